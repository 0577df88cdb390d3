import ArgumentParser
import Autogenerate

/// The command without a subcommand.
struct PlumbRoot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plumb",
    abstract:
      "Keeps a PostgreSQL schema as it is written down in YAML: migrations that are proven before they are written.",
    discussion: """
      A first walk through:
        plumb init                       a commented plumb.yaml and an example model
        plumb pull                       the models of a database that exists
        plumb diff                       what would change
        plumb revision -m "add topic"    plans up and down, proves both, writes one revision
        plumb upgrade head               applies what is pending

      Results go to standard output, everything else to standard error. Exit codes: 0 done, 1 failed, 2 there is \
      a difference or something is pending, 3 stopped by red flags, 64 wrong command line, 130 interrupted.
      """,
    version: "plumb \(Workspace.toolVersion)",
    groupedSubcommands: [
      CommandGroup(
        name: "Begin",
        subcommands: [InitCommand.self, DoctorCommand.self, PullCommand.self, BaselineCommand.self]),
      CommandGroup(
        name: "Write",
        subcommands: [
          DiffCommand.self, RevisionCommand.self, ReviewCommand.self, ProveCommand.self, MergeCommand.self,
        ]),
      CommandGroup(
        name: "Apply",
        subcommands: [UpgradeCommand.self, DowngradeCommand.self, StampCommand.self, ResolveCommand.self]),
      CommandGroup(
        name: "Look",
        subcommands: [
          StatusCommand.self, CheckCommand.self, HeadsCommand.self, CurrentCommand.self, HistoryCommand.self,
          ShowCommand.self, BranchesCommand.self,
        ]),
      CommandGroup(
        name: "More", subcommands: [PsqlCommand.self, CompletionsCommand.self, VersionCommand.self]),
    ])
}
