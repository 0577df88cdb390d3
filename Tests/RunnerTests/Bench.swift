import Postgres
import Revisions
import Runner
import TestSupport

/// A database with an empty schema `cfg`, a runner for it, and a session to look at it with.
struct Bench: Sendable {
  let runner: Runner
  let connection: Connection

  init(_ limits: RunLimits = RunLimits(lockTimeout: 100, lockRetries: 1, runnerWait: 0)) async throws {
    let target = try await SharedServer.instance.makeDatabase()
    runner = Runner(target: target, schemas: ["cfg"], limits: limits, toolVersion: "1.2.3")
    connection = try await Connection.open(target, applicationName: "test")
    _ = try await connection.execute("CREATE SCHEMA cfg")
  }

  func record() async throws -> HistoryRecord { try await runner.history.read(on: connection) }

  func value(_ sql: String) async throws -> String? { try await connection.query(sql)[0, 0] }

  func exists(_ relation: String) async throws -> Bool {
    try await value("SELECT to_regclass('\(relation)') IS NOT NULL") == "t"
  }

  /// The states of the journal, in order.
  func journal() async throws -> [String] {
    let table = try await connection.query(
      "SELECT state || ' ' || step || coalesce('.' || statement, '') FROM plumb.plumb_journal ORDER BY id")
    return (0..<table.count).map { table[$0, 0]! }
  }
}

extension Revision {
  /// A revision of steps in a transaction (`alone: …` for one outside any) that adds to those before it.
  static func make(_ number: Int, up: [String], down: [String] = []) -> Revision {
    func script(_ bodies: [String]) -> Script {
      Script(
        steps: bodies.map {
          $0.hasPrefix("alone: ")
            ? Step(.noTransaction, body: String($0.dropFirst(7))) : Step(.transaction, body: $0)
        })
    }
    var revision = Revision(
      id: "2026010100000\(number)", revises: number == 1 ? [] : ["2026010100000\(number - 1)"],
      message: "number \(number)", up: script(up), down: script(down))
    revision.up.file = "m/\(revision.id).up.sql"
    revision.up.firstLine = 11
    return revision
  }
}

func up(_ revisions: Revision...) -> [RevisionRun] { revisions.map { RevisionRun($0, .up) } }
