import Autogenerate
import Diagnostics
import Foundation
import Postgres
import Revisions
import Runner
import TestSupport
import Testing

/// Applying what was written, and what stops it.
@Suite(.ownDatabase) struct RunFlowTests {
  @Test func whatReachesOutsideIsRolledBack() async throws {
    let bench = try ProjectBench()
    try await bench.execute("CREATE SCHEMA cfg; CREATE TABLE public.users (id int)")
    let statements = [
      "CREATE TABLE public.mine (id int)", "ALTER TABLE public.users ADD note text",
      "DROP TABLE public.users",
      "INSERT INTO public.users VALUES (1)", "GRANT SELECT ON public.users TO reader",
      "CREATE EXTENSION pg_trgm SCHEMA public",
      "CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
      "COMMENT ON TABLE public.users IS 'x'",
      "CREATE RULE r AS ON INSERT TO public.users DO ALSO NOTHING", "CREATE INDEX ON public.users (id)",
    ]
    for (number, statement) in statements.enumerated()
    where !statement.contains("pg_trgm") || TestServer.hasExtension("pg_trgm") {
      let id = "2026010100000\(number)"
      try bench.store(id, after: [], up: ["CREATE TABLE cfg.a (id int);\n\(statement)"])
      let stopped = await codes { try await bench.upgrade() }
      #expect(stopped == ["outside-schema"], "\(statement)")
      let exists = try await bench.exists("cfg.a")
      #expect(!exists, "\(statement)")
      for file in bench.revisionFiles { try bench.folder.remove("migrations/\(file)") }
      if exists { try await bench.execute("DROP TABLE cfg.a; DELETE FROM plumb.plumb_revision") }
    }
    let users = try await bench.execute("SELECT count(*) FROM public.users")
    #expect(users == "0")
  }

  /// Roles belong to the server, where others work at the same time.
  @Test(.needs(extension: "dblink")) func rolesThatOthersMakeMeanwhileAreNotItsDoing() async throws {
    let bench = try ProjectBench()
    try await bench.execute("CREATE SCHEMA cfg; CREATE EXTENSION dblink SCHEMA public")
    let other = """
      SELECT public.dblink_exec('host=' || current_setting('unix_socket_directories') || ' port=' ||
        current_setting('port') || ' user=' || current_user || ' dbname=' || current_database(),
        'CREATE ROLE made_meanwhile')
      """
    try bench.store("20260101000001", after: [], up: ["CREATE TABLE cfg.a (id int);\n\(other)"])
    let stopped = await codes { try await bench.upgrade() }
    try await bench.execute("DROP ROLE made_meanwhile")
    #expect(stopped.isEmpty)
    try bench.store(
      "20260101000002", after: ["20260101000001"], up: ["CREATE TABLE cfg.b (id int);\nCREATE ROLE its_own"])
    #expect(await codes { try await bench.upgrade() } == ["outside-schema"])
  }

  @Test func whatStoppedHalfWayGoesOn() async throws {
    let bench = try ProjectBench()
    try await bench.execute("CREATE SCHEMA cfg; CREATE TABLE cfg.ready (id int)")
    try bench.store(
      "20260101000001", after: [], up: ["CREATE TABLE cfg.a (id int)", "SELECT 1 / count(*) FROM cfg.ready"],
      down: ["DROP TABLE cfg.a"])
    #expect(await codes { try await bench.upgrade() } == ["step-failed"])
    #expect(await codes { try await bench.upgrade() } == ["half-applied"])
    #expect(try await bench.check().contains("half-applied"))
    try await bench.execute("INSERT INTO cfg.ready VALUES (1)")
    let resolved = try await bench.work { try await $0.resolve(nil, .resume($0.effectGuard())) { _ in } }
    #expect(resolved.id == "20260101000001")
    let record = try await bench.work { try await $0.record() }
    #expect(record.applied == ["20260101000001"] && record.halfApplied.isEmpty)
    #expect(
      await codes { _ = try await bench.work { try await $0.resolve(nil, .applied) { _ in } } } == [
        "not-half-applied"
      ])
  }

  @Test func dataGoesOnlyWhereSomebodySaysSo() async throws {
    let bench = try ProjectBench()
    try bench.write(model: "tables:\n  t:\n    columns: { id: bigint }\n")
    _ = try await bench.written()
    try await bench.upgrade()
    try await bench.execute("INSERT INTO cfg.t VALUES (1)")
    let stopped = await codes { try await bench.downgrade("-1", accept: []) }
    #expect(!stopped.isEmpty && stopped.allSatisfy { $0 == "downgrade-loses-data" }, "\(stopped)")
    let rows = try await bench.execute("SELECT count(*) FROM cfg.t")
    #expect(rows == "1")
    try await bench.downgrade("-1", accept: ["downgrade-loses-data"])
    let exists = try await bench.exists("cfg.t")
    #expect(!exists)
  }

  @Test func aPublishedColumnDoesNotGoUnseen() async throws {
    let bench = try ProjectBench()
    try bench.write(
      model: "tables:\n  t:\n    columns: { id: bigint, a: int?, b: int? }\n    primary_key: [id]\n")
    _ = try await bench.written()
    try await bench.upgrade()
    try await bench.execute("CREATE PUBLICATION told FOR TABLE cfg.t (id, a) WHERE (a > 5)")
    try bench.write(model: "tables:\n  t:\n    columns: { id: bigint, a: int? }\n    primary_key: [id]\n")
    let free = try await bench.stopping(at: 1)
    #expect(!free.contains("breaks-dependent"), "\(free)")
    try bench.write(model: "tables:\n  t:\n    columns: { id: bigint, b: int? }\n    primary_key: [id]\n")
    let stopped = try await bench.stopping(at: 2)
    #expect(stopped.contains("breaks-dependent"), "\(stopped)")
  }

  @Test func whatNoSchemaHoldsIsNotBroken() async throws {
    let bench = try ProjectBench()
    try bench.write(
      model: "functions:\n  told():\n    returns: event_trigger\n    language: plpgsql\n    body: BEGIN END\n"
    )
    _ = try await bench.written()
    try await bench.upgrade()
    try await bench.execute("CREATE EVENT TRIGGER tells ON ddl_command_end EXECUTE FUNCTION cfg.told()")
    try bench.write(model: "tables: {}\n")
    let stopped = try await bench.stopping(at: 1)
    #expect(stopped.contains("breaks-dependent"), "\(stopped)")
  }

  @Test func stepsGoOneByOne() async throws {
    let bench = try ProjectBench()
    try await bench.execute("CREATE SCHEMA cfg")
    for number in 1...3 {
      try bench.store(
        "2026010100000\(number)", after: number == 1 ? [] : ["2026010100000\(number - 1)"],
        up: ["CREATE TABLE cfg.t\(number) (id int)"], down: ["DROP TABLE cfg.t\(number)"])
    }
    func current() async throws -> Int { try await bench.work { try await $0.record().applied.count } }
    try await bench.upgrade("+1")
    #expect(try await current() == 1)
    try await bench.upgrade("20260101000002")
    #expect(try await current() == 2)
    try await bench.upgrade()
    try await bench.upgrade()
    #expect(try await current() == 3)
    try await bench.downgrade("20260101000001")
    #expect(try await current() == 1)
    _ = try await bench.work { try await $0.stamp(["head"]) }
    #expect(try await current() == 3)
    let exists = try await bench.exists("cfg.t3")
    #expect(!exists)
    #expect(await codes { try await bench.upgrade("2027") } == ["unknown-revision"])
  }

  @Test func interruptedItIsRolledBackAndNothingIsLeft() async throws {
    let bench = try ProjectBench()
    try await bench.execute("CREATE SCHEMA cfg")
    try bench.store("20260101000001", after: [], up: ["CREATE TABLE cfg.a (id int);\nSELECT pg_sleep(600)"])
    let process = try bench.process(["upgrade", "head"])
    try await wait(bench, "query LIKE '%pg_sleep(600)%' AND state = 'active'", count: 1)
    process.send(SIGINT)
    let outcome = try await process.outcome()
    #expect(outcome.code == 130, "\(outcome)")
    #expect(outcome.errors.contains("rolled back"), "\(outcome.errors)")
    try await wait(bench, "application_name LIKE 'plumb%'", count: 0)
    let exists = try await bench.exists("cfg.a")
    #expect(!exists)
    let record = try await bench.work { try await $0.record() }
    #expect(record.applied.isEmpty && record.halfApplied.isEmpty)
  }

  @Test func interruptedWhileItProvesNoScratchDatabaseIsLeft() async throws {
    let bench = try ProjectBench(settings: "limits: { lock_timeout: 0 }")
    try await bench.execute("CREATE SCHEMA cfg")
    // Building it there takes its time.
    try bench.write(model: "materialized_views: { m: { query: 'select pg_sleep(600)::text as waited' } }\n")
    let process = try bench.process(["revision", "-m", "slow"])
    let shadows = "datname LIKE 'plumb_shadow_%' AND query LIKE '%pg_sleep%' AND state = 'active'"
    try await wait(bench, shadows, count: 1)
    let name = try await bench.execute(
      "SELECT datname FROM pg_stat_activity WHERE \(shadows) AND pid <> pg_backend_pid() LIMIT 1")
    process.send(SIGINT)
    let outcome = try await process.outcome()
    #expect(outcome.code == 130, "\(outcome)")
    let left = try await bench.execute("SELECT count(*) FROM pg_database WHERE datname = '\(name ?? "")'")
    #expect(left == "0")
    #expect(bench.revisionFiles.isEmpty)
  }

  /// Until so many sessions of the server fit; asks without a pause, because nothing else tells.
  private func wait(_ bench: ProjectBench, _ condition: String, count: Int) async throws {
    let connection = try await Connection.open(bench.target)
    let place = condition.contains("datname") ? "true" : "datname = current_database()"
    let query =
      "SELECT count(*) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND \(place) AND \(condition)"
    let limit = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < limit {
      if try await connection.query(query).int(0, 0) == count {
        await connection.close()
        return
      }
      await Task.yield()
    }
    await connection.close()
    throw BenchFailure("this did not come to be: \(condition)")
  }
}
