import CatalogModel
import SQLSyntax

/// The rows of a live relation with the columns that they will have: renamed ones under their new names, new ones
/// with what they will hold. So a rule can be asked before its columns are there.
struct LiveRows {
  let relation: [String]
  private let added: [Addition]

  private struct Addition: Sendable {
    var name: String
    var value: SQL
  }

  /// - Parameter mentions: the words of what is asked; a new column that none of them is stays out.
  init(_ relation: [String], mentions: Set<String>, in states: FlagStates) {
    self.relation = relation
    guard relation.count == 2 else {
      added = []
      return
    }
    added = mentions.sorted().compactMap { word in
      let address = Column.address(relation[0], relation[1], word)
      guard states.created.contains(address), let column = states.new[address] as? Column else { return nil }
      return Addition(name: word, value: Self.value(of: column, in: states))
    }
  }

  /// What stands behind `FROM`; its alias is `t`.
  func source(_ names: LiveNames) -> SQL {
    let live: SQL = "\(names: names.relation(relation))"
    let renamed = names.renamedColumns(relation).map { "t.\(name: $0.now) AS \(name: $0.new)" as SQL }
    let columns = renamed + added.map { "\($0.value) AS \(name: $0.name)" as SQL }
    return columns.isEmpty ? "\(live) t" : "(SELECT t.*, \(columns.joined()) FROM \(live) t) t"
  }

  /// A counter must not be moved by a question.
  private static func value(of column: Column, in states: FlagStates) -> SQL {
    if column.identity != nil { return "pg_catalog.row_number() OVER ()" }
    if let generated = column.generated { return "(\(deparsed: generated))" }
    let address = ObjectAddress("default value", [column.schema, column.table, column.name])
    guard let written = (states.new[address] as? DefaultValue)?.expression ?? column.hints["backfill"] else {
      return "NULL::\(deparsed: column.type)"
    }
    if written.contains("nextval(") { return "pg_catalog.row_number() OVER ()" }
    return "(\(deparsed: written))::\(deparsed: column.type)"
  }
}

/// A kind flag that counts the rows for which the condition holds, and shows some of them.
func rowFlag(
  _ slug: String, _ why: String, rows: LiveRows, where condition: @escaping LiveQuery, needsRows: Bool = true
) -> KindFlag {
  KindFlag(
    slug, why, relation: rows.relation,
    count: { "SELECT count(*) FROM \(rows.source($0)) WHERE \(condition($0))" },
    show: { "SELECT * FROM \(rows.source($0)) WHERE \(condition($0)) LIMIT 20" }, needsRows: needsRows)
}

/// Every row is read, or an index is built over them, while the relation is locked.
func scanFlag(_ relation: [String]) -> KindFlag {
  KindFlag("full-scan-under-lock", "every row is read while it is locked", relation: relation)
}
