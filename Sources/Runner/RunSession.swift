import Diagnostics
import Postgres

/// The two sessions of a runner: one holds the lock and keeps the journal, one runs the statements.
struct RunSession {
  let record: Connection
  let statements: Connection
  /// Names this run in the journal.
  let id: String
  let lockCount: Int

  /// What every statement of a revision runs under, whatever the role or the database have set.
  ///
  /// With an empty search path an unqualified name finds nothing but the server's own, and makes nothing.
  static let settings = [
    "search_path": "", "check_function_bodies": "off", "standard_conforming_strings": "on",
    "client_min_messages": "warning", "default_transaction_read_only": "off", "lock_timeout": "0",
    "statement_timeout": "0", "idle_in_transaction_session_timeout": "0",
  ]

  enum Outcome {
    case opened(RunSession)
    case busy([LockHolder])
  }

  /// One try: connects and takes the lock, or says who has it.
  ///
  /// - Throws: `Failure`, `PostgresError`, `CancellationError`.
  static func open(_ target: ConnectionTarget, schemas: [String]) async throws -> Outcome {
    let record = try await connect(target)
    do {
      let identity = try await record.query(
        """
        SELECT current_database(),
          to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS') || '-' || pg_backend_pid()
        """)
      let database = identity[0, 0] ?? target.database
      let lock = RunLock(database: database, schemas: schemas)
      guard try await lock.take(on: record) else {
        return .busy(try await closing(record) { try await lock.holders(on: record) })
      }
      let statements = try await connect(target)
      let second = RunLock(database: database, schemas: schemas, .statements)
      guard try await second.take(on: statements) else {
        let holders = try await closing(statements) { try await second.holders(on: statements) }
        return .busy(
          try await closing(record) {
            try await lock.release(on: record)
            return holders
          })
      }
      return .opened(
        RunSession(
          record: record, statements: statements, id: identity[0, 1] ?? "", lockCount: lock.keys.count))
    } catch {
      await record.close()
      throw error
    }
  }

  private static func closing<Value>(
    _ connection: Connection, _ body: () async throws -> Value
  ) async throws -> Value {
    do {
      let value = try await body()
      await connection.close()
      return value
    } catch {
      await connection.close()
      throw error
    }
  }

  private static func connect(_ target: ConnectionTarget) async throws -> Connection {
    let connection = try await Connection.open(target, applicationName: "plumb", settings: settings)
    var later: [String] = []
    if connection.serverVersion >= 140_000 { later.append("SET idle_session_timeout = 0") }
    if connection.serverVersion >= 170_000 { later.append("SET transaction_timeout = 0") }
    if !later.isEmpty { _ = try await connection.execute(later.joined(separator: ";")) }
    return connection
  }

  /// Whether the lock is still held: the session that had it could have been ended, or swapped by a pooler.
  func holdsLock(_ history: History) async throws -> Bool {
    let table = try await record.query(history.heldLocksSQL)
    return (table.int(0, 0) ?? 0) >= lockCount
  }

  /// Gives the lock back before it goes: the server would notice the end of a session only a moment later, and
  /// the next command would find the lock taken. Also where the task is cancelled.
  func close() async {
    let sessions = [statements, record]
    await Task {
      for session in sessions {
        // What fails here, the end of the session does all the same.
        _ = try? await session.query("SELECT pg_catalog.pg_advisory_unlock_all()")
        await session.close()
      }
    }.value
  }

  /// Ends it without a word to a server that may not answer.
  func abandon() async {
    await statements.close()
    await record.close()
  }
}
