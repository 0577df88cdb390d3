/// What the state machine asks the driver to do next.
package enum RunAction: Sendable, Hashable {
  /// Become the only runner: one try.
  case lock
  case pause(milliseconds: Int)
  /// Make the tables where they are missing, and read them.
  case readRecord
  /// Let the caller look at the record and at the seals.
  case verify

  /// Journal the beginning, open a transaction with its limits.
  case openStep(StepPoint, attempt: Int)
  case execute(StepPoint, statement: Int)
  case checkEffects(StepPoint)
  /// Journal the end, change the record where it is the last step, commit.
  case commit(StepPoint)
  /// Roll back, and journal the failure.
  case rollBack(StepPoint, statement: Int?, RunFault)

  /// Set the limits of a step outside any transaction; remove what a cut-off statement left, where one did.
  case openAlone(StepPoint, inDoubt: InDoubt?)
  /// Journal the beginning of one statement, with the indexes that are invalid before it.
  case beginAlone(StepPoint, statement: Int)
  case executeAlone(StepPoint, statement: Int)
  /// Journal that one statement is done.
  case finishAlone(StepPoint, statement: Int)
  /// Journal the end of the step, and change the record where it is the last.
  case closeAlone(StepPoint)
  /// See whether the statement in doubt had been done after all, as its answer now suggests.
  case lookForEffect(StepPoint, statement: Int, RunFault, InDoubt)
  /// Remove the invalid index that a failed statement left, and journal the failure.
  case sweep(StepPoint, statement: Int, RunFault)

  /// Connect anew, wait until the lost session is gone, and read in the journal what it had committed.
  case investigate(StepPoint, statement: Int?, RunFault)
  case finish(RunReport)
}

/// What the driver answers.
package enum RunEvent: Sendable, Hashable {
  case start
  case ok
  case failed(RunFault)
  case lockBusy([LockHolder])
  case record(RecordView)
  /// The names of the invalid indexes that could not be removed.
  case swept(leftovers: [String])
  /// Whether a statement in doubt had been done.
  case effect(Bool)
  case finding(Finding)

  /// What the journal says after the connection was lost.
  package enum Finding: Sendable, Hashable {
    case committed, notCommitted
    /// Nobody could be asked.
    case unknown(RunFault)
  }
}

/// The record, as far as a run needs it.
package struct RecordView: Sendable, Hashable {
  /// What is applied, and what each revises.
  package var applied: [String: [String]]
  package var halfApplied: [HalfApplied]

  package init(applied: [String: [String]] = [:], halfApplied: [HalfApplied] = []) {
    self.applied = applied
    self.halfApplied = halfApplied
  }
}

/// Who has the lock.
package struct LockHolder: Sendable, Hashable {
  package var processID: Int
  package var user: String?
  package var applicationName: String?
  package var client: String?
  /// ISO 8601, UTC: when the session began.
  package var since: String?

  package init(
    processID: Int, user: String? = nil, applicationName: String? = nil, client: String? = nil,
    since: String? = nil
  ) {
    self.processID = processID
    self.user = user
    self.applicationName = applicationName
    self.client = client
    self.since = since
  }
}
