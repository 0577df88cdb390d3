import ArgumentParser
import Autogenerate

/// How a result is written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, sql, markdown, sarif, github
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// What every command understands.
struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The plumb.yaml to use (default: looked for upwards).", valueName: "file"))
  var config: String?

  @Option(
    help: ArgumentHelp(
      "A part of `environments:` to lay over plumb.yaml (also PLUMB_ENV).", valueName: "name"))
  var env: String?

  @Option(help: ArgumentHelp("The database, instead of `database.url`.", valueName: "url"))
  var url: String?

  @Option(help: ArgumentHelp("A file of KEY=VALUE lines, instead of `database.env_file`.", valueName: "file"))
  var envFile: String?

  @Option(help: ArgumentHelp("Only this managed schema (repeatable).", valueName: "name"))
  var schema: [String] = []

  @Option(help: ArgumentHelp("How the result is written (default: text).", valueName: "format"))
  var format: OutputFormat?

  @Flag(name: .shortAndLong, help: "Only results and errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "More about what goes on.")
  var verbose = false

  @Option(help: ArgumentHelp("auto, always or never (also NO_COLOR).", valueName: "when"))
  var color: ColorChoice = .auto

  @Flag(help: "No lines about progress.")
  var noProgress = false

  @Option(help: ArgumentHelp("Give up after this time: 30s, 5m.", valueName: "duration"))
  var timeout: TimeLimit?

  func projectOptions(_ variables: [String: String]) -> ProjectOptions {
    ProjectOptions(
      config: config, environment: env, url: url, envFile: envFile, schemas: schema, variables: variables)
  }

  func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other") }
    if let timeout, timeout.duration == .zero {
      throw ValidationError("--timeout must be longer than nothing")
    }
  }
}

/// A duration as typed: `30s`, `5m`.
struct TimeLimit: ExpressibleByArgument {
  let duration: Duration

  init?(argument: String) {
    guard let milliseconds = ProjectQuantity.milliseconds(argument) else { return nil }
    duration = .milliseconds(milliseconds)
  }
}
