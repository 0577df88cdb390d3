import ArgumentParser
import Autogenerate
import Diagnostics
import RedFlags
import Reporting
import Revisions
import Runner

struct ReviewCommand: PlumbCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Reads revisions as a reviewer would.",
    discussion: """
      Newest first; by default every one that is not applied yet. Effects, red flags, locks, duration, what down \
      loses, and the SQL.

      Example:
        plumb review --format github
      """)
  static let formats: [OutputFormat] = [.text, .markdown, .json, .sarif, .github]

  @OptionGroup var globals: GlobalOptions

  @Argument(help: ArgumentHelp("Revisions, each by the beginning of its id.", valueName: "revision"))
  var revisions: [String] = []

  func run(_ session: Session) async throws -> Ending {
    let workspace = try session.workspace()
    let chosen = try await chosen(workspace, session)
    if chosen.isEmpty { session.terminal.note("nothing to review: every revision is applied") }
    let applied = try? await workspace.record().applied
    var reviews: [RevisionReview] = []
    for revision in chosen {
      let judgement = try await workspace.judge(revision: revision)
      reviews.append(
        RevisionReview(
          revision: revision,
          changes: ChangesReport(judgement.comparison),
          flags: judgement.flags, evidence: judgement.evidence,
          isApplied: applied.map { $0.contains(revision.id) }))
    }
    let known = ReportFormat(rawValue: format.rawValue) ?? .text
    session.terminal.print(RevisionReview.rendered(reviews, known, palette: session.terminal.palette))
    return .done
  }

  private func chosen(_ workspace: Workspace, _ session: Session) async throws -> [Revision] {
    let known = try workspace.revisions()
    let graph = try RevisionGraph(known)
    var ids = Set<String>()
    for text in revisions {
      ids.insert(text == "head" ? try graph.singleHead() ?? "" : try graph.resolve(text))
    }
    if revisions.isEmpty {
      let applied = try await workspace.record().applied
      ids = Set(graph.ids.filter { !applied.contains($0) })
    }
    return graph.ids.reversed().filter(ids.contains).compactMap { id in known.first { $0.id == id } }
  }
}
