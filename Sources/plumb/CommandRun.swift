import ArgumentParser
import Autogenerate
import Diagnostics
import Postgres
import RedFlags
import Synchronization

/// Runs one command from its first step to its exit code, whatever happens on the way.
struct CommandRun {
  let command: any PlumbCommand
  private let session: Session
  private let isTimedOut = TimeoutFlag()

  init(_ command: any PlumbCommand) {
    self.command = command
    session = Session(command.globals)
  }

  func code() async -> Int32 {
    let (command, session) = (command, session)
    let work = Task { try await command.run(session) }
    let interruption = Interruption { work.cancel() }
    let clock = startClock(work)
    let result = await work.result
    clock?.cancel()
    await session.close()
    let code = conclude(result, interrupted: interruption.isRaised)
    return session.terminal.lostOutput && code == 0 ? 1 : code
  }

  private func startClock(_ work: Task<Ending, any Error>) -> Task<Void, Never>? {
    guard let limit = command.globals.timeout else { return nil }
    let flag = isTimedOut
    return Task {
      guard (try? await Task.sleep(for: limit.duration)) != nil else { return }
      flag.raise()
      work.cancel()
    }
  }

  private func conclude(_ result: Result<Ending, any Error>, interrupted: Bool) -> Int32 {
    switch result {
    case .success(let ending): return ending.code
    case .failure(let error):
      if interrupted { return tell(stopped(error, "interrupted"), code: 130) }
      if isTimedOut.isRaised {
        let limit = command.globals.timeout.map { $0.duration.formattedSeconds } ?? ""
        let words = "no end within \(limit) (--timeout)"
        if error is Failure { session.terminal.note(words) }
        return tell(stopped(error, words), code: 1)
      }
      let (diagnostics, code) = ErrorReport.report(error)
      return tell(code == 3 ? diagnostics.map(ErrorReport.naming) : diagnostics, code: code)
    }
  }

  private func tell(_ diagnostics: [Diagnostic], code: Int32) -> Int32 {
    for diagnostic in diagnostics { session.terminal.tell(diagnostic) }
    return code
  }

  /// A failure that says itself how it was interrupted is believed; anything else is the cancelling's doing.
  private func stopped(_ error: any Error, _ words: String) -> [Diagnostic] {
    if let failure = error as? Failure, failure.diagnostics.contains(where: { $0.code == "interrupted" }) {
      return failure.diagnostics
    }
    return [
      Diagnostic(
        "interrupted", words, details: ["what was under way was cancelled on the server and rolled back"])
    ]
  }
}

/// What an error is to a person, and to the shell.
enum ErrorReport {
  /// Codes of words on the command line that nothing has.
  private static let usage: Set<String> = ["unknown-flag", "hard-flag", "ambiguous-acceptance"]

  /// A red flag says its name, by which it is looked up and accepted.
  static func naming(_ diagnostic: Diagnostic) -> Diagnostic {
    let slug = diagnostic.code.slug
    guard RedFlags.flag(slug) != nil, !diagnostic.message.hasPrefix(slug) else { return diagnostic }
    var named = diagnostic
    named.message = "\(slug): \(diagnostic.message)"
    return named
  }

  static func report(_ error: any Error) -> (diagnostics: [Diagnostic], code: Int32) {
    switch error {
    case let stop as StoppedByFlags: return (stop.diagnostics, 3)
    case let failure as Failure:
      if failure.diagnostics.allSatisfy({ usage.contains($0.code.slug) && $0.place == nil }) {
        return (failure.diagnostics, 64)
      }
      let isFlag = failure.diagnostics.contains { StoppedByFlags.slugs.contains($0.code.slug) }
      return (failure.diagnostics, isFlag ? 3 : 1)
    case let error as PostgresError:
      let code: Diagnostic.Code = error.isConnectionLoss ? "connection-lost" : "server-error"
      let words =
        error.isConnectionLoss ? "the connection to the server was lost" : "the server refused a statement"
      return ([Diagnostic(code, words, details: error.diagnosticDetails())], 1)
    case let error as ValidationError: return ([Diagnostic("usage", error.message)], 64)
    case is CancellationError: return ([Diagnostic("interrupted", "interrupted")], 130)
    default: return ([Diagnostic("failed", "\(error)")], 1)
    }
  }
}

/// Raised once, from another task.
private final class TimeoutFlag: Sendable {
  private let value = Atomic(false)
  var isRaised: Bool { value.load(ordering: .acquiring) }
  func raise() { value.store(true, ordering: .releasing) }
}
