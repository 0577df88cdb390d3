package import Diagnostics
package import Postgres
package import Revisions

/// Applies revisions to one database, so that whatever breaks, what was and was not done is known.
package struct Runner: Sendable {
  package let target: ConnectionTarget
  /// The managed schemas: what the lock is taken for, and where invalid indexes are looked for.
  package let schemas: [String]
  package let history: History
  package let limits: RunLimits
  /// Kept in the record.
  package let toolVersion: String

  package init(
    target: ConnectionTarget, schemas: [String], history: History = History(),
    limits: RunLimits = RunLimits(), toolVersion: String
  ) {
    self.target = target
    self.schemas = schemas
    self.history = history
    self.limits = limits
    self.toolVersion = toolVersion
  }

  /// Runs the revisions in order, each step whole or not at all, under the lock.
  ///
  /// Cancelling the task cancels the statement on the server and rolls its step back.
  /// - Throws: `Failure` where it did not come to its end: `lock-held`, `half-applied`, `record-changed`,
  ///   `step-failed`, `interrupted`, `connection-lost`, `in-doubt`, `lock-lost`, or what a hook threw. It says
  ///   which steps are committed, what was rolled back, and how to go on.
  @discardableResult
  package func apply(
    _ runs: [RevisionRun], hooks: RunHooks = RunHooks(),
    progress: @escaping @Sendable (RunProgress) -> Void = { _ in }
  ) async throws(Failure) -> RunReport {
    let report = await RunDriver(self, runs, hooks, progress).run()
    if let failure = report.failure(of: runs) { throw failure }
    return report
  }

  /// Takes a half-applied revision up at the first step that is not done.
  ///
  /// - Throws: as ``apply(_:hooks:progress:)``; `edited-after-apply` where a step that is done was changed.
  @discardableResult
  package func resume(
    _ revision: Revision, _ direction: Revision.Direction, hooks: RunHooks = RunHooks(),
    progress: @escaping @Sendable (RunProgress) -> Void = { _ in }
  ) async throws(Failure) -> RunReport {
    try await apply([RevisionRun(revision, direction, resumes: true)], hooks: hooks, progress: progress)
  }
}
