package import CatalogModel
import SQLSyntax

extension RoutineKind {
  package func create() -> [Statement] { [Statement("CREATE \(definition)")] }

  /// The statement that changes whatever PostgreSQL can change in place; what leans on the routine stays.
  var replacement: [Statement] { [Statement("CREATE OR REPLACE \(definition)")] }

  package func drop() -> [Statement] { [Statement("DROP \(signature)")] }

  package func rename(to new: Self) -> [Statement]? {
    [Statement("ALTER \(signature) RENAME TO \(name: new.routine.name)")]
  }

  /// `FUNCTION cfg.add(integer, integer)`.
  private var signature: SQL {
    "\(SQL(Self.word)) \(names: [routine.schema, routine.name])(\(signatureList))"
  }

  private var signatureList: SQL { identityList(routine.identity, isProcedure: Self.word == "PROCEDURE") }

  private var definition: SQL {
    let arguments = routine.arguments.map { "\(deparsed: $0.text)" as SQL }.joined()
    var sql: SQL = "\(SQL(Self.word)) \(names: [routine.schema, routine.name])(\(arguments))"
    if let returns = routine.returns { sql = sql + " RETURNS \(deparsed: returns)" }
    return sql + "\n    " + routine.properties.joined(" ") + routine.settingLines + "\n" + routine.bodyClause
  }
}

/// The types of the arguments that tell routines of one name apart. A list without modes may fit two procedures: PostgreSQL
/// takes it for one of all arguments, too, `OUT` ones among them (manual, DROP PROCEDURE).
func identityList(_ types: [String], isProcedure: Bool) -> SQL {
  types.map { "\(SQL(isProcedure ? "IN " : ""))\(deparsed: $0)" as SQL }.joined()
}

extension Routine {
  fileprivate var properties: [SQL] {
    var parts: [SQL] = ["LANGUAGE \(name: language)"]
    if !transforms.isEmpty {
      parts.append("TRANSFORM \(transforms.map { "FOR TYPE \(deparsed: $0)" as SQL }.joined())")
    }
    if isWindow { parts.append("WINDOW") }
    if volatility != "volatile" { parts.append(SQL(volatility.uppercased())) }
    if isStrict { parts.append("STRICT") }
    if isSecurityDefiner { parts.append("SECURITY DEFINER") }
    if isLeakproof { parts.append("LEAKPROOF") }
    if let cost { parts.append("COST \(SQL(cost))") }
    if let rows { parts.append("ROWS \(SQL(rows))") }
    if let support { parts.append("SUPPORT \(names: support)") }
    if parallel != "unsafe" { parts.append("PARALLEL \(SQL(parallel.uppercased()))") }
    return parts
  }

  fileprivate var settingLines: SQL {
    settings.map { "\n    \($0.clause)" as SQL }.joined("")
  }

  fileprivate var bodyClause: SQL {
    switch body {
    case .text(let text): "AS \(SQL(dollarQuoted(text)))"
    case .standard(let sql): "\(deparsed: sql)"
    case .library(let file, let symbol): "AS \(literal: file), \(literal: symbol)"
    }
  }
}
