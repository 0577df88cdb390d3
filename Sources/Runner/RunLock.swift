package import Postgres

/// The lock that lets one runner at a time work on a managed schema.
///
/// Session-level, because a transaction's lock would be lost at a statement outside any transaction; one
/// for each schema, so that runners whose schemas overlap exclude each other.
///
/// There are two of each: the first is held by the session that keeps the record, the second by the one that runs
/// the statements. So a statement of a killed runner that the server is still busy with keeps the next one out.
package struct RunLock: Sendable, Hashable {
  /// Which session of a runner holds it.
  package enum Part: String, Sendable, Hashable {
    case record = "plumb"
    case statements = "plumb-statements"
  }

  let keys: [Int64]

  package init(database: String, schemas: [String], _ part: Part = .record) {
    keys = Set(schemas.map { Self.key("\(part.rawValue):\(database)/\($0)") }).sorted()
  }

  /// FNV-1a, the same on every machine and in every version.
  static func key(_ text: String) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int64(bitPattern: hash)
  }

  /// One try to take all of it, without waiting; nothing is kept where one part is not to be had.
  func take(on connection: Connection) async throws -> Bool {
    for (index, key) in keys.enumerated() {
      let table = try await connection.query("SELECT pg_catalog.pg_try_advisory_lock($1)", ["\(key)"])
      if table[0, 0] == "t" { continue }
      for taken in keys[..<index] {
        _ = try await connection.query("SELECT pg_catalog.pg_advisory_unlock($1)", ["\(taken)"])
      }
      return false
    }
    return true
  }

  func release(on connection: Connection) async throws {
    for key in keys {
      _ = try await connection.query("SELECT pg_catalog.pg_advisory_unlock($1)", ["\(key)"])
    }
  }

  /// The sessions that are running revisions of these schemas just now; writes nothing.
  ///
  /// - Throws: `PostgresError`
  package func holders(on connection: Connection) async throws -> [LockHolder] {
    let table = try await connection.query(
      """
      SELECT DISTINCT l.pid, a.usename, a.application_name,
        coalesce(host(a.client_addr), CASE WHEN a.backend_start IS NOT NULL THEN 'local' END),
        to_char(a.backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
      FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
      WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 AND l.pid <> pg_backend_pid()
        AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
        AND ((l.classid::bigint << 32) | l.objid::bigint) = ANY ($1::bigint[])
      ORDER BY 1
      """, ["{" + keys.map { "\($0)" }.joined(separator: ",") + "}"])
    return (0..<table.count).map { row in
      LockHolder(
        processID: table.int(row, 0) ?? 0, user: table[row, 1], applicationName: table[row, 2],
        client: table[row, 3], since: table[row, 4])
    }
  }
}
