import Diagnostics
import Postgres
import Revisions
import Testing

@testable import Runner

/// Against a real server.
@Suite(.serialized) struct RunnerServerTests {
  let first = Revision.make(1, up: ["CREATE TABLE cfg.a (i int)"], down: ["DROP TABLE cfg.a"])
  let second = Revision.make(
    2, up: ["INSERT INTO cfg.a VALUES (1), (2)", "alone: CREATE INDEX CONCURRENTLY a_i ON cfg.a (i)"],
    down: ["alone: DROP INDEX CONCURRENTLY cfg.a_i", "DELETE FROM cfg.a"])

  @Test func upAndDownAgainWithTheirRecord() async throws {
    let bench = try await Bench()
    let before = try await bench.record()
    #expect(before == HistoryRecord(exists: false))
    #expect(try await bench.exists("plumb.plumb_revision") == false)

    let report = try await bench.runner.apply(up(first, second))
    #expect(report.completed == [0, 1])
    let record = try await bench.record()
    #expect(record.applied == [first.id, second.id])
    #expect(record.halfApplied == [] && record.open == [])
    let row = try #require(record.revision(second.id))
    #expect(row.revises == [first.id] && row.message == "number 2" && row.kind == .applied)
    #expect(row.seal == second.up.seal && row.downSeal == second.down.seal && row.by == "postgres")
    let scripts = try await bench.runner.history.appliedScripts(of: second.id, on: bench.connection)
    #expect(scripts?.down == RevisionPrinter.text(of: second, .down))

    try await bench.runner.apply([RevisionRun(second, .down), RevisionRun(first, .down)])
    #expect(try await bench.record().applied == [])
    #expect(try await bench.exists("cfg.a") == false)
  }

  @Test func aFailureTellsWhatIsAndWhatIsNot() async throws {
    let bench = try await Bench()
    let broken = Revision.make(
      2,
      up: ["INSERT INTO cfg.a VALUES (1)", "INSERT INTO cfg.a VALUES (2);\nSELECT i,\n  nothing FROM cfg.a"])
    let failure = await #expect(throws: Failure.self) { try await bench.runner.apply(up(first, broken)) }
    #expect(
      failure?.description == """
        m/20260101000002.up.sql:17:3: error: revision 20260101000002 (number 2) stopped at step 2 of 2, statement 2 of 2
          ERROR 42703: column "nothing" does not exist
          LINE 2:   nothing FROM cfg.a
                    ^
          the statement:
            SELECT i,
              nothing FROM cfg.a
          step 2 was rolled back: nothing of it was kept
          committed before it: step 1
          carried through by this run: 20260101000001
          next: mend the cause, then `plumb resolve 20260101000002 --resume` goes on at the first step that is not done; or take the committed steps back by hand and `plumb resolve 20260101000002 --rolled-back`; or do the rest by hand and `plumb resolve 20260101000002 --applied`
        """)
    #expect(try await bench.value("SELECT string_agg(i::text, ',') FROM cfg.a") == "1")
    #expect(try await bench.record().halfApplied.map(\.revision) == [broken.id])

    let blocked = await #expect(throws: Failure.self) { try await bench.runner.apply(up(broken)) }
    #expect(blocked?.diagnostics.map(\.code) == ["half-applied"])

    let mended = Revision.make(2, up: ["INSERT INTO cfg.a VALUES (1)", "INSERT INTO cfg.a VALUES (3)"])
    try await bench.runner.resume(mended, .up)
    #expect(try await bench.value("SELECT string_agg(i::text, ',') FROM cfg.a") == "1,3")
    #expect(try await bench.record().applied == [first.id, broken.id])
  }

  @Test func settlingByHand() async throws {
    let bench = try await Bench()
    let broken = Revision.make(1, up: ["SELECT 1", "SELECT 1/0"], down: ["SELECT 1", "SELECT 1/0"])
    for settle in [true, false] {
      await #expect(throws: Failure.self) { try await bench.runner.apply(up(broken)) }
      if settle {
        try await bench.runner.markRolledBack(broken.id, .up)
      } else {
        try await bench.runner.markApplied(broken, .up)
      }
      let record = try await bench.record()
      #expect(record.halfApplied == [])
      #expect(record.applied == (settle ? [] : [broken.id]))
    }
    await #expect(throws: Failure.self) { try await bench.runner.apply([RevisionRun(broken, .down)]) }
    #expect(try await bench.record().halfApplied.map(\.direction) == [.down])
    try await bench.runner.markApplied(broken, .down)
    #expect(try await bench.record() == HistoryRecord())
    let failure = await #expect(throws: Failure.self) { try await bench.runner.markRolledBack("x", .up) }
    #expect(failure?.diagnostics.map(\.code) == ["not-half-applied"])
  }

  @Test func stampingSetsTheRecordAndRunsNothing() async throws {
    let bench = try await Bench()
    try await bench.runner.stamp([first, second])
    #expect(try await bench.record().revisions.map(\.kind) == [.stamped, .stamped])
    #expect(try await bench.exists("cfg.a") == false)
    try await bench.runner.stamp([first])
    #expect(try await bench.record().applied == [first.id])
    try await bench.runner.stamp([])
    #expect(try await bench.record() == HistoryRecord())
  }

  @Test func aHookThatSaysNoRollsBack() async throws {
    let bench = try await Bench()
    let hooks = RunHooks(beforeCommit: { connection, run, step in
      let seen = try await connection.query("SELECT to_regclass('cfg.a') IS NOT NULL")
      #expect(seen[0, 0] == "t" && run.revision.id == "20260101000001" && step.number == 1)
      throw Failure("outside-schema", "it touches public")
    })
    let failure = await #expect(throws: Failure.self) {
      try await bench.runner.apply(up(first), hooks: hooks)
    }
    #expect(failure?.diagnostics.map(\.code) == ["outside-schema"])
    #expect(failure?.description.contains("step 1 was rolled back: nothing of it was kept") == true)
    #expect(try await bench.exists("cfg.a") == false)
    let refused = RunHooks(verify: { _ in throw Failure("broken-seal", "no") })
    await #expect(throws: Failure.self) { try await bench.runner.apply(up(first), hooks: refused) }
    #expect(try await bench.journal() == ["begun 1", "failed 1"])
  }

  @Test func aStepSeesOurSettingsAndLeaksNone() async throws {
    let bench = try await Bench()
    _ = try await bench.connection.execute("CREATE ROLE other_\(bench.connection.processID)")
    let role = "other_\(bench.connection.processID)"
    let revision = Revision.make(
      1, up: ["SET search_path = cfg; SET lock_timeout = 7; SET ROLE \(role)", "CREATE TABLE unqualified ()"])
    let failure = await #expect(throws: Failure.self) { try await bench.runner.apply(up(revision)) }
    #expect(failure?.description.contains("no schema has been selected to create in") == true)
    let checks = RunHooks(willBeginStep: { connection, _, _ in
      let table = try await connection.query(
        "SELECT current_setting('lock_timeout'), current_setting('search_path')")
      #expect(table[0, 0] == "100ms" && table[0, 1] == "\"\"")
    })
    try await bench.runner.markRolledBack(revision.id, .up)
    try await bench.runner.apply(up(first), hooks: checks)
  }

  @Test func withoutTheRightItNamesIt() async throws {
    let bench = try await Bench()
    let role = "poor_\(bench.connection.processID)"
    _ = try await bench.connection.execute("CREATE ROLE \(role) LOGIN")
    var options = bench.runner.target.options
    options["user"] = role
    let poor = Runner(
      target: ConnectionTarget(options: options), schemas: ["cfg"], limits: bench.runner.limits,
      toolVersion: "1")
    let failure = await #expect(throws: Failure.self) { try await poor.apply(up(first)) }
    let diagnostic = try #require(failure?.diagnostics.first)
    #expect(diagnostic.code == "missing-right")
    #expect(diagnostic.advice?.hasPrefix("GRANT CREATE ON DATABASE \"test_") == true)
    try await bench.runner.apply([])
    let session = try await Connection.open(poor.target)
    let unreadable = await #expect(throws: Failure.self) { try await poor.history.read(on: session) }
    #expect(unreadable?.diagnostics.first?.code == "missing-right")
    await session.close()
  }
}
