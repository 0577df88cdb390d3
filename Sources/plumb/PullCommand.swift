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

  @Option(
    help: ArgumentHelp("Write one file that `diff --from` and `--to` take, and no models.", valueName: "file")
  )
  var snapshot: String?

  func check() throws {
    if snapshot != nil, out != nil || force {
      throw ValidationError(
        "--snapshot writes one file of its own: it goes neither with --out nor with --force")
    }
  }

  func run(_ session: Session) async throws -> Ending {
    let workspace = try session.workspace()
    if let snapshot {
      try await workspace.snapshot(to: snapshot)
      if format == .json {
        session.terminal.print(["written": .strings([snapshot])])
      } else {
        session.terminal.print("wrote \(snapshot)")
      }
      return .done
    }
    let outcome = try await workspace.pull(out: out, force: force)
    session.tellNotModelled(outcome.notModelled)
    session.tell(outcome.untold)
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
