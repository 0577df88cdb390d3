package import Postgres
package import Revisions

/// Where the caller of a run looks in. What a hook throws stops the run; inside a transaction it is rolled back.
package struct RunHooks: Sendable {
  /// Under the lock, before anything is run: are the seals right, is the record what the plan was made for.
  package var verify: @Sendable (HistoryRecord) async throws -> Void
  /// In the step's own transaction before its first statement; outside any for a step without one.
  package var willBeginStep: @Sendable (Connection, RevisionRun, Step) async throws -> Void
  /// In the transaction after its last statement. Not called for a step without a transaction: what that
  /// did cannot be taken back.
  /// - Returns: what it did itself, in a line each, for whoever watches.
  package var beforeCommit: @Sendable (Connection, RevisionRun, Step) async throws -> [String]

  package init(
    verify: @escaping @Sendable (HistoryRecord) async throws -> Void = { _ in },
    willBeginStep: @escaping @Sendable (Connection, RevisionRun, Step) async throws -> Void = { _, _, _ in },
    beforeCommit: @escaping @Sendable (Connection, RevisionRun, Step) async throws -> [String] = { _, _, _ in
      []
    }
  ) {
    self.verify = verify
    self.willBeginStep = willBeginStep
    self.beforeCommit = beforeCommit
  }
}

/// What a run tells while it goes on.
package struct RunProgress: Sendable {
  package enum Event: Sendable {
    /// Another runner is at work.
    case waitingForLock([LockHolder])
    case stepBegan
    /// Counted from 1, with its text.
    case statementBegan(Int, of: Int, sql: String)
    /// It had been done by the run before, whose end nobody saw.
    case statementWasDone(Int)
    /// A warning of the server, or what a hook did.
    case notice(String)
    /// The step is tried again for this reason; the second try is attempt 2.
    case retrying(RunFault, attempt: Int)
    case stepCommitted
    case revisionDone
  }

  package var event: Event
  /// Nil while the lock is waited for.
  package var run: RevisionRun?
  /// Counted from 1.
  package var step: Int = 0
  package var stepCount: Int = 0
  /// Since the revision began.
  package var elapsed: Duration = .zero
}
