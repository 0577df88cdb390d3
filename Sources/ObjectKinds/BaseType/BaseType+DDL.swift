package import CatalogModel
import SQLSyntax

extension BaseType {
  package func announce() -> [Statement] { isShell ? [] : [shell] }

  package func create() -> [Statement] { [isShell ? shell : definition] }

  package func drop() -> [Statement] {
    isShell
      ? [Statement("DROP TYPE \(names: [schema, name])")] : dropOfTypeWithItsFunctions(schema, name)
  }

  package func rename(to new: BaseType) -> [Statement]? {
    [Statement("ALTER TYPE \(names: [schema, name]) RENAME TO \(name: new.name)")]
  }

  private var shell: Statement { Statement("CREATE TYPE \(names: [schema, name])") }

  private var definition: Statement {
    var clauses: [SQL] = BaseTypeWords.functions.compactMap { word in
      functions[word].map { "\(SQL(word.uppercased())) = \(names: $0)" }
    }
    clauses += BaseTypeWords.parameters.compactMap { word in parameters[word].map { clause(word, $0) } }
    return Statement("CREATE TYPE \(names: [schema, name]) (\n    \(clauses.joined(",\n    "))\n)")
  }

  private func clause(_ word: String, _ value: String) -> SQL {
    let name = SQL(word.uppercased())
    switch word {
    case _ where BaseTypeWords.literals.contains(word): return "\(name) = \(literal: value)"
    case _ where BaseTypeWords.types.contains(word): return "\(name) = \(deparsed: value)"
    default: return "\(name) = \(SQL(value))"
    }
  }

  /// What `ALTER TYPE … SET` takes; nothing makes another type of the values that are there.
  func change(from old: BaseType) -> AttributeChange.Action {
    if old.isShell { return .alter([definition]) }
    var reachable = old
    for word in BaseTypeWords.functions.dropFirst(2) { reachable.functions[word] = functions[word] }
    if let storage = parameters["storage"] { reachable.parameters["storage"] = storage }
    guard reachable == self else { return .recreate }
    var clauses: [SQL] = BaseTypeWords.functions.compactMap { word in
      guard functions[word] != old.functions[word] else { return nil }
      return "\(SQL(word.uppercased())) = \(functions[word].map { "\(names: $0)" } ?? "NONE")"
    }
    if let storage = parameters["storage"], storage != old.parameters["storage"] {
      clauses.append("STORAGE = \(SQL(storage))")
    }
    return .alter([Statement("ALTER TYPE \(names: [schema, name]) SET (\(clauses.joined()))")])
  }
}
