package import CatalogModel
import Diagnostics
import SQLSyntax
import YAMLNodes

extension Table {
  package static let sections = [
    ModelSection(
      "tables", .named, order: 100, short: .init(.nothing, "nothing: a table without columns"),
      keys: [
        ModelKey("unlogged", .flag, "not written to the log, emptied after a crash"),
        ModelKey("with", .mapping, "storage parameters"),
        ModelKey("tablespace", .text, "where its file lies"),
        ModelKey("access_method", .text, "`heap` where nothing is written"),
        ModelKey("partition_by", .sql, "how rows are dealt out to partitions: `range (created_at)`"),
        ModelKey("partition_of", .text, "the partitioned table of which this one holds a part"),
        ModelKey(
          "values", .sql,
          "which part: `from (…) to (…)`, `in (…)`, `with (modulus 4, remainder 0)`, `default`"),
        ModelKey(
          "attached", .flag,
          "it is made as a table and then attached, so that constraints keep names of their own or an index takes a key in"
        ),
        ModelKey("inherits", .texts, "tables whose columns and checks this one has too"),
        ModelKey(
          "partitions", .choice(["declared", "external"]),
          "`external`: others make partitions that no model names"),
        ModelKey("of", .text, "the composite type that gives the columns"),
        ModelKey(
          "row_security", .choice(["true", "false", "forced"]), "policies apply; `forced`: to the owner too"),
        ModelKey(
          "force_row_security", .flag, "to the owner too, said while policies do not apply at all"),
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard model.isLong || model.node.isNull else {
      model.wrongShape("a mapping with `columns`")
      return []
    }
    var table = Table(schema: model.schema, name: model.name)
    table.persistence = model.flag("unlogged") ? .unlogged : .permanent
    table.options = model.options("with")
    table.tablespace = model.text("tablespace")
    table.accessMethod = model.text("access_method") ?? "heap"
    table.readOrigin(model)
    let security = model.choice("row_security", ["false", "true", "forced"])
    table.rowSecurity = security != "false"
    table.forcesRowSecurity = security == "forced" || model.flag("force_row_security")
    let parents = table.inherits.enumerated().map {
      Inheritance(schema: table.schema, table: table.name, from: $0.element, position: $0.offset + 1)
    }
    return [table] + (table.partition.map { [$0] } ?? []) + parents
  }

  private mutating func readOrigin(_ model: ModelReader) {
    let columns = (model.node["columns"]?.mapping ?? []).map(\.key)
    partitionKey = model.text("partition_by").map { canonicalPartitionKey($0, columns: columns) }
    leavesPartsToOthers = model.choice("partitions", ["declared", "external"]) == "external"
    inherits = (model.texts("inherits") ?? []).map { model.qualified($0, at: model.place(of: "inherits")) }
    rowType = model.text("of").map { model.qualified($0, at: model.place(of: "of")) }
    partition = Partition(of: model)
    if model.flag("attached") {
      model.hint("attached")
      if partition == nil {
        model.error("missing-key", "`attached` needs `partition_of`", at: model.place(of: "attached"))
      }
    }
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    var long: [YAMLValue.Entry] = []
    if let partition {
      long += partition.written(naming)
      if partition.isAttached { long.append(.init("attached", "true")) }
    }
    if !inherits.isEmpty { long.append(.init("inherits", .texts(inherits.map(naming.reference)))) }
    if let rowType { long.append(.init("of", .text(naming.reference(rowType)))) }
    if let partitionKey { long.append(.init("partition_by", .text(writtenPartitionKey(partitionKey)))) }
    if leavesPartsToOthers { long.append(.init("partitions", "external")) }
    if persistence == .unlogged { long.append(.init("unlogged", "true")) }
    if !options.isEmpty { long.append(.init("with", optionMapping(options))) }
    if let tablespace { long.append(.init("tablespace", .text(tablespace))) }
    if accessMethod != "heap" { long.append(.init("access_method", .text(accessMethod))) }
    if rowSecurity { long.append(.init("row_security", forcesRowSecurity ? "forced" : "true")) }
    if forcesRowSecurity, !rowSecurity { long.append(.init("force_row_security", "true")) }
    return ModelText("tables", name: name, long: long, flow: false)
  }
}

/// `range (created_at)` as the server prints it: its word in capitals, columns quoted where they must be.
private func canonicalPartitionKey(_ written: String, columns: [String]) -> String {
  let clauses = DeparsedClauses(trimmed(written))
  guard clauses.parts.count == 1, let part = clauses.parts.first, let inside = part.inside else {
    return trimmed(written)
  }
  let keys = splitAtTopLevelCommas(inside).map { columns.contains($0) ? quotedIdentifier($0) : $0 }
  return part.words.map { $0.uppercased() }.joined(separator: " ") + " (" + keys.joined(separator: ", ") + ")"
}

private func writtenPartitionKey(_ key: String) -> String {
  guard let open = key.firstIndex(of: "(") else { return key }
  return key[..<open].lowercased() + key[open...]
}
