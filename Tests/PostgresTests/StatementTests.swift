import TestSupport
import Testing

@testable import Postgres

@Suite("Statements")
struct StatementTests {
  @Test("parameters keep NULL and the empty string apart")
  func parameters() async throws {
    let connection = try await connect()
    let table = try await connection.query(
      "SELECT $1::text, $2::text, $3::text, $4::int + 1", [nil, "", "Grüße, '\\ \u{1F600}", "41"])
    #expect(table.count == 1)
    #expect(table.columnCount == 4)
    #expect(table[0, 0] == nil)
    #expect(table.bytes(0, 0) == nil)
    #expect(table[0, 1] == "")
    #expect(table[0, 2] == "Grüße, '\\ \u{1F600}")
    #expect(table.int(0, 3) == 42)
  }

  @Test("whole numbers are read to the ends of their range, and nothing else is a number")
  func numbers() async throws {
    let connection = try await connect()
    let table = try await connection.query(
      """
      SELECT v FROM unnest(ARRAY['0', '-1', '9223372036854775807', '-9223372036854775808',
        '9223372036854775808', '', '-', '1.5', NULL]) v
      """)
    let numbers = (0..<table.count).map { table.int($0, 0) }
    #expect(numbers == [0, -1, .max, .min, nil, nil, nil, nil, nil])
  }

  @Test("names, truth values, tags and counts")
  func description() async throws {
    let connection = try await connect()
    let table = try await connection.query("SELECT true AS yes, false AS no, NULL::bool AS maybe")
    #expect(table.columnNames == ["yes", "no", "maybe"])
    #expect(table.column(named: "no") == 1)
    #expect((0..<3).map { table.bool(0, $0) } == [true, false, nil])
    #expect(table.commandTag == "SELECT 1")
    _ = try await connection.execute("CREATE TEMP TABLE counted (n int)")
    let inserted = try await connection.query("INSERT INTO counted SELECT generate_series(1, 7)")
    #expect(inserted.affectedRows == 7)
  }

  @Test("a script gives the result of each statement, in one transaction")
  func script() async throws {
    let connection = try await connect()
    let tables = try await connection.execute(
      "CREATE TEMP TABLE s (n int); INSERT INTO s VALUES (1), (2); TABLE s")
    #expect(tables.map(\.commandTag) == ["CREATE TABLE", "INSERT 0 2", "SELECT 2"])
    let error = try await #require(throws: PostgresError.self) {
      try await connection.execute("INSERT INTO s VALUES (3); SELECT 1 / 0; INSERT INTO s VALUES (4)")
    }
    #expect(error.sqlState == "22012")
    #expect(try await connection.query("SELECT count(*) FROM s").int(0, 0) == 2)
    #expect(try await connection.execute("").map(\.count) == [0])
  }

  @Test("a COPY does not leave the connection waiting")
  func copy() async throws {
    let connection = try await connect()
    _ = try await connection.execute("CREATE TEMP TABLE c AS SELECT 1 AS n; COPY c TO STDOUT")
    let error = try await #require(throws: PostgresError.self) {
      try await connection.query("COPY c FROM STDIN")
    }
    #expect(error.sqlState == "57014")
    #expect(try await connection.query("SELECT 1").int(0, 0) == 1)
  }

  @Test("notices are kept, and given once")
  func notices() async throws {
    let connection = try await connect()
    _ = try await connection.execute(
      "DROP TABLE IF EXISTS no_such_table; DO $$BEGIN RAISE WARNING 'so %', 1; END$$")
    let first = await connection.notices()
    #expect(first == ["NOTICE: table \"no_such_table\" does not exist, skipping", "WARNING: so 1"])
    let second = await connection.notices()
    #expect(second.isEmpty)
  }

  @Test("the transaction's state is known")
  func transactionStatus() async throws {
    let connection = try await connect()
    #expect(await connection.transactionStatus == .idle)
    _ = try await connection.execute("BEGIN")
    #expect(await connection.transactionStatus == .inTransaction)
    _ = try? await connection.execute("nonsense")
    #expect(await connection.transactionStatus == .inFailedTransaction)
    _ = try await connection.execute("ROLLBACK")
    #expect(await connection.transactionStatus == .idle)
  }
}
