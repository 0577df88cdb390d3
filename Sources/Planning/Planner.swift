package import CatalogModel
import Diagnostics
package import Diffing
import SQLSyntax

/// Orders the changes between two catalogs into statements. Up, down, the building of a scratch database and
/// the rebuilding of dependents are all this, with other catalogs. It knows no kind.
package struct Planner: Sendable {
  /// Position of each kind among the others, for a readable order.
  private let kindOrder: [String: Int]
  /// Joins what can be written as one statement. Off, each object has its own.
  package var folds: Bool
  /// The role that will run the plan, where it is known: default privileges depend on it.
  package var creator: String?
  /// What belongs to the whole database and adds to what is made.
  package var databaseWide: [any SchemaObject]

  package init(
    kinds: [any SchemaObject.Type], folds: Bool = true, creator: String? = nil,
    databaseWide: [any SchemaObject] = []
  ) {
    self.creator = creator
    self.databaseWide = databaseWide
    kindOrder = Dictionary(
      kinds.enumerated().map { ($0.element.kind.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    self.folds = folds
  }

  /// - Parameters:
  ///   - soft: further dependencies of the new objects, by what their texts mention; given up in a cycle.
  ///   - isWayBack: the new state is the earlier one, so that nobody gave up what goes.
  /// - Throws: ``Failure`` (`plan-cycle`) where no order exists, `uncovered-attribute` from the comparison.
  package func plan(
    from: Catalog, to: Catalog, soft: [ObjectAddress: Set<ObjectAddress>] = [:], isWayBack: Bool = false
  ) throws -> Plan {
    let differing = try Differ.changes(from: from, to: to)
    return try plan(differing, from: from, to: to, soft: soft, isWayBack: isWayBack)
  }

  package func plan(
    _ differing: [Change], from: Catalog, to: Catalog, soft: [ObjectAddress: Set<ObjectAddress>] = [:],
    isWayBack: Bool = false
  ) throws -> Plan {
    try plan(differing, from: from, to: to, soft: soft, isWayBack: isWayBack, guarded: [], unkept: [])
  }

  private func plan(
    _ differing: [Change], from: Catalog, to: Catalog, soft: [ObjectAddress: Set<ObjectAddress>],
    isWayBack: Bool, guarded: Set<ObjectAddress>, unkept: Set<ObjectAddress>
  ) throws -> Plan {
    let rebuilds = Rebuilds(differing, from: from, to: to)
    var builder = PlanBuilder(from: from, to: to, rebuilds: rebuilds, kindOrder: kindOrder)
    builder.isWayBack = isWayBack
    builder.guarded = guarded
    builder.unkept = unkept
    builder.addNodes()
    if let creator { builder.settleArising(creator: creator, databaseWide: databaseWide) }
    builder.addEdges(soft: soft)
    builder.contract(onlyWhereNeeded: !folds)
    do {
      let order = try builder.graph.sorted()
      let steps = builder.checkingInTime(
        builder.undisturbed(order.flatMap { builder.steps(of: $0, folds: folds) }))
      let unguarded = builder.unguardedKeepings(in: steps)
      if !unguarded.isEmpty {
        return try plan(
          differing, from: from, to: to, soft: soft, isWayBack: isWayBack,
          guarded: guarded.union(unguarded), unkept: unkept.union(unguarded.intersection(guarded)))
      }
      return Plan(
        changes: differing, steps: (folds ? joiningNeighbours(steps) : steps).map(\.asFilesKeepIt),
        renamed: rebuilds.renamed, movedByName: builder.movedByName,
        placed: Set(builder.placings.keys), kept: Set(builder.keepings.keys))
    } catch let cycle as PlanCycle {
      throw Failure(
        "plan-cycle", "no order of statements leads from the old state to the new one",
        details: ["each must come before the next: \(cycle)"],
        advice: "make the change in two revisions, and report this: it is an error in plumb")
    }
  }
}

extension Plan.Step {
  fileprivate var asFilesKeepIt: Plan.Step {
    var step = self
    step.statement.sql.text = escapingCarriageReturns(statement.sql.text)
    return step
  }
}
