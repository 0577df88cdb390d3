import CatalogModel

/// The name that PostgreSQL gives where nothing is written: `table_columns_label`, the longer part cut until
/// all of it fits into 63 bytes (src/backend/commands/indexcmds.c, makeObjectName).
func defaultObjectName(_ first: String, _ second: String?, _ label: String) -> String {
  var lengths = [first.utf8.count, second?.utf8.count ?? 0]
  let room = 63 - label.utf8.count - 1 - (second == nil ? 0 : 1)
  while lengths[0] + lengths[1] > room { lengths[lengths[0] > lengths[1] ? 0 : 1] -= 1 }
  let middle = second.map { [truncatedName($0, to: lengths[1])] } ?? []
  return ([truncatedName(first, to: lengths[0])] + middle + [label]).joined(separator: "_")
}

/// The columns' part of a default name (ChooseIndexNameAddition: it stops once 64 bytes are reached). One that stands
/// there twice, as a key and beside the keys, gets a number (ChooseIndexColumnNames).
func defaultColumnsPart(_ columns: [String]) -> String {
  var part = ""
  var names: [String] = []
  for column in columns {
    let numbered = (1...).lazy.map { "\(column)\($0)" }
    names.append(names.contains(column) ? numbered.first { !names.contains($0) } ?? column : column)
  }
  for column in names {
    if !part.isEmpty { part += "_" }
    part += column
    if part.utf8.count >= 64 { break }
  }
  return part
}

extension ModelReader {
  /// The name under which the object stands; in a list of objects without names, the server's own name.
  func nameOrDefault(_ columns: [String], _ label: String) -> String {
    guard name.isEmpty, let table = parent?.address.name else { return name }
    return defaultObjectName(table, columns.isEmpty ? nil : defaultColumnsPart(columns), label)
  }
}

/// A name with a word behind it, in 63 bytes. What is cut is told apart by a sum of all of it (FNV-1a).
func clipped(_ name: String, _ word: String) -> String {
  if name.utf8.count + word.utf8.count <= 63 { return name + word }
  let sum = name.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
  let tail = "_" + String(sum, radix: 36) + word
  return truncatedName(name, to: 63 - tail.utf8.count) + tail
}

/// Whether the server could have chosen the name for something else too: it is not the usual one, or is cut, so that
/// others are cut to the same (between characters, so that up to three of the 63 bytes stay free).
func mayBeAnothers(_ name: String, usual: String) -> Bool { name != usual || name.utf8.count >= 60 }
