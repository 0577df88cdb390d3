import Diagnostics
import Postgres
import Revisions

/// Steps in a transaction.
extension RunDriver {
  func openStep(_ point: StepPoint, attempt: Int) async throws {
    if attempt == 1 { beginClock(point) }
    if attempt > 1, let lastFault { tell(.retrying(lastFault, attempt: attempt), point) }
    if attempt == 1 { tell(.stepBegan, point) }
    try await journalUnderLock(line(point, .begun))
    let statements = try open().statements
    _ = try await statements.execute(
      "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; RESET ROLE; "
        + Self.settings(runner.limits.lockTimeout, runner.limits, local: true))
    try await hooks.willBeginStep(statements, runs[point.run], step(point))
  }

  /// Set anew for each step, because a statement of the one before may have changed them.
  static func settings(_ lockTimeout: Int, _ limits: RunLimits, local: Bool) -> String {
    let keyword = local ? "SET LOCAL" : "SET"
    let settings = RunSession.settings.merging([
      "lock_timeout": "\(lockTimeout)", "statement_timeout": "\(limits.statementTimeout)",
    ]) { $1 }
    return settings.sorted { $0.key < $1.key }
      .map { "\(keyword) \($0.key) = '\($0.value)'" }.joined(separator: "; ")
  }

  func execute(_ point: StepPoint, _ statement: Int) async throws {
    let all = step(point).statements
    tell(.statementBegan(statement + 1, of: all.count, sql: all[statement].text), point)
    let connection = try open().statements
    do {
      _ = try await connection.execute(all[statement].text)
    } catch {
      await passNotices(of: connection, point)
      throw error
    }
    await passNotices(of: connection, point)
  }

  private func passNotices(of connection: Connection, _ point: StepPoint) async {
    for notice in await connection.notices() { tell(.notice(notice), point) }
  }

  /// The journal's line, the record and the statements are committed together, so that one proves the other.
  ///
  /// - Parameter begins: true where the step itself ran outside any transaction.
  func commit(_ point: StepPoint, begins: Bool) async throws {
    let session = try open()
    do {
      guard try await session.holdsLock(runner.history) else { throw RunFault.lockGone }
    } catch let error as PostgresError where error.isConnectionLoss {
      throw RunFault(.lockLost, details: error.diagnosticDetails())
    }
    let statements = session.statements
    if begins {
      _ = try await statements.execute(
        "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SET LOCAL lock_timeout = 0")
    }
    do {
      // A statement may have taken another role on.
      _ = try await statements.execute("RESET ROLE")
      try await line(point, .done).write(runner.history, run: session.id, on: statements)
      if isLast(point) { try await changeRecord(point, session) }
      _ = try await statements.execute("COMMIT")
    } catch {
      if begins { _ = try? await statements.execute("ROLLBACK") }
      throw error
    }
    tell(.stepCommitted, point)
    if isLast(point) { tell(.revisionDone, point) }
  }

  private func changeRecord(_ point: StepPoint, _ session: RunSession) async throws {
    let run = runs[point.run]
    let history = runner.history
    switch run.direction {
    case .up:
      try await history.insert(
        run.revision, kind: .applied, milliseconds: elapsed.wholeMilliseconds,
        toolVersion: runner.toolVersion, on: session.statements)
      try await line(point, .applied).write(history, run: session.id, on: session.statements)
    case .down:
      try await history.delete(run.revision.id, on: session.statements)
      try await line(point, .removed).write(history, run: session.id, on: session.statements)
    }
  }

  /// Leaves the session without a transaction, and tells the journal why.
  func rollBack(_ point: StepPoint, _ statement: Int?, _ fault: RunFault) async throws {
    let session = try open()
    _ = try await session.statements.execute("ROLLBACK")
    lastFault = fault
    await journal(failure: line(point, .failed, fault: fault), session, point)
  }

  /// A failure that cannot be journaled does not hide the failure itself: it is told as a notice.
  func journal(failure line: JournalLine, _ session: RunSession, _ point: StepPoint) async {
    do { try await line.write(runner.history, run: session.id, on: session.record) } catch {
      do { try await line.write(runner.history, run: session.id, on: session.statements) } catch {
        tell(.notice("the failure could not be written into the journal: \(error)"), point)
      }
    }
  }
}

extension Duration {
  var wholeMilliseconds: Int {
    Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}

extension History {
  func insert(
    _ revision: Revision, kind: HistoryRecord.Applied.Kind, milliseconds: Int?, toolVersion: String,
    on connection: Connection
  ) async throws {
    _ = try await connection.query(
      insertingRevisionSQL,
      [
        revision.id, arrayLiteral(revision.revises), revision.message, revision.up.seal, revision.down.seal,
        kind.rawValue, milliseconds.map { "\($0)" }, toolVersion,
        RevisionPrinter.text(of: revision, .up), RevisionPrinter.text(of: revision, .down),
      ])
  }

  func delete(_ id: String, on connection: Connection) async throws {
    let deleted = try await connection.query(deletingRevisionSQL, [id])
    guard deleted.affectedRows == 1 else {
      throw RunFault.recordChanged("revision \(id) was taken out of the record by somebody else")
    }
  }
}
