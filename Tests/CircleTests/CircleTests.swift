import Autogenerate
import CatalogModel
import Planning
import RedFlags
import Revisions
import SQLSyntax
import ShadowDatabase
import TestSupport
import Testing

/// The full circle: pull B, revise A, up, equal; down, equal; up again. pg_dump is the observer, because it is not
/// ours.
@Suite(.ownDatabase) struct CircleTests {
  @Test(arguments: Scenario.all) func comesFullCircle(_ scenario: Scenario) async throws {
    try await withDatabases { others in
      let wanted = others[0]
      let bench = try ProjectBench(settings: scenario.settings)
      try await bench.execute(scenario.a)
      try await ProjectBench(wanted).execute(scenario.b)
      let before = try await bench.dump(scenario.schemas)
      let after = try await SchemaDump.read(wanted, schemas: scenario.schemas)

      // pull, still
      try await bench.work(url: wanted) { workspace in
        _ = try await workspace.pull()
        let comparison = try await workspace.compare()
        #expect(comparison.isEmpty, "pulled models differ: \(comparison.up.steps.map(\.statement.sql.text))")
      }
      for (path, text) in scenario.models { try bench.write(model: text, path) }

      // write
      let outcome = try await bench.revise("circle", accept: ["all"])
      guard case .written(let revision, _, let flags, _) = outcome else {
        Issue.record("no revision was written: \(outcome)")
        return
      }
      if try await SharedServer.instance.server().programs.major == 15 {
        try scenario.expect(revision.up.text + "\n", "expect.sql")
        let raised = flags.map { "\($0.level.rawValue) \($0.slug) \($0.object)\n" }
        try scenario.expect(raised.sorted().joined(), "flags.txt")
      }

      // up, clean
      try await bench.upgrade()
      same(try await bench.dump(scenario.schemas), after, "after up")
      if let rows = scenario.rows {
        let found = try await bench.execute(rows.query)
        #expect(found == rows.expected)
      }
      let clean = try await bench.isClean()
      #expect(clean, "a difference is left")
      // down, again
      try await bench.downgrade()
      same(try await bench.dump(scenario.schemas), before, "after down")
      try await bench.upgrade()
      same(try await bench.dump(scenario.schemas), after, "after up again")
      let reasons = try await bench.check()
      #expect(reasons == [])
    }
  }

  private func same(_ have: SchemaDump, _ want: SchemaDump, _ words: String) {
    if have != want { Issue.record("\(words): \(have.difference(from: want))") }
  }
}
