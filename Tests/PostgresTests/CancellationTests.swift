import Postgres
import TestSupport
import Testing

@Suite("Cancellation")
struct CancellationTests {
  @Test("a cancelled task cancels its statement on the server", arguments: ["query", "execute", "pipeline"])
  func task(way: String) async throws {
    let connection = try await connect()
    let watcher = try await connect()
    let sleep = "SELECT pg_sleep(60) /* \(way) */"
    let task = Task {
      switch way {
      case "query": _ = try await connection.query(sleep)
      case "execute": _ = try await connection.execute(sleep)
      default: _ = try await connection.pipeline([sleep])
      }
    }
    try await waitUntilRunning(connection.processID, seenBy: watcher)
    task.cancel()
    let error = await #expect(throws: PostgresError.self) { try await task.value }
    #expect(error?.sqlState == "57014")
    #expect(try await connection.query("SELECT 1").int(0, 0) == 1)
  }

  @Test("cancel() reaches what runs, and nothing after it")
  func connection() async throws {
    let connection = try await connect()
    let watcher = try await connect()
    let task = Task { try await connection.query("SELECT pg_sleep(60)") }
    try await waitUntilRunning(connection.processID, seenBy: watcher)
    connection.cancel()
    let error = await #expect(throws: PostgresError.self) { try await task.value }
    #expect(error?.sqlState == "57014")
    for _ in 0..<100 { #expect(try await connection.query("SELECT 1").count == 1) }
  }

  @Test("a task that is cancelled already sends nothing")
  func before() async throws {
    let connection = try await connect()
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      _ = try await connection.query("CREATE TABLE never (n int)")
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(try await connection.query("SELECT to_regclass('never')")[0, 0] == nil)
  }

  private func waitUntilRunning(_ processID: Int32, seenBy watcher: Connection) async throws {
    let asleep = "SELECT 1 FROM pg_stat_activity WHERE pid = $1 AND wait_event = 'PgSleep'"
    while try await watcher.query(asleep, [String(processID)]).isEmpty { await Task.yield() }
  }
}
