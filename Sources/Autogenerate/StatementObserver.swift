import Planning
import Postgres

/// Runs statements one at a time and sees what each did: how long it took, which locks it took on relations, whose
/// files changed. Views: pg_locks, pg_class (manual, 54.12).
struct StatementObserver {
  let connection: Connection
  private var held: Set<String> = []
  private var files: [String: String] = [:]
  /// Relations that were there when the transaction began: only a lock on those makes anyone wait.
  private var present: Set<String> = []

  init(connection: Connection) { self.connection = connection }

  /// At the start of a transaction: nothing is held yet.
  mutating func begin() async throws {
    held = []
    files = Self.files(try await connection.query(Self.fileQuery))
    present = Set(files.keys)
  }

  mutating func run(_ sql: String) async throws -> Evidence.Observation {
    let start = ContinuousClock.now
    _ = try await connection.execute(sql)
    let elapsed = ContinuousClock.now - start
    let seen = try await connection.pipeline([Self.lockQuery, Self.fileQuery])
    var locks: [(relation: String, mode: LockMode)] = []
    for row in 0..<seen[0].count {
      guard let relation = seen[0][row, 0], let name = seen[0][row, 1], let mode = LockMode(name),
        present.contains(relation)
      else { continue }
      if held.insert("\(relation) \(name)").inserted { locks.append((relation, mode)) }
    }
    let now = Self.files(seen[1])
    let rewritten = now.filter { files[$0.key] != nil && files[$0.key] != $0.value }.map(\.key).sorted()
    files = now
    return Evidence.Observation(
      sql: sql, milliseconds: elapsed.milliseconds,
      locks: locks.sorted { ($0.relation, $0.mode.rawValue) < ($1.relation, $1.mode.rawValue) },
      rewritten: rewritten)
  }

  private static let lockQuery = """
    SELECT n.nspname || '.' || c.relname, l.mode FROM pg_catalog.pg_locks l
    JOIN pg_catalog.pg_class c ON c.oid = l.relation JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND c.relkind IN ('r', 'p', 'm', 'f')
      AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    """

  private static let fileQuery = """
    SELECT n.nspname || '.' || c.relname || '/' || c.oid, c.relfilenode FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'm', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    """

  private static func files(_ result: ResultTable) -> [String: String] {
    var files: [String: String] = [:]
    for row in 0..<result.count {
      if let name = result[row, 0], let file = result[row, 1] {
        files[String(name.prefix { $0 != "/" })] = file
      }
    }
    return files
  }
}

extension Duration {
  var milliseconds: Double {
    Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
  }
}
