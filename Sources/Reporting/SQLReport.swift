import CatalogModel
package import Planning
import SQLSyntax

/// A plan as SQL that `psql -f` can run.
package enum SQLReport {
  /// Each transaction between `BEGIN` and `COMMIT`; empty where nothing is to be done.
  package static func text(of plan: Plan) -> String {
    plan.transactions.map { run in
      let statements = run.steps.map { $0.statement.sql.text + ";" }
      return (run.isTransaction ? ["BEGIN;"] + statements + ["COMMIT;"] : statements).joined(separator: "\n")
    }.joined(separator: "\n\n") + (plan.isEmpty ? "" : "\n")
  }
}
