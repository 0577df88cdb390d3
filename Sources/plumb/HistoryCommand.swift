import ArgumentParser
import Autogenerate
import Diagnostics
import Reporting
import Revisions
import Runner

struct HistoryCommand: PlumbCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Lists every revision, newest first.",
    discussion: """
      Marks the heads, and with --applied what the database has. --verbose adds what each follows.

      Example:
        plumb history --applied
      """)
  static let formats: [OutputFormat] = [.text, .json]

  @OptionGroup var globals: GlobalOptions

  @Flag(help: "Ask the database which ones are applied.")
  var applied = false

  func run(_ session: Session) async throws -> Ending {
    let workspace = try session.workspace()
    let revisions = try workspace.revisions()
    let graph = try RevisionGraph(revisions)
    let record = applied ? try await workspace.record() : nil
    let byID = Dictionary(revisions.map { ($0.id, $0) }) { first, _ in first }
    let ordered = graph.ids.reversed().compactMap { byID[$0] }
    if format == .json {
      session.terminal.print(["revisions": .array(ordered.map { json($0, graph, record) })])
      return .done
    }
    session.terminal.print(
      RevisionText.table(ordered, verbose: globals.verbose) { revision in
        Self.marks(revision, graph, record).map { "(\($0))" }.joined(separator: " ")
      })
    if ordered.isEmpty { session.terminal.note("there is no revision") }
    return .done
  }

  private static func marks(_ revision: Revision, _ graph: RevisionGraph, _ record: HistoryRecord?)
    -> [String]
  {
    var marks: [String] = []
    if graph.heads.contains(revision.id) { marks.append("head") }
    if graph.branches.contains(revision.id) { marks.append("branch") }
    if graph.merges.contains(revision.id) { marks.append("merge") }
    if let record { marks.append(record.applied.contains(revision.id) ? "applied" : "pending") }
    return marks
  }

  private func json(_ revision: Revision, _ graph: RevisionGraph, _ record: HistoryRecord?) -> JSONValue {
    RevisionText.summary(revision) + [
      "head": .bool(graph.heads.contains(revision.id)),
      "applied": record.map { .bool($0.applied.contains(revision.id)) } ?? .null,
      "up_file": .string(revision.up.file), "down_file": .string(revision.down.file),
    ]
  }
}

struct ShowCommand: PlumbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows a revision: its head and both scripts.",
    discussion: """
      `head` shows the newest. --format sql prints the up script alone.

      Example:
        plumb show head
      """)
  static let formats: [OutputFormat] = [.text, .json, .sql]

  @OptionGroup var globals: GlobalOptions

  @Argument(help: ArgumentHelp("The revision, by the beginning of its id, or head.", valueName: "revision"))
  var revision = "head"

  func run(_ session: Session) async throws -> Ending {
    let revisions = try session.workspace().revisions()
    let graph = try RevisionGraph(revisions)
    let id = revision == "head" ? try graph.singleHead() : try graph.resolve(revision)
    guard let id, let found = revisions.first(where: { $0.id == id }) else {
      throw Failure(
        "unknown-revision", "there is no revision", advice: "`plumb revision -m …` writes the first")
    }
    switch format {
    case .json: session.terminal.print(RevisionText.json(found))
    case .sql: session.terminal.print(RevisionPrinter.text(of: found, .up))
    default: session.terminal.print(RevisionText.scripts(found))
    }
    return .done
  }
}
