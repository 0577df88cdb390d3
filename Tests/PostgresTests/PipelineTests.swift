import Postgres
import Synchronization
import TestSupport
import Testing

@Suite("Pipeline")
struct PipelineTests {
  @Test("gives one table for each query, in order")
  func order() async throws {
    let connection = try await connect()
    let tables = try await connection.pipeline([
      "BEGIN READ ONLY", "SELECT 1", "SELECT 2 WHERE false", "COMMIT",
    ])
    #expect(tables.map(\.commandTag) == ["BEGIN", "SELECT 1", "SELECT 0", "COMMIT"])
    #expect(try await connection.pipeline([]).isEmpty)
  }

  @Test("more than the network's buffers hold, both ways")
  func large() async throws {
    let connection = try await connect()
    let comment = String(repeating: "x", count: 10_000)
    let queries = (0..<1_000).map { "SELECT \($0), repeat('y', 10000) /* \(comment) */" }
    let tables = try await connection.pipeline(queries)
    #expect(tables.map { $0.int(0, 0) } == Array(0..<1_000))
  }

  @Test("an error in the middle is thrown, and the connection goes on")
  func errorInTheMiddle() async throws {
    let connection = try await connect()
    _ = try await connection.execute("CREATE TEMP TABLE p (n int)")
    let error = try await #require(throws: PostgresError.self) {
      try await connection.pipeline([
        "INSERT INTO p VALUES (1)", "SELECT 1 / 0", "SELECT nonsense", "SELECT 4",
      ])
    }
    #expect(error.sqlState == "22012")
    #expect(error.statement == "SELECT 1 / 0")
    // The pipeline was one transaction.
    #expect(try await connection.query("SELECT count(*) FROM p").int(0, 0) == 0)
    #expect(try await connection.pipeline(["SELECT 5"])[0].int(0, 0) == 5)
  }

  @Test("what is kept is answered as what is not, and an error in it loses nothing")
  func kept() async throws {
    let connection = try await connect()
    await connection.keepStatements()
    let answers = Answers()
    let queries = [
      "SELECT 1", "SELECT 2", "SELECT 1", "SELECT count(*) FROM pg_catalog.pg_prepared_statements",
    ]
    for _ in 0..<3 {
      try await connection.pipeline(queries, areKept: true) { answers.add($0, $1.int(0, 0)) }
    }
    #expect(answers.taken.map(\.0) == [0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3])
    #expect(answers.taken.map(\.1) == [1, 2, 1, 3, 1, 2, 1, 3, 1, 2, 1, 3])
    let error = try await #require(throws: PostgresError.self) {
      try await connection.pipeline(["SELECT 1", "SELECT nonsense", "SELECT 3"], areKept: true) { _, _ in }
    }
    #expect(error.sqlState == "42703")
    answers.clear()
    try await connection.pipeline(["SELECT 3", "SELECT 1"], areKept: true) { answers.add($0, $1.int(0, 0)) }
    #expect(answers.taken.map(\.1) == [3, 1])
  }

  @Test("a COPY ends the connection with an error instead of waiting")
  func copy() async throws {
    let connection = try await connect()
    await #expect(throws: PostgresError.self) { try await connection.pipeline(["COPY pg_class TO STDOUT"]) }
  }
}

/// What a pipeline handed on, from whatever thread.
private final class Answers: Sendable {
  private let list = Mutex<[(Int, Int?)]>([])
  var taken: [(Int, Int?)] { list.withLock { $0 } }
  func add(_ number: Int, _ value: Int?) { list.withLock { $0.append((number, value)) } }
  func clear() { list.withLock { $0 = [] } }
}
