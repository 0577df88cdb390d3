import CatalogModel
import Crypto
import Diagnostics
import FoundationEssentials
import Introspection
import Planning
import Postgres
import Revisions
import ShadowDatabase

/// What the migrations lead to: replayed on a scratch database, and kept in the cache by their seals.
extension Workspace {
  /// - Parameter revision: the last one that takes part; nil: all of them, however many heads.
  /// - Throws: ``Failure`` `cannot-replay` where a revision does not run on what those before it lead to.
  func migrationState(upTo revision: String?, among known: [Revision]? = nil) async throws -> State {
    let revisions = try known ?? revisions()
    return try await state(of: try chain(revisions, upTo: revision))
  }

  /// What the revisions lead to without the heads; nil where there is none.
  func stateBeforeHeads(_ known: [Revision]) async throws -> Catalog? {
    let heads = Set(try RevisionGraph(known).heads)
    guard !heads.isEmpty else { return nil }
    return try await state(of: try ordered(known.filter { !heads.contains($0.id) })).catalog
  }

  private func state(of chain: [Revision]) async throws -> State {
    if chain.isEmpty { return State(catalog: Catalog()) }
    let server = try await shadow()
    let (start, rest) = await longestKept(chain, major: server.version.major)
    if rest.isEmpty { return selected(start, server.version) }
    let catalog = try await replay(rest, after: start, on: server)
    keepState(
      CatalogSnapshot(catalog, server: server.version, schemas: project.allSchemas),
      stateKey(chain, major: server.version.major))
    return selected(catalog, server.version)
  }

  private func selected(_ catalog: Catalog, _ server: ServerVersion) -> State {
    let names = Set(project.allSchemas)
    return State(
      catalog: scope.select(catalog), outside: catalog.restricted { !names.contains($0.schema) },
      server: server)
  }

  /// The latest kept state on the way, and the revisions after it.
  private func longestKept(_ chain: [Revision], major: Int) async -> (Catalog, ArraySlice<Revision>) {
    for count in stride(from: chain.count, to: 0, by: -1) {
      if let catalog = await cachedState(stateKey(Array(chain.prefix(count)), major: major)) {
        return (catalog, chain.dropFirst(count))
      }
    }
    return (Catalog(), chain[...])
  }

  private func chain(_ revisions: [Revision], upTo revision: String?) throws -> [Revision] {
    guard let revision else { return try ordered(revisions) }
    let graph = try RevisionGraph(revisions)
    let id = try graph.resolve(revision)
    let wanted = graph.ancestors(of: id).union([id])
    return try ordered(revisions.filter { wanted.contains($0.id) })
  }

  /// Parents before children; among those the older id first.
  private func ordered(_ revisions: [Revision]) throws -> [Revision] {
    let byID = Dictionary(uniqueKeysWithValues: revisions.map { ($0.id, $0) })
    _ = try RevisionGraph(revisions)
    var done: Set<String> = []
    var result: [Revision] = []
    func visit(_ revision: Revision) {
      guard done.insert(revision.id).inserted else { return }
      for parent in revision.revises.sorted() { if let parent = byID[parent] { visit(parent) } }
      result.append(revision)
    }
    for revision in revisions.sorted(by: { $0.id < $1.id }) { visit(revision) }
    return result
  }

  /// What revisions name outside the managed schemas is built for them from the database.
  private func replay(
    _ chain: ArraySlice<Revision>, after start: Catalog, on server: ShadowServer
  ) async throws -> Catalog {
    let database = try await server.makeDatabase()
    do {
      let builder = ShadowBuilder(kinds: kinds, scope: scope)
      var before = start
      before.merge(try await outsideObjects(namedBy: Array(chain)).restricted { start[$0] == nil })
      let refusals = try await builder.build(before, on: database, searchPath: before.pathOfBodies)
      for refusal in refusals {
        log("note: \(refusal.address) is not on the scratch server: \(refusal.error.message)")
      }
      for revision in chain { try await run(revision, .up, on: database.connection) }
      let result = try await builder.read(project.allSchemas, database.connection)
      await database.discard()
      return result.catalog
    } catch {
      await database.discard()
      guard let failure = error as? Failure, await !isReachable() else { throw error }
      throw Failure(
        failure.diagnostics.map { diagnostic in
          var told = diagnostic
          told.details.append(
            "what it leans on outside \(project.schemas.joined(separator: ", ")) is built from the database, and none "
              + "could be reached")
          return told
        })
    }
  }

  private func isReachable() async -> Bool { (try? await connection()) != nil }

  /// Runs one direction of a revision as the runner would, without a record.
  func run(_ revision: Revision, _ direction: Revision.Direction, on connection: Connection) async throws {
    try await run(revision, direction, on: connection, perform: { _ = try await connection.execute($0) })
  }

  /// As above, and keeps what each statement was seen to do.
  func run(
    _ revision: Revision, _ direction: Revision.Direction, on connection: Connection,
    observing observations: inout [Evidence.Observation]
  ) async throws {
    var observer = StatementObserver(connection: connection)
    var seen: [Evidence.Observation] = []
    try await run(
      revision, direction, on: connection, beginning: { try await observer.begin() },
      perform: { sql in seen.append(try await observer.run(sql)) })
    observations = seen
  }

  private func run(
    _ revision: Revision, _ direction: Revision.Direction, on connection: Connection,
    beginning: () async throws -> Void = {}, perform: (String) async throws -> Void
  ) async throws {
    let script = revision[direction]
    _ = try await connection.execute("SELECT pg_catalog.set_config('search_path', 'pg_catalog', false)")
    for step in script.steps {
      let isTransaction = step.mode == .transaction
      if isTransaction { _ = try await connection.execute("BEGIN") }
      try await beginning()
      for statement in step.statements {
        do {
          try await perform(statement.text)
        } catch let error as PostgresError {
          _ = try? await connection.execute("ROLLBACK")
          throw Failure(
            "cannot-replay",
            at: SourcePlace(
              file: script.file, line: script.fileLine(statement.line), column: statement.column),
            subject: revision.id,
            "revision \(revision.id) (\(revision.message)) does not run \(direction.rawValue) on a scratch copy",
            details: error.diagnosticDetails() + ["statement: \(statement.text)"],
            advice: "correct the file and prove it: plumb prove \(revision.id)")
        }
      }
      if isTransaction { _ = try await connection.execute("COMMIT") }
    }
  }

  // MARK: The cache

  nonisolated func stateKey(_ chain: [Revision], major: Int) -> String {
    let text =
      chain.map { "\($0.id) \($0.up.seal)" }.joined(separator: "\n")
      + "\n\(major) \(project.allSchemas.joined(separator: ",")) 2"
      + scope.listed.map(\.description).sorted().joined(separator: "\n")
    return SHA256.hash(data: Data(text.utf8)).prefix(12).map {
      String($0 >> 4, radix: 16) + String($0 & 15, radix: 16)
    }
    .joined()
  }

  private nonisolated func statePath(_ key: String) -> String {
    "\(project.cacheDirectory)/state-\(key).json"
  }

  private func cachedState(_ key: String) async -> Catalog? {
    guard let data = try? Data(contentsOf: URL(filePath: statePath(key))),
      let snapshot = try? JSONDecoder().decode(CatalogSnapshot.self, from: data)
    else { return nil }
    return try? await snapshot.catalog()
  }

  /// A cache that cannot be written costs time, nothing else.
  func keepState(_ snapshot: CatalogSnapshot, _ key: String) {
    guard let data = try? JSONEncoder().encode(snapshot) else { return }
    try? FileManager.default.createDirectory(
      atPath: project.cacheDirectory, withIntermediateDirectories: true)
    try? data.write(to: URL(filePath: statePath(key)), options: .atomic)
  }

  /// Keeps the state that a chain leads to, known without running it.
  func keepState(_ catalog: Catalog, after chain: [Revision], server: ServerVersion) throws {
    keepState(
      CatalogSnapshot(catalog, server: server, schemas: project.allSchemas),
      stateKey(try ordered(chain), major: server.major))
  }

  func snapshotState(_ path: String) async throws -> State {
    do {
      let snapshot = try JSONDecoder().decode(
        CatalogSnapshot.self, from: Data(contentsOf: URL(filePath: path)))
      return selected(try await snapshot.catalog(), ServerVersion(snapshot.server))
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(
        "bad-snapshot", subject: path, "\(path) cannot be read as a snapshot of this version",
        advice: "write one with `plumb pull --snapshot \(path)`")
    }
  }
}
