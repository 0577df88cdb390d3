package import CatalogModel
import SQLSyntax

/// The address of any type that is not a relation's row: enum, domain, composite, range.
package func typeAddress(_ schema: String, _ name: String) -> ObjectAddress {
  ObjectAddress("type", [schema, name])
}

/// The name under which a type waits to be dropped while its successor takes its place.
func asideName(_ name: String) -> String { clipped(name, "__old") }

/// As much of a name as fits into so many bytes, cut between characters.
func truncatedName(_ name: String, to limit: Int) -> String {
  var bytes = 0
  var kept = String.UnicodeScalarView()
  for scalar in name.unicodeScalars {
    bytes += UTF8.width(scalar)
    if bytes > limit { break }
    kept.append(scalar)
  }
  return String(kept)
}

/// Sets a type aside, makes the new one, and drops the old one once nothing has it any more.
func swapOfType(_ schema: String, _ name: String, word: SQL, to new: [Statement]) -> Swap {
  Swap(
    before: [Statement("ALTER \(word) \(names: [schema, name]) RENAME TO \(name: asideName(name))")] + new,
    after: [Statement("DROP \(word) \(names: [schema, asideName(name)])")])
}
