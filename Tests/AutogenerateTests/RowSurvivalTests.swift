import CatalogModel
import Postgres
import TestSupport
import Testing

@testable import Autogenerate

/// A proof looks whether columns that only change have values afterwards.
@Suite(.ownDatabase) struct RowSurvivalTests {
  private static let column = ObjectAddress("table column", ["s", "t", "c"])

  private func lost(after change: String, altered: Set<ObjectAddress> = [column]) async throws -> [String] {
    let connection = try await Connection.open(OwnDatabase.current)
    _ = try await connection.execute(
      "CREATE SCHEMA s; CREATE TABLE s.t (id int, c text); INSERT INTO s.t VALUES (1, '7'), (2, NULL)")
    let rows = RowMaker(connection: connection, schemas: ["s"], listed: [])
    let content = try await rows.content()
    _ = try await connection.execute(change)
    return try await rows.lost(since: content, except: [], altered: altered)
  }

  @Test func anotherColumnOfTheNameHoldsNothing() async throws {
    let lost = try await lost(after: "ALTER TABLE s.t DROP COLUMN c; ALTER TABLE s.t ADD COLUMN c int")
    #expect(lost == ["s.t.c"])
  }

  @Test func valuesThatMovedToAnotherColumnAreThere() async throws {
    let lost = try await lost(
      after: """
        ALTER TABLE s.t ADD COLUMN d int; UPDATE s.t SET d = c::int; ALTER TABLE s.t DROP COLUMN c;
        ALTER TABLE s.t RENAME COLUMN d TO c
        """)
    #expect(lost == [])
  }

  @Test func anotherTypeInPlaceMayTellOtherwise() async throws {
    #expect(try await lost(after: "ALTER TABLE s.t ALTER COLUMN c TYPE int USING NULL") == [])
  }

  @Test func whatStaysHasItsValues() async throws {
    #expect(try await lost(after: "UPDATE s.t SET c = '8'", altered: []) == ["s.t.c"])
  }

  @Test(arguments: [
    ("INSERT INTO s.w SELECT * FROM s.moved", [] as [String]),
    ("INSERT INTO s.w SELECT c + 1 FROM s.moved", ["s.w.c"]), ("SELECT 1", ["s.w.c"]),
  ])
  func rowsThatFoundAnotherPartition(then placing: String, lost expected: [String]) async throws {
    let connection = try await Connection.open(OwnDatabase.current)
    _ = try await connection.execute(
      """
      CREATE SCHEMA s; CREATE TABLE s.w (c int) PARTITION BY RANGE (c);
      CREATE TABLE s.p1 PARTITION OF s.w FOR VALUES FROM (0) TO (10);
      CREATE TABLE s.p2 PARTITION OF s.w FOR VALUES FROM (10) TO (20);
      INSERT INTO s.w VALUES (1), (7), (12)
      """)
    let rows = RowMaker(connection: connection, schemas: ["s"], listed: [])
    let content = try await rows.content()
    _ = try await connection.execute(
      """
      ALTER TABLE s.w DETACH PARTITION s.p1; ALTER TABLE s.w DETACH PARTITION s.p2;
      CREATE TABLE s.moved AS SELECT * FROM s.p1 WHERE c > 5; DELETE FROM s.p1 WHERE c > 5;
      ALTER TABLE s.w ATTACH PARTITION s.p1 FOR VALUES FROM (0) TO (5);
      ALTER TABLE s.w ATTACH PARTITION s.p2 FOR VALUES FROM (5) TO (20); \(placing); DROP TABLE s.moved
      """)
    let whole = ObjectAddress("table", ["s", "w"])
    #expect(try await rows.lost(since: content, except: [], placed: [whole]) == expected)
    // A partition that is given up takes rows along that nobody can tell from others.
    let part = ObjectAddress("table", ["s", "p2"])
    #expect(try await rows.lost(since: content, except: [part], placed: [whole]) == [])
  }
}
