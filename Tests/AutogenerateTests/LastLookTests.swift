import Autogenerate
import CatalogModel
import Diagnostics
import Postgres
import TestSupport
import Testing

/// "No difference" is told from the last time only while nothing moved.
@Suite(.serialized) struct LastLookTests {
  private static let setup = """
    DO $$ BEGIN CREATE ROLE looker; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
    CREATE SCHEMA cfg;
    CREATE TYPE cfg.mood AS ENUM ('calm', 'cross');
    CREATE TABLE cfg.ticket (
      id bigint PRIMARY KEY, note varchar(20) DEFAULT 'none' CHECK (note IN ('none', 'some')), mood cfg.mood,
      amount int);
    CREATE INDEX ticket_note ON cfg.ticket (note);
    COMMENT ON TABLE cfg.ticket IS 'What somebody asks for';
    CREATE SEQUENCE cfg.numbers OWNED BY cfg.ticket.id;
    CREATE FUNCTION cfg.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
    CREATE TRIGGER touching BEFORE UPDATE ON cfg.ticket FOR EACH ROW EXECUTE FUNCTION cfg.touch();
    CREATE POLICY own ON cfg.ticket USING (id > 0);
    CREATE VIEW cfg.tickets AS SELECT id, note FROM cfg.ticket;
    """

  @Test func theSecondLookAsksOneQuestion() async throws {
    let bench = try await LookBench(Self.setup)
    let first = try await bench.look()
    let second = try await bench.look()
    #expect(first.isEmpty && !first.isRecalled)
    #expect(second.isEmpty && second.isRecalled)
    // Open the snapshot, its settings, the question; and the end.
    #expect(second.traffic.roundTrips == 2 && second.traffic.statements == 4)
    #expect(first.traffic.roundTrips <= 4)
  }

  @Test(
    arguments: [
      ("ALTER TABLE cfg.ticket ALTER amount TYPE bigint", "ALTER TABLE cfg.ticket ALTER amount TYPE int"),
      ("ALTER TABLE cfg.ticket ADD more text", "ALTER TABLE cfg.ticket DROP more"),
      (
        "ALTER TABLE cfg.ticket ALTER note DROP DEFAULT",
        "ALTER TABLE cfg.ticket ALTER note SET DEFAULT 'none'"
      ),
      (
        "ALTER TABLE cfg.ticket ALTER note SET STATISTICS 7",
        "ALTER TABLE cfg.ticket ALTER note SET STATISTICS -1"
      ),
      ("DROP INDEX cfg.ticket_note", "CREATE INDEX ticket_note ON cfg.ticket (note)"),
      ("DROP VIEW cfg.tickets", "CREATE VIEW cfg.tickets AS SELECT id, note FROM cfg.ticket"),
      ("COMMENT ON TABLE cfg.ticket IS 'x'", "COMMENT ON TABLE cfg.ticket IS 'What somebody asks for'"),
      ("GRANT SELECT ON cfg.ticket TO looker", "REVOKE SELECT ON cfg.ticket FROM looker"),
      ("GRANT SELECT (id) ON cfg.ticket TO looker", "REVOKE SELECT (id) ON cfg.ticket FROM looker"),
      ("ALTER TABLE cfg.ticket OWNER TO looker", "ALTER TABLE cfg.ticket OWNER TO postgres"),
      ("ALTER SEQUENCE cfg.numbers OWNED BY NONE", "ALTER SEQUENCE cfg.numbers OWNED BY cfg.ticket.id"),
      ("ALTER SEQUENCE cfg.numbers INCREMENT 2", "ALTER SEQUENCE cfg.numbers INCREMENT 1"),
      ("ALTER TABLE cfg.ticket DISABLE TRIGGER touching", "ALTER TABLE cfg.ticket ENABLE TRIGGER touching"),
      (
        "ALTER TABLE cfg.ticket ENABLE ROW LEVEL SECURITY",
        "ALTER TABLE cfg.ticket DISABLE ROW LEVEL SECURITY"
      ),
      ("ALTER POLICY own ON cfg.ticket USING (id > 1)", "ALTER POLICY own ON cfg.ticket USING (id > 0)"),
      (
        "ALTER TYPE cfg.mood RENAME VALUE 'calm' TO 'quiet'",
        "ALTER TYPE cfg.mood RENAME VALUE 'quiet' TO 'calm'"
      ),
      (
        "CREATE OR REPLACE FUNCTION cfg.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'",
        "CREATE OR REPLACE FUNCTION cfg.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'"
      ),
      (
        "ALTER DEFAULT PRIVILEGES IN SCHEMA cfg GRANT SELECT ON TABLES TO looker",
        "ALTER DEFAULT PRIVILEGES IN SCHEMA cfg REVOKE SELECT ON TABLES FROM looker"
      ),
    ])
  func whatSomebodyChangedIsSeen(_ change: String, _ back: String) async throws {
    let bench = try await LookBench(Self.setup)
    try await bench.settle()
    try await bench.execute(change)
    let changed = try await bench.look()
    #expect(!changed.isEmpty, "\(change)")
    try await bench.execute(back)
    // Where the very same rows are seen again, it may be recalled: a privilege that was added and taken away.
    #expect(try await bench.look().isEmpty, "\(back)")
    #expect(try await bench.look().isRecalled)
  }

  @Test func aChildOfWhatCannotBeModelledIsSaidToo() async throws {
    let bench = try await LookBench(
      """
      CREATE SCHEMA cfg;
      CREATE FOREIGN DATA WRAPPER nowhere; CREATE SERVER far FOREIGN DATA WRAPPER nowhere;
      CREATE FOREIGN TABLE cfg.remote (a int) SERVER far;
      CREATE TABLE cfg.child (b int) INHERITS (cfg.remote);
      """)
    let look = try await bench.look()
    #expect(look.isEmpty)
    #expect(
      look.notModelled == [
        "foreign table cfg.remote", "table cfg.child as a child of foreign table cfg.remote",
      ])
  }

  @Test(.needs(extension: "hstore")) func anObjectThatCannotBeModelledIsStillSaid() async throws {
    let bench = try await LookBench(Self.setup)
    try await bench.settle()
    let before = try await bench.look().notModelled
    try await bench.execute("CREATE EXTENSION hstore SCHEMA cfg")
    #expect(try await bench.look().notModelled == before)
    try await bench.execute("ALTER EXTENSION hstore DROP FUNCTION cfg.akeys(cfg.hstore)")
    // It is nobody's now, so the models lack it.
    let without = try await bench.look()
    #expect(!without.isEmpty && !without.isRecalled)
    try await bench.execute("ALTER EXTENSION hstore ADD FUNCTION cfg.akeys(cfg.hstore)")
    #expect(try await bench.look().isEmpty)
  }

  @Test func whatWasUnderWayAtTheLookIsSeenWhenItEnds() async throws {
    let bench = try await LookBench(Self.setup)
    let other = try await Connection.open(bench.target)
    for (end, isSeen) in [("ROLLBACK", false), ("COMMIT", true)] {
      _ = try await other.execute("BEGIN; CREATE TABLE cfg.later (id int)")
      _ = try await bench.look()
      _ = try await other.execute(end)
      let after = try await bench.look()
      #expect(after.isEmpty != isSeen && (!isSeen || !after.isRecalled), "\(end)")
    }
    await other.close()
  }

  @Test func rowsOfUsersMoveNothing() async throws {
    let bench = try await LookBench(Self.setup)
    try await bench.settle()
    try await bench.execute("INSERT INTO cfg.ticket SELECT g, 'some' FROM generate_series(1, 100) g")
    #expect(try await bench.look().isRecalled)
    try await bench.execute("UPDATE cfg.ticket SET note = 'none'; DELETE FROM cfg.ticket WHERE id > 50")
    #expect(try await bench.look().isRecalled)
    // Told without looking at rows again: the kept look moved along.
    #expect(try await bench.look().isRecalled)
  }

  @Test func rowsThatModelsListAreReadEachTime() async throws {
    let bench = try await LookBench(
      "CREATE SCHEMA cfg; CREATE TABLE cfg.language (code text PRIMARY KEY, name text);"
        + "INSERT INTO cfg.language VALUES ('de', 'German')")
    let settings = try bench.folder.read("plumb.yaml")
    try bench.folder.write(settings.replacing("comments,", with: "comments, rows,"), "plumb.yaml")
    let file = try #require(bench.folder.files("models").first { $0.hasSuffix("language.yaml") })
    let text = try bench.folder.read("models/\(file)")
    try bench.folder.write(text + "    rows:\n      de: { name: German }\n", "models/\(file)")
    #expect(try await bench.look().isEmpty)
    #expect(try await !bench.look().isRecalled)
    try await bench.execute("UPDATE cfg.language SET name = 'Danish'")
    #expect(try await !bench.look().isEmpty)
  }

  @Test func movedAndFrozenCatalogRowsAreNoDifference() async throws {
    let bench = try await LookBench(Self.setup)
    try await bench.settle()
    for sql in [
      "VACUUM FREEZE", "VACUUM FULL pg_catalog.pg_class", "VACUUM FULL pg_catalog.pg_attribute", "ANALYZE",
    ] {
      try await bench.execute(sql)
      #expect(try await bench.look().isEmpty, "\(sql)")
    }
    try await bench.execute("VACUUM FULL pg_catalog.pg_attribute")
    try await bench.execute("ALTER TABLE cfg.ticket DROP COLUMN mood")
    #expect(try await !bench.look().isEmpty)
  }

  @Test func anotherRoleLooksForItself() async throws {
    let bench = try await LookBench(
      Self.setup + "ALTER ROLE looker LOGIN; GRANT USAGE ON SCHEMA cfg TO looker;")
    try await bench.settle()
    // The same words in plumb.yaml, another role behind them.
    let words = SchemaDump.url(bench.target).replacing("postgres@", with: "")
    let settings = try bench.folder.read("plumb.yaml")
      .replacing(SchemaDump.url(bench.target), with: words).replacing("same-server", with: "embedded")
    try bench.folder.write(settings, "plumb.yaml")
    func diff(_ user: String) async throws -> [String] {
      let outcome = try await ChildProcess.run(
        Checkout.program("plumb"), ["diff", "--no-progress"], in: bench.folder.path,
        variables: ["PGUSER": user])
      return ["\(outcome.code)", outcome.output, outcome.errors]
    }
    for file in bench.kept { try bench.folder.remove(".plumb/cache/\(file)") }
    let fresh = try await diff("looker")
    for file in bench.kept { try bench.folder.remove(".plumb/cache/\(file)") }
    let own = try await diff("postgres")
    #expect(own == ["0", "no difference\n", ""])
    #expect(try await diff("looker") == fresh)
    #expect(fresh != own, "the two roles see the same: nothing is shown by this test")
    #expect(try await diff("postgres") == own)
  }

  @Test func settingsAreLookedAt() async throws {
    let bench = try await LookBench(Self.setup)
    try await bench.settle()
    let settings = try bench.folder.read("plumb.yaml")
    try bench.folder.write(settings.replacing("comments, ", with: ""), "plumb.yaml")
    #expect(try await !bench.look().isRecalled)
    try bench.folder.write(settings + "\nignore: ['cfg.ticket']\n", "plumb.yaml")
    #expect(try await !bench.look().isRecalled)
    try await bench.execute("ALTER DATABASE \(bench.target.database) SET DateStyle = 'SQL, DMY'")
    try bench.folder.write(settings, "plumb.yaml")
    #expect(try await !bench.look().isRecalled)
    #expect(try await bench.look().isRecalled)
  }

  @Test func aDamagedLookIsNotBelieved() async throws {
    let bench = try await LookBench(Self.setup)
    try await bench.settle()
    let file = try #require(bench.kept.first.map { ".plumb/cache/\($0)" })
    let whole = try bench.folder.read(file)
    let damaged = [
      "", "{}", String(whole.dropLast(2)), whole.replacing("pg_class", with: "pg_klass"),
      String(whole.drop { $0 != "\n" }), "0000\n{}", "\n\n",
    ]
    for text in damaged {
      try bench.folder.write(text, file)
      let look = try await bench.look()
      #expect(look.isEmpty && !look.isRecalled, "\(text.prefix(60))")
      #expect(try await bench.look().isRecalled)
    }
    // Whole, and of another database: what it says of the catalog is not so here.
    let other = try await LookBench(Self.setup)
    try await other.settle()
    let foreign = try #require(other.kept.first.map { ".plumb/cache/\($0)" })
    try other.folder.write(whole, foreign)
    #expect(try await !other.look().isRecalled)
  }

  @Test func anEditedModelIsSeen() async throws {
    let bench = try await LookBench(Self.setup)
    try await bench.settle()
    let file = try #require(bench.folder.files("models").first { $0.hasSuffix("ticket.yaml") })
    let text = try bench.folder.read("models/\(file)")
    // As long as before, in the same second.
    try bench.folder.write(text.replacing("varchar(20)", with: "varchar(21)"), "models/\(file)")
    #expect(try await !bench.look().isEmpty)
    try bench.folder.write(text, "models/\(file)")
    let back = try await bench.look()
    #expect(back.isEmpty)
    try bench.folder.write("tables:\n  more:\n    columns: { id: bigint }\n", "models/more.yaml")
    #expect(try await !bench.look().isEmpty)
    try bench.folder.remove("models/more.yaml")
    #expect(try await bench.look().isEmpty)
    try bench.folder.remove("models/\(file)")
    await #expect(throws: (any Error).self) { try await bench.look() }
  }

  @Test func whatItSaidIsSaidAgain() async throws {
    let bench = try await LookBench("CREATE SCHEMA cfg; CREATE TABLE cfg.ticket (id bigint, note text)")
    let file = try #require(bench.folder.files("models").first { $0.hasSuffix("ticket.yaml") })
    let text = try bench.folder.read("models/\(file)")
      .replacing("note: text?", with: "note: { type: text?, renamed_from: remark }")
    try bench.folder.write(text, "models/\(file)")
    let said = try await bench.work { try await $0.compare(recalls: true).warnings }
    let again = try await bench.work { try await $0.compare(recalls: true) }
    #expect(said.map(\.code) == ["stale-hint"])
    #expect(again.warnings == said && again.old.isEmpty)
  }
}
