import ArgumentParser
import Autogenerate
import Reporting

struct PullCommand: PlumbCommand {
  static let configuration = CommandConfiguration(
    commandName: "pull", abstract: "Writes the models of the managed schemas from the live catalog.",
    discussion: """
      Pulling, then comparing, shows no difference. Models that say something else are overwritten with --force only.

      Example:
        plumb pull --url postgresql://bot@db.example.org/bot
      """)
  static let formats: [OutputFormat] = [.text, .json]

  @OptionGroup var globals: GlobalOptions

  @Option(help: ArgumentHelp("Write into this folder instead of `models:`.", valueName: "folder"))
  var out: String?

  @Flag(help: "Overwrite models that are there, and remove those that the catalog has no use for.")
  var force = false

  func run(_ session: Session) async throws -> Ending {
    let workspace = try session.workspace()
    let outcome = try await workspace.pull(out: out, force: force)
    session.tellNotModelled(outcome.notModelled)
    if format == .json {
      session.terminal.print(
        [
          "written": .strings(outcome.written), "unchanged": .strings(outcome.unchanged),
          "not_modelled": .strings(outcome.notModelled),
        ])
      return .done
    }
    for file in outcome.written { session.terminal.print("wrote \(file)") }
    let unchanged = outcome.unchanged.isEmpty ? "" : ", \(outcome.unchanged.count) unchanged"
    session.terminal.print("\(counted(outcome.written.count, "model file")) written\(unchanged)")
    return .done
  }
}
