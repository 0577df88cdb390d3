import Diagnostics
import Postgres
import Testing

@testable import ShadowDatabase

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Embedded server")
struct EmbeddedServerTests {
  @Test("a throwaway server runs, and leaves nothing behind")
  func throwaway() async throws {
    let server = try await startThrowaway()
    let connection = try await Connection.open(server.target(database: "postgres"))
    let row = try await connection.query(
      "SELECT current_user, current_setting('data_directory'), 'ä' ~ '\\w'")
    #expect(row[0, 0] == "postgres")
    #expect(row.bool(0, 2) == true)
    let data = try #require(row[0, 1])
    #expect(ServerFiles.exists(data))
    // Stopping does not wait for the open session.
    await server.stop()
    await server.stop()
    #expect(!ServerFiles.exists(data))
    #expect(!ServerFiles.exists(server.socketDirectory))
    let error = await #expect(throws: PostgresError.self) { try await connection.query("SELECT 1") }
    #expect(error?.sqlState == "08006")
  }

  @Test("servers that start at once do not disturb each other")
  func parallel() async throws {
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let server = try await startThrowaway()
          let connection = try await Connection.open(server.target(database: "postgres"))
          _ = try await connection.execute("CREATE TABLE mine (n int)")
          await server.stop()
          return server.socketDirectory
        }
      }
      let directories = try await group.reduce(into: Set()) { $0.insert($1) }
      #expect(directories.count == 4)
    }
  }

  @Test("the server goes when the process that holds it is killed")
  func killedHolder() async throws {
    let server = try await startThrowaway()
    let holder = try HoldingProcess(server.socketDirectory)
    // From here on only the other process holds it.
    async let stopped: Void = server.stop()
    let connection = try await Connection.open(server.target(database: "postgres"))
    #expect(try await connection.query("SELECT 1").int(0, 0) == 1)
    holder.end()
    await stopped
    #expect(!ServerFiles.exists(server.socketDirectory))
  }

  @Test("a server that does not start says why, and leaves nothing behind")
  func badSetting() async throws {
    let failure = try await #require(throws: Failure.self) {
      _ = try await EmbeddedServer.start(
        programs: .find(), storage: .throwaway, templates: templates, settings: ["shared_buffers": "much"])
    }
    #expect(failure.diagnostics[0].code == "embedded-start-failed")
    #expect(failure.description.contains("invalid value for parameter \"shared_buffers\": \"much\""))
    let directory = try #require(failure.diagnostics[0].subject)
    #expect(!ServerFiles.exists(directory))
  }

  @Test("a cancelled start ends in order")
  func cancelledStart() async throws {
    let task = Task { try await startThrowaway() }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test("the programs of a version that is not here are asked for")
  func missingPrograms() throws {
    let failure = try #require(throws: Failure.self) { _ = try PostgresPrograms.find(major: 99) }
    #expect(failure.diagnostics[0].code == "postgres-programs-missing")
    #expect(failure.description.contains("apt-get install postgresql-99"))
  }
}
