package import CatalogModel
import SQLSyntax

extension Policy {
  package func create() -> [Statement] {
    var sql: SQL = "CREATE POLICY \(name: name) ON \(names: [schema, table])"
    if !isPermissive { sql = sql + " AS RESTRICTIVE" }
    if command != .all { sql = sql + " FOR \(SQL(command.word.uppercased()))" }
    if roles != ["public"] { sql = sql + " TO \(roleList)" }
    if let using { sql = sql + " USING (\(deparsed: using))" }
    if let check { sql = sql + " WITH CHECK (\(deparsed: check))" }
    return [Statement(sql)]
  }

  package func drop() -> [Statement] {
    [Statement("DROP POLICY \(name: name) ON \(names: [schema, table])")]
  }

  package func rename(to new: Policy) -> [Statement]? {
    [Statement("ALTER POLICY \(name: name) ON \(names: [new.schema, new.table]) RENAME TO \(name: new.name)")]
  }

  /// One statement with all that differs, whichever attribute asks.
  func altering(from old: Policy) -> Statement {
    var sql: SQL = "ALTER POLICY \(name: name) ON \(names: [schema, table])"
    if roles != old.roles { sql = sql + " TO \(roleList)" }
    if let using, using != old.using { sql = sql + " USING (\(deparsed: using))" }
    if let check, check != old.check { sql = sql + " WITH CHECK (\(deparsed: check))" }
    return Statement(sql)
  }

  private var roleList: SQL { roles.map(roleName).joined() }
}

/// A role, or a word that stands for one and so must not be quoted.
private func roleName(_ name: String) -> SQL {
  ["public", "current_user", "current_role", "session_user"].contains(name) ? SQL(name) : "\(name: name)"
}
