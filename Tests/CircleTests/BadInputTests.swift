import Autogenerate
import Diagnostics
import Foundation
import Revisions
import TestSupport
import Testing

/// What is missing or wrong around a project: a clear message, and nothing lost.
@Suite(.ownDatabase) struct BadInputTests {
  private func failure(_ body: () async throws -> Void) async throws -> Failure {
    try await #require(throws: Failure.self) { try await body() }
  }

  @Test func aVariableThatIsMissing() async throws {
    let bench = try ProjectBench(settings: "database: { url: \"${PLUMB_TEST_IS_NOT_SET}\" }")
    let failure = try await failure { _ = try await bench.work { try await $0.record() } }
    let diagnostic = try #require(failure.diagnostics.first)
    #expect(diagnostic.code == "missing-variable")
    #expect(diagnostic.message.contains("PLUMB_TEST_IS_NOT_SET"))
    #expect(diagnostic.place?.line == 6, "\(failure)")
  }

  @Test func aServerThatIsNotThere() async throws {
    let bench = try ProjectBench(
      settings: "database: { url: 'postgresql://ada:geheim@/x?host=/nonexistent' }")
    for command in ["check", "upgrade", "diff"] {
      let outcome = try await bench.plumb(command, command == "upgrade" ? "head" : "--quiet")
      #expect(outcome.code == 1)
      #expect(
        outcome.errors.contains("/nonexistent") && !outcome.errors.contains("geheim"), "\(outcome.errors)")
    }
  }

  @Test func aRoleThatMayNotComeIn() async throws {
    let bench = try ProjectBench()
    let url = SchemaDump.url(bench.target).replacing("postgres@", with: "nobody:geheim@")
    let outcome = try await bench.plumb("current", "--url", url)
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("nobody") && !outcome.errors.contains("geheim"), "\(outcome.errors)")
  }

  @Test func aFolderThatCannotBeWritten() async throws {
    let bench = try ProjectBench()
    try bench.write(model: "tables:\n  t:\n    columns: { id: bigint }\n")
    // A file where the folder should be: also root cannot write into it.
    try bench.folder.write("", "migrations")
    let failure = try await failure { _ = try await bench.written() }
    #expect(failure.diagnostics[0].advice != nil, "\(failure)")
    #expect(failure.description.contains("migrations"))
    if geteuid() != 0 {
      try bench.folder.remove("migrations")
      let path = "\(bench.folder.path)/migrations"
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o555])
      let failure = try await self.failure { _ = try await bench.written() }
      #expect(failure.diagnostics[0].code == "cannot-write", "\(failure)")
      #expect(bench.revisionFiles.isEmpty)
    }
  }

  @Test func aFileThatWasCut() async throws {
    let bench = try ProjectBench()
    try await bench.execute("CREATE SCHEMA cfg")
    try bench.store(
      "20260101000001", after: [],
      up: ["CREATE TABLE cfg.a (id int)", "CREATE TABLE cfg.b (note text DEFAULT 'x')"])
    let file = "migrations/" + bench.revisionFiles.first { $0.hasSuffix(".up.sql") }!
    let text = try bench.folder.read(file)
    for length in stride(from: 0, to: text.count, by: 7) {
      try bench.folder.write(String(text.prefix(length)), file)
      let stopped = await codes { try await bench.upgrade() }
      #expect(!stopped.isEmpty, "cut behind \(length) characters")
      let exists = try await bench.exists("cfg.a")
      #expect(!exists)
    }
    try bench.folder.write(text, file)
    try await bench.upgrade()
  }

  @Test func modelsThatTheServerRefuses() async throws {
    let bench = try ProjectBench()
    try bench.write(
      model: """
        tables:
          t:
            columns:
              id: { type: bigint, default: "nowhere()" }
              n: no_such_type
            checks:
              c: "missing > 0"
        views:
          v: { query: "select * from nothing" }
        """)
    let failure = try await failure { _ = try await bench.written() }
    #expect(failure.diagnostics.allSatisfy { $0.place != nil }, "\(failure)")
    let lines = Set(failure.diagnostics.compactMap(\.place?.line))
    #expect(lines.isSuperset(of: [5, 9]), "\(failure)")
    #expect(bench.revisionFiles.isEmpty)
    #expect(failure.description.contains("42704") && failure.description.contains("42P01"), "\(failure)")
  }

  @Test func whatModelsRequireAndTheServerHasNot() async throws {
    let bench = try ProjectBench()
    try bench.write(
      model: "requires:\n  extensions: [nothing_like_it]\n  roles: [nobody]\nenums:\n  a: [x]\n")
    let failure = try await failure { _ = try await bench.written() }
    #expect(Set(failure.diagnostics.map(\.code.slug)) == ["missing-extension", "missing-role"])
    #expect(failure.diagnostics.compactMap(\.place?.line).sorted() == [2, 3])
  }

  @Test func everyErrorOfEveryFileAtOnce() async throws {
    let bench = try ProjectBench()
    try bench.write(model: "tables: { a: { colums: {} } }\n", "a.yaml")
    try bench.write(model: "enums: { b: { label: [x] } }\n", "b.yaml")
    let outcome = try await bench.plumb("diff")
    #expect(outcome.code == 1 && outcome.output.isEmpty)
    #expect(
      outcome.errors.contains("models/a.yaml:1:16") && outcome.errors.contains("models/b.yaml:1:"),
      "\(outcome.errors)")
  }

  @Test func exitCodes() async throws {
    let bench = try ProjectBench()
    try bench.write(model: "tables:\n  t:\n    columns: { id: bigint, n: text? }\n")
    func code(_ words: String...) async throws -> Int32 {
      let outcome = try await bench.process(words).outcome()
      return outcome.code
    }
    #expect(try await code("diff") == 2)
    #expect(try await code("upgrade", "nowhere") == 1)
    #expect(try await code("upgrade") == 64)
    #expect(try await code("revision", "-m", "first") == 0)
    #expect(try await code("upgrade", "head", "--dry-run") == 2)
    #expect(try await code("check") == 2)
    #expect(try await code("upgrade", "head") == 0)
    #expect(try await code("check") == 0)
    #expect(try await code("diff") == 0)
    try bench.write(model: "tables:\n  t:\n    columns: { id: bigint }\n")
    #expect(try await code("revision", "-m", "second") == 3)
    #expect(try await code("revision", "-m", "second", "--accept", "drop-colum") == 64)
    #expect(try await code("downgrade", "base") == 3)
    #expect(bench.revisionFiles.count == 2)
  }

  @Test func jsonIsAllThatStandardOutputSays() async throws {
    let bench = try ProjectBench()
    try bench.write(model: "tables:\n  t:\n    columns: { id: bigint }\n")
    for words in [
      ["diff"], ["revision", "-m", "x", "--dry-run"], ["heads"], ["current"], ["history"], ["check"],
      ["status"], ["doctor"],
    ] {
      let outcome = try await bench.process(words + ["--format", "json"]).outcome()
      #expect(throws: Never.self, "\(words): \(outcome.output)") {
        _ = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8), options: [.fragmentsAllowed])
      }
    }
  }
}
