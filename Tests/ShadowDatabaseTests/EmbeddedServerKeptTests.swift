import Diagnostics
import Postgres
import Testing

@testable import ShadowDatabase

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Embedded server with kept data")
struct EmbeddedServerKeptTests {
  @Test("data outlive the server")
  func persistence() async throws {
    try await withFolder { folder in
      let first = try await startKept(folder)
      try await run("CREATE TABLE kept AS SELECT 7 AS n", on: first)
      await first.stop()
      #expect(!ServerFiles.exists("\(folder)/data/postmaster.pid"))
      #expect(!ServerFiles.exists(first.socketDirectory))
      let second = try await startKept(folder)
      #expect(try await run("TABLE kept", on: second).int(0, 0) == 7)
      await second.stop()
    }
  }

  @Test("those who use it at once share one server, and the last of them stops it")
  func sharing() async throws {
    try await withFolder { folder in
      async let one = startKept(folder)
      async let two = startKept(folder)
      let servers = try await [one, two]
      #expect(servers[0].socketDirectory == servers[1].socketDirectory)
      await servers[0].stop()
      #expect(try await run("SELECT 1", on: servers[1]).int(0, 0) == 1)
      let third = try await startKept(folder)
      await servers[1].stop()
      #expect(try await run("SELECT 1", on: third).int(0, 0) == 1)
      await third.stop()
      #expect(!ServerFiles.exists(third.socketDirectory))
    }
  }

  @Test("what a crash left behind is no obstacle")
  func crash() async throws {
    try await withFolder { folder in
      let first = try await startKept(folder)
      try await run("CREATE TABLE kept AS SELECT 7 AS n; CHECKPOINT", on: first)
      let server = try #require(RunningServer(data: "\(folder)/data"))
      server.stop(SIGKILL)
      await first.stop()
      #expect(ServerFiles.exists("\(folder)/data/postmaster.pid"))
      // A process that has the server's id now, but is not one.
      let text = try #require(ServerFiles.text(of: "\(folder)/data/postmaster.pid"))
      let lines = [String(getpid())] + text.split(separator: "\n").dropFirst().map(String.init)
      try ServerFiles.make("\(folder)/data/postmaster.pid", holding: lines.joined(separator: "\n") + "\n")
      let second = try await startKept(folder)
      #expect(try await run("TABLE kept", on: second).int(0, 0) == 7)
      await second.stop()
    }
  }

  @Test("root's closed folder is no obstacle for the server's user", .enabled(if: geteuid() == 0))
  func closedFolder() async throws {
    try await withFolder { folder in
      chmod(folder, 0o700)
      let server = try await startKept("\(folder)/inside")
      #expect(try await run("SELECT 1", on: server).int(0, 0) == 1)
      await server.stop()
    }
  }

  @Test("a cluster of another major version is refused")
  func otherVersion() async throws {
    try await withFolder { folder in
      mkdir("\(folder)/data", 0o700)
      try ServerFiles.make("\(folder)/data/PG_VERSION", holding: "9.6\n")
      let failure = await #expect(throws: Failure.self) { _ = try await startKept(folder) }
      #expect(failure?.description.contains("made by PostgreSQL 9.6") == true)
    }
  }

  private func startKept(_ folder: String) async throws -> EmbeddedServer {
    try await EmbeddedServer.start(
      programs: .find(), storage: .kept(directory: folder), templates: templates)
  }

  @discardableResult
  private func run(_ script: String, on server: EmbeddedServer) async throws -> ResultTable {
    let connection = try await Connection.open(server.target(database: "postgres"))
    let tables = try await connection.execute(script)
    await connection.close()
    return try #require(tables.last)
  }

  /// A folder in the checkout's own cache, gone afterwards.
  private func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = "\(templates)/kept-\(getpid())-\(UInt32.random(in: 0 ... .max))"
    try ServerFiles.makeFolders(folder)
    defer { ServerFiles.removeTree(folder) }
    try await body(folder)
  }
}
