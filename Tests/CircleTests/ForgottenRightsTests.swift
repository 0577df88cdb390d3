import Autogenerate
import Diffing
import Foundation
import RedFlags
import TestSupport
import Testing

/// What plumb.yaml leaves alone does not get lost in silence where PostgreSQL makes us build something anew.
@Suite(.ownDatabase) struct ForgottenRightsTests {
  private func bench() async throws -> ProjectBench {
    let bench = try ProjectBench()
    try await bench.execute(
      """
      CREATE SCHEMA cfg;
      CREATE TABLE cfg.ticket (id int, points int, total int, note text);
      CREATE VIEW cfg.opened AS SELECT id FROM cfg.ticket;
      CREATE VIEW cfg.noted AS SELECT note FROM cfg.ticket;
      GRANT SELECT ON cfg.opened, cfg.noted TO pg_monitor;
      GRANT SELECT (total), UPDATE (note) ON cfg.ticket TO pg_read_all_stats;
      ALTER VIEW cfg.opened OWNER TO pg_read_all_stats;
      """)
    _ = try await bench.work { try await $0.baseline(message: "as it is", now: ProjectBench.time(0)) }
    return bench
  }

  @Test func whatIsMadeAgainSaysWhatItForgets() async throws {
    let bench = try await bench()
    try await bench.work { _ = try await $0.pull(force: true) }
    try bench.replace("id: integer?", with: "id: bigint?")
    try bench.replace("total: integer?", with: "total: { type: integer?, generated: points }")
    guard case .written(_, _, let flags, _) = try await bench.revise(at: 1, accept: ["drop-column"]) else {
      Issue.record("nothing was written")
      return
    }
    let forgotten = flags.filter { $0.slug == "rebuild-forgets" }
    #expect(forgotten.map(\.object) == ["cfg.ticket.total", "cfg.opened"].sorted())
    #expect(
      forgotten.flatMap(\.facts).sorted() == ["grants: pg_monitor", "grants: pg_read_all_stats", "owner"])
  }

  /// In the database that is upgraded, whatever was known of rights when the revision was written.
  @Test func whatIsMadeAgainGetsItBack() async throws {
    let bench = try await bench()
    try await bench.execute("CREATE FUNCTION cfg.sum() RETURNS int LANGUAGE sql AS 'SELECT 1'")
    try await bench.work { _ = try await $0.pull(force: true) }
    try bench.replace("id: integer?", with: "id: bigint?")
    try bench.replace("total: integer?", with: "total: { type: integer?, generated: points }")
    try bench.replace("returns: integer", with: "returns: bigint")
    _ = try await bench.revise(at: 1, accept: ["all"])
    try await bench.execute(
      """
      GRANT SELECT ON cfg.opened TO pg_signal_backend WITH GRANT OPTION;
      REVOKE EXECUTE ON FUNCTION cfg.sum() FROM PUBLIC;
      ALTER FUNCTION cfg.sum() OWNER TO pg_monitor;
      GRANT EXECUTE ON FUNCTION cfg.sum() TO pg_read_all_stats;
      ALTER DEFAULT PRIVILEGES IN SCHEMA cfg GRANT INSERT ON TABLES TO pg_checkpoint;
      """)
    let before = try await bench.execute(Self.rights)
    try await bench.upgrade()
    #expect(try await bench.execute("SELECT pg_typeof(cfg.sum())::text") == "bigint")
    #expect(try await bench.execute(Self.rights) == before)
    try await bench.downgrade("-1")
    #expect(try await bench.execute("SELECT pg_typeof(cfg.sum())::text") == "integer")
    #expect(try await bench.execute(Self.rights) == before)
  }

  /// Also of what has an owner and no rights.
  @Test func anOwnerAloneComesBack() async throws {
    let bench = try ProjectBench()
    try await bench.execute(
      """
      CREATE SCHEMA cfg;
      CREATE COLLATION cfg.plain (provider = libc, locale = 'C');
      ALTER COLLATION cfg.plain OWNER TO pg_monitor;
      """)
    let made = "DROP COLLATION cfg.plain;\nCREATE COLLATION cfg.plain (provider = libc, locale = 'POSIX')"
    try bench.store("20260101000001", after: [], up: [made])
    let told = try await bench.upgrade()
    #expect(told == ["collation cfg.plain: owner as before, though it was made anew"])
    let owner = try await bench.execute(
      "SELECT collowner::regrole || ' ' || collcollate FROM pg_collation WHERE collname = 'plain'")
    #expect(owner == "pg_monitor POSIX")
  }

  /// What had none has none afterwards, whatever default privileges give to what is made.
  @Test func nothingIsGainedByBeingMadeAgain() async throws {
    let bench = try ProjectBench()
    try await bench.execute(
      """
      CREATE SCHEMA cfg;
      CREATE VIEW cfg.hidden AS SELECT 1 AS id;
      ALTER DEFAULT PRIVILEGES IN SCHEMA cfg GRANT SELECT ON TABLES TO pg_monitor;
      """)
    let made = """
      DROP VIEW cfg.hidden;
      CREATE VIEW cfg.hidden AS SELECT 1::bigint AS id;
      CREATE VIEW cfg.new AS SELECT 2 AS id
      """
    try bench.store("20260101000001", after: [], up: [made])
    try await bench.upgrade()
    let readers = try await bench.execute(
      """
      SELECT string_agg(relname, ', ' ORDER BY relname) FROM pg_class
      WHERE relnamespace = 'cfg'::regnamespace AND has_table_privilege('pg_monitor', oid, 'SELECT')
      """)
    #expect(readers == "new")
  }

  /// What a revision says itself of the object stands.
  @Test func whatTheRevisionGrantsStands() async throws {
    let bench = try ProjectBench()
    try await bench.execute(
      """
      CREATE SCHEMA cfg;
      CREATE VIEW cfg.opened AS SELECT 1 AS id;
      CREATE VIEW cfg.noted AS SELECT 2 AS id;
      GRANT SELECT ON cfg.opened, cfg.noted TO pg_monitor;
      """)
    let made = """
      DROP VIEW cfg.opened, cfg.noted;
      CREATE VIEW cfg.opened AS SELECT 1::bigint AS id;
      CREATE VIEW cfg.noted AS SELECT 2::bigint AS id;
      GRANT SELECT ON cfg.opened TO pg_read_all_settings
      """
    try bench.store("20260101000001", after: [], up: [made])
    try await bench.upgrade()
    let holders = try await bench.execute(
      """
      SELECT string_agg(c.relname || ' ' || a.grantee::regrole, ', ' ORDER BY c.relname)
      FROM pg_class c, aclexplode(c.relacl) a
      WHERE c.relnamespace = 'cfg'::regnamespace AND a.grantee <> c.relowner
      """)
    #expect(holders == "noted pg_monitor, opened pg_read_all_settings")
  }

  /// Each entry of its own, whatever the order in which they came to be.
  private static let rights = """
    SELECT string_agg(line, E'\\n' ORDER BY line) FROM (
      SELECT c.relname || ' ' || c.relowner::regrole || ' ' || a::text AS line
      FROM pg_class c LEFT JOIN LATERAL unnest(c.relacl::text[]) a ON true
      WHERE c.relnamespace = 'cfg'::regnamespace
      UNION ALL
      SELECT c.relname || '.' || a.attname || ' ' || l::text FROM pg_attribute a
      JOIN pg_class c ON c.oid = a.attrelid, unnest(a.attacl::text[]) l
      WHERE c.relnamespace = 'cfg'::regnamespace AND NOT a.attisdropped
      UNION ALL
      SELECT p.proname || ' ' || p.proowner::regrole || ' ' || a::text
      FROM pg_proc p, unnest(p.proacl::text[]) a WHERE p.pronamespace = 'cfg'::regnamespace
    ) lines
    """

  @Test func whatStaysForgetsNothing() async throws {
    let bench = try await bench()
    try await bench.work { _ = try await $0.pull(force: true) }
    try bench.replace("points: integer?", with: "points: bigint?")
    #expect(try await !bench.stopping(at: 1).contains("rebuild-forgets"))
  }
}

extension ProjectBench {
  /// In whatever model has it.
  fileprivate func replace(_ text: String, with other: String) throws {
    for file in try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/models")
    where file.hasSuffix(".yaml") {
      let old = try folder.read("models/" + file)
      if old.contains(text) {
        try folder.write(old.replacingOccurrences(of: text, with: other), "models/" + file)
      }
    }
  }
}
