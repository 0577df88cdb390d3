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
}
