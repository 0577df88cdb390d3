import CatalogModel
import Diagnostics
import Diffing
import TestSupport
import Testing

/// Comparing two catalogs, whatever their objects are.
@Suite struct DifferTests {
  private func texts(_ changes: [Change]) -> [String] {
    changes.map { change in
      switch change.action {
      case .create: "create \(change.address)"
      case .drop: "drop \(change.address)"
      case .alter: "alter \(change.address): \(change.attributes.joined(separator: ", "))"
      case .replace: "replace \(change.address): \(change.attributes.joined(separator: ", "))"
      }
    }
  }

  @Test func equalCatalogsHaveNoChanges() throws {
    let a = Catalog([Box("a"), Slot("a", "x"), Lens("l")], needs: [Lens.address("l"): [Box.address("a")]])
    #expect(try Differ.changes(from: a, to: a).isEmpty)
    #expect(Differ.differing(a, a) == [])
    // What leans on what is no difference by itself.
    #expect(try Differ.changes(from: a, to: Catalog([Lens("l"), Slot("a", "x"), Box("a")])).isEmpty)
  }

  @Test func eachWayOfChanging() throws {
    let old = Catalog([Box("a"), Box("b"), Box("c"), Box("gone")])
    let new = Catalog([
      Box("a", size: 2), Box("b", size: 2, shape: "square"), Box("c", colour: "blue"), Box("made"),
    ])
    #expect(
      texts(try Differ.changes(from: old, to: new)) == [
        "alter box a: size", "replace box b: size, shape", "alter box c: colour", "drop box gone",
        "create box made",
      ])
  }

  @Test func theWayBackIsTheSameWithTheSidesExchanged() throws {
    let old = Catalog([Box("a"), Box("gone")])
    let new = Catalog([Box("a", size: 2), Box("made")])
    let there = try Differ.changes(from: old, to: new)
    let back = try Differ.changes(from: new, to: old)
    #expect(there.map(\.address) == back.map(\.address))
    #expect(texts(back) == ["alter box a: size", "create box gone", "drop box made"])
    #expect(Differ.differing(old, new) == Differ.differing(new, old))
    #expect(Differ.differing(old, new) == Set(there.map(\.address)))
  }

  @Test func whatNoAttributeCoversIsAnErrorInTheKind() throws {
    let old = Catalog([Box("a")])
    let failure = try #require(throws: Failure.self) {
      try Differ.changes(from: old, to: Catalog([Box("a", size: 3, secret: "x")]))
    }
    #expect(failure.diagnostics.map(\.code) == ["uncovered-attribute"])
    #expect(failure.diagnostics[0].subject == "box a")
  }

  @Test func whatIsNotComparedMakesNoDifference() {
    struct Carrying: Equatable {
      var name: String
      @NotCompared var place = 0
    }
    #expect(Carrying(name: "a", place: 1) == Carrying(name: "a", place: 2))
    #expect(Carrying(name: "a", place: 1) != Carrying(name: "b", place: 1))
  }

  @Test func aFacetIsAnObjectOfItsOwn() throws {
    let old = Catalog([Box("a"), Slot("a", "x"), Tag("a", "x", "old")])
    let new = Catalog([Box("a"), Slot("a", "x"), Tag("a", "x", "new")])
    #expect(texts(try Differ.changes(from: old, to: new)) == ["alter tag of slot a.x: text"])
  }
}
