import Diagnostics
import Revisions
import Testing

@Suite struct RevisionGraphTests {
  let diamond = try! RevisionGraph(["a": [], "b": ["a"], "c": ["a"], "d": ["c", "b"], "e": ["d"]])
  let fork = try! RevisionGraph(["a": [], "b": ["a"], "c": ["a"]])

  func codes(_ failure: Failure?) -> [String] { failure?.diagnostics.map(\.code.slug) ?? [] }

  @Test func knowsItsShape() {
    #expect(diamond.ids == ["a", "b", "c", "d", "e"])
    #expect(diamond.heads == ["e"])
    #expect(diamond.bases == ["a"])
    #expect(diamond.branches == ["a"])
    #expect(diamond.merges == ["d"])
    #expect(diamond.ancestors(of: "d") == ["a", "b", "c", "d"])
    #expect(diamond.descendants(of: "b") == ["b", "d", "e"])
    #expect(fork.heads == ["b", "c"])
    #expect(fork.current(["a", "b"]) == ["b"])
    #expect(fork.current(["a", "b", "c"]) == ["b", "c"])
  }

  @Test func theOrderIsThatOfTheIdsWhereTheGraphLeavesItOpen() throws {
    let graph = try RevisionGraph(["z": [], "b": ["z"], "y": [], "a": ["y"], "c": ["a", "b"]])
    #expect(graph.ids == ["y", "a", "z", "b", "c"])
  }

  @Test(
    arguments: [
      ([], "head", ["a", "b", "c", "d", "e"]), (["a", "c"], "head", ["b", "d", "e"]),
      (["a"], "+2", ["b", "c"]),
      (["a"], "c", ["c"]), (["a", "b", "c", "d", "e"], "head", []), (["a"], "heads", ["b", "c", "d", "e"]),
    ] as [(Set<String>, String, [String])])
  func upgrades(applied: Set<String>, target: String, path: [String]) throws {
    #expect(try diamond.upgradePath(from: applied, to: RevisionTarget(target)) == path)
  }

  @Test(
    arguments: [
      (["a", "b", "c", "d"], "-1", ["d"]), (["a", "b", "c", "d"], "b", ["d"]),
      (["a", "b", "c", "d", "e"], "a", ["e", "d", "c", "b"]), (["a", "b"], "base", ["b", "a"]),
      (["a"], "a", []),
    ] as [(Set<String>, String, [String])])
  func downgrades(applied: Set<String>, target: String, path: [String]) throws {
    #expect(try diamond.downgradePath(from: applied, to: RevisionTarget(target)) == path)
  }

  @Test(
    arguments: [
      (["a", "x"], "head", "unknown-revision"), ([], "head", "multiple-heads"), ([], "+1", "multiple-heads"),
      ([], "q", "unknown-revision"), ([], "-1", "bad-target"),
    ] as [(Set<String>, String, String)])
  func refusesToUpgrade(applied: Set<String>, target: String, code: String) {
    let failure = #expect(throws: Failure.self) {
      try fork.upgradePath(from: applied, to: RevisionTarget(target))
    }
    #expect(codes(failure) == [code])
  }

  @Test(
    arguments: [
      (["a", "b", "c"], "-1", "multiple-heads"), (["a"], "-2", "bad-target"), (["a"], "b", "bad-target"),
      (["a"], "head", "bad-target"), ([], "-1", "bad-target"),
    ] as [(Set<String>, String, String)])
  func refusesToDowngrade(applied: Set<String>, target: String, code: String) {
    let failure = #expect(throws: Failure.self) {
      try fork.downgradePath(from: applied, to: RevisionTarget(target))
    }
    #expect(codes(failure) == [code])
  }

  @Test func aPrefixIsEnoughWhereItIsUnique() throws {
    let graph = try RevisionGraph(["2026": [], "2027": ["2026"], "30": ["2027"]])
    #expect(try graph.resolve("3") == "30")
    let failure = #expect(throws: Failure.self) { try graph.resolve("202") }
    #expect(failure?.diagnostics[0].details == ["2026", "2027"])
    #expect(throws: Failure.self) { try graph.resolve("") }
  }

  @Test func severalHeadsAreNamedWithTheirFilesAndTheWayOut() {
    let failure = #expect(throws: Failure.self) { try fork.singleHead() }
    #expect(
      failure?.description
        == """
        error: there are 2 heads where one is needed: b, c
          next: join them with `plumb merge`, or name one of them
        """)
  }

  @Test func aBrokenGraphTellsEverythingAtOnce() {
    let failure = #expect(throws: Failure.self) {
      try RevisionGraph([
        .init(id: "a", revises: [], file: "1.sql"), .init(id: "a", revises: [], file: "2.sql"),
        .init(id: "b", revises: ["x"], file: "3.sql"),
      ])
    }
    #expect(codes(failure) == ["duplicate-revision", "missing-parent"])
    #expect(failure?.diagnostics[0].details == ["1.sql", "2.sql"])
  }

  @Test func aCycleIsShownWithItsPathAndFiles() {
    let failure = #expect(throws: Failure.self) {
      try RevisionGraph([
        .init(id: "a", revises: [], file: "a.sql"), .init(id: "b", revises: ["d", "a"], file: "b.sql"),
        .init(id: "c", revises: ["b"], file: "c.sql"), .init(id: "d", revises: ["c"], file: "d.sql"),
        .init(id: "e", revises: ["d"], file: "e.sql"),
      ])
    }
    #expect(codes(failure) == ["revision-cycle"])
    #expect(
      failure?.diagnostics[0].message
        == "revisions follow each other in a circle: b revises d revises c revises b")
    #expect(failure?.diagnostics[0].details == ["b.sql", "d.sql", "c.sql"])
  }
}
