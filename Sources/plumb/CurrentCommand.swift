import ArgumentParser
import Autogenerate
import Reporting
import Revisions
import Runner

struct CurrentCommand: PlumbCommand {
  static let configuration = CommandConfiguration(
    commandName: "current", abstract: "Tells which revisions the database is at.",
    discussion: """
      Nothing is written. --verbose adds when, by whom and how long.

      Example:
        plumb current --verbose
      """)
  static let formats: [OutputFormat] = [.text, .json]

  @OptionGroup var globals: GlobalOptions

  func run(_ session: Session) async throws -> Ending {
    let workspace = try session.workspace()
    let graph = try workspace.graph()
    let record = try await workspace.record()
    let standing = Standing(graph, record)
    if format == .json {
      session.terminal.print(standing.json)
      return .done
    }
    for half in record.halfApplied {
      session.terminal.note(
        "revision \(half.revision) is half \(half.direction == .up ? "applied" : "taken back"): see `plumb status`"
      )
    }
    let shown = standing.current + standing.unknown
    if shown.isEmpty { session.terminal.print("base") }
    session.terminal.print(shown.map(line).joined(separator: "\n"))

    func line(_ id: String) -> String {
      var line = id
      if let applied = record.revision(id) {
        line += applied.message.isEmpty ? "" : "  \(applied.message)"
        if globals.verbose { line += "\n" + Self.details(applied) }
      }
      if graph.heads.contains(id) { line = line.replacingFirstLine { $0 + "  (head)" } }
      if !graph.contains(id) { line = line.replacingFirstLine { $0 + "  (no file has this id)" } }
      return line
    }
    return .done
  }

  private static func details(_ applied: HistoryRecord.Applied) -> String {
    var lines = ["    \(applied.kind.rawValue) \(applied.at) by \(applied.by)"]
    if let milliseconds = applied.milliseconds {
      lines[0] += " in \(Duration.milliseconds(milliseconds).formattedSeconds)"
    }
    lines.append("    revises \(applied.revises.isEmpty ? "base" : applied.revises.joined(separator: ", "))")
    if let seal = applied.seal { lines.append("    \(seal)") }
    lines.append("    with plumb \(applied.toolVersion)")
    return lines.joined(separator: "\n")
  }
}

/// Where a database stands against the files.
struct Standing {
  let graph: RevisionGraph
  let record: HistoryRecord

  init(_ graph: RevisionGraph, _ record: HistoryRecord) {
    self.graph = graph
    self.record = record
  }

  var current: [String] { graph.current(record.applied) }
  var unknown: [String] { graph.unknown(record.applied) }
  var pending: [String] { graph.ids.filter { !record.applied.contains($0) } }

  /// `current` is where it stands; `applied` every revision with its seal, when and by whom.
  var json: JSONValue {
    [
      "current": .strings(current), "heads": .strings(graph.heads), "pending": .strings(pending),
      "unknown": .strings(unknown), "half_applied": .array(record.halfApplied.map(Self.json)),
      "applied": .array(record.revisions.map(Self.json)),
    ]
  }

  private static func json(_ applied: HistoryRecord.Applied) -> JSONValue {
    [
      "id": .string(applied.id), "revises": .strings(applied.revises), "message": .string(applied.message),
      "kind": .string(applied.kind.rawValue), "at": .string(applied.at), "by": .string(applied.by),
      "milliseconds": applied.milliseconds.map { .integer($0) } ?? .null, "seal": .optional(applied.seal),
      "tool_version": .string(applied.toolVersion),
    ]
  }

  private static func json(_ half: HalfApplied) -> JSONValue {
    [
      "id": .string(half.revision), "direction": .string(half.direction.rawValue),
      "done_steps": .array(half.doneSteps.map { .integer($0.number) }), "error": .optional(half.error),
    ]
  }
}

extension String {
  func replacingFirstLine(_ change: (String) -> String) -> String {
    guard let end = firstIndex(of: "\n") else { return change(self) }
    return change(String(self[..<end])) + self[end...]
  }
}
