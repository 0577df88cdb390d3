import Diagnostics
import Postgres
import Revisions
import Synchronization
import Testing

@testable import Runner

/// What breaks for real.
@Suite(.serialized) struct RunnerFaultTests {
  let table = Revision.make(1, up: ["CREATE TABLE cfg.a (i int)"])

  @Test func aHeldLockIsTriedAgainThenToldWithNothingKept() async throws {
    let bench = try await Bench()
    try await bench.runner.apply(up(table))
    _ = try await bench.connection.execute("BEGIN; LOCK cfg.a")
    let alter = Revision.make(2, up: ["CREATE TABLE cfg.b (); ALTER TABLE cfg.a ADD j int"])
    let failure = await #expect(throws: Failure.self) { try await bench.runner.apply(up(alter)) }
    #expect(failure?.description.contains("55P03") == true)
    #expect(failure?.description.contains("it was tried 2 times") == true)
    _ = try await bench.connection.execute("COMMIT")
    #expect(try await bench.exists("cfg.b") == false)

    _ = try await bench.connection.execute("BEGIN; LOCK cfg.a")
    let retries = Mutex(0)
    let report = try await bench.runner.apply(up(alter)) { progress in
      guard case .retrying(let fault, attempt: 2) = progress.event else { return }
      #expect(fault.isWorthRetrying)
      retries.withLock { $0 += 1 }
      bench.release()
    }
    #expect(report.completed == [0])
    #expect(retries.withLock { $0 } == 1)
  }

  @Test func oneRunnerAtATime() async throws {
    let bench = try await Bench()
    let hooks = RunHooks(willBeginStep: { _, _, _ in
      let failure = await #expect(throws: Failure.self) { try await bench.runner.apply(up(table)) }
      #expect(failure?.diagnostics.first?.code == "lock-held")
      #expect(failure?.diagnostics.first?.details.first?.contains("application plumb, from local") == true)
      let holders = try await RunLock(database: bench.runner.target.database, schemas: ["cfg", "other"])
        .holders(on: bench.connection)
      #expect(holders.count == 1)
    })
    try await bench.runner.apply(up(table), hooks: hooks)
  }

  @Test func twoRunnersOfTheSamePlanBothSucceed() async throws {
    let bench = try await Bench(RunLimits(runnerWait: 20_000))
    let slow = Revision.make(1, up: ["CREATE TABLE cfg.a (i int); SELECT pg_sleep(0.1)"])
    async let one = bench.runner.apply(up(slow))
    async let other = bench.runner.apply(up(slow))
    let reports = try await [one, other]
    #expect(reports.flatMap(\.completed) == [0])
    #expect(reports.flatMap(\.skipped) == [0])
  }

  @Test func ctrlCCancelsOnTheServerAndRollsBack() async throws {
    let bench = try await Bench()
    for body in ["CREATE TABLE cfg.b (); SELECT pg_sleep(600)", "alone: SELECT pg_sleep(600)"] {
      let slow = Revision.make(1, up: [body])
      let (started, starter) = AsyncStream.makeStream(of: Void.self)
      let run = Task {
        try await bench.runner.apply(up(slow)) { progress in
          if case .statementBegan(_, _, let sql) = progress.event, sql.contains("sleep") { starter.yield() }
        }
      }
      for await _ in started {
        run.cancel()
        break
      }
      let failure = await #expect(throws: Failure.self) { try await run.value }
      #expect(failure?.diagnostics.first?.code == "interrupted")
      #expect(failure?.diagnostics.first?.advice == "to go on, run `plumb upgrade` again")
      #expect(
        try await bench.value(
          "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'plumb' AND state = 'active' AND datname = current_database() AND pid <> pg_backend_pid()"
        )
          == "0")
      #expect(try await bench.record().halfApplied == [])
    }
    #expect(try await bench.exists("cfg.b") == false)
  }

  @Test func aTerminatedBackendIsLookedInto() async throws {
    let bench = try await Bench()
    let deadly = Revision.make(
      1, up: ["CREATE TABLE cfg.b (); SELECT pg_terminate_backend(pg_backend_pid())"])
    let failure = await #expect(throws: Failure.self) { try await bench.runner.apply(up(deadly)) }
    #expect(failure?.diagnostics.first?.code == "connection-lost")
    #expect(failure?.description.contains("step 1 was rolled back: nothing of it was kept") == true)
    #expect(try await bench.journal() == ["begun 1", "failed 1"])
    #expect(try await bench.exists("cfg.b") == false)
    let alone = Revision.make(1, up: ["alone: SELECT pg_terminate_backend(pg_backend_pid())"])
    let doubt = await #expect(throws: Failure.self) { try await bench.runner.apply(up(alone)) }
    #expect(doubt?.diagnostics.first?.code == "in-doubt")
    #expect(try await bench.record().halfApplied.first?.inDoubt?.statement == 0)
  }

  @Test func aLostLockIsNoticedBeforeTheCommit() async throws {
    let bench = try await Bench()
    let thief = Revision.make(
      1,
      up: [
        "CREATE TABLE cfg.b (); SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity "
          + "WHERE application_name = 'plumb' AND datname = current_database() AND pid <> pg_backend_pid()"
      ])
    let failure = await #expect(throws: Failure.self) { try await bench.runner.apply(up(thief)) }
    #expect(failure?.diagnostics.first?.code == "lock-lost")
    #expect(try await bench.exists("cfg.b") == false)
    #expect(try await bench.journal() == ["begun 1", "failed 1"])
  }

  @Test func anIndexThatCannotBeBuiltLeavesNoCarcass() async throws {
    let bench = try await Bench()
    try await bench.runner.apply(up(table))
    _ = try await bench.connection.execute("INSERT INTO cfg.a VALUES (1), (1)")
    let unique = Revision.make(2, up: ["alone: CREATE UNIQUE INDEX CONCURRENTLY a_u ON cfg.a (i)"])
    let failure = await #expect(throws: Failure.self) { try await bench.runner.apply(up(unique)) }
    #expect(failure?.description.contains("23505") == true)
    #expect(failure?.description.contains("that statement left nothing behind") == true)
    #expect(try await bench.exists("cfg.a_u") == false)
    _ = try await bench.connection.execute("DELETE FROM cfg.a")
    try await bench.runner.apply(up(unique))
    #expect(try await bench.exists("cfg.a_u"))
  }

  /// As if the runner had been killed: the journal has a beginning and no end.
  @Test(arguments: [true, false]) func aKilledRunIsTakenUpAgain(wasDone: Bool) async throws {
    let bench = try await Bench()
    try await bench.runner.apply(up(table))
    _ = try await bench.connection.execute("INSERT INTO cfg.a VALUES (1), (1)")
    let index = Revision.make(
      2, up: ["SELECT 1", "alone: CREATE\(wasDone ? "" : " UNIQUE") INDEX CONCURRENTLY a_u ON cfg.a (i)"])
    let step = index.up.steps[0]
    for line in [
      JournalLine(revision: index.id, direction: .up, step: 1, state: .done, seal: Seal.of(step.body)),
      JournalLine(
        revision: index.id, direction: .up, step: 2, statement: 1, state: .begun, invalidIndexes: []),
    ] { try await line.write(bench.runner.history, run: "killed", on: bench.connection) }
    let built = try? await bench.connection.execute(index.up.steps[1].statements[0].text)
    #expect((built != nil) == wasDone)
    #expect(try await bench.exists("cfg.a_u"))
    if !wasDone { _ = try await bench.connection.execute("DELETE FROM cfg.a") }

    let told = Mutex(false)
    try await bench.runner.resume(index, .up) { progress in
      if case .statementWasDone = progress.event { told.withLock { $0 = true } }
    }
    #expect(told.withLock { $0 } == wasDone)
    #expect(
      try await bench.value("SELECT indisvalid FROM pg_index WHERE indexrelid = 'cfg.a_u'::regclass") == "t")
    #expect(try await bench.record().applied == [table.id, index.id])
    #expect(try await bench.record().halfApplied == [])
  }

  @Test func theStatementsOfAKilledRunnerKeepTheNextOneOut() async throws {
    let bench = try await Bench()
    let lock = RunLock(database: bench.runner.target.database, schemas: ["cfg"], .statements)
    #expect(try await lock.take(on: bench.connection))
    let failure = await #expect(throws: Failure.self) { try await bench.runner.apply(up(table)) }
    #expect(
      failure?.diagnostics.first?.details.first?.contains("process \(bench.connection.processID)") == true)
  }
}

extension Bench {
  /// Ends the transaction of the looking session, from a callback that cannot wait.
  func release() { Task { try await connection.execute("COMMIT") } }
}
