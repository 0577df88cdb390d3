package import CatalogModel
package import Diagnostics
package import Planning

/// Two states that both came out of a catalog, and the way between them in both directions.
package struct Comparison: Sendable {
  /// As it is, before any rename.
  package var old: Catalog
  package var new: Catalog
  /// Names that changed by hint, run before everything else going up, undone after everything else going down.
  package var renames: [Rename]
  package var up: Plan
  package var down: Plan
  /// Objects in the managed schemas that no kind describes: left alone, and said.
  package var notModelled: [String]
  /// What outside of the managed schemas leans on managed objects.
  package var outsideDependents: [ObjectAddress: [String]]
  /// Where the models declare what changes.
  package var places: [ObjectAddress: SourcePlace]
  package var warnings: [Diagnostic]

  /// The old state behind the renames: what the plan starts from.
  package var renamedOld: Catalog

  /// By the text of a statement: the schemas in which a function that it calls looks for names.
  package var searched: [String: [String]] = [:]
  /// Whether a proof needs all that is there, because functions look for it.
  package var needsAll = false

  /// What the way up starts from, and the way down leads to.
  var base: Catalog { renames.isEmpty ? old : renamedOld }

  package var isEmpty: Bool { up.isEmpty && renames.isEmpty }

  /// Tables of which rows find another place, up or down: those of all of their partitions count together.
  var placed: Set<ObjectAddress> { up.placed.union(down.placed).union(up.kept).union(down.kept) }

  package struct Rename: Sendable {
    package var old: any SchemaObject
    package var new: any SchemaObject
    package var up: [Statement]
    package var down: [Statement]
  }

  /// All statements going up: the renames, then the plan.
  package var upSteps: [Plan.Step] {
    searching(renames.flatMap { steps($0.new.address, $0.up) } + up.steps)
  }
  package var downSteps: [Plan.Step] {
    searching(down.steps + renames.reversed().flatMap { steps($0.old.address, $0.down) })
  }

  private func steps(_ address: ObjectAddress, _ statements: [Statement]) -> [Plan.Step] {
    statements.map { Plan.Step($0, [PlanNode(address, .alter, [$0])]) }
  }
}
