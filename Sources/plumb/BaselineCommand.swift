import ArgumentParser
import Autogenerate
import FoundationEssentials
import Reporting
import Revisions

struct BaselineCommand: PlumbCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline", abstract: "Adopts a live database: models, first revision, stamp.",
    discussion: """
      Example:
        plumb baseline -m "as it stands" --url "$DATABASE_URL"
      """)
  static let formats: [OutputFormat] = [.text, .json]

  @OptionGroup var globals: GlobalOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("The message of the first revision.", valueName: "text"))
  var message = "baseline"

  func run(_ session: Session) async throws -> Ending {
    let outcome = try await session.workspace().baseline(message: message, now: Date())
    session.tellNotModelled(outcome.notModelled)
    session.tell(outcome.untold)
    if format == .json {
      session.terminal.print(
        [
          "revision": RevisionText.json(outcome.revision), "written": .strings(outcome.written),
          "not_modelled": .strings(outcome.notModelled),
        ])
      return .done
    }
    for file in outcome.written { session.terminal.print("wrote \(file)") }
    session.terminal.print("the database is adopted and stands at \(outcome.revision.id)")
    return .done
  }
}
