import Diagnostics
package import Postgres

/// The record that the database keeps of what was applied to it: two tables in a schema of their own.
package struct History: Sendable, Hashable {
  /// The schema that holds them, unquoted: `plumb`, or what `history:` names.
  package let schema: String

  package init(schema: String = "plumb") { self.schema = schema }

  package static let revisionTable = "plumb_revision"
  package static let journalTable = "plumb_journal"

  /// `"plumb"."plumb_revision"`
  var revisions: String { "\(quoted(schema)).\(Self.revisionTable)" }
  var journal: String { "\(quoted(schema)).\(Self.journalTable)" }

  /// Reads everything in one round trip, and writes nothing; tables that are not there are empty.
  ///
  /// Not to be called inside a transaction: missing tables would make it fail.
  /// - Throws: `Failure` `missing-right` or `history-damaged`; `PostgresError`.
  package func read(on connection: Connection) async throws -> HistoryRecord {
    do {
      let tables = try await connection.execute(readingSQL)
      return HistoryRecord(revisions: tables[0], journal: tables[1])
    } catch let error as PostgresError where ["42P01", "3F000"].contains(error.sqlState) {
      let present = try await presentTables(on: connection)
      if present.revision || present.journal { throw damaged(error) }
      return HistoryRecord(exists: false)
    } catch let error as PostgresError where error.sqlState == "42703" {
      throw damaged(error)
    } catch let error as PostgresError where error.sqlState == "42501" {
      throw mayNotRead(error, on: connection)
    }
  }

  /// The script that was applied with a revision, as it stood then; nil where none is kept.
  ///
  /// By it a file that was lost since then can be told, and written down again.
  /// - Throws: `PostgresError`
  package func appliedScripts(
    of revision: String, on connection: Connection
  ) async throws -> (up: String, down: String)? {
    let table = try await connection.query(
      "SELECT up_sql, down_sql FROM \(revisions) WHERE revision = $1", [revision])
    guard table.count == 1, let up = table[0, 0], let down = table[0, 1] else { return nil }
    return (up, down)
  }

  /// Makes the schema and the tables where they are missing. To be called under the lock.
  ///
  /// - Throws: `Failure` `missing-right`, which says what to grant or to set; `PostgresError`.
  func create(on connection: Connection) async throws {
    let present = try await presentTables(on: connection)
    if present.revision, present.journal { return }
    do {
      var script = creatingSQL
      // IF NOT EXISTS asks for the right even where the schema is there.
      if !present.schema { script = "CREATE SCHEMA \(quoted(schema));\n" + script }
      _ = try await connection.execute(script)
    } catch let error as PostgresError where error.sqlState == "42501" {
      throw mayNotCreate(error, on: connection, schemaExists: present.schema)
    }
  }

  private func presentTables(
    on connection: Connection
  ) async throws -> (schema: Bool, revision: Bool, journal: Bool) {
    let table = try await connection.query(
      """
      SELECT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = $1),
        EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = $1 AND c.relname = $2),
        EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = $1 AND c.relname = $3)
      """, [schema, Self.revisionTable, Self.journalTable])
    return (table[0, 0] == "t", table[0, 1] == "t", table[0, 2] == "t")
  }
}

/// A name in double quotes, its own doubled.
func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }
