import CatalogModel
import Diagnostics
import Planning
import SQLSyntax
import TestSupport
import Testing

/// The order of statements, from literals.
@Suite struct PlannerTests {
  private func sql(
    _ from: Catalog, _ to: Catalog, folds: Bool = true, soft: [ObjectAddress: Set<ObjectAddress>] = [:]
  ) throws -> [String] {
    try Planner(kinds: fakeKinds, folds: folds).plan(from: from, to: to, soft: soft).steps.map {
      $0.statement.sql.text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
    }
  }

  private let empty = Catalog()
  private let a = Box.address("a")
  private let b = Box.address("b")

  @Test func nothingToDo() throws {
    #expect(try sql(empty, empty) == [])
    let box = Catalog([Box("a")])
    #expect(try sql(box, box) == [])
  }

  @Test func whatLeansComesLaterAndGoesEarlier() throws {
    // By name, `a` would be first.
    let to = Catalog(
      [Lens("a"), Lens("m"), Lens("z")],
      needs: [Lens.address("a"): [Lens.address("m")], Lens.address("m"): [Lens.address("z")]])
    #expect(
      try sql(empty, to) == ["CREATE LENS z FOCUS 1", "CREATE LENS m FOCUS 1", "CREATE LENS a FOCUS 1"])
    #expect(try sql(to, empty) == ["DROP LENS a", "DROP LENS m", "DROP LENS z"])
  }

  @Test func thePlanIsTheSameEveryTime() throws {
    let objects: [any SchemaObject] = (0..<40).map { Lens("l\($0)") } + (0..<10).map { Box("b\($0)") }
    let first = try sql(empty, Catalog(objects))
    for _ in 0..<5 { #expect(try sql(empty, Catalog(objects.shuffled())) == first) }
  }

  @Test func alterationsComeBetween() throws {
    let old = Catalog([Box("a"), Lens("old")], needs: [Lens.address("old"): [a]])
    let new = Catalog([Box("a", size: 2), Lens("new")], needs: [Lens.address("new"): [a]])
    #expect(try sql(old, new) == ["DROP LENS old", "ALTER BOX a SIZE 2", "CREATE LENS new FOCUS 1"])
  }

  @Test func aNameIsFreeOnlyAfterItsBearerWent() throws {
    let old = Catalog([Lens("z", claim: "name")])
    let new = Catalog([Lens("a", claim: "name")])
    #expect(try sql(old, new) == ["DROP LENS z", "CREATE LENS a FOCUS 1"])
    #expect(try sql(new, old) == ["DROP LENS a", "CREATE LENS z FOCUS 1"])
  }

  @Test func aNameIsFreeOnlyAfterItsBearerGaveItUp() throws {
    let old = Catalog([Lens("a"), Lens("m", claim: "name")])
    #expect(
      try sql(old, Catalog([Lens("a", claim: "name"), Lens("m", claim: "other")]))
        == ["ALTER LENS m CLAIM other", "ALTER LENS a CLAIM name"])
    #expect(
      try sql(old, Catalog([Lens("a", claim: "name")])) == ["DROP LENS m", "ALTER LENS a CLAIM name"])
    #expect(
      try sql(old, Catalog([Lens("a"), Lens("c", claim: "name"), Lens("m")]))
        == ["ALTER LENS m CLAIM nothing", "CREATE LENS c FOCUS 1"])
  }

  @Test func twoThatExchangeTheirNamesGiveThemUpFirst() throws {
    let old = Catalog([Lens("a", claim: "one"), Lens("b", claim: "two"), Lens("c", claim: "three")])
    let new = Catalog([Lens("a", claim: "two"), Lens("b", claim: "one"), Lens("c", claim: "four")])
    let statements = try sql(old, new)
    #expect(
      statements == [
        "ALTER LENS a CLAIM nothing", "ALTER LENS b CLAIM nothing", "ALTER LENS a CLAIM two",
        "ALTER LENS b CLAIM one", "ALTER LENS c CLAIM four",
      ])
  }

  @Test func aCycleIsAnErrorWithItsPath() throws {
    let to = Catalog(
      [Lens("a"), Lens("b"), Lens("c"), Lens("aside")],
      needs: [
        Lens.address("a"): [Lens.address("b")], Lens.address("b"): [Lens.address("c")],
        Lens.address("c"): [Lens.address("a")], Lens.address("aside"): [Lens.address("a")],
      ])
    let failure = try #require(throws: Failure.self) { try sql(empty, to) }
    #expect(failure.diagnostics[0].code == "plan-cycle")
    let path = try #require(failure.diagnostics[0].details.first)
    for name in ["a", "b", "c"] { #expect(path.contains("create lens \(name)")) }
    #expect(!path.contains("aside"), "what only leans on the cycle is no part of it: \(path)")
  }

  @Test func whatATextMentionsOrdersUnlessItClosesACycle() throws {
    let to = Catalog([Lens("a"), Lens("b")])
    let mention: [ObjectAddress: Set<ObjectAddress>] = [Lens.address("a"): [Lens.address("b")]]
    #expect(try sql(empty, to, soft: mention) == ["CREATE LENS b FOCUS 1", "CREATE LENS a FOCUS 1"])
    let round = mention.merging([Lens.address("b"): [Lens.address("a")]]) { $1 }
    #expect(try sql(empty, to, soft: round).count == 2)
    let hard = Catalog([Lens("a"), Lens("b")], needs: [Lens.address("b"): [Lens.address("a")]])
    #expect(try sql(empty, hard, soft: mention) == ["CREATE LENS a FOCUS 1", "CREATE LENS b FOCUS 1"])
  }

  // MARK: Folding

  private var box: Catalog {
    Catalog([Box("a"), Slot("a", "y", at: 2), Slot("a", "x", at: 1), Tag("a", "x", "first")])
  }

  @Test func elementsStandBetweenTheBrackets() throws {
    #expect(try sql(empty, box) == ["CREATE BOX a ( x \"int\" TAG 'first', y \"int\" )"])
  }

  @Test func unfoldedEachHasItsOwn() throws {
    #expect(
      try sql(empty, box, folds: false) == [
        "CREATE BOX a ()", "ALTER BOX a ADD x \"int\"", "ALTER BOX a ADD y \"int\"",
        "ALTER BOX a TAG x 'first'",
      ])
  }

  @Test func whatMustComeBetweenKeepsAnElementOut() throws {
    // The lens needs the box, the slot needs the lens.
    let to = Catalog(
      [Box("a"), Slot("a", "x"), Lens("l")],
      needs: [Lens.address("l"): [a], Slot.address("a", "x"): [Lens.address("l")]])
    #expect(try sql(empty, to) == ["CREATE BOX a ()", "CREATE LENS l FOCUS 1", "ALTER BOX a ADD x \"int\""])
  }

  @Test func neighboursShareAStatement() throws {
    let from = Catalog([Box("a"), Slot("a", "gone")])
    let to = Catalog([Box("a", size: 3), Slot("a", "x", at: 1), Slot("a", "y", at: 2), Tag("a", "y", "t")])
    let statements = try sql(from, to)
    #expect(statements.count == 1 && statements[0].hasPrefix("ALTER BOX a"), "\(statements)")
    for part in ["DROP gone", "ADD x \"int\"", "ADD y \"int\" TAG 't'", "SIZE 3"] {
      #expect(statements[0].contains(part))
    }
  }

  @Test func aPartGoesWithItsWhole() throws {
    #expect(try sql(box, empty) == ["DROP BOX a"])
    #expect(try sql(box, empty, folds: false) == ["DROP BOX a"])
  }

  @Test func foldedAndUnfoldedTouchTheSame() throws {
    let from = Catalog([Box("a"), Slot("a", "gone"), Lens("l")], needs: [Lens.address("l"): [a]])
    let to = Catalog(
      [Box("a", shape: "square"), Slot("a", "x"), Tag("a", "x", "t"), Lens("l")],
      needs: [Lens.address("l"): [a]])
    let folded = try Planner(kinds: fakeKinds).plan(from: from, to: to)
    let unfolded = try Planner(kinds: fakeKinds, folds: false).plan(from: from, to: to)
    #expect(folded.touched == unfolded.touched)
    #expect(folded.steps.count < unfolded.steps.count)
  }

  // MARK: Transactions

  @Test func statementsOutsideATransactionStandAlone() throws {
    let to = Catalog(
      [Box("a"), Wire("w"), Wire("v")], needs: [Wire.address("w"): [a], Wire.address("v"): [a]])
    let runs = try Planner(kinds: fakeKinds).plan(from: empty, to: to).transactions
    #expect(runs.map(\.isTransaction) == [true, false, false])
  }

  @Test func whatIsNewIsUsedOnlyAfterItsCommit() throws {
    let from = Catalog([Dye("d", ["a"]), Lens("l")], needs: [Lens.address("l"): [Dye.address("d")]])
    let to = Catalog(
      [Dye("d", ["a", "b", "c"]), Lens("l", width: 2)], needs: [Lens.address("l"): [Dye.address("d")]])
    let runs = try Planner(kinds: fakeKinds).plan(from: from, to: to).transactions
    #expect(
      runs.map { $0.steps.map { $0.statement.sql.text } } == [
        ["ALTER DYE d ADD 'b'", "ALTER DYE d ADD 'c'"], ["ALTER LENS l WIDTH 2"],
      ])
  }
}
