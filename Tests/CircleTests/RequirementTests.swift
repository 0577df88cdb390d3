import Autogenerate
import Diagnostics
import Revisions
import ShadowDatabase
import TestSupport
import Testing

/// What models ask of a server and its database is checked before anything is planned.
@Suite(.ownDatabase) struct RequirementTests {
  private func problems(_ bench: ProjectBench) async throws -> [String] {
    do {
      _ = try await bench.work { try await $0.compare() }
      return []
    } catch let failure as Failure {
      return failure.diagnostics.map { "\($0.place?.line ?? 0) \($0.code): \($0.message)" }
    }
  }

  @Test func whatIsRequiredMustBeThere() async throws {
    let bench = try ProjectBench()
    try bench.write(
      model: """
        schema: cfg
        requires:
          extensions: [plpgsql, no_such_extension]
          roles:
            - reader
            - no_such_role
        """)
    let said = try await problems(bench)
    #expect(
      said == [
        "3 missing-extension: the database does not have the extension `no_such_extension`, which the models require",
        "6 missing-role: the database does not have the role `no_such_role`, which the models require",
      ])
  }

  @Test func whatTheServerIsTooOldForIsSaidWithItsLine() async throws {
    let bench = try ProjectBench()
    try bench.write(
      model: """
        schema: cfg
        tables:
          t:
            columns:
              a: { type: int, generated: 1 + 1, virtual: true }
            checks:
              t_a: { expression: a > 0, not_enforced: true }
        """)
    let major = try await SharedServer.instance.server().programs.major
    let said = try await problems(bench)
    let isOld = said.map { $0.prefix(14) } == ["5 newer-server", "7 newer-server"]
    #expect(major >= 18 ? said == [] : isOld, "\(said)")
  }

  @Test(.needs(extension: "citext")) func membersOfAnExtensionAreLeftAlone() async throws {
    let bench = try ProjectBench()
    try await bench.execute(
      "create schema cfg; create extension citext schema cfg; create table cfg.t (a cfg.citext)")
    _ = try await bench.work { try await $0.pull() }
    let files = bench.folder.files("models").filter { $0.hasSuffix(".yaml") }
    #expect(files == ["cfg/tables/t.yaml", "requires.yaml"])
    let isClean = try await bench.isClean()
    #expect(isClean)
    try bench.write(model: "schema: cfg\n", "cfg/tables/t.yaml")
    let revision = try await bench.written()
    #expect(revision.up.text.contains("DROP TABLE cfg.t;"))
    #expect(!revision.up.text.contains("citext"))
    try await bench.upgrade()
    #expect(try await bench.execute("select count(*) from pg_extension where extname = 'citext'") == "1")
    let isCleanAgain = try await bench.isClean()
    #expect(isCleanAgain)
  }
}
