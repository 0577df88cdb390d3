package import SQLSyntax

/// One SQL statement of a plan, without its semicolon.
package struct Statement: Sendable, Hashable {
  /// How the statement stands to a transaction.
  package enum Transaction: Sendable, Hashable {
    case allowed
    /// Cannot run inside one.
    case forbidden
    /// Runs inside one, but what it made can be used only after the commit (a new enum label).
    case commitAfter
  }

  /// How it may be written as a part of another statement.
  package enum Fold: Sendable, Hashable {
    /// `CREATE TABLE x` and what stands behind the brackets: elements can be written between them, or must be,
    /// where what stands behind names them.
    case container(head: SQL, tail: SQL, needsElements: Bool = false)
    /// An element between the brackets of `CREATE TABLE`: a column, a constraint.
    /// Of two that are alike the server makes only one there.
    case element(of: ObjectAddress, SQL, likeness: String? = nil)
    /// Text behind an element that is already there: a column's `DEFAULT`.
    case suffix(of: ObjectAddress, SQL)
    /// A clause of `ALTER TABLE x`: neighbours with the same head are joined by commas. Where two set the same, only
    /// the later counts, whatever order PostgreSQL takes the clauses in.
    case clause(head: SQL, SQL, sets: String? = nil)
  }

  /// What a statement does to rows.
  package struct Writing: Sendable, Hashable {
    package enum Rows: Sendable, Hashable {
      /// Those that a model lists.
      case listed
      /// All of them, with what they are to have.
      case all
      /// All of them, with what they had: nothing that acts on rows has a say in it.
      case kept
    }

    package var table: ObjectAddress
    package var rows: Rows
  }

  package var sql: SQL
  package var transaction: Transaction
  package var folds: [Fold]
  package var writing: Writing?

  package init(_ sql: SQL, transaction: Transaction = .allowed, folds: [Fold] = []) {
    self.sql = sql
    self.transaction = transaction
    self.folds = folds
  }

  package func writing(_ rows: Writing.Rows, of table: ObjectAddress) -> Statement {
    var statement = self
    statement.writing = Writing(table: table, rows: rows)
    return statement
  }

  /// `ALTER TABLE cfg.ticket` + `ADD COLUMN topic text`, which can be joined with its neighbours.
  package static func clause(
    _ head: SQL, _ clause: SQL, sets: String? = nil, folds: [Fold] = []
  ) -> Statement {
    Statement("\(head) \(clause)", folds: folds + [.clause(head: head, clause, sets: sets)])
  }
}
