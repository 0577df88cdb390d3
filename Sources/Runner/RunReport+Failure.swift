package import Diagnostics
import Revisions

/// What a user is told of a run that did not come to its end.
extension RunReport {
  /// Nil for a run that did.
  ///
  /// - Parameter runs: what was to be run, in the plan's order.
  package func failure(of runs: [RevisionRun]) -> Failure? {
    switch ending {
    case .done: nil
    case .lockBusy(let holders): Self.lockHeld(holders)
    case .refused(let fault): refusal(fault)
    case .halfApplied(let halves): Failure(halves.map(Self.diagnostic))
    case .stopped(let stop): StopReport(stop: stop, runs: runs, completed: completed).failure
    }
  }

  static func lockHeld(_ holders: [LockHolder]) -> Failure {
    Failure(
      "lock-held", "another run is at work on the same schemas",
      details: holders.map { "held by \($0.text)" } + ["nothing was run"],
      advice: "wait until it is done and run it again"
        + (holders.first.map {
          "; if nothing is running any more, end that session with `SELECT pg_terminate_backend(\($0.processID))`"
        } ?? ""))
  }

  private func refusal(_ fault: RunFault) -> Failure {
    guard fault.diagnostics.isEmpty else { return Failure(fault.diagnostics) }
    switch fault.kind {
    case .interrupted:
      return Failure("interrupted", "interrupted before anything was run", details: ["nothing was changed"])
    case .connectionLost, .lockLost:
      return Failure(
        "connection-lost", "the connection was lost before anything was run",
        details: fault.details + ["nothing was changed"], advice: "run it again when the server is back")
    case .server, .refused:
      return Failure(
        "not-run", "nothing was run", details: fault.details, advice: "mend what is named and run it again")
    }
  }

  private static func diagnostic(_ half: HalfApplied) -> Diagnostic {
    let verb = half.direction == .up ? "applied" : "taken back"
    let steps = half.doneSteps.map(\.number)
    var details = steps.isEmpty ? [] : ["committed: \(StopReport.counted("step", steps))"]
    if half.doneStatements > 0 { details.append("and \(half.doneStatements) statements of the step after") }
    if half.inDoubt != nil { details.append("of one statement more nobody saw the end") }
    if let error = half.error { details.append("stopped by: \(error)") }
    return Diagnostic(
      "half-applied", subject: half.revision, "revision \(half.revision) is half \(verb)",
      details: details + ["nothing was run"], advice: StopReport.resolving(half.revision))
  }
}
