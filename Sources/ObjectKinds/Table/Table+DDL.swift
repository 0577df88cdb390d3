package import CatalogModel
import SQLSyntax

extension Table {
  package func create() -> [Statement] {
    let start: SQL =
      "CREATE \(SQL(persistence == .unlogged ? "UNLOGGED " : ""))TABLE \(names: [schema, name])"
    let made: SQL =
      origin.map { " PARTITION OF \(names: $0.whole)" } ?? rowType.map { " OF \(names: $0)" } ?? ""
    let empty: SQL = takesElementsInBrackets ? " ()" : ""
    var statements = [
      Statement(
        "\(start)\(made)\(empty)\(tail)",
        folds: [.container(head: start + made, tail: tail, needsElements: bracketsDecide)])
    ]
    if rowSecurity { statements.append(.clause(head, "ENABLE ROW LEVEL SECURITY")) }
    if forcesRowSecurity { statements.append(.clause(head, "FORCE ROW LEVEL SECURITY")) }
    return statements
  }

  /// Columns of a parent are the table's own too where its brackets name them, a partition key names columns, and
  /// without a column that needs one there is no TOAST table to keep options of.
  private var bracketsDecide: Bool {
    partitionKey != nil || origin != nil || !inherits.isEmpty
      || options.keys.contains { $0.hasPrefix("toast.") }
  }

  /// A partition and a table of a type have no brackets where nothing stands in them.
  private var takesElementsInBrackets: Bool { origin == nil && rowType == nil }

  /// What stands behind the brackets.
  private var tail: SQL {
    var sql: SQL = ""
    if let origin { sql = sql + " \(deparsed: origin.bounds)" }
    if !inherits.isEmpty { sql = sql + " INHERITS (\(inherits.map { "\(names: $0)" as SQL }.joined()))" }
    if let partitionKey { sql = sql + " PARTITION BY \(deparsed: partitionKey)" }
    if accessMethod != "heap" { sql = sql + " USING \(name: accessMethod)" }
    if !options.isEmpty { sql = sql + " WITH (\(optionList(options)))" }
    if let tablespace { sql = sql + " TABLESPACE \(name: tablespace)" }
    return sql
  }

  package func drop() -> [Statement] { [Statement("DROP TABLE \(names: [schema, name])")] }

  package func standing(without type: ObjectAddress) -> Swap? {
    guard let rowType, ObjectAddress("type", rowType) == type else { return nil }
    // Not as clauses: PostgreSQL looks at all of a statement before it does any of it.
    return Swap(
      before: [Statement("\(head) NOT OF")], after: [Statement("\(head) OF \(names: rowType)")])
  }

  package func release(for new: any SchemaObject) -> [Statement] {
    guard let other = (new as? Table)?.rowType, let rowType, other != rowType else { return [] }
    return [Statement("\(head) NOT OF")]
  }

  package func rename(to new: Table) -> [Statement]? {
    [Statement("\(head) RENAME TO \(name: new.name)")]
  }
}
