package import CatalogModel
import SQLSyntax

extension MaterializedView {
  package func create() -> [Statement] {
    var sql: SQL = "CREATE MATERIALIZED VIEW \(names: [schema, name])"
    if let columns { sql = sql + " (\(list: columns))" }
    if accessMethod != "heap" { sql = sql + " USING \(name: accessMethod)" }
    if !options.isEmpty { sql = sql + " WITH (\(optionList(options)))" }
    if let tablespace { sql = sql + " TABLESPACE \(name: tablespace)" }
    sql = sql + " AS\n\(deparsed: query)"
    if isEmpty { sql = sql + "\nWITH NO DATA" }
    return [Statement(sql)] + settings(from: [:])
  }

  package func drop() -> [Statement] { [Statement("DROP MATERIALIZED VIEW \(names: [schema, name])")] }

  package func rename(to new: MaterializedView) -> [Statement]? {
    [Statement("\(head) RENAME TO \(name: new.name)")]
  }

  var head: SQL { "ALTER MATERIALIZED VIEW \(names: [schema, name])" }

  /// There is no word for the type's own storage before PostgreSQL 16.
  func tuningChange(from old: MaterializedView) -> AttributeChange.Action {
    let losesStorage = old.tuning.contains { $0.value.storage != nil && tuning[$0.key]?.storage == nil }
    return losesStorage ? .recreate : .alter(settings(from: old.tuning))
  }

  private func settings(from old: [String: ColumnTuning]) -> [Statement] {
    Set(old.keys).union(tuning.keys).sorted().flatMap { column in
      (tuning[column] ?? ColumnTuning()).changes(from: old[column] ?? ColumnTuning()).map {
        Statement.clause(head, "ALTER COLUMN \(name: column) \($0)")
      }
    }
  }
}

extension ColumnTuning {
  fileprivate func changes(from old: ColumnTuning) -> [SQL] {
    var list: [SQL] = []
    if statistics != old.statistics { list.append("SET STATISTICS \(number: statistics ?? -1)") }
    if let storage, storage != old.storage { list.append("SET STORAGE \(SQL(storage.uppercased()))") }
    if compression != old.compression { list.append("SET COMPRESSION \(SQL(compression ?? "default"))") }
    return list + optionChanges(from: old.options, to: options)
  }
}
