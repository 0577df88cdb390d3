import ArgumentParser
import Autogenerate
import Reporting
import Revisions
import Runner

struct UpgradeCommand: PlumbCommand {
  static let configuration = CommandConfiguration(
    commandName: "upgrade", abstract: "Applies revisions, each step whole or not at all.",
    discussion: """
      The target is `head`, `heads`, `+1`, or a revision by the beginning of its id.

      Example:
        plumb upgrade head --dry-run
      """)
  static let formats: [OutputFormat] = [.text, .json]

  @OptionGroup var globals: GlobalOptions

  @Argument(help: ArgumentHelp("head, heads, +1 or a revision.", valueName: "target"))
  var target: String

  @Flag(help: "Print the plan and change nothing; exit code 2 where something is pending.")
  var dryRun = false

  @Flag(help: "Print the script and change nothing.")
  var sql = false

  func check() throws {
    if dryRun, sql { throw ValidationError("--dry-run and --sql exclude each other") }
  }

  func run(_ session: Session) async throws -> Ending {
    let workspace = try session.workspace()
    let planned = try await workspace.planUpgrade(to: target)
    return try await RunPresentation(session, planned, format, verb: "upgrade")
      .carryOut(isDryRun: dryRun, asScript: sql, workspace)
  }
}

struct DowngradeCommand: PlumbCommand {
  static let configuration = CommandConfiguration(
    commandName: "downgrade", abstract: "Takes revisions back, each step whole or not at all.",
    discussion: """
      The target is `-1`, `base`, or the revision to go back to. Where rows would go, exit code 3 asks for --accept.

      Example:
        plumb downgrade -1 --accept downgrade-loses-data
      """)
  static let formats: [OutputFormat] = [.text, .json]

  @OptionGroup var globals: GlobalOptions

  @Argument(help: ArgumentHelp("-1, base or a revision.", valueName: "target"))
  var target: String

  @Option(
    help: ArgumentHelp("A red flag that may pass: FLAG, FLAG:OBJECT or all (repeatable).", valueName: "flag"))
  var accept: [String] = []

  @Flag(help: "Print the plan and change nothing; exit code 2 where something would be run.")
  var dryRun = false

  @Flag(help: "Print the script and change nothing.")
  var sql = false

  func check() throws {
    if dryRun, sql { throw ValidationError("--dry-run and --sql exclude each other") }
  }

  func run(_ session: Session) async throws -> Ending {
    let workspace = try session.workspace()
    let planned = try await workspace.planDowngrade(to: target, accept: dryRun || sql ? ["all"] : accept)
    return try await RunPresentation(session, planned, format, verb: "downgrade")
      .carryOut(isDryRun: dryRun, asScript: sql, workspace)
  }
}
