import ArgumentParser
import Autogenerate
import FoundationEssentials
import Reporting
import Revisions

struct MergeCommand: PlumbCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Joins two heads by a revision that runs nothing.",
    discussion: """
      Without names it joins all heads there are.

      Example:
        plumb merge -m "join topics and cases"
      """)
  static let formats: [OutputFormat] = [.text, .json]

  @OptionGroup var globals: GlobalOptions

  @Argument(help: ArgumentHelp("The heads to join, each by the beginning of its id.", valueName: "revision"))
  var revisions: [String] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("What it is for.", valueName: "text"))
  var message: String?

  func check() throws {
    if revisions.count == 1 {
      throw ValidationError("one revision cannot be joined: name two, or none for all heads")
    }
  }

  func run(_ session: Session) async throws -> Ending {
    let workspace = try session.workspace()
    let revision = try workspace.merge(revisions, message: message, now: Date())
    if format == .json {
      session.terminal.print(RevisionText.json(revision))
      return .done
    }
    for direction in Revision.Direction.allCases {
      session.terminal.print("wrote \(workspace.store().path(of: revision, direction))")
    }
    session.terminal.note("revision \(revision.id) joins \(revision.revises.joined(separator: " and "))")
    return .done
  }
}
