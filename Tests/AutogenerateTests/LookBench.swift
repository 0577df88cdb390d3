import Autogenerate
import CatalogModel
import Diagnostics
import Postgres
import ShadowDatabase
import TestSupport

/// A server that nobody else uses, so that nothing moves on it unasked.
actor QuietServer {
  static let instance = QuietServer()
  private var starting: Task<EmbeddedServer, any Error>?
  private var count = 0

  private func server() async throws -> EmbeddedServer {
    if let starting { return try await starting.value }
    let task = Task {
      try await EmbeddedServer.start(
        programs: .find(), storage: .throwaway, templates: Checkout.path(".plumb/cache"),
        settings: ["autovacuum": "off"])
    }
    starting = task
    return try await task.value
  }

  func makeDatabase() async throws -> ConnectionTarget {
    count += 1
    let name = "look_\(count)"
    let server = try await server()
    let connection = try await Connection.open(server.target(database: "postgres"))
    _ = try await connection.query("CREATE DATABASE \(name) TEMPLATE template0 STRATEGY FILE_COPY")
    await connection.close()
    return server.target(database: name)
  }
}

/// A project and its database, whose models and catalog say the same at the start.
final class LookBench: Sendable {
  let folder: TemporaryFolder
  let target: ConnectionTarget

  static let manage = "[comments, owners, grants, security_labels, default_privileges]"

  init(_ setup: String) async throws {
    folder = try TemporaryFolder()
    target = try await QuietServer.instance.makeDatabase()
    try folder.write(
      """
      schemas: [cfg]
      models: models
      database: { url: '\(SchemaDump.url(target))' }
      shadow: same-server
      manage: \(Self.manage)
      """, "plumb.yaml")
    try await execute(setup)
    _ = try await work { try await $0.pull() }
  }

  func project() throws -> Project {
    try Project.load(ProjectOptions(config: "\(folder.path)/plumb.yaml"))
  }

  /// One command's worth of work.
  func work<Value: Sendable>(_ body: @Sendable (Workspace) async throws -> Value) async throws -> Value {
    let workspace = Workspace(try project())
    do {
      let value = try await body(workspace)
      await workspace.close()
      return value
    } catch {
      await workspace.close()
      throw error
    }
  }

  struct Look: Equatable {
    var isEmpty: Bool
    /// Nothing was read.
    var isRecalled: Bool
    var traffic: Connection.Traffic
    var notModelled: [String]
  }

  func look() async throws -> Look {
    try await work { workspace in
      let comparison = try await workspace.compare(recalls: true)
      return Look(
        isEmpty: comparison.isEmpty, isRecalled: comparison.isEmpty && comparison.old.isEmpty,
        traffic: try await workspace.connection().traffic, notModelled: comparison.notModelled)
    }
  }

  /// Looks until what it finds is kept: the second look is the first that can be told from the last.
  func settle() async throws {
    _ = try await look()
    let second = try await look()
    guard second.isRecalled else { throw Unsettled(look: second) }
  }

  struct Unsettled: Error { var look: Look }

  func execute(_ sql: String) async throws {
    let connection = try await Connection.open(target, settings: ["client_min_messages": "warning"])
    do {
      _ = try await connection.execute(sql)
      await connection.close()
    } catch {
      await connection.close()
      throw error
    }
  }

  /// The kept looks.
  var kept: [String] { folder.files(".plumb/cache").filter { $0.hasPrefix("look-") } }
}
