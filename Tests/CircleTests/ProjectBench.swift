import Autogenerate
import Diagnostics
import Foundation
import Postgres
import RedFlags
import Revisions
import Runner
import Synchronization
import TestSupport

/// A project in a folder of its own, about a database of the case.
final class ProjectBench: Sendable {
  let folder = try! TemporaryFolder()
  let target: ConnectionTarget

  /// - Parameter settings: lines of plumb.yaml that stand in the place of the usual ones, by their keys.
  init(_ target: ConnectionTarget = OwnDatabase.current, settings: String = "") throws {
    self.target = target
    let usual = [
      "schemas: [cfg]", "models: models", "migrations: migrations",
      "database: { url: '\(SchemaDump.url(target))' }",
      "shadow: same-server", "manage: [comments]",
    ]
    let given = settings.split(separator: "\n").map(String.init)
    let keys = Set(given.map { $0.prefix { $0 != ":" } })
    let lines = usual.filter { !keys.contains($0.prefix { $0 != ":" }) } + given
    try folder.write(lines.joined(separator: "\n") + "\n", "plumb.yaml")
  }

  func project(_ change: (inout ProjectOptions) -> Void = { _ in }) throws -> Project {
    var options = ProjectOptions(config: "\(folder.path)/plumb.yaml")
    change(&options)
    return try Project.load(options)
  }

  /// One command's worth of work.
  func work<Value: Sendable>(
    url: ConnectionTarget? = nil, _ body: @Sendable (Workspace) async throws -> Value
  ) async throws -> Value {
    let workspace = Workspace(try project { $0.url = url.map(SchemaDump.url) })
    do {
      let value = try await body(workspace)
      await workspace.close()
      return value
    } catch {
      await workspace.close()
      throw error
    }
  }

  // MARK: The database

  @discardableResult
  func execute(_ sql: String) async throws -> String? {
    let connection = try await Connection.open(target, settings: ["client_min_messages": "warning"])
    do {
      let tables = try await connection.execute(sql)
      await connection.close()
      guard let last = tables.last, last.count > 0, last.columnCount > 0 else { return nil }
      return last[0, 0]
    } catch {
      await connection.close()
      throw error
    }
  }

  func exists(_ relation: String) async throws -> Bool {
    try await execute("SELECT to_regclass('\(relation)') IS NOT NULL") == "t"
  }

  func dump(_ schemas: [String]) async throws -> SchemaDump {
    try await SchemaDump.read(target, schemas: schemas)
  }

  // MARK: Commands

  func write(model: String, _ path: String = "cfg.yaml") throws { try folder.write(model, "models/\(path)") }

  /// The files of revisions, by name.
  var revisionFiles: [String] { folder.files("migrations").filter { $0.hasSuffix(".sql") } }

  /// Each second of a fixed day makes another id.
  static func time(_ second: Int) -> Date { Date(timeIntervalSince1970: 1_790_000_000 + Double(second)) }

  func revise(_ message: String = "change", at second: Int = 0, accept: [String] = []) async throws
    -> ReviseOutcome
  {
    try await work {
      try await $0.revise(ReviseRequest(message: message, accept: accept, now: Self.time(second)))
    }
  }

  /// The revision that was written.
  func written(_ message: String = "change", at second: Int = 0, accept: [String] = ["all"]) async throws
    -> Revision
  {
    switch try await revise(message, at: second, accept: accept) {
    case .written(let revision, _, _, _): return revision
    case .stopped(let flags): throw BenchFailure("stopped: \(flags.map { "\($0.slug) \($0.object)" })")
    case let other: throw BenchFailure("nothing was written: \(other)")
    }
  }

  /// Slugs of the flags that stop.
  func stopping(at second: Int = 0, accept: [String] = []) async throws -> [String] {
    switch try await revise(at: second, accept: accept) {
    case .stopped(let flags): return flags.stopping.map(\.slug).sorted()
    default: return []
    }
  }

  /// - Returns: what it told beside its progress.
  @discardableResult func upgrade(_ to: String = "head") async throws -> [String] {
    let told = Mutex<[String]>([])
    _ = try await work { workspace in
      let planned = try await workspace.planUpgrade(to: to)
      return try await workspace.run(planned, hooks: workspace.effectGuard()) { progress in
        if case .notice(let text) = progress.event { told.withLock { $0.append(text) } }
      }
    }
    return told.withLock { $0 }
  }

  func downgrade(_ to: String = "base", accept: [String] = ["all"]) async throws {
    _ = try await work { workspace in
      let planned = try await workspace.planDowngrade(to: to, accept: accept)
      return try await workspace.run(planned, hooks: workspace.effectGuard()) { _ in }
    }
  }

  func isClean() async throws -> Bool { try await work { try await $0.compare().isEmpty } }

  func check() async throws -> [String] { try await work { try await $0.check().map(\.code) } }

  /// Writes a revision as if the tool had made it: sealed.
  @discardableResult
  func store(_ id: String, after: [String], up: [String], down: [String] = ["SELECT 1"]) throws -> Revision {
    let revision = Revision(
      id: id, revises: after, message: "number \(id)",
      up: Script(steps: up.map { Step(.transaction, body: $0 + ";") }),
      down: Script(steps: down.map { Step(.transaction, body: $0 + ";") }))
    try RevisionStore(directory: "\(folder.path)/migrations").write(revision)
    return revision
  }

  /// The program itself.
  func plumb(_ arguments: String..., variables: [String: String] = [:]) async throws -> ChildProcess.Outcome {
    try await process(arguments, variables: variables).outcome()
  }

  func process(_ arguments: [String], variables: [String: String] = [:]) throws -> ChildProcess {
    try ChildProcess(
      Checkout.program("plumb"), arguments + ["--color", "never", "--no-progress"], in: folder.path,
      variables: variables)
  }
}

struct BenchFailure: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}

/// The codes of what was thrown: of a failure, or of the flags that stopped.
func codes(_ body: () async throws -> Void) async -> [String] {
  do {
    try await body()
    return []
  } catch let failure as Failure {
    return failure.diagnostics.map(\.code.slug)
  } catch let stop as StoppedByFlags {
    return stop.diagnostics.map(\.code.slug)
  } catch {
    return ["\(error)"]
  }
}
