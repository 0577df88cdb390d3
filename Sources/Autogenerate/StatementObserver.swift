import Planning
import Postgres

/// Runs statements one at a time and sees what each did: how long it took, which locks it took on relations, whose
/// files changed. Views: pg_locks, pg_class (manual, 54.12).
///
/// Only relations that were there when the transaction began are looked at: nobody waits for the others, and
/// so the cost follows what a plan touches, not how much it makes.
struct StatementObserver {
  let connection: Connection
  private var held: Set<String> = []
  /// By oid: the relation's name and its file.
  private var present: [String: (name: String, file: String)] = [:]

  init(connection: Connection) { self.connection = connection }

  /// At the start of a transaction: nothing is held yet.
  mutating func begin() async throws {
    held = []
    present = [:]
    let result = try await connection.query(Self.relationQuery)
    for row in 0..<result.count {
      guard let oid = result[row, 0], let name = result[row, 1], let file = result[row, 2] else { continue }
      present[oid] = (name, file)
    }
  }

  mutating func run(_ sql: String) async throws -> Evidence.Observation {
    let start = ContinuousClock.now
    _ = try await connection.execute(sql)
    let elapsed = (ContinuousClock.now - start).milliseconds
    guard !present.isEmpty else {
      return Evidence.Observation(sql: sql, milliseconds: elapsed, locks: [], rewritten: [])
    }
    let locks = try await newLocks()
    // Only under the strongest lock can a file be replaced.
    let exclusive = held.filter { $0.hasSuffix(" AccessExclusiveLock") }.map {
      String($0.prefix { $0 != " " })
    }
    let rewritten = exclusive.isEmpty ? [] : try await rewrittenFiles(exclusive)
    return Evidence.Observation(
      sql: sql, milliseconds: elapsed, locks: locks, rewritten: rewritten + updated(by: sql, locks))
  }

  private mutating func newLocks() async throws -> [(relation: String, mode: LockMode)] {
    let seen = try await connection.query(Self.lockQuery)
    var locks: [(relation: String, mode: LockMode)] = []
    for row in 0..<seen.count {
      guard let oid = seen[row, 0], let name = seen[row, 1], let mode = LockMode(name),
        let relation = present[oid]
      else { continue }
      if held.insert("\(oid) \(name)").inserted { locks.append((relation.name, mode)) }
    }
    return locks.sorted { ($0.relation, $0.mode.rawValue) < ($1.relation, $1.mode.rawValue) }
  }

  /// An update of every row is as much work as a new file.
  private func updated(by sql: String, _ locks: [(relation: String, mode: LockMode)]) -> [String] {
    guard sql.hasPrefix("UPDATE "), !sql.contains(" WHERE ") else { return [] }
    let stored = Set(present.values.filter { $0.file != "0" }.map(\.name))
    return locks.filter { $0.mode == .rowExclusive && stored.contains($0.relation) }.map(\.relation)
  }

  private mutating func rewrittenFiles(_ oids: [String]) async throws -> [String] {
    let result = try await connection.query(
      "SELECT oid, relfilenode FROM pg_catalog.pg_class WHERE oid = ANY ('{\(oids.joined(separator: ","))}'::oid[])"
    )
    var names: [String] = []
    for row in 0..<result.count {
      guard let oid = result[row, 0], let file = result[row, 1], let before = present[oid],
        before.file != file
      else {
        continue
      }
      names.append(before.name)
      present[oid]?.file = file
    }
    return names.sorted()
  }

  private static let lockQuery = """
    SELECT DISTINCT l.relation, l.mode FROM pg_catalog.pg_locks l
    WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND l.relation >= 16384
    """

  private static let relationQuery = """
    SELECT c.oid, n.nspname || '.' || c.relname, c.relfilenode FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'm', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    """
}

extension Duration {
  var milliseconds: Double {
    Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
  }
}
