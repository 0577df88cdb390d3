import ArgumentParser
import Autogenerate
import Reporting

struct CompletionsCommand: PlumbCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Prints the completions for a shell.",
    discussion: """
      Example:
        plumb completions bash > /etc/bash_completion.d/plumb
      """)

  @OptionGroup var globals: GlobalOptions

  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  @Argument(help: ArgumentHelp("bash, zsh or fish.", valueName: "shell"))
  var shell: Shell

  func run(_ session: Session) async throws -> Ending {
    let completions: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    session.terminal.print(PlumbRoot.completionScript(for: completions))
    return .done
  }
}

struct VersionCommand: PlumbCommand {
  static let configuration = CommandConfiguration(
    commandName: "version", abstract: "Prints the version.",
    discussion: """
      Example:
        plumb version --format json
      """)
  static let formats: [OutputFormat] = [.text, .json]

  @OptionGroup var globals: GlobalOptions

  func run(_ session: Session) async throws -> Ending {
    if format == .json {
      session.terminal.print(["version": .string(Workspace.toolVersion)])
    } else {
      session.terminal.print("plumb \(Workspace.toolVersion)")
    }
    return .done
  }
}
