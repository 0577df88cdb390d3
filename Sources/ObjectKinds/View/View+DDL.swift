package import CatalogModel
import SQLSyntax

extension View {
  package func create() -> [Statement] {
    [Statement(isInCircle ? "CREATE OR REPLACE \(definition)" : "CREATE \(definition)")]
      + defaults.sorted { $0.key < $1.key }.map { setDefault($0.key, $0.value) }
  }

  /// Empty, with the columns that it will have: all that a function asks of a type.
  package func announce() -> [Statement] {
    guard isInCircle, !output.isEmpty else { return [] }
    let columns = output.map { "NULL::\(deparsed: $0.type) AS \(name: $0.name)" as SQL }
    return [
      Statement("CREATE OR REPLACE VIEW \(names: [schema, name]) AS\n SELECT \(columns.joined(",\n    "))")
    ]
  }

  package func retreat() -> [Statement] { announce() }

  package func drop() -> [Statement] { [Statement("DROP VIEW \(names: [schema, name])")] }

  package func rename(to new: View) -> [Statement]? { [Statement("\(head) RENAME TO \(name: new.name)")] }

  private var head: SQL { "ALTER VIEW \(names: [schema, name])" }

  private var definition: SQL {
    var sql: SQL = "VIEW \(names: [schema, name])"
    if let columns = columns ?? (isInCircle ? output.map(\.name) : nil) { sql = sql + " (\(list: columns))" }
    if !options.isEmpty { sql = sql + " WITH (\(optionList(options)))" }
    return sql + " AS\n\(deparsed: query)"
  }

  /// In place only where the old columns stand at the front of the new ones (view.c, checkViewColumns).
  func replacing(_ old: View) -> AttributeChange.Action {
    guard !old.output.isEmpty, output.starts(with: old.output) else { return .recreate }
    return .alter([replacement])
  }

  private var replacement: Statement { Statement("CREATE OR REPLACE \(definition)") }

  /// Replacing a view replaces its options too.
  func optionStatements(from old: View) -> [Statement] {
    if old.query != query || old.columns != columns, case .alter(let statements) = replacing(old) {
      return statements
    }
    return optionChanges(from: old.options, to: options).map { Statement("\(head) \($0)") }
  }

  func defaultStatements(from old: View) -> [Statement] {
    let gone = old.defaults.keys.filter { defaults[$0] == nil }.sorted()
    let set = defaults.filter { old.defaults[$0.key] != $0.value }.sorted { $0.key < $1.key }
    return gone.map { Statement("\(head) ALTER COLUMN \(name: $0) DROP DEFAULT") }
      + set.map { setDefault($0.key, $0.value) }
  }

  private func setDefault(_ column: String, _ expression: String) -> Statement {
    Statement("\(head) ALTER COLUMN \(name: column) SET DEFAULT \(deparsed: expression)")
  }
}
