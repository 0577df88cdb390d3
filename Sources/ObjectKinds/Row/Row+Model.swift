package import CatalogModel
import Diagnostics
import SQLSyntax
import YAMLNodes

extension Row {
  package static let sections = [
    ModelSection(
      in: ["table"], "rows", .named, order: 205,
      short: .init(
        .either([.nothing, .map(.either([.text, .nothing]))]),
        "the values of the other columns; the key is the primary key, several columns of it joined by commas"),
      mayBeUnnamed: true)
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let table = model.parent as? Table else { return [] }
    guard model.isLong || model.node.isNull else {
      model.wrongShape("a mapping from columns to values")
      return []
    }
    guard let keyColumns = keyColumns(model) else { return [] }
    var values: [String: String?] = [:]
    for entry in model.node.mapping ?? [] { read(entry, model, into: &values) }
    guard let key = key(model, keyColumns, &values) else { return [] }
    var row = Row(schema: table.schema, table: table.name, keyColumns: keyColumns, key: key, values: values)
    let columns = model.siblings.first { $0.key == "columns" }?.value.mapping ?? []
    row.overridesIdentity = columns.contains { $0.value["identity"] != nil }
    row.position = place(of: model)
    return [row]
  }

  /// The section's number of rows is looked at once, at the first that is too much.
  private static func place(of model: ModelReader) -> Int {
    let rows = model.siblings.first { $0.key == "rows" }?.value
    let places = rows?.mapping?.map(\.keyPlace) ?? rows?.sequence?.map(\.place) ?? []
    let position = places.firstIndex(of: model.place) ?? 0
    if position == limit {
      model.error(
        "too-many-rows", "`rows` lists more than \(limit) rows",
        advice: "it is for reference data: keep larger tables out of the models")
    }
    return position
  }

  private static func keyColumns(_ model: ModelReader) -> [String]? {
    let node = model.siblings.first { $0.key == "primary_key" }?.value
    let columns = node?["columns"] ?? node
    let names = columns?.sequence?.compactMap(\.scalar) ?? columns?.scalar.map { [$0] } ?? []
    if names.isEmpty { model.error("missing-key", "`rows` needs a `primary_key` in the model of its table") }
    return names.isEmpty ? nil : names
  }

  private static func read(_ entry: YAMLEntry, _ model: ModelReader, into values: inout [String: String?]) {
    if !model.parentColumns.contains(entry.key), (model.parent as? Table)?.takesPartsFromElsewhere != true {
      model.error(
        "unknown-column", "table `\(model.parent?.address.dotted ?? "")` has no column `\(entry.key)`",
        at: entry.keyPlace,
        advice: nearestName(to: entry.key, among: model.parentColumns).map { "did you mean `\($0)`?" })
    }
    guard let text = entry.value.scalar else {
      model.error(
        "wrong-shape", "`\(entry.key)` takes a text, not a \(entry.value.kindName)", at: entry.value.place)
      return
    }
    values.updateValue(entry.value.isNull ? nil : text, forKey: entry.key)
  }

  /// From the name, or, in a list, from the columns themselves.
  private static func key(
    _ model: ModelReader, _ columns: [String], _ values: inout [String: String?]
  ) -> [String]? {
    if !model.name.isEmpty {
      let isPlain = columns.count == 1 && model.name.first != "\""
      let key = isPlain ? [model.name] : keyParts(model.name)
      if key.count == columns.count, columns.allSatisfy({ values[$0] == nil }) { return key }
      model.error(
        "bad-row-key", "`\(model.name)` is no value of the primary key (\(columns.joined(separator: ", ")))",
        advice:
          "write its \(columns.count == 1 ? "value" : "values, joined by commas,") as the key, and nowhere else"
      )
      return nil
    }
    let key = columns.compactMap { values[$0] ?? nil }
    for column in columns { values[column] = nil }
    if key.count < columns.count {
      model.error(
        "missing-key", "a row needs every column of the primary key: \(columns.joined(separator: ", "))")
    }
    return key.count < columns.count ? nil : key
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    let entries = values.sorted { $0.key < $1.key }.map { name, value in
      YAMLValue.Entry(name, value.map { $0.contains("\n") ? .block($0) : .text($0) } ?? .nothing)
    }
    return ModelText("rows", name: writtenKey(key), short: .map(entries, flow: true), long: [])
  }
}

/// One value as it is, several as `de, 7`, with double quotes around what holds a comma, a quote or blanks at its ends.
private func writtenKey(_ parts: [String]) -> String {
  if parts.count == 1, let first = parts[0].first, first != "\"" { return parts[0] }
  return parts.map { part in
    let isPlain = !part.isEmpty && !part.contains(",") && !part.contains("\"") && trimmed(part) == part
    return isPlain ? part : quotedAlways(part)
  }.joined(separator: ", ")
}

private func quotedAlways(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }

private func keyParts(_ written: String) -> [String] {
  var parts: [String] = []
  var rest = Substring(written)
  while true {
    rest = rest.drop { $0 == " " }
    if rest.first == "\"" {
      guard let (text, after) = scanIdentifier(rest) else { return [] }
      parts.append(text)
      rest = after.drop { $0 == " " }
    } else {
      let end = rest.firstIndex(of: ",") ?? rest.endIndex
      parts.append(trimmed(String(rest[..<end])))
      rest = rest[end...]
    }
    guard rest.first == "," else { return rest.isEmpty ? parts : [] }
    rest = rest.dropFirst()
  }
}
