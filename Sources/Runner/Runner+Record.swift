package import Diagnostics
import Postgres
package import Revisions

/// Changing the record without running anything.
extension Runner {
  /// Sets the record to exactly these revisions (a revision and its ancestors; none for `base`).
  ///
  /// What is recorded already stays as it is. Half-applied revisions count as settled afterwards.
  /// - Throws: `Failure` `lock-held`, `missing-right`, or what the server said; then nothing was changed.
  package func stamp(_ revisions: [Revision]) async throws(Failure) {
    try await changeRecord("stamp") { session, record in
      let wanted = Set(revisions.map(\.id))
      for id in record.applied.subtracting(wanted).sorted() {
        try await history.delete(id, on: session.record)
        try await settle(id, .down, .removed, session)
      }
      for revision in revisions where !record.applied.contains(revision.id) {
        try await history.insert(
          revision, kind: .stamped, milliseconds: nil, toolVersion: toolVersion, on: session.record)
        try await settle(revision.id, .up, .applied, session)
      }
      for half in record.halfApplied {
        try await settle(half.revision, half.direction, .settled, session)
      }
    }
  }

  /// Settles a half-applied revision as carried through: the person has done the rest by hand.
  ///
  /// - Throws: `Failure` `not-half-applied`, `lock-held`, `missing-right`.
  package func markApplied(_ revision: Revision, _ direction: Revision.Direction) async throws(Failure) {
    try await changeRecord("resolve") { session, record in
      try requireHalfApplied(revision.id, direction, record)
      switch direction {
      case .up:
        try await history.insert(
          revision, kind: .applied, milliseconds: nil, toolVersion: toolVersion, on: session.record)
        try await settle(revision.id, .up, .applied, session)
      case .down:
        try await history.delete(revision.id, on: session.record)
        try await settle(revision.id, .down, .removed, session)
      }
    }
  }

  /// Settles a half-applied revision as if it had never begun: the person has taken its steps back by hand.
  ///
  /// - Throws: `Failure` `not-half-applied`, `lock-held`, `missing-right`.
  package func markRolledBack(_ revision: String, _ direction: Revision.Direction) async throws(Failure) {
    try await changeRecord("resolve") { session, record in
      try requireHalfApplied(revision, direction, record)
      try await settle(revision, direction, .settled, session)
    }
  }

  private func requireHalfApplied(
    _ revision: String, _ direction: Revision.Direction, _ record: HistoryRecord
  ) throws {
    if record.halfApplied.contains(where: { $0.revision == revision && $0.direction == direction }) { return }
    throw Failure(
      "not-half-applied", subject: revision,
      "revision \(revision) is not half applied: nothing is to be resolved",
      advice: "`plumb status` says where the database stands")
  }

  private func settle(
    _ revision: String, _ direction: Revision.Direction, _ state: HistoryRecord.Entry.State,
    _ session: RunSession
  ) async throws {
    try await JournalLine(revision: revision, direction: direction, step: 0, state: state)
      .write(history, run: session.id, on: session.record)
  }

  /// Under the lock, in one transaction.
  private func changeRecord(
    _ what: String, _ body: (RunSession, HistoryRecord) async throws -> Void
  ) async throws(Failure) {
    do {
      let session = try await openWaiting()
      do {
        try await history.create(on: session.record)
        let record = try await history.read(on: session.record)
        _ = try await session.record.execute("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE")
        try await body(session, record)
        _ = try await session.record.execute("COMMIT")
        await session.close()
      } catch {
        await session.close()
        throw error
      }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw RunFault(error, cancelled: Task.isCancelled).recordFailure(what)
    }
  }

  private func openWaiting() async throws -> RunSession {
    var waited = 0
    while true {
      switch try await RunSession.open(target, schemas: schemas) {
      case .opened(let session): return session
      case .busy(let holders):
        guard waited < limits.runnerWait else { throw RunReport.lockHeld(holders) }
        waited += RunLimits.runnerPause
        try await Task.sleep(for: .milliseconds(RunLimits.runnerPause))
      }
    }
  }
}

extension RunFault {
  /// What is told where the record itself could not be changed.
  fileprivate func recordFailure(_ what: String) -> Failure {
    if !diagnostics.isEmpty { return Failure(diagnostics) }
    switch kind {
    case .interrupted:
      return Failure("interrupted", "\(what) was interrupted", details: ["the record was not changed"])
    case .connectionLost:
      return Failure(
        "in-doubt", "the connection was lost while the record was being changed", details: details,
        advice: "`plumb current` says whether it was")
    case .server, .lockLost, .refused:
      return Failure(
        "record-not-changed", "the record could not be changed",
        details: details + ["the record was not changed"],
        advice: "mend what the server names, then run it again")
    }
  }
}
