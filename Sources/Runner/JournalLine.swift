import Diagnostics
import Postgres
import Revisions

/// One line to be written into the journal.
struct JournalLine {
  var revision: String
  var direction: Revision.Direction
  var step: Int
  /// Counted from 1.
  var statement: Int?
  var state: HistoryRecord.Entry.State
  var seal: String?
  var fault: RunFault?
  var invalidIndexes: [String]?

  private func parameters(run: String) -> [String?] {
    [
      run, revision, direction.rawValue, "\(step)", statement.map { "\($0)" }, state.rawValue, seal,
      fault?.sqlState, fault.map(\.journalText), invalidIndexes.map(arrayLiteral),
    ]
  }

  func write(_ history: History, run: String, on connection: Connection) async throws {
    _ = try await connection.query(history.insertingJournalSQL, parameters(run: run))
  }

  /// - Throws: ``RunFault`` `.lockLost` where the session holds the lock no more; then nothing is written.
  func writeUnderLock(_ history: History, _ session: RunSession) async throws {
    let written = try await session.record.query(
      history.insertingJournalUnderLockSQL, parameters(run: session.id) + ["\(session.lockCount)"])
    if written.isEmpty { throw RunFault.lockGone }
  }
}

extension RunFault {
  var sqlState: String? {
    if case .server(let state) = kind { return state }
    return nil
  }

  var journalText: String {
    let lines = details + diagnostics.map(\.message)
    if !lines.isEmpty { return lines.joined(separator: "\n") }
    switch kind {
    case .interrupted: return "interrupted"
    case .connectionLost: return "the connection was lost"
    case .lockLost: return "the lock was lost"
    case .server, .refused: return "failed"
    }
  }

  static let lockGone = RunFault(
    .lockLost,
    details: ["the session that holds the advisory lock was ended, or swapped by a transaction pooler"])

  /// Any error of the driver's work, as the state machine wants it.
  init(_ error: any Error, cancelled: Bool) {
    switch error {
    case let fault as RunFault: self = fault
    case is CancellationError: self.init(.interrupted)
    case let error as PostgresError where error.isConnectionLoss:
      self.init(.connectionLost, details: error.diagnosticDetails())
    case let error as PostgresError where cancelled && error.sqlState == "57014": self.init(.interrupted)
    case let error as PostgresError:
      self.init(
        .server(sqlState: error.sqlState), details: error.diagnosticDetails(), position: Position(error))
    case let failure as Failure: self.init(.refused, diagnostics: failure.diagnostics)
    default: self.init(.refused, details: ["\(error)"])
    }
  }
}

extension RunFault.Position {
  /// Nil where the server points nowhere.
  init?(_ error: PostgresError) {
    guard let position = error.position, let statement = error.statement, position > 0 else { return nil }
    let before = statement.unicodeScalars.prefix(position - 1)
    let newline: Unicode.Scalar = "\n"
    let start = before.lastIndex(of: newline).map { before.index(after: $0) } ?? before.startIndex
    self.init(
      line: before.count { $0 == newline } + 1, column: String(before[start...]).count + 1)
  }
}
