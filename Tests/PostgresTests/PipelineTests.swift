import Postgres
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

  @Test("a COPY ends the connection with an error instead of waiting")
  func copy() async throws {
    let connection = try await connect()
    await #expect(throws: PostgresError.self) { try await connection.pipeline(["COPY pg_class TO STDOUT"]) }
  }
}
