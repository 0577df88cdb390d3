import ArgumentParser
import Autogenerate
import Diagnostics
import Planning
import RedFlags
import Reporting
import Revisions

struct ProveCommand: PlumbCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Runs up, down and up again on a scratch database, and seals the revision.",
    discussion: """
      Without a name: every revision whose seal is broken or missing, or the newest where all are whole.

      Example:
        plumb prove 20261121093012
      """)
  static let formats: [OutputFormat] = [.text, .json]

  @OptionGroup var globals: GlobalOptions

  @Argument(help: ArgumentHelp("Revisions, each by the beginning of its id.", valueName: "revision"))
  var revisions: [String] = []

  @Flag(help: "Every revision.")
  var all = false

  @Option(
    help: ArgumentHelp("A red flag that may pass: FLAG, FLAG:OBJECT or all (repeatable).", valueName: "flag"))
  var accept: [String] = []

  func check() throws {
    if all, !revisions.isEmpty { throw ValidationError("--all and names of revisions exclude each other") }
  }

  func run(_ session: Session) async throws -> Ending {
    let workspace = try session.workspace()
    let ids = try chosen(workspace)
    let outcomes = ids.isEmpty ? [] : try await workspace.prove(ids, accept: accept)
    if format == .json {
      session.terminal.print(.array(outcomes.map(json)))
    }
    for outcome in outcomes {
      session.tell(outcome.problems)
      if !outcome.flags.isEmpty { session.terminal.tell(FlagsReport(outcome.flags)) }
      if format == .text { session.terminal.print(line(outcome)) }
    }
    if ids.isEmpty, format == .text { session.terminal.print("there is no revision") }
    if outcomes.contains(where: { !$0.flags.stopping.isEmpty }) { return .stopped }
    return outcomes.allSatisfy(\.ok) ? .done : .failed
  }

  private func chosen(_ workspace: Workspace) throws(Failure) -> [String] {
    let known = try workspace.revisions()
    let graph = try RevisionGraph(known)
    if all { return graph.ids }
    var ids: [String] = []
    for text in revisions { ids.append(try graph.resolve(text)) }
    if !ids.isEmpty { return ids }
    let unsealed = Set(known.filter { $0.up.sealState != .intact || $0.down.sealState != .intact }.map(\.id))
    return unsealed.isEmpty ? graph.ids.suffix(1) : graph.ids.filter(unsealed.contains)
  }

  private func line(_ outcome: ProofOutcome) -> String {
    guard outcome.ok else { return "\(outcome.id)  not proven" }
    return "\(outcome.id)  proven on PostgreSQL \(outcome.evidence.serverVersion), up and down"
      + (outcome.sealed ? ", sealed" : "")
  }

  private func json(_ outcome: ProofOutcome) -> JSONValue {
    [
      "id": .string(outcome.id), "proven": .bool(outcome.ok), "sealed": .bool(outcome.sealed),
      "server": .string(outcome.evidence.serverVersion), "unproven": .strings(outcome.evidence.unproven),
      "problems": JSONValue(outcome.problems),
    ] + FlagsReport(outcome.flags).json
  }
}
