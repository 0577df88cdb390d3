/// Steps in a transaction.
extension RunMachine {
  mutating func nextInTransaction(_ event: RunEvent) -> RunAction {
    if case .rollingBack(let failed) = phase { return rolledBack(event, failed) }
    if case .failed(let fault) = event { return failed(fault) }
    switch phase {
    case .opening(let point, let attempt): return execute(point, 0, attempt)
    case .executing(let point, let statement, let attempt): return execute(point, statement + 1, attempt)
    case .checking(let point, let attempt):
      return go(to: .committing(point, attempt: attempt), .commit(point))
    case .committing(let point, _): return completed(point)
    case .pausing(let point, let attempt):
      return go(to: .opening(point, attempt: attempt), .openStep(point, attempt: attempt))
    default: return .finish(report)
    }
  }

  private mutating func execute(_ point: StepPoint, _ statement: Int, _ attempt: Int) -> RunAction {
    guard statement < plan[point.run].steps[point.step].statementCount else {
      return go(to: .checking(point, attempt: attempt), .checkEffects(point))
    }
    return go(
      to: .executing(point, statement, attempt: attempt), .execute(point, statement: statement))
  }

  private mutating func failed(_ fault: RunFault) -> RunAction {
    let failed: Failed
    switch phase {
    case .executing(let point, let statement, let attempt):
      failed = Failed(point: point, statement: statement, fault: fault, attempt: attempt)
    case .opening(let point, let attempt), .checking(let point, let attempt),
      .committing(let point, let attempt):
      failed = Failed(point: point, statement: nil, fault: fault, attempt: attempt)
    case .pausing(let point, let attempt):
      // Interrupted between two tries: the step is rolled back already.
      return stop(Failed(point: point, statement: nil, fault: fault, attempt: attempt - 1), .rolledBack)
    default: return .finish(report)
    }
    if fault.kind == .connectionLost { return investigate(failed) }
    return go(
      to: .rollingBack(failed), .rollBack(failed.point, statement: failed.statement, failed.fault))
  }

  private mutating func rolledBack(_ event: RunEvent, _ failed: Failed) -> RunAction {
    if case .failed(let fault) = event {
      // COMMIT was never sent, so a session that dies here rolls back by itself; but a kill in the middle
      // of a commit that the server had refused is looked at all the same.
      return fault.kind == .connectionLost ? investigate(failed) : stop(failed, .rolledBack)
    }
    guard failed.fault.isWorthRetrying, failed.attempt <= limits.lockRetries else {
      return stop(failed, .rolledBack)
    }
    return go(
      to: .pausing(failed.point, attempt: failed.attempt + 1),
      .pause(milliseconds: RunLimits.pause(beforeRetry: failed.attempt)))
  }
}
