package import CatalogModel
import SQLSyntax

extension Aggregate {
  package func create() -> [Statement] { [Statement("CREATE \(definition)")] }

  var replacement: [Statement] { [Statement("CREATE OR REPLACE \(definition)")] }

  package func drop() -> [Statement] { [Statement("DROP AGGREGATE \(signature)")] }

  package func rename(to new: Aggregate) -> [Statement]? {
    [Statement("ALTER AGGREGATE \(signature) RENAME TO \(name: new.name)")]
  }

  private var signature: SQL { "\(names: [schema, name])(\(deparsed: argumentText { $0 }))" }

  /// The list as `CREATE AGGREGATE` takes it.
  func argumentText(type: (String) -> String) -> String {
    func list(_ arguments: [RoutineArgument]) -> String {
      arguments.map { $0.text(type: type($0.type)) }.joined(separator: ", ")
    }
    guard let orderedArguments else { return arguments.isEmpty ? "*" : list(arguments) }
    return (list(arguments) + " ORDER BY " + list(orderedArguments)).trimmingPrefix(" ").description
  }

  private var definition: SQL {
    var clauses: [SQL] = []
    for word in AggregateWords.functions {
      if let function = functions[word] { clauses.append("\(SQL(word.uppercased())) = \(names: function)") }
      if word == "sfunc" { clauses.append("STYPE = \(deparsed: stateType)") }
    }
    for (word, value) in parameters.sorted(by: { $0.key < $1.key }) {
      clauses.append(Self.clause(word, value))
    }
    if isHypothetical { clauses.append("HYPOTHETICAL") }
    return "AGGREGATE \(signature) (\n    \(clauses.joined(",\n    "))\n)"
  }

  private static func clause(_ word: String, _ value: String) -> SQL {
    let name = SQL(word.uppercased())
    switch word {
    case _ where AggregateWords.flags.contains(word): return name
    case _ where AggregateWords.literals.contains(word): return "\(name) = \(literal: value)"
    case "mstype": return "\(name) = \(deparsed: value)"
    case "sortop": return "\(name) = \(SQL(value))"
    default: return "\(name) = \(SQL(value.uppercased()))"
    }
  }
}
