import CatalogModel
import Planning
import Revisions
import SQLSyntax

/// A plan as the steps of a revision's file, with what the proof saw above the statements.
enum Scripts {
  /// - Parameter observations: one for each statement, in order; fewer where something was not run.
  static func steps(_ steps: [Plan.Step], _ observations: [Evidence.Observation]) -> [Revisions.Step] {
    var index = 0
    return Plan(changes: [], steps: steps).transactions.map { transaction in
      let count = transaction.steps.count
      let seen = observations.dropFirst(index).prefix(count)
      index += count
      return Revisions.Step(
        transaction.isTransaction ? .transaction : .noTransaction, notes: notes(Array(seen)),
        body: transaction.steps.map { $0.statement.sql.text + ";" }.joined(separator: "\n\n"))
    }
  }

  /// The strongest lock on each relation that was there before, and what was rewritten.
  private static func notes(_ seen: [Evidence.Observation]) -> [String] {
    var strongest: [String: LockMode] = [:]
    for (relation, mode) in seen.flatMap(\.locks) where mode > .accessShare {
      strongest[relation] = max(strongest[relation] ?? mode, mode)
    }
    let rewritten = Set(seen.flatMap(\.rewritten))
    let lines = strongest.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { relation, mode in
      "\(mode.name) on \(relation), \(rewritten.contains(relation) ? "all rows are written anew" : "no rewrite")"
    }
    let limit = 12
    return lines.count <= limit
      ? lines : Array(lines.prefix(limit)) + ["and \(lines.count - limit) relations more"]
  }
}
