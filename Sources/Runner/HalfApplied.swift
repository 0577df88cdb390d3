package import Revisions

/// A revision that stopped on its way: some of it is in the database, and it is not recorded as done.
package struct HalfApplied: Sendable, Hashable {
  package struct DoneStep: Sendable, Hashable {
    package var number: Int
    /// The seal of the step as it was run.
    package var seal: String

    package init(number: Int, seal: String) {
      self.number = number
      self.seal = seal
    }
  }

  package var revision: String
  package var direction: Revision.Direction
  /// The steps that are committed, in order.
  package var doneSteps: [DoneStep]
  /// How many statements are done of the step after those, where it runs outside a transaction.
  package var doneStatements: Int
  /// The statement of that step whose end nobody saw.
  package var inDoubt: InDoubt?
  /// The last error that was journaled, with its SQLSTATE.
  package var error: String?

  package init(
    revision: String, direction: Revision.Direction, doneSteps: [DoneStep] = [], doneStatements: Int = 0,
    inDoubt: InDoubt? = nil, error: String? = nil
  ) {
    self.revision = revision
    self.direction = direction
    self.doneSteps = doneSteps
    self.doneStatements = doneStatements
    self.inDoubt = inDoubt
    self.error = error
  }
}

/// A statement outside a transaction that was begun, and of which the journal knows no end.
package struct InDoubt: Sendable, Hashable {
  /// The journal's entry of its beginning.
  package var journalID: Int
  /// Counted from 0.
  package var statement: Int
  /// The indexes that were invalid before it began, by their quoted names: the others are its leavings.
  package var invalidBefore: [String]

  package init(journalID: Int, statement: Int, invalidBefore: [String]) {
    self.journalID = journalID
    self.statement = statement
    self.invalidBefore = invalidBefore
  }
}
