package import Postgres
package import ShadowDatabase

/// One throwaway server for the whole run of all test targets; it ends with the test process, however that ends.
package actor SharedServer {
  package static let instance = SharedServer()
  private var starting: Task<EmbeddedServer, any Error>?
  private var count = 0

  /// Roles that samples and scenarios may name, beside the tablespace `elsewhere`: both belong to the server, not to
  /// a database.
  package static let roles = ["reader", "writer", "Ticket Desk"]

  package func server() async throws -> EmbeddedServer {
    if let starting { return try await starting.value }
    let task = Task {
      let server = try await EmbeddedServer.start(
        programs: .find(), storage: .throwaway, templates: Checkout.path(".plumb/cache"),
        settings: ["max_connections": "200", "max_locks_per_transaction": "256"])
      let connection = try await Connection.open(server.target(database: "postgres"))
      for role in Self.roles { _ = try await connection.query("CREATE ROLE \"\(role)\"") }
      if connection.serverVersion >= 150_000 {
        _ = try await connection.query("SET allow_in_place_tablespaces = on")
        _ = try await connection.query("CREATE TABLESPACE elsewhere LOCATION ''")
      }
      await connection.close()
      return server
    }
    starting = task
    return try await task.value
  }

  /// An empty database of its own for whoever asks.
  package func makeDatabase() async throws -> ConnectionTarget {
    count += 1
    let name = "test_\(count)"
    let server = try await server()
    try await administer(server, "CREATE DATABASE \(name) TEMPLATE template0 STRATEGY FILE_COPY")
    return server.target(database: name)
  }

  package func drop(_ target: ConnectionTarget) async throws {
    try await administer(try await server(), "DROP DATABASE IF EXISTS \(target.database) WITH (FORCE)")
  }

  private nonisolated func administer(_ server: EmbeddedServer, _ sql: String) async throws {
    let connection = try await Connection.open(server.target(database: "postgres"))
    do {
      _ = try await connection.query(sql)
      await connection.close()
    } catch {
      await connection.close()
      throw error
    }
  }
}

/// A connection of its own to the shared server's `postgres` database.
package func connect(settings: [String: String] = [:]) async throws -> Connection {
  let target = try await SharedServer.instance.server().target(database: "postgres")
  return try await Connection.open(target, settings: settings)
}

/// Runs the body with databases of its own, which go afterwards.
package func withDatabases<Value: Sendable>(
  _ count: Int = 1, _ body: @Sendable ([ConnectionTarget]) async throws -> Value
) async throws -> Value {
  var targets: [ConnectionTarget] = []
  for _ in 0..<count { targets.append(try await SharedServer.instance.makeDatabase()) }
  do {
    let value = try await body(targets)
    for target in targets { try await SharedServer.instance.drop(target) }
    return value
  } catch {
    for target in targets { try? await SharedServer.instance.drop(target) }
    throw error
  }
}
