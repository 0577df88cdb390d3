package import CatalogModel
package import Diffing
import SQLSyntax

/// An ordered list of statements that leads from one catalog to another.
package struct Plan: Sendable {
  /// One statement as it is run, and the objects it is for.
  package struct Step: Sendable {
    package var statement: Statement
    /// What it makes, changes or drops; several where statements were folded into one.
    package var nodes: [PlanNode]

    package init(_ statement: Statement, _ nodes: [PlanNode]) {
      self.statement = statement
      self.nodes = nodes
    }

    package var address: ObjectAddress { nodes[0].address }
  }

  package var changes: [Change]
  package var steps: [Step]
  /// What the changes say goes and comes, and is renamed in place: by the address that is given up.
  package var renamed: [ObjectAddress: ObjectAddress]
  /// Columns whose values are taken apart and put together again by the names of what they consist of.
  package var movedByName: Set<ObjectAddress>
  /// Partitioned tables of which rows find another partition.
  package var placed: Set<ObjectAddress>
  /// Tables that are dropped and made again with their rows.
  package var kept: Set<ObjectAddress>

  package init(
    changes: [Change], steps: [Step], renamed: [ObjectAddress: ObjectAddress] = [:],
    movedByName: Set<ObjectAddress> = [], placed: Set<ObjectAddress> = [],
    kept: Set<ObjectAddress> = []
  ) {
    self.changes = changes
    self.steps = steps
    self.renamed = renamed
    self.movedByName = movedByName
    self.placed = placed
    self.kept = kept
  }

  /// The changes without what is renamed in place.
  package var changesBesideNames: [Change] {
    if renamed.isEmpty { return changes }
    let names = Set(renamed.keys).union(renamed.values)
    return changes.filter { !names.contains($0.address) }
  }

  package var isEmpty: Bool { steps.isEmpty }

  /// The statements in runs: each run is one transaction, or one statement that cannot run inside one.
  package var transactions: [(isTransaction: Bool, steps: [Step])] {
    var runs: [(isTransaction: Bool, steps: [Step])] = []
    var mustBreak = false
    for step in steps {
      switch step.statement.transaction {
      case .forbidden:
        runs.append((false, [step]))
        mustBreak = true
      case .allowed, .commitAfter:
        // New labels are used only after their commit; several of them share one.
        let joins =
          !mustBreak
          || (runs.last?.steps.last?.statement.transaction == .commitAfter
            && step.statement.transaction == .commitAfter)
        if joins, let last = runs.last, last.isTransaction {
          runs[runs.count - 1].steps.append(step)
        } else {
          runs.append((true, [step]))
        }
        mustBreak = step.statement.transaction == .commitAfter
      }
    }
    return runs
  }

  /// Every object that a statement makes, changes or drops.
  package var touched: Set<ObjectAddress> { Set(steps.flatMap { $0.nodes.map(\.address) }) }

  /// What stays or changes in place by itself, and is dropped and made again for another's sake.
  package var remadeForOthers: Set<ObjectAddress> {
    let expected = changes.filter {
      switch $0.action {
      case .drop, .replace: true
      default: false
      }
    }
    let dropped = steps.flatMap(\.nodes).filter {
      $0.role == .drop && ($0.isRebuild || !$0.statements.isEmpty)
    }
    return Set(dropped.map(\.address)).subtracting(expected.map(\.address))
  }
}
