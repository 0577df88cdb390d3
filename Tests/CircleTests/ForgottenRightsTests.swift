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
    guard case .stopped(let flags) = try await bench.revise(at: 1, accept: ["drop-column"]) else {
      Issue.record("nothing was raised")
      return
    }
    let forgotten = flags.filter { $0.slug == "rebuild-forgets" }
    #expect(forgotten.map(\.object) == ["cfg.ticket.total", "cfg.opened"].sorted())
    #expect(
      forgotten.flatMap(\.facts).sorted() == ["grants: pg_monitor", "grants: pg_read_all_stats", "owner"])
  }

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
