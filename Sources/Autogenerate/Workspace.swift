import CatalogModel
import Diagnostics
import ModelLoading
package import Postgres
import ShadowDatabase
import Synchronization

/// A project at work: its files, and the database that it is about.
///
/// Whoever makes one closes it: an embedded server ends with ``close()``, or with the process.
package actor Workspace {
  package nonisolated let project: Project
  /// Takes a line about what goes on, for a person who waits.
  package nonisolated let log: @Sendable (String) -> Void

  /// What ``scope`` has found in the models, once it was looked for.
  nonisolated let listedParts = Mutex<Set<ObjectAddress>?>(nil)
  nonisolated let othersParts = Mutex<OthersParts?>(nil)
  private var opening: Task<Connection, any Error>?
  private var further: [Connection] = []
  private var serving: Task<EmbeddedServer, any Error>?
  private var atEnd: [@Sendable () async -> Void] = []
  private var isClosed = false
  /// The scratch server, once it was needed.
  var openingShadow: Task<ShadowServer, any Error>?

  package init(_ project: Project, log: @escaping @Sendable (String) -> Void = { _ in }) {
    self.project = project
    self.log = log
  }

  /// The configured database, connected once for all who ask.
  ///
  /// - Throws: `Failure` of the configuration, of the connection or of the embedded server.
  package func connection() async throws -> Connection {
    if let opening { return try await opening.value }
    let task = Task { try await self.newConnection() }
    opening = task
    do {
      return try await withTaskCancellationHandler {
        try await task.value
      } onCancel: {
        task.cancel()
      }
    } catch {
      opening = nil
      throw error
    }
  }

  /// A further session, for work that must not share one.
  package func newConnection() async throws -> Connection {
    let target = try await target()
    let connection = try await Connection.open(target)
    further.append(connection)
    return connection
  }

  /// Where the database is. Starts the embedded server where the database is that.
  package func target() async throws -> ConnectionTarget {
    let url = try project.databaseURL
    guard url == "embedded" else { return try ConnectionTarget(parsing: url) }
    return try await embeddedServer().target(database: Self.embeddedDatabase)
  }

  /// What is to be done before the process ends, in reverse order: ending scratch servers, dropping databases.
  package func atClose(_ body: @escaping @Sendable () async -> Void) {
    atEnd.append(body)
  }

  /// Ends every session and what was started. May be called twice.
  package func close() async {
    isClosed = true
    while let body = atEnd.popLast() { await body() }
    for connection in further { await connection.close() }
    further = []
    opening = nil
    if let server = try? await serving?.value { await server.stop() }
    serving = nil
  }
}

// MARK: - The embedded database

extension Workspace {
  /// The name of the database that the embedded server keeps.
  package static let embeddedDatabase = "plumb"

  /// Whether the configured database is the private one under `.plumb/`.
  package nonisolated var isEmbedded: Bool { (try? project.databaseURL) == "embedded" }

  private func embeddedServer() async throws -> EmbeddedServer {
    if let serving { return try await serving.value }
    let project = project
    let task = Task { try await Self.startServer(project) }
    serving = task
    do {
      return try await withTaskCancellationHandler {
        try await task.value
      } onCancel: {
        task.cancel()
      }
    } catch {
      serving = nil
      throw error
    }
  }

  private static func startServer(_ project: Project) async throws -> EmbeddedServer {
    try WorkspaceFolder.prepare(project.toolDirectory)
    let server = try await EmbeddedServer.start(
      programs: PostgresPrograms.find(major: keptMajor(project)),
      storage: .kept(directory: project.embeddedDirectory), templates: project.cacheDirectory)
    do {
      try await makeDatabase(on: server)
      return server
    } catch {
      await server.stop()
      throw error
    }
  }

  /// The version of the programs that made the kept database: only those can open it.
  private static func keptMajor(_ project: Project) -> Int? {
    guard let bytes = try? ProjectDisk.read("\(project.embeddedDirectory)/data/PG_VERSION") else {
      return nil
    }
    return Int(String(decoding: bytes, as: UTF8.self).prefix { $0.isNumber })
  }

  private static func makeDatabase(on server: EmbeddedServer) async throws {
    let connection = try await Connection.open(server.target(database: "postgres"))
    do {
      let found = try await connection.query(
        "SELECT FROM pg_catalog.pg_database WHERE datname = $1", [embeddedDatabase])
      if found.isEmpty { _ = try await connection.execute("CREATE DATABASE \(embeddedDatabase)") }
    } catch let error as PostgresError where error.sqlState == "42P04" || error.sqlState == "23505" {
      // Another command has just made it.
    } catch {
      await connection.close()
      throw error
    }
    await connection.close()
  }
}

extension Workspace {
  /// A connection string as it may be shown: never with its password.
  package static func redacted(_ url: String) -> String {
    if url == "embedded" { return url }
    return (try? ConnectionTarget(parsing: url))?.redacted ?? "a URL that cannot be read"
  }
}
