package import CatalogModel
import SQLSyntax

extension Rule {
  package func create() -> [Statement] {
    [Statement("CREATE \(definition)")] + (enabled == .origin ? [] : [enabling])
  }

  var replacement: [Statement] { [Statement("CREATE OR REPLACE \(definition)")] }

  package func drop() -> [Statement] {
    [Statement("DROP RULE \(name: name) ON \(names: relation.names)")]
  }

  package func rename(to new: Rule) -> [Statement]? {
    [Statement("ALTER RULE \(name: name) ON \(names: new.relation.names) RENAME TO \(name: new.name)")]
  }

  var enabling: Statement {
    let words: SQL =
      switch enabled {
      case .origin: "ENABLE RULE"
      case .disabled: "DISABLE RULE"
      case .replica: "ENABLE REPLICA RULE"
      case .always: "ENABLE ALWAYS RULE"
      }
    return .clause("ALTER TABLE \(names: relation.names)", "\(words) \(name: name)")
  }

  private var definition: SQL {
    var sql: SQL = "RULE \(name: name) AS ON \(SQL(event.word.uppercased())) TO \(names: relation.names)"
    if let condition { sql = sql + " WHERE (\(deparsed: condition))" }
    return sql + " DO \(SQL(isInstead ? "INSTEAD" : "ALSO")) \(deparsed: action)"
  }
}

extension Rule: ActsOnRows {
  package var actsOnMovedRows: Bool { (enabled == .origin || enabled == .always) && event != .update }
  package var actsOnUpdates: Bool { (enabled == .origin || enabled == .always) && event == .update }

  package var silence: Swap {
    var silent = self
    silent.enabled = .disabled
    return Swap(before: [silent.enabling], after: [enabling])
  }
}
