internal import CLibPQ

/// One session on a server.
///
/// Runs on a thread of its own, so that waiting for the server costs no thread of Swift's pool. Parallel work
/// opens several. Cancelling the task that calls cancels the statement on the server too.
package actor Connection {
  /// As `PQserverVersion` gives it: 150010 is 15.10.
  package nonisolated let serverVersion: Int
  /// The backend's process id, as in `pg_stat_activity`.
  package nonisolated let processID: Int32
  package nonisolated let target: ConnectionTarget

  /// What was sent so far.
  package internal(set) var traffic = Traffic()

  private nonisolated let thread: ConnectionThread
  private nonisolated let canceller: Canceller
  let handle: ConnectionHandle

  package nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  init(_ opened: OpenedConnection, target: ConnectionTarget, thread: ConnectionThread) {
    handle = opened.handle
    canceller = opened.canceller
    serverVersion = opened.serverVersion
    processID = opened.processID
    self.target = target
    self.thread = thread
  }

  /// How much was asked of the server, in counts that no machine's speed changes.
  package struct Traffic: Sendable, Hashable {
    /// How often an answer was waited for.
    package var roundTrips = 0
    package var statements = 0

    mutating func add(_ count: Int) {
      roundTrips += 1
      statements += count
    }
  }

  package enum TransactionStatus: Sendable, Hashable {
    case idle, active, inTransaction, inFailedTransaction
    /// The connection is gone.
    case unknown
  }

  package var transactionStatus: TransactionStatus {
    switch PQtransactionStatus(handle.connection) {
    case PQTRANS_IDLE: .idle
    case PQTRANS_ACTIVE: .active
    case PQTRANS_INTRANS: .inTransaction
    case PQTRANS_INERROR: .inFailedTransaction
    default: .unknown
    }
  }

  /// Whether it was neither closed nor found lost. What the network did since the last call is not seen.
  package var isOpen: Bool { PQstatus(handle.connection) == CONNECTION_OK }

  /// What the server remarked (`NOTICE: ...`, `WARNING: ...`) since the last time this was asked.
  package func notices() -> [String] { handle.takeNotices() }

  /// Ends the session. Any call after it throws SQLSTATE 08003. May be called twice.
  package func close() { handle.finish() }

  /// Asks the server to cancel the running statement, if any; safe from any thread, returns at once.
  package nonisolated func cancel() { canceller.cancelCurrent() }

  /// The connection for a call.
  func live(for statement: String?) throws -> OpaquePointer {
    guard let connection = handle.connection else {
      throw PostgresError(
        sqlState: "08003", severity: "FATAL", message: "the connection is closed", statement: statement)
    }
    return connection
  }

  /// Runs `body`, which waits for the server; when the task is cancelled, so is the statement.
  ///
  /// - Throws: `CancellationError` where the task was cancelled before; what `body` throws, so the server's
  ///   error 57014 where it was cancelled meanwhile.
  func cancellable<Value>(_ body: () throws -> Value) async throws -> Value {
    try Task.checkCancellation()
    let call = canceller.begin()
    defer { canceller.end() }
    let canceller = canceller
    return try await withTaskCancellationHandler {
      // Naming self keeps the closure on this actor's thread: one that does not runs in Swift's pool.
      try self.here(body)
    } onCancel: {
      canceller.cancel(call)
    }
  }

  private func here<Value>(_ body: () throws -> Value) rethrows -> Value { try body() }
}
