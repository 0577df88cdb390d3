import ArgumentParser
import Autogenerate
import FoundationEssentials
import RedFlags
import Reporting
import Revisions

struct RevisionCommand: PlumbCommand {
  static let configuration = CommandConfiguration(
    commandName: "revision",
    abstract: "Plans up and down, proves both, raises red flags, and only then writes one revision.",
    discussion: """
      Exit code 3 where a red flag stops it: nothing is written then, and --accept lets single flags pass.

      Example:
        plumb revision -m "drop the old subject" --accept drop-column:cfg.ticket.subject
      """)
  static let formats: [OutputFormat] = [.text, .json, .sql]

  @OptionGroup var globals: GlobalOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("What it is for; the file is named after it.", valueName: "text"))
  var message: String

  @Option(
    help: ArgumentHelp("A red flag that may pass: FLAG, FLAG:OBJECT or all (repeatable).", valueName: "flag"))
  var accept: [String] = []

  @Flag(help: "Write an empty one, to be filled by hand.")
  var empty = false

  @Option(help: ArgumentHelp("`migrations` where no database can be reached.", valueName: "side"))
  var from = "database"

  @Flag(help: "Do everything but write.")
  var dryRun = false

  func check() throws {
    if message.allSatisfy(\.isWhitespace) { throw ValidationError("-m must say what the revision is for") }
    guard ["database", "migrations"].contains(from) else {
      throw ValidationError("--from \(from): a revision starts from `database` or from `migrations`")
    }
  }

  func run(_ session: Session) async throws -> Ending {
    let outcome = try await session.workspace().revise(
      ReviseRequest(
        message: message, accept: accept, isEmpty: empty,
        from: from == "migrations" ? .migrations : .database,
        isDryRun: dryRun, now: Date()))
    switch outcome {
    case .nothingToDo:
      if format == .json { session.terminal.print(report("nothing-to-do", nil, [], [])) }
      if format == .text { session.terminal.print("no difference: nothing to write") }
      return .done
    case .stopped(let flags):
      if format == .json { session.terminal.print(report("stopped", nil, [], flags)) }
      return session.stop(flags, "nothing was written")
    case .written(let revision, let paths, let flags, _):
      session.terminal.tell(FlagsReport(flags))
      show(revision, paths, flags, "written", session)
      return .done
    case .dryRun(let revision, let flags, _):
      session.terminal.tell(FlagsReport(flags))
      show(revision, [], flags, "dry-run", session)
      return .done
    }
  }

  private func show(
    _ revision: Revision, _ paths: [String], _ flags: [RaisedFlag], _ outcome: String, _ session: Session
  ) {
    switch format {
    case .json: session.terminal.print(report(outcome, revision, paths, flags))
    case .sql: session.terminal.print(RevisionText.scripts(revision))
    default:
      if paths.isEmpty {
        session.terminal.print(RevisionText.scripts(revision))
        session.terminal.note("dry run: nothing was written")
      }
      for path in paths { session.terminal.print("wrote \(path)") }
      let risk =
        revision.risk.map { "; risk: \($0.level)\($0.reasons.isEmpty ? "" : ", \($0.reasons)")" } ?? ""
      let proven = revision.proven.map { "proven on \($0)" } ?? "not proven"
      session.terminal.note("revision \(revision.id): \(proven)\(risk)")
    }
  }

  private func report(
    _ outcome: String, _ revision: Revision?, _ paths: [String], _ flags: [RaisedFlag]
  ) -> JSONValue {
    [
      "outcome": .string(outcome), "revision": revision.map { RevisionText.json($0) } ?? .null,
      "files": .strings(paths),
    ] + FlagsReport(flags).json
  }
}
