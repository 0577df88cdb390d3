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
    for seed in rounds.seeds where rounds.next(seed) {
      let pair = SchemaPair(seed: seed, samples: samples)
      guard let words = try await problem(of: pair) else { continue }
      if words.contains("ICU is not supported in this build") {
        rounds.skip()
        continue
      }
      let least = try await pair.shrunk { try await problem(of: $0)?.prefix(60) == words.prefix(60) }
      rounds.fail(least, try await problem(of: least) ?? "it went wrong once only: \(words)")
    }
    rounds.end()
  }

  /// - Returns: what went wrong; nil where the circle is full.
  private func problem(of pair: SchemaPair) async throws -> String? {
    try await withDatabases(2) { databases in
      do {
        let names = pair.schemas.map { "'\($0)'" }.joined(separator: ", ")
        let settings = """
          schemas: [\(names)]
          manage: [comments, owners, grants, default_privileges, security_labels]
          """
        let bench = try ProjectBench(databases[0], settings: settings)
        let wanted = try ProjectBench(databases[1])
        for script in try pair.scripts(.old) { try await bench.execute(script) }
        for script in try pair.scripts(.new) { try await wanted.execute(script) }
        return try await circle(bench, wanted, pair.schemas)
      } catch { return "\(error)" }
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
