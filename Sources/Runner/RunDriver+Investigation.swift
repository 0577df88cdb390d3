import Postgres
import Revisions

/// After a lost connection: the state is looked at, never assumed.
extension RunDriver {
  /// Tries to connect anew, half a second apart: a server that restarts is back by then.
  private static let tries = 40

  /// Only a session that has the lock again can be sure that the lost one is gone, with all it was doing.
  func investigate(
    _ point: StepPoint, _ statement: Int?, _ fault: RunFault
  ) async -> RunEvent.Finding {
    guard let lost = session else { return .unknown(fault) }
    await lost.abandon()
    var last = fault
    for _ in 0..<Self.tries {
      do {
        switch try await RunSession.open(runner.target, schemas: runner.schemas) {
        case .opened(let session):
          self.session = session
          return try await finding(point, statement, fault, lost.id, session)
        case .busy(let holders):
          last = RunFault(
            .connectionLost, details: ["still held by \(holders.map(\.text).joined(separator: ", "))"])
          try await end(holders, of: lost)
        }
      } catch {
        last = RunFault(error, cancelled: false)
      }
      try? await Task.sleep(for: .milliseconds(RunLimits.runnerPause))
    }
    return .unknown(last)
  }

  private func finding(
    _ point: StepPoint, _ statement: Int?, _ fault: RunFault, _ run: String, _ session: RunSession
  ) async throws -> RunEvent.Finding {
    let isAlone = step(point).mode == .noTransaction
    let table = try await session.record.query(
      """
      SELECT EXISTS (SELECT FROM \(runner.history.journal) WHERE run = $1 AND revision = $2 AND direction = $3
        AND step = $4::int AND state = 'done' AND statement IS NOT DISTINCT FROM $5::int)
      """,
      [
        run, runs[point.run].revision.id, runs[point.run].direction.rawValue, "\(step(point).number)",
        isAlone ? statement.map { "\($0 + 1)" } : nil,
      ])
    if table[0, 0] == "t" { return .committed }
    await journal(failure: line(point, .failed, fault: fault), session, point)
    return .notCommitted
  }

  /// Ends what is left of the lost sessions, and nobody else's.
  private func end(_ holders: [LockHolder], of lost: RunSession) async throws {
    let ours = [Int(lost.record.processID), Int(lost.statements.processID)]
    let pids = holders.map(\.processID).filter(ours.contains)
    guard !pids.isEmpty else { return }
    let connection = try await Connection.open(runner.target, applicationName: "plumb")
    for pid in pids {
      _ = try await connection.query("SELECT pg_catalog.pg_terminate_backend($1)", ["\(pid)"])
    }
    await connection.close()
  }
}

extension LockHolder {
  /// `process 4711 (user bot, application plumb, from local, since 2026-11-21T09:30:12Z)`
  package var text: String {
    var parts: [String] = []
    if let user { parts.append("user \(user)") }
    if let applicationName, !applicationName.isEmpty { parts.append("application \(applicationName)") }
    if let client { parts.append("from \(client)") }
    if let since { parts.append("since \(since)") }
    return "process \(processID)" + (parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))")
  }
}
