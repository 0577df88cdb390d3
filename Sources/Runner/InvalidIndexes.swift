import Postgres

/// What a statement like CREATE INDEX CONCURRENTLY leaves behind when it fails: an index that costs every
/// write and serves no query. Found by comparing what is invalid before and after, never by reading SQL.
struct InvalidIndexes {
  let schemas: [String]

  /// An index that serves no query.
  struct Invalid {
    /// Quoted and qualified.
    var name: String
    /// True where another session works on its table just now: it may be building this very index.
    var isBusy: Bool
  }

  func read(on connection: Connection) async throws -> [Invalid] {
    let table = try await connection.query(
      """
      SELECT format('%I.%I', n.nspname, c.relname), EXISTS (
          SELECT FROM pg_catalog.pg_locks l
          WHERE l.locktype = 'relation' AND l.relation = i.indrelid AND l.granted
            AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
            AND l.mode = 'ShareUpdateExclusiveLock' AND l.pid <> pg_backend_pid())
      FROM pg_catalog.pg_index i
        JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE NOT i.indisvalid AND c.relkind = 'i' AND n.nspname = ANY ($1::text[])
      ORDER BY 1
      """, [arrayLiteral(schemas)])
    return (0..<table.count).compactMap { row in
      table[row, 0].map { Invalid(name: $0, isBusy: table[row, 1] == "t") }
    }
  }

  /// Drops what is invalid now and was not before, without blocking anybody.
  ///
  /// - Parameter patience: milliseconds, for the lock of each, and for others to leave its table.
  /// - Returns: those that could not be dropped.
  func sweep(before: [String], patience: Int, on connection: Connection) async throws -> [String] {
    var found = try await carcasses(before, on: connection)
    guard !found.isEmpty else { return [] }
    let end = ContinuousClock.now + .milliseconds(patience)
    while found.contains(where: \.isBusy), ContinuousClock.now < end {
      try await Task.sleep(for: .milliseconds(200))
      found = try await carcasses(before, on: connection)
    }
    var leftovers = found.filter(\.isBusy).map(\.name)
    _ = try await connection.execute("SET lock_timeout = \(patience)")
    for index in found where !index.isBusy {
      do { _ = try await connection.execute("DROP INDEX CONCURRENTLY \(index.name)") } catch let error
        as PostgresError
      {
        if error.isConnectionLoss { throw error }
        leftovers.append(index.name)
      }
    }
    return leftovers
  }

  private func carcasses(_ before: [String], on connection: Connection) async throws -> [Invalid] {
    try await read(on: connection).filter { !before.contains($0.name) }
  }

  /// Whether an index came into being after that entry of the journal, and is whole.
  func appeared(
    since journalID: Int, journal: String, on connection: Connection
  ) async throws -> Bool {
    let table = try await connection.query(
      """
      SELECT EXISTS (
        SELECT FROM pg_catalog.pg_index i
          JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
          JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE i.indisvalid AND n.nspname = ANY ($1::text[])
          AND age(i.xmin) < (SELECT age(j.xmin) FROM \(journal) j WHERE j.id = $2::bigint))
      """, [arrayLiteral(schemas), "\(journalID)"])
    return table[0, 0] == "t"
  }
}

/// `{"a","b"}`, as the server reads an array of text.
package func arrayLiteral(_ values: [String]) -> String {
  "{"
    + values.map { "\"" + $0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" }
    .joined(separator: ",") + "}"
}
