import ArgumentParser
import Autogenerate
import Diagnostics
import Postgres
import Reporting
import Revisions
import Runner

struct StatusCommand: PlumbCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Where things stand, on one screen.",
    discussion: """
      Example:
        plumb status
      """)
  static let formats: [OutputFormat] = [.text, .json]

  @OptionGroup var globals: GlobalOptions

  func run(_ session: Session) async throws -> Ending {
    let workspace = try session.workspace()
    let revisions = try workspace.revisions()
    let standing = Standing(try RevisionGraph(revisions), try await workspace.record())
    let connection = try await workspace.connection()
    let holders = try await workspace.lockHolders()
    let reasons = try await workspace.check().map(\.diagnostic)
    let database = workspace.isEmbedded ? "embedded" : connection.target.redacted
    if format == .json {
      session.terminal.print(
        [
          "project": .string(workspace.project.file), "environment": .optional(workspace.project.environment),
          "database": .string(database), "server_version": .integer(connection.serverVersion),
          "running": .array(holders.map { .integer($0.processID) }), "reasons": JSONValue(reasons),
        ] + standing.json)
      return .done
    }
    var table = TextTable()
    table.add(["project", project(workspace.project)])
    table.add(["database", "\(database), PostgreSQL \(Workspace.versionName(connection.serverVersion))"])
    table.add(["schemas", workspace.project.schemas.joined(separator: ", ")])
    table.add(["at", place(standing, revisions)])
    table.add(["pending", pending(standing)])
    if !holders.isEmpty {
      table.add(["running", holders.map { "process \($0.processID)" }.joined(separator: ", ")])
    }
    for failure in standing.record.failures {
      table.add([
        "failed",
        "revision \(failure.revision), step \(failure.step), \(failure.at): \(firstLine(failure.error))",
      ])
    }
    session.terminal.print(table.lines.joined(separator: "\n"))
    session.terminal.print("\n" + verdict(reasons))
    return .done
  }

  private func project(_ project: Project) -> String {
    var words = project.file
    if let environment = project.environment { words += ", environment \(environment)" }
    return words + (project.protect ? ", protected" : "")
  }

  private func place(_ standing: Standing, _ revisions: [Revision]) -> String {
    let ids = standing.current + standing.unknown
    if ids.isEmpty { return "base: nothing is applied" }
    return ids.map { id in
      let applied = standing.record.revision(id)
      let message = applied.map { $0.message.isEmpty ? "" : " \($0.message)" } ?? ""
      return id + message + (applied.map { " (\($0.kind.rawValue) \($0.at) by \($0.by))" } ?? "")
    }.joined(separator: "; ")
  }

  private func pending(_ standing: Standing) -> String {
    let ids = standing.pending
    if ids.isEmpty { return "none" }
    let listed = ids.prefix(5).joined(separator: ", ")
    return "\(counted(ids.count, "revision")): \(listed)\(ids.count > 5 ? ", …" : "")"
  }

  private func firstLine(_ text: String?) -> String {
    text?.split(whereSeparator: \.isNewline).first.map(String.init) ?? "no reason was kept"
  }

  private func verdict(_ reasons: [Diagnostic]) -> String {
    if reasons.isEmpty { return "everything is as it should be" }
    return reasons.map { reason in
      "- \(reason.message)" + (reason.advice.map { "\n    \($0)" } ?? "")
    }.joined(separator: "\n")
  }
}
