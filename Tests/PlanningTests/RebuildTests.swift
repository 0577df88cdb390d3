import CatalogModel
import Diffing
import Planning
import SQLSyntax
import TestSupport
import Testing

/// What is dropped and built again for another's sake.
@Suite struct RebuildTests {
  private func plan(_ from: Catalog, _ to: Catalog) throws -> Plan {
    try Planner(kinds: fakeKinds).plan(from: from, to: to)
  }

  private func sql(_ plan: Plan) -> [String] { plan.steps.map { $0.statement.sql.text } }

  private func chain(_ box: Box, _ more: [any SchemaObject] = []) -> Catalog {
    Catalog(
      [box, Lens("near"), Lens("far"), Lens("aside"), Wire("w")] + more,
      needs: [
        Lens.address("near"): [box.address], Lens.address("far"): [Lens.address("near")],
        Wire.address("w"): [box.address],
      ])
  }

  @Test func everythingThatLeansOnAReplacedObjectGoesAndComes() throws {
    let plan = try plan(chain(Box("b")), chain(Box("b", shape: "square")))
    #expect(
      sql(plan) == [
        "DROP WIRE w", "DROP LENS far", "DROP LENS near", "DROP BOX b", "CREATE BOX b ()",
        "CREATE LENS near FOCUS 1",
        "CREATE LENS far FOCUS 1", "CREATE WIRE w",
      ])
    let rebuilt = Set(plan.steps.flatMap(\.nodes).filter(\.isRebuild).map(\.address))
    #expect(rebuilt == [Lens.address("near"), Lens.address("far"), Wire.address("w")])
    // The change that was asked for is one; the others are not changes.
    #expect(plan.changes.map(\.address) == [Box.address("b")])
  }

  @Test func aRetypeSparesWhatTheServerRebuilds() throws {
    let plan = try plan(chain(Box("b")), chain(Box("b", colour: "blue")))
    #expect(
      sql(plan) == [
        "DROP LENS far", "DROP LENS near", "ALTER BOX b COLOUR 'blue'", "CREATE LENS near FOCUS 1",
        "CREATE LENS far FOCUS 1",
      ])
  }

  @Test func anAlterationInPlaceDisturbsNobody() throws {
    #expect(sql(try plan(chain(Box("b")), chain(Box("b", size: 2)))) == ["ALTER BOX b SIZE 2"])
  }

  @Test func whatChangesItselfIsMadeOnce() throws {
    var to = chain(Box("b", colour: "blue"))
    to.remove(Lens.address("near"))
    to.insert(Lens("near", width: 5), dependingOn: [Box.address("b")])
    let statements = sql(try plan(chain(Box("b")), to))
    #expect(statements.filter { $0.contains("LENS near") } == ["DROP LENS near", "CREATE LENS near FOCUS 1"])
  }

  @Test func whatGoesIsNotBuiltAgain() throws {
    var to = chain(Box("b", shape: "square"))
    to.remove(Lens.address("far"))
    let statements = sql(try plan(chain(Box("b")), to))
    #expect(statements.filter { $0.contains("LENS far") } == ["DROP LENS far"])
  }

  @Test func facetsComeBackWithTheirObject() throws {
    let slot: [any SchemaObject] = [Box("b"), Slot("b", "x", "int"), Tag("b", "x", "t")]
    let wide: [any SchemaObject] = [Box("b", shape: "square"), Slot("b", "x", "int"), Tag("b", "x", "t")]
    let statements = sql(try plan(Catalog(slot), Catalog(wide)))
    #expect(statements.last?.contains("TAG 't'") == true)
  }

  @Test func aTypeInUseIsSetAsideWhileItsColumnsMove() throws {
    func catalog(_ shades: [String]) -> Catalog {
      Catalog(
        [Dye("d", shades), Box("b"), Slot("b", "x", dye: "d"), Lens("l")],
        needs: [Slot.address("b", "x"): [Dye.address("d")], Lens.address("l"): [Slot.address("b", "x")]])
    }
    let statements = sql(try plan(catalog(["a", "b"]), catalog(["b"])))
    #expect(
      statements == [
        "DROP LENS l", "RENAME DYE d TO old", "CREATE DYE d", "ALTER BOX b MOVE x", "DROP DYE old",
        "CREATE LENS l FOCUS 1",
      ])
    // Nobody uses it: dropped and created.
    #expect(
      sql(try plan(Catalog([Dye("d", ["a"])]), Catalog([Dye("d", ["b"])]))) == ["DROP DYE d", "CREATE DYE d"])
  }
}
