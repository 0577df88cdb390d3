import Autogenerate
import CatalogModel
import Planning
import RandomSchemas
import SQLSyntax
import TestSupport
import Testing

/// Random edits through the whole tool: pull, models, a proven revision, up, down and up again, with pg_dump as the
/// observer. `make soak` runs as many as one likes.
@Suite(.ownDatabase) struct PipelineSoakTests {
  @Test func randomEditsComeFullCircleAsRevisions() async throws {
    let samples = Sample.all.filter { $0.isTried && $0.listed.isEmpty && $0.outside.isEmpty }
    var rounds = SoakRounds("revisions", usual: 6)
    try await rounds.run(samples, sameness: 60, problem: problem)
  }

  /// - Returns: what went wrong; nil where the circle is full.
  private func problem(of pair: SchemaPair) async throws -> String? {
    try await withDatabases(2) { databases in
      let names = pair.schemas.map { "'\($0)'" }.joined(separator: ", ")
      let settings = """
        schemas: [\(names)]
        manage: [comments, owners, grants, default_privileges, security_labels]
        """
      let bench = try ProjectBench(databases[0], settings: settings)
      let wanted = try ProjectBench(databases[1])
      do {
        for script in try pair.scripts(.old) { try await bench.execute(script) }
        for script in try pair.scripts(.new) { try await wanted.execute(script) }
      } catch {
        if let untried = SoakRounds.Untried(error) { throw untried }
        return "a state cannot be built: \(error)"
      }
      do { return try await circle(bench, wanted, pair.schemas) } catch { return "\(error)" }
    }
  }

  private func circle(_ bench: ProjectBench, _ wanted: ProjectBench, _ schemas: [String]) async throws
    -> String?
  {
    let before = try await bench.dump(schemas)
    let after = try await wanted.dump(schemas)
    let left = try await bench.work(url: wanted.target) { workspace in
      _ = try await workspace.pull()
      return try await workspace.compare().up.steps.map(\.statement.sql.text)
    }
    if !left.isEmpty { return "pulled models differ: \(left)" }
    switch try await bench.revise("circle", accept: ["all"]) {
    case .written: break
    case .nothingToDo: return before == after ? nil : "no change: \(before.difference(from: after))"
    case let other: return "no revision was written: \(other)"
    }
    try await bench.upgrade()
    for (step, want) in [("up", after), ("down", before), ("up again", after)] {
      if step == "down" { try await bench.downgrade() }
      if step == "up again" { try await bench.upgrade() }
      let have = try await bench.dump(schemas)
      if have != want { return "after \(step): \(have.difference(from: want))" }
    }
    let reasons = try await bench.check()
    return reasons.isEmpty ? nil : "check: \(reasons)"
  }
}
