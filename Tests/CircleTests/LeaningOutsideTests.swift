import Autogenerate
import CatalogModel
import Diffing
import Foundation
import Planning
import RedFlags
import Revisions
import TestSupport
import Testing

/// A managed schema that leans on `public`: whatever is rebuilt somewhere finds there what it leans on.
@Suite(.ownDatabase) struct LeaningOutsideTests {
  private let model = """
    tables:
      ticket:
        columns: { id: bigint, opener_id: int?, note: { type: text, default: "public.shouted('x')" } }
        primary_key: [id]
        foreign_keys: { opener: { columns: [opener_id], references: public.users(id) } }

    """

  private func bench() async throws -> ProjectBench {
    let bench = try ProjectBench()
    try await bench.execute(
      """
      CREATE TABLE public.users (id int PRIMARY KEY, name text);
      CREATE FUNCTION public.shouted(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT upper($1)';
      """)
    return bench
  }

  private func forget(_ bench: ProjectBench) throws { try bench.folder.remove(".plumb/cache") }

  @Test func aDatabaseIsAdopted() async throws {
    let bench = try await bench()
    try await bench.execute(
      """
      CREATE SCHEMA cfg;
      CREATE TABLE cfg.ticket (id bigint PRIMARY KEY, opener_id int REFERENCES public.users,
        note text DEFAULT public.shouted('x'));
      CREATE VIEW cfg.opened AS SELECT t.id, u.name FROM cfg.ticket t JOIN public.users u ON u.id = t.opener_id;
      """)
    let outcome = try await bench.work {
      try await $0.baseline(message: "baseline", now: ProjectBench.time(0))
    }
    #expect(outcome.revision.up.text.contains("REFERENCES public.users"))
    #expect(!outcome.revision.up.text.contains("CREATE TABLE public"))
    #expect(try await bench.check() == [])
    let whole = try await bench.work { try await $0.compare(from: .migrations, to: .database).isEmpty }
    #expect(whole)
  }

  @Test func revisionsAreReplayedWithoutTheCache() async throws {
    let bench = try await bench()
    try bench.write(model: model)
    _ = try await bench.written("first", at: 0)
    try forget(bench)
    // Nothing of it is in the database yet.
    let pending = try await bench.work { try await $0.compare(from: .migrations).isEmpty }
    #expect(pending)
    try await bench.upgrade()
    try bench.write(model: model + "  other:\n    columns: { ticket_id: bigint }\n")
    _ = try await bench.written("second", at: 1)
    try forget(bench)
    let ids = Set(bench.revisionFiles.map { String($0.prefix(14)) }).sorted()
    let proofs = try await bench.work { try await $0.prove(ids, accept: []) }
    #expect(proofs.count == 2 && proofs.allSatisfy { $0.problems.isEmpty }, "\(proofs.map(\.problems))")
    try await bench.upgrade()
    #expect(try await bench.check() == [])
  }

  @Test func aStateThatWasKeptKnowsWhatItLeansOn() async throws {
    let bench = try await bench()
    try bench.write(model: model)
    _ = try await bench.written("first", at: 0)
    try await bench.upgrade()
    let path = "\(bench.folder.path)/state.json"
    try await bench.work { try await $0.snapshot(to: path) }
    try bench.write(model: model.replacing("note:", with: "remark: text?, note:"))
    for side in [Side.snapshot(path), .migrations, .database] {
      let changes = try await bench.work {
        try await $0.compare(from: side).up.changes.map(\.address.description)
      }
      #expect(changes == ["table column cfg.ticket.remark"], "\(side)")
    }
  }

  @Test func whatIsWrittenByHandIsHeldAgainstWhatIsOutside() async throws {
    let bench = try await bench()
    try bench.write(model: model)
    _ = try await bench.written("first", at: 0)
    try await bench.upgrade()
    try bench.store(
      "20270101000000", after: [String(try #require(bench.revisionFiles.last).prefix(14))],
      up: ["CREATE INDEX users_name ON public.users (name)"], down: ["DROP INDEX public.users_name"])
    let proofs = try await bench.work { try await $0.prove(["20270101000000"], accept: []) }
    #expect(proofs.flatMap(\.flags.stopping).map(\.slug) == ["outside-schema"])
    #expect(await codes { try await bench.upgrade() } == ["outside-schema"])
    #expect(try await bench.exists("public.users_name") == false)
  }
}
