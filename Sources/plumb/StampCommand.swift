import ArgumentParser
import Autogenerate
import Reporting

struct StampCommand: PlumbCommand {
  static let configuration = CommandConfiguration(
    commandName: "stamp", abstract: "Sets the record of what is applied, without running anything.",
    discussion: """
      Everything below the revision counts as applied, everything else as not. `base` empties the record.

      Example:
        plumb stamp 20261121093012
      """)
  static let formats: [OutputFormat] = [.text, .json]

  @OptionGroup var globals: GlobalOptions

  @Argument(
    help: ArgumentHelp("Revisions by the beginning of their ids, head, heads or base.", valueName: "revision")
  )
  var targets: [String]

  func check() throws {
    if targets.contains("base"), targets.count > 1 { throw ValidationError("`base` stands alone") }
  }

  func run(_ session: Session) async throws -> Ending {
    let current = try await session.workspace().stamp(targets)
    if format == .json {
      session.terminal.print(["current": .strings(current)])
    } else {
      session.terminal.print(
        "the record says \(current.isEmpty ? "base" : current.joined(separator: ", ")) now")
    }
    return .done
  }
}
