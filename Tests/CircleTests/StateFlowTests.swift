import Autogenerate
import Diagnostics
import Foundation
import RedFlags
import Revisions
import Runner
import TestSupport
import Testing

/// Models, migrations and database that do not agree.
@Suite(.ownDatabase) struct StateFlowTests {
  private let ticket =
    "tables:\n  ticket:\n    columns:\n      id: bigint\n      note: text?\n    primary_key: [id]\n"
  private let more = "  other:\n    columns: { id: bigint }\n"

  private func bench() async throws -> ProjectBench {
    let bench = try ProjectBench()
    try bench.write(model: ticket)
    _ = try await bench.written("first", at: 0)
    try await bench.upgrade()
    return bench
  }

  @Test func aRedFlagStopsAndNothingIsWritten() async throws {
    let bench = try await bench()
    try bench.write(model: ticket.replacing("      note: text?\n", with: ""))
    let files = bench.revisionFiles
    let flags = try await bench.stopping(at: 1)
    #expect(flags == ["drop-column"])
    #expect(bench.revisionFiles == files)
    let wrong = try await bench.stopping(at: 1, accept: ["drop-column:cfg.ticket.other"])
    #expect(wrong == ["drop-column"])
    let revision = try await bench.written(at: 1, accept: ["drop-column:cfg.ticket.note"])
    #expect(revision.accepted.count == 1 && revision.accepted[0].hasPrefix("drop-column cfg.ticket.note"))
    #expect(revision.down.lines("loses").contains { $0.hasPrefix("cfg.ticket.note") } == false)
  }

  @Test func aDropThatIsARenameIsSuspected() async throws {
    let bench = try await bench()
    try bench.write(model: ticket.replacing("note:", with: "remark:"))
    #expect(try await bench.stopping(at: 1).contains("rename-suspected"))
    try bench.write(
      model: ticket.replacing("note: text?", with: "remark: { type: text?, renamed_from: note }"))
    let revision = try await bench.written(at: 1, accept: [])
    #expect(revision.up.text.contains("RENAME COLUMN note TO remark"))
    try await bench.upgrade()
    // The hint has done its work.
    let warnings = try await bench.work { try await $0.compare().warnings.map(\.code) }
    #expect(warnings == ["stale-hint"])
  }

  /// What a failed concurrent build leaves behind is told, and built again.
  @Test func anIndexThatIsNotValidIsBuiltAgain() async throws {
    let bench = try ProjectBench()
    try await bench.execute("CREATE SCHEMA cfg; CREATE TABLE cfg.t (id int PRIMARY KEY, a int)")
    try await bench.execute("INSERT INTO cfg.t VALUES (1, 1), (2, 1)")
    await #expect(throws: (any Error).self) {
      try await bench.execute("CREATE UNIQUE INDEX CONCURRENTLY t_a ON cfg.t (a)")
    }
    let untold = try await bench.work { try await $0.pull().untold.map(\.code) }
    #expect(untold == ["untold"])
    #expect(try await bench.isClean() == false)
    #expect(try await bench.stopping() == ["unique-over-duplicates"])
    try await bench.execute("DELETE FROM cfg.t WHERE id = 2")
    let revision = try await bench.written(accept: [])
    #expect(revision.up.text.contains("DROP INDEX cfg.t_a"))
    try await bench.upgrade()
    #expect(try await bench.isClean())
    let valid = try await bench.execute(
      "SELECT indisvalid FROM pg_index WHERE indexrelid = 'cfg.t_a'::regclass")
    #expect(valid == "t")
  }

  /// Reading a dump in makes one condition of one within another, which means the same.
  @Test func aDatabaseThatWasReadInFromADumpIsTheSame() async throws {
    let bench = try ProjectBench()
    let condition = "CHECK (a BETWEEN 0 AND 9 AND a <> 5)"
    try await bench.execute(
      """
      CREATE SCHEMA cfg;
      CREATE TABLE cfg.t (a int, CONSTRAINT k \(condition));
      CREATE VIEW cfg.v AS SELECT a FROM cfg.t WHERE a NOT BETWEEN 3 AND 5 OR a = 4;
      """)
    try await bench.work { _ = try await $0.pull() }
    try await bench.execute(
      """
      ALTER TABLE cfg.t DROP CONSTRAINT k, ADD CONSTRAINT k CHECK (a >= 0 AND a <= 9 AND a <> 5);
      CREATE OR REPLACE VIEW cfg.v AS SELECT a FROM cfg.t WHERE a < 3 OR a > 5 OR a = 4;
      """)
    #expect(try await bench.isClean())
    try await bench.execute("ALTER TABLE cfg.t DROP CONSTRAINT k, ADD CONSTRAINT k \(condition) NO INHERIT")
    #expect(try await bench.isClean() == false)
  }

  /// Nobody can see that the default names a view, which comes later: it is set last, and carried on to the parts.
  @Test func whatAPartSaysIsKeptInWhateverOrderItCouldBeSaid() async throws {
    let bench = try ProjectBench()
    try bench.write(
      model: #"""
        tables:
          log:
            partition_by: list (id)
            columns: { id: int, b: { type: regclass?, default: "U&'cfg.l\\0061ter'::regclass" } }
          log_1:
            partition_of: log
            values: in (1)
            columns: { b: { no_default: true } }
          log_2:
            partition_of: log
            values: in (2)
            partition_by: list (id)
            columns: { b: { no_default: true } }
          log_2_2:
            partition_of: log_2
            values: in (2)
            columns: { b: { default: "'cfg.log'::regclass" } }
        views:
          later: SELECT id FROM log
        """#)
    _ = try await bench.written()
    try await bench.upgrade()
    #expect(try await bench.isClean())
    let defaults = try await bench.execute(
      """
      SELECT string_agg(attrelid::regclass || ' ' || coalesce(pg_get_expr(adbin, adrelid), 'none'), ', '
        ORDER BY attrelid::regclass::text)
      FROM (SELECT attrelid, adbin, adrelid FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
            WHERE attname = 'b' AND attrelid::regclass::text LIKE 'cfg.%') x
      """)
    #expect(
      defaults == """
        cfg.log 'cfg.later'::regclass, cfg.log_1 none, cfg.log_2 none, cfg.log_2_2 'cfg.log'::regclass
        """)
  }

  @Test func aPartitionIsMadeAsATableWhereTheModelSaysSo() async throws {
    let log = """
      tables:
        log:
          columns: { at: date, what: text? }
          primary_key: [at]
          checks: { long_ago: at > '2000-01-01' }
          partition_by: range (at)
        log_2026:
          partition_of: log
          values: from ('2026-01-01') to ('2027-01-01')

      """
    let bench = try ProjectBench()
    try bench.write(model: log + "    attached: true\n")
    let up = try await bench.written("first").up.text
    #expect(up.contains("ATTACH PARTITION cfg.log_2026") && !up.contains("PARTITION OF"))
    try await bench.upgrade()
    #expect(try await bench.isClean())
    try bench.write(model: log)
    #expect(try await bench.isClean())
  }

  /// As a job makes them: by hand, with indexes and rows of their own.
  @Test func partitionsOfOthersAreLeftAlone() async throws {
    let log = """
      tables:
        log:
          columns: { at: date, what: text? }
          primary_key: [at]
          partition_by: range (at)
          partitions: external
        log_old:
          partition_of: log
          values: from (MINVALUE) to ('2025-01-01')

      """
    let bench = try ProjectBench()
    try bench.write(model: log)
    _ = try await bench.written("first", at: 0)
    try await bench.upgrade()
    try await bench.execute(
      """
      CREATE TABLE cfg.log_2026 PARTITION OF cfg.log FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')
        PARTITION BY RANGE (at);
      CREATE TABLE cfg.log_2026_01 PARTITION OF cfg.log_2026 FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
      CREATE INDEX by_what ON cfg.log_2026_01 (what);
      COMMENT ON TABLE cfg.log_2026_01 IS 'A month';
      INSERT INTO cfg.log VALUES ('2026-01-05', 'there'), ('2024-01-05', 'before')
      """)
    #expect(try await bench.isClean())
    #expect(try await bench.check() == [])

    // What happens to the whole reaches them, and they stay.
    try bench.write(model: log.replacing("what: text?", with: "what: text?, size: bigint?"))
    let revision = try await bench.written("size", at: 1, accept: [])
    #expect(!revision.up.text.contains("log_2026") && !revision.down.text.contains("log_2026"))
    try await bench.upgrade()
    #expect(try await bench.check() == [])
    #expect(try await bench.execute("SELECT count(size) + count(*) FROM cfg.log_2026_01") == "1")
    try await bench.downgrade("-1")
    #expect(try await bench.execute("SELECT what FROM cfg.log_2026_01") == "there")

    // A model that is pulled goes on leaving them alone.
    _ = try await bench.work { try await $0.pull(force: true) }
    let files = bench.folder.files("models").filter { $0.contains("log") }
    #expect(files.map { String($0.split(separator: "/").last!) }.sorted() == ["log.yaml", "log_old.yaml"])
    #expect(try await bench.isClean())

    // Without the word they are strangers.
    try FileManager.default.removeItem(atPath: "\(bench.folder.path)/models")
    try bench.write(model: log.replacing("    partitions: external\n", with: ""))
    #expect(try await bench.stopping(at: 2).contains("drop-table"))
  }

  @Test func aFileEditedAfterItWasApplied() async throws {
    let bench = try await bench()
    let file = "migrations/" + bench.revisionFiles.first { $0.hasSuffix(".up.sql") }!
    try bench.folder.write(try bench.folder.read(file) + "\nSELECT 1;\n", file)
    #expect(try await bench.check().contains("edited-after-apply"))
    #expect(await codes { try await bench.upgrade() } == ["edited-after-apply"])
    try bench.write(model: ticket + more)
    let flags = try await bench.stopping(at: 1, accept: ["all"])
    #expect(flags.contains("edited-after-apply"))
  }

  @Test func aBrokenSealIsMendedByAProof() async throws {
    let bench = try await bench()
    try bench.write(model: ticket + more)
    let revision = try await bench.written(at: 1)
    let file =
      "migrations/" + bench.revisionFiles.first { $0.hasPrefix(revision.id) && $0.hasSuffix(".up.sql") }!
    let text = try bench.folder.read(file)
    try bench.folder.write(text + "\nCOMMENT ON TABLE cfg.other IS 'By hand';\n", file)
    #expect(await codes { try await bench.upgrade() } == ["broken-seal"])
    let exists = try await bench.exists("cfg.other")
    #expect(!exists)
    let outcomes = try await bench.work { try await $0.prove([revision.id], accept: []) }
    #expect(
      outcomes.map(\.ok) == [true] && outcomes.map(\.sealed) == [true], "\(outcomes.flatMap(\.problems))")
    try await bench.upgrade()
    let comment = try await bench.execute("SELECT obj_description('cfg.other'::regclass)")
    #expect(comment == "By hand")
  }

  @Test func aProofRefusesWhatDoesNotComeBack() async throws {
    let bench = try await bench()
    try bench.write(model: ticket + more)
    let revision = try await bench.written(at: 1)
    let file =
      "migrations/" + bench.revisionFiles.first { $0.hasPrefix(revision.id) && $0.hasSuffix(".down.sql") }!
    try bench.folder.write(
      try bench.folder.read(file).replacing("DROP TABLE cfg.other", with: "SELECT 1"), file)
    let outcomes = try await bench.work { try await $0.prove([revision.id], accept: ["all"]) }
    #expect(outcomes.map(\.ok) == [false] && outcomes.map(\.sealed) == [false])
    #expect(outcomes[0].problems.contains { $0.code == "unproven" })
  }

  @Test func driftIsNotTakenBackInSilence() async throws {
    let bench = try await bench()
    try await bench.execute(
      "CREATE TABLE cfg.by_hand (id int); ALTER TABLE cfg.ticket ALTER note TYPE varchar(9)")
    let reasons = try await bench.check()
    #expect(reasons.contains("drift"))
    try bench.write(model: ticket + more)
    let flags = try await bench.stopping(at: 1)
    #expect(flags.contains("unexplained-drop") && flags.contains("unexplained-change"), "\(flags)")
    #expect(bench.revisionFiles.count == 2)
  }

  @Test func whatModelsAndDatabaseSayButNoRevisionIsDrift() async throws {
    let bench = try await bench()
    try await bench.execute("CREATE TABLE cfg.other (id bigint NOT NULL)")
    try bench.write(model: ticket + more)
    #expect(try await bench.isClean())
    #expect(try await bench.check() == ["drift"])
    // The way out that the advice tells.
    try await bench.work {
      let request = ReviseRequest(message: "by hand", from: .migrations, now: ProjectBench.time(1))
      guard case .written(let revision, _, _, _) = try await $0.revise(request) else {
        throw BenchFailure("nothing was written")
      }
      _ = try await $0.stamp([revision.id])
    }
    #expect(try await bench.check() == [])
  }

  @Test func aTableThatSomebodyDroppedIsNotMadeAgainInSilence() async throws {
    let bench = try await bench()
    try await bench.execute("DROP TABLE cfg.ticket")
    #expect(try await bench.check().contains("drift"))
    let flags = try await bench.stopping(at: 1)
    #expect(flags.contains { $0.hasPrefix("unexplained-") }, "\(flags)")
  }

  @Test func modelsOlderThanTheMigrations() async throws {
    let bench = try await bench()
    try bench.write(model: ticket + more)
    _ = try await bench.written(at: 1)
    try await bench.upgrade()
    try bench.write(model: ticket)
    let flags = try await bench.stopping(at: 2)
    #expect(flags.contains("stale-models"), "\(flags)")
  }

  @Test func aDatabaseThatIsNotAtHead() async throws {
    let bench = try await bench()
    try bench.write(model: ticket + more)
    _ = try await bench.written(at: 1)
    try bench.write(model: ticket + more + "  third:\n    columns: { id: bigint }\n")
    #expect(try await bench.stopping(at: 2).contains("not-at-head"))
    #expect(try await bench.check().contains("not-at-head"))
  }

  @Test func aRevisionThatNobodyKnows() async throws {
    let bench = try await bench()
    for file in bench.revisionFiles { try bench.folder.remove("migrations/\(file)") }
    #expect(try await bench.check().contains("unknown-revision"))
    #expect(await codes { try await bench.upgrade() } == ["unknown-revision"])
  }

  @Test func twoHeadsAreJoined() async throws {
    let bench = try await bench()
    let first = try await bench.work { try $0.graph().heads[0] }
    try bench.store(
      "20270101000001", after: [first], up: ["CREATE TABLE cfg.left (id int)"], down: ["DROP TABLE cfg.left"])
    try bench.store(
      "20270101000002", after: [first], up: ["CREATE TABLE cfg.right (id int)"],
      down: ["DROP TABLE cfg.right"])
    #expect(await codes { try await bench.upgrade() } == ["multiple-heads"])
    #expect(await codes { _ = try await bench.revise(at: 3) } == ["multiple-heads"])
    #expect(try await bench.check().contains("multiple-heads"))
    let merged = try await bench.work {
      try $0.merge([], message: nil, now: Date(timeIntervalSince1970: 1_830_000_000))
    }
    #expect(merged.revises == ["20270101000001", "20270101000002"])
    try await bench.upgrade()
    for table in ["cfg.left", "cfg.right"] {
      let exists = try await bench.exists(table)
      #expect(exists)
    }
    try await bench.downgrade("base")
    let exists = try await bench.exists("cfg.left")
    #expect(!exists)
  }

  @Test func modelsThatSayNothing() async throws {
    let bench = try await bench()
    try bench.write(model: "")
    let flags = try await bench.stopping(at: 1)
    #expect(flags.contains("empty-models") && flags.contains("drop-schema"), "\(flags)")
  }

  @Test func aLiveDatabaseIsAdopted() async throws {
    let bench = try ProjectBench()
    try await bench.execute("CREATE SCHEMA cfg; CREATE TABLE cfg.ticket (id serial PRIMARY KEY, note text)")
    _ = try await bench.work { try await $0.baseline(message: "as it is", now: ProjectBench.time(0)) }
    #expect(bench.revisionFiles.count == 2)
    #expect(try await bench.check() == [])
    // The first revision builds it elsewhere.
    try await withDatabases { targets in
      _ = try await bench.work(url: targets[0]) { workspace in
        let planned = try await workspace.planUpgrade(to: "head")
        return try await workspace.run(planned, hooks: workspace.effectGuard()) { _ in }
      }
      let there = try await SchemaDump.read(targets[0], schemas: ["cfg"])
      let here = try await bench.dump(["cfg"])
      #expect(there == here)
    }
  }

  @Test func modelsAreNeverOverwrittenInSilence() async throws {
    let bench = try await bench()
    #expect(await codes { _ = try await bench.work { try await $0.pull() } } == ["models-exist"])
    #expect(try bench.folder.read("models/cfg.yaml") == ticket)
    let outcome = try await bench.work { try await $0.pull(force: true) }
    #expect(!outcome.written.isEmpty)
    let again = try await bench.work { try await $0.pull() }
    #expect(again.written.isEmpty && again.unchanged.count == outcome.written.count)
  }
}
