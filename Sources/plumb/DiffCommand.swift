import ArgumentParser
import Autogenerate
import CatalogModel
import Diagnostics
import Planning
import Reporting
import Revisions
import SQLSyntax

struct DiffCommand: PlumbCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Shows what would change.",
    discussion: """
      By default from the database to the models. A side is `models`, `database`, `migrations`, a revision, a URL, \
      or a snapshot file. Exit code 2 where there is a difference.

      Example:
        plumb diff --format sql --down
      """)
  static let formats: [OutputFormat] = [.text, .sql, .json, .markdown]

  @OptionGroup var globals: GlobalOptions

  @Option(help: ArgumentHelp("The state to come from.", valueName: "side"))
  var from = "database"

  @Option(help: ArgumentHelp("The state to get to.", valueName: "side"))
  var to = "models"

  @Flag(help: "The way back as well.")
  var down = false

  func run(_ session: Session) async throws -> Ending {
    let workspace = try session.workspace()
    let sides = try (SideWord(from).side(in: workspace), SideWord(to).side(in: workspace))
    let comparison = try await workspace.compare(from: sides.0, to: sides.1, recalls: true)
    session.tell(comparison.warnings)
    let report = ChangesReport(comparison)
    switch format {
    case .sql: if !comparison.isEmpty { session.terminal.print(sql(comparison)) }
    case .json: session.terminal.print(json(comparison, report))
    case .markdown: session.terminal.print(report.markdown())
    default:
      session.terminal.print(report.text(session.terminal.palette))
      if down, !comparison.isEmpty {
        session.terminal.print("\nback again:\n\(downReport(comparison, session.terminal.palette))")
      }
    }
    return comparison.isEmpty ? .done : .difference
  }

  private func downReport(_ comparison: Comparison, _ palette: Palette) -> String {
    ChangesReport(comparison, backwards: true).text(palette)
  }

  private func sql(_ comparison: Comparison) -> String {
    let up = script(comparison.upSteps)
    if !down || comparison.isEmpty { return up }
    return "-- up\n\(up)\n-- down\n\(script(comparison.downSteps))"
  }

  private func script(_ steps: [Plan.Step]) -> String { SQLReport.text(of: Plan(changes: [], steps: steps)) }

  private func json(_ comparison: Comparison, _ report: ChangesReport) -> JSONValue {
    func statements(_ steps: [Plan.Step]) -> JSONValue { .strings(steps.map(\.statement.sql.text)) }
    let head: JSONValue = [
      "from": .string(SideWord(from).shown), "to": .string(SideWord(to).shown),
      "differs": .bool(!comparison.isEmpty),
    ]
    let tail: JSONValue = [
      "up": statements(comparison.upSteps), "down": down ? statements(comparison.downSteps) : .null,
      "warnings": JSONValue(comparison.warnings),
    ]
    return head + report.json + tail
  }
}

/// A side of a comparison as typed.
struct SideWord {
  let word: String

  init(_ word: String) { self.word = word }

  /// - Throws: `Failure` `unknown-revision` where it is none of the words and names no revision and no file.
  func side(in workspace: Workspace) throws(Failure) -> Side {
    switch word {
    case "models": return .models
    case "database": return .database
    case "migrations": return .migrations
    case "empty", "base": return .empty
    case _ where word.contains("://") || word.contains("="): return .url(word)
    case _ where word.contains("/") || word.hasSuffix(".json") || word.hasSuffix(".yaml"):
      return .snapshot(word)
    default: break
    }
    let graph = try workspace.graph()
    if word == "head" {
      guard let head = try graph.singleHead() else { return .empty }
      return .revision(head)
    }
    do { return .revision(try graph.resolve(word)) } catch {
      var failure = error
      let words = ["models", "database", "migrations", "head", "empty"]
      failure.diagnostics[0].advice =
        nearestName(to: word, among: words).map { "did you mean `\($0)`?" }
        ?? "a side is models, database, migrations, a revision, a URL or the path of a snapshot"
      throw failure
    }
  }

  /// For display: a URL may hold a password.
  var shown: String {
    word.contains("://") || word.contains("=") ? Workspace.redacted(word) : word
  }
}
