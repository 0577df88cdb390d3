import Postgres
import TestSupport
import Testing

@Suite("Errors of the server")
struct PostgresErrorTests {
  @Test("carry the server's fields")
  func fields() async throws {
    let connection = try await connect()
    _ = try await connection.execute(
      """
      CREATE SCHEMA errors;
      CREATE TABLE errors.t (n int CONSTRAINT t_key PRIMARY KEY);
      INSERT INTO errors.t VALUES (1)
      """
    )
    let insert = "INSERT INTO errors.t VALUES (1)"
    let error = try await #require(throws: PostgresError.self) { try await connection.query(insert) }
    #expect(error.sqlState == "23505")
    #expect(error.severity == "ERROR")
    #expect(error.schema == "errors")
    #expect(error.table == "t")
    #expect(error.constraint == "t_key")
    #expect(error.detail == "Key (n)=(1) already exists.")
    #expect(error.statement == insert)
    #expect(
      error.diagnosticDetails() == [
        "ERROR 23505: duplicate key value violates unique constraint \"t_key\"",
        "DETAIL: Key (n)=(1) already exists.",
      ])
  }

  @Test("point at the place in the statement's line")
  func caret() async throws {
    let connection = try await connect()
    let error = try await #require(throws: PostgresError.self) {
      try await connection.query("SELECT 'ü',\n\t nothing\nFROM pg_class")
    }
    #expect(error.position == 15)
    #expect(
      error.diagnosticDetails() == [
        "ERROR 42703: column \"nothing\" does not exist",
        "LINE 2: \t nothing",
        "        \t ^",
      ])
  }

  @Test("shorten a long line around the place")
  func longLine() {
    var error = PostgresError(sqlState: "42601", message: "m", statement: String(repeating: "x", count: 500))
    error.position = 251
    let lines = error.diagnosticDetails()
    #expect(lines[1] == "LINE 1: ..." + String(repeating: "x", count: 120) + "...")
    #expect(lines[2].count == "LINE 1: ...".count + 61)
  }

  @Test("show the statement that a function ran")
  func internalQuery() async throws {
    let connection = try await connect()
    let error = try await #require(throws: PostgresError.self) {
      try await connection.execute("DO $$BEGIN PERFORM nothing; END$$")
    }
    #expect(error.internalQuery == "SELECT nothing")
    let lines = error.diagnosticDetails()
    #expect(lines[1...2] == ["LINE 1: SELECT nothing", "               ^"])
    #expect(lines[3].hasPrefix("CONTEXT: PL/pgSQL function"))
  }

  @Test("say that the connection is lost, with the server's last words")
  func lostConnection() async throws {
    let connection = try await connect()
    let other = try await connect()
    _ = try await other.query("SELECT pg_terminate_backend($1, 5000)", [String(connection.processID)])
    for _ in 0..<2 {
      let error = try await #require(throws: PostgresError.self) { try await connection.query("SELECT 1") }
      #expect(error.sqlState == "08006")
      #expect(error.isConnectionLoss)
    }
    #expect(await connection.isOpen == false)
    #expect(await connection.transactionStatus == .unknown)
  }

  @Test("the connection is lost in the middle of a statement")
  func lostWhileRunning() async throws {
    let connection = try await connect()
    let error = try await #require(throws: PostgresError.self) {
      try await connection.query("SELECT pg_terminate_backend(pg_backend_pid()), pg_sleep(60)")
    }
    #expect(error.sqlState == "08006")
    #expect(error.message.contains("57P01"))
    let later = try await #require(throws: PostgresError.self) { try await connection.pipeline(["SELECT 1"]) }
    #expect(later.sqlState == "08006")
  }

  @Test("a closed connection says so")
  func closed() async throws {
    let connection = try await connect()
    await connection.close()
    await connection.close()
    #expect(await connection.isOpen == false)
    let error = try await #require(throws: PostgresError.self) { try await connection.execute("SELECT 1") }
    #expect(error.sqlState == "08003")
  }
}
