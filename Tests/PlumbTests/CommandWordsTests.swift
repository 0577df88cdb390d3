import ArgumentParser
import Testing

@testable import plumb

/// The command line: which words are understood, and what is wrong with those that are not.
@Suite struct CommandWordsTests {
  private static var commands: [any ParsableCommand.Type] {
    PlumbRoot.configuration.groupedSubcommands.flatMap { $0.subcommands }
  }

  private func parse<Command: ParsableCommand>(_ words: String, _ type: Command.Type) throws -> Command {
    let words = CommandWords.normalised(words.split(separator: " ").map(String.init))
    return try #require(try PlumbRoot.parseAsRoot(words) as? Command)
  }

  private func code(_ words: String) -> Int32 {
    let words = CommandWords.normalised(words.split(separator: " ").map(String.init))
    do {
      _ = try PlumbRoot.parseAsRoot(words)
      return 0
    } catch { return PlumbRoot.exitCode(for: error).rawValue }
  }

  @Test(arguments: [
    "downgrade -1", "downgrade -1 --accept all --config x", "downgrade --accept all -1",
    "downgrade --accept all -- -1",
  ])
  func stepsBackAreNoOption(_ words: String) throws {
    #expect(try parse(words, DowngradeCommand.self).target == "-1")
  }

  @Test func optionsMayStandBeforeTheCommand() throws {
    let command = try parse("--config a/plumb.yaml --quiet --format=json heads", HeadsCommand.self)
    #expect(command.globals.config == "a/plumb.yaml")
    #expect(command.globals.quiet)
    #expect(command.globals.format == .json)
  }

  @Test func whatTheOracleCalls() throws {
    let global = "--config /w/plumb.yaml --color never --no-progress"
    #expect(
      try parse("pull --url postgresql://postgres@/b?host=/s \(global)", PullCommand.self).globals.noProgress)
    #expect(
      try parse("diff --url postgresql://postgres@/b?host=/s \(global)", DiffCommand.self).from == "database")
    #expect(try parse("revision -m circle --accept all \(global)", RevisionCommand.self).accept == ["all"])
    #expect(try parse("upgrade head \(global)", UpgradeCommand.self).target == "head")
    #expect(try parse("downgrade base --accept all \(global)", DowngradeCommand.self).accept == ["all"])
  }

  @Test func psqlGetsWhatStandsBehindTheDashes() throws {
    #expect(try parse("psql --quiet -- -c x --csv", PsqlCommand.self).arguments == ["-c", "x", "--csv"])
  }

  @Test(arguments: [
    "diff --nonsense", "upgrade", "revision", "frobnicate", "diff --format sarif", "heads --color pink",
    "diff --timeout 3", "resolve x", "resolve --resume --applied", "merge one", "stamp base head",
    "prove a --all",
    "diff --quiet --verbose", "downgrade --acept all base",
  ])
  func wrongWordsEndWith64(_ words: String) { #expect(code(words) == 64) }

  @Test(arguments: ["--help", "help upgrade", "--version", "diff --help", "psql -h"])
  func helpEndsWith0(_ words: String) { #expect(code(words) == 0) }

  @Test func everyCommandHasAnExample() {
    let commands = Self.commands
    #expect(commands.count > 20)
    for command in commands {
      let name = command.configuration.commandName ?? ""
      #expect(command.configuration.discussion.contains("Example:\n"), "\(name) has no example")
      #expect(
        command.configuration.discussion.contains("plumb \(name)"), "\(name)'s example shows another command")
    }
  }

  @Test func laterCommandsAreNotListed() {
    let names = Self.commands.compactMap { $0.configuration.commandName }
    for name in ["lint", "erd", "verify", "backup", "restore"] { #expect(!names.contains(name)) }
  }

  @Test(arguments: [(12, "12 ms"), (1_000, "1 s"), (3_449, "3.4 s"), (125_000, "2 min 5 s")])
  func durationsReadWell(_ milliseconds: Int, _ text: String) {
    #expect(Duration.milliseconds(milliseconds).formattedSeconds == text)
  }
}
