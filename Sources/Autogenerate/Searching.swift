import CatalogModel
import Planning
import Postgres
import SQLSyntax

/// Functions that name things without their schema, called while a statement runs: for rows of a materialized view, keys
/// of an index, values of a generated column. Nothing is searched while a revision runs; such a statement has the schemas
/// of its object and the others around it, as a body has on the scratch copy, and says so in the revision.
extension Comparison {
  /// The steps, with `SET LOCAL search_path` before those that need it, and back where others follow.
  func searching(_ steps: [Plan.Step]) -> [Plan.Step] {
    if searched.isEmpty { return steps }
    var result: [Plan.Step] = []
    var current: [String] = []
    for step in steps {
      let path = searched[step.statement.sql.text] ?? []
      if path != current { result.append(Plan.Step(Self.setting(path), step.nodes)) }
      current = path
      result.append(step)
    }
    return result
  }

  private static func setting(_ path: [String]) -> Statement {
    let list: SQL = path.isEmpty ? "''" : "\(list: path)"
    return Statement("SET LOCAL search_path TO \(list)")
  }
}

extension Workspace {
  /// The statement that failed is to have what its functions look for, on a copy of all that is there.
  func search(for failure: Prover.StepFailure?, in comparison: inout Comparison) {
    comparison.needsAll = true
    guard let failure else { return }
    let path = comparison.new.pathOfBodies(failure.step.address.schema).filter { $0 != "pg_catalog" }
    comparison.searched[failure.step.statement.sql.text] = path
    let functions = failure.error.context.map { " (\($0.split(separator: "\n")[0]))" } ?? ""
    log(
      "note: \(failure.step.address) is made with search_path \(path.joined(separator: ", ")): "
        + "a function that it calls names things without their schema\(functions)")
  }
}

extension PostgresError {
  /// Whether a name was not found that a function's body says without its schema.
  var isNameInBody: Bool {
    ["42883", "42P01", "42704", "3F000"].contains(sqlState) && context?.contains("function ") == true
  }
}

extension Connection {
  /// Once more with these schemas searched, where a function that the query comes upon looks for names.
  ///
  /// - Throws: `PostgresError`.
  func query(_ sql: String, searching path: [String]) async throws -> ResultTable {
    do {
      return try await query(sql)
    } catch let error as PostgresError where error.isNameInBody {
      try await search(path)
      do {
        let result = try await query(sql)
        try await search(["pg_catalog"])
        return result
      } catch {
        try await search(["pg_catalog"])
        throw error
      }
    }
  }

  func search(_ path: [String]) async throws {
    let list = path.map(quotedIdentifier).joined(separator: ", ")
    _ = try await execute("SELECT pg_catalog.set_config('search_path', \(quotedLiteral(list)), false)")
  }
}
