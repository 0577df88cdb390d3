package import CatalogModel
import SQLSyntax

/// PostgreSQL cannot change how a table deals out its rows. They wait in a table beside it, and so does what its identity
/// columns have counted.
extension Table: KeepsRows {
  package var dealsOutRows: Bool { partitionKey != nil }
  package var hidesRows: Bool { rowSecurity && forcesRowSecurity }
  package var disclosure: Swap {
    Swap(
      before: [.clause(head, "NO FORCE ROW LEVEL SECURITY")],
      after: forcesRowSecurity ? [.clause(head, "FORCE ROW LEVEL SECURITY")] : [])
  }

  package func keepingRows(
    of sources: [any SchemaObject], through whole: ObjectAddress, among parts: [any PlacesRows],
    columns: [KeptColumn]
  ) -> Swap? {
    let kept = columns.compactMap { column in
      (column.old as? Column).flatMap { old in
        (column.new as? Column).map {
          KeptValue(old: old, new: $0, passage: column.passage, losesCollation: column.losesCollation)
        }
      }
    }.sorted { $0.new.position < $1.new.position }
    var steps = Swap(before: [], after: [])
    let values = kept.filter { $0.new.shape.generated == nil }
    let tables = sources.compactMap { $0 as? Table }
    if values.isEmpty, !tables.isEmpty { return nil }
    if !tables.isEmpty {
      let rules = parts.compactMap { ($0 as? Partition)?.rule }
      move(values, from: tables, to: whole, heldAgainst: rules, in: &steps)
    }
    for column in kept { column.count(beside: self, in: &steps) }
    return steps.before.isEmpty ? nil : steps
  }

  private func move(
    _ values: [KeptValue], from tables: [Table], to whole: ObjectAddress, heldAgainst rules: [String],
    in steps: inout Swap
  ) {
    let holder: SQL = "\(names: [schema, clipped(name, " (its rows)")])"
    let selects = tables.map { table -> SQL in
      // What inherits from it has rows of its own.
      let only: SQL = table.partitionKey == nil ? "ONLY " : ""
      return "SELECT \(values.map(\.taken).joined()) FROM \(only)\(names: [table.schema, table.name])"
    }
    // Rows that a policy hides would go with the old table: then the statement is an error instead.
    if tables.contains(where: \.hidesRows) { steps.before.append(Statement("SET LOCAL row_security = off")) }
    // Nor does anybody write one meanwhile.
    let sources = tables.map { "\(names: [$0.schema, $0.name])" as SQL }.joined()
    steps.before.append(Statement("LOCK TABLE \(sources) IN ACCESS EXCLUSIVE MODE"))
    steps.before.append(Statement("CREATE TABLE \(holder) AS \(selects.joined(" UNION ALL "))"))
    var rows: SQL = "SELECT \(values.map(\.given).joined()) FROM \(holder)"
    if !rules.isEmpty {
      rows = "SELECT * FROM (\(rows)) AS kept WHERE \(holds(rules, values))"
    }
    let overriding: SQL = values.contains { $0.new.identity != nil } ? " OVERRIDING SYSTEM VALUE" : ""
    let list: SQL = "\(list: values.map(\.new.name))"
    steps.after += [
      Statement("INSERT INTO \(names: whole.names) (\(list))\(overriding) \(rows)").writing(
        .listed, of: whole),
      Statement("DROP TABLE \(holder)"),
    ]
  }
}

/// The rules are about values of the new types.
private func holds(_ rules: [String], _ values: [KeptValue]) -> SQL {
  let condition = rules.map { "\(deparsed: $0)" as SQL }.joined(" OR ")
  if !values.contains(where: \.isCast) { return condition }
  return "(SELECT \(condition) FROM (SELECT \(values.map(\.held).joined())) AS kept)"
}

extension Table: WritesRowsAnew {
  package func writesRowsAnew(since old: any SchemaObject) -> Bool {
    guard let old = old as? Table, partitionKey == nil, old.partitionKey == nil else { return false }
    return persistence != old.persistence || accessMethod != old.accessMethod
  }
}

private struct KeptValue {
  let old: Column
  let new: Column
  let passage: Passage?
  let losesCollation: Bool

  private var name: SQL { "\(name: new.name)" }
  private var isByName: Bool { passage == .names && !new.hasArrayDomain }

  var taken: SQL {
    if passage != nil, isByName { return "pg_catalog.to_jsonb(\(name)) AS \(name)" }
    let value: SQL = passage == nil ? name : "\(name)::text"
    return losesCollation ? "\(value) COLLATE pg_catalog.\"default\" AS \(name)" : value
  }

  /// Without a cast where `ALTER TABLE` would need none: an explicit one cuts what is too long.
  var given: SQL {
    if let value = new.usedValue { return "\(value) AS \(name)" }
    guard let passage else { return name }
    return "\(new.movedValue(by: isByName || passage != .names ? passage : .text)) AS \(name)"
  }

  /// Whether it becomes one of the new type only where it is written.
  var isCast: Bool { passage == nil && new.usedValue == nil && old.typeInUse != new.typeInUse }

  var held: SQL { isCast ? "kept.\(name)::\(deparsed: new.typeInUse) AS \(name)" : "kept.\(name)" }

  func count(beside table: Table, in steps: inout Swap) {
    guard old.ownIdentity != nil, new.ownIdentity != nil, let before = old.ownSequence,
      let after = new.ownSequence
    else { return }
    let holder: SQL = "\(names: [table.schema, clipped(table.name, " (its \(new.name))")])"
    steps.before.append(
      Statement("CREATE TABLE \(holder) AS SELECT last_value, is_called FROM \(names: before.names)"))
    let sequence: SQL = "\(literal: after.names.map(quotedIdentifier).joined(separator: "."))"
    steps.after += [
      Statement("SELECT pg_catalog.setval(\(sequence), last_value, is_called) FROM \(holder)"),
      Statement("DROP TABLE \(holder)"),
    ]
  }
}
