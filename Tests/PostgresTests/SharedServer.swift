import Postgres
import ShadowDatabase

/// One throwaway server for the whole run; it ends with the test process.
actor SharedServer {
  static let instance = SharedServer()
  private var starting: Task<EmbeddedServer, any Error>?

  func server() async throws -> EmbeddedServer {
    if let starting { return try await starting.value }
    let task = Task {
      try await EmbeddedServer.start(programs: .find(), storage: .throwaway, templates: templates)
    }
    starting = task
    return try await task.value
  }

  /// The checkout's own cache.
  private var templates: String {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/\(root)/.plumb/cache"
  }
}

/// A connection of its own to the shared server's `postgres` database.
func connect(settings: [String: String] = [:]) async throws -> Connection {
  let target = try await SharedServer.instance.server().target(database: "postgres")
  return try await Connection.open(target, settings: settings)
}
