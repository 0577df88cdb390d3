import ArgumentParser

/// One subcommand. What it throws is told on standard error and decides the exit code.
protocol PlumbCommand: ParsableCommand, Sendable {
  /// The formats that it can write; the first where none is asked for.
  static var formats: [OutputFormat] { get }
  var globals: GlobalOptions { get }
  func run(_ session: Session) async throws -> Ending
  /// What is wrong with its own words.
  func check() throws
}

extension PlumbCommand {
  static var formats: [OutputFormat] { [.text] }
  func check() throws {}

  mutating func validate() throws {
    if let format = globals.format, !Self.formats.contains(format) {
      let known = Self.formats.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--format \(format.rawValue): this command writes \(known)")
    }
    try check()
  }

  var format: OutputFormat { globals.format ?? Self.formats[0] }
}

/// How a command ended that did not fail.
struct Ending: Equatable {
  let code: Int32
  static let done = Ending(code: 0)
  /// A check found something that is broken.
  static let failed = Ending(code: 1)
  /// There is a difference, or something is pending.
  static let difference = Ending(code: 2)
  /// Stopped by red flags.
  static let stopped = Ending(code: 3)
}
