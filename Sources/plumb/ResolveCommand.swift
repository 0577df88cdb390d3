import ArgumentParser
import Autogenerate
import Reporting
import Revisions

struct ResolveCommand: PlumbCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve", abstract: "Settles a revision that stopped half way.",
    discussion: """
      Without a name: the only revision that is half applied.

      Example:
        plumb resolve 20261121093012 --resume
      """)
  static let formats: [OutputFormat] = [.text, .json]

  enum How: String, EnumerableFlag {
    case resume, rolledBack, applied

    static func help(for value: How) -> ArgumentHelp? {
      switch value {
      case .resume: "Go on at the first step that is not done."
      case .rolledBack: "Its steps were taken back by hand: it counts as never begun."
      case .applied: "The rest was done by hand: it counts as carried through."
      }
    }
  }

  @OptionGroup var globals: GlobalOptions

  @Argument(help: ArgumentHelp("The revision, by the beginning of its id.", valueName: "revision"))
  var revision: String?

  @Flag(exclusivity: .exclusive) var how: How

  func run(_ session: Session) async throws -> Ending {
    let workspace = try session.workspace()
    let resolution: Workspace.Resolution =
      switch how {
      case .resume: .resume(workspace.effectGuard())
      case .rolledBack: .rolledBack
      case .applied: .applied
      }
    let progress = RunProgressText(session.terminal)
    let (id, direction) = try await workspace.resolve(revision, resolution) { progress.show($0) }
    let state = (how == .rolledBack) == (direction == .up) ? "not applied" : "applied"
    if format == .json {
      session.terminal.print(["revision": .string(id), "applied": .bool(state == "applied")])
    } else {
      session.terminal.print("revision \(id) is settled: it counts as \(state)")
    }
    return .done
  }
}
