/// Steps outside a transaction: each statement by itself, each journaled before and after.
extension RunMachine {
  mutating func nextAlone(_ event: RunEvent) -> RunAction {
    if case .sweeping(let failed) = phase { return swept(event, failed) }
    if case .failed(let fault) = event { return failedAlone(fault) }
    switch phase {
    case .openingAlone(let point): return beginAlone(point, committedStatements)
    case .beginningAlone(let point, let statement):
      return go(to: .executingAlone(point, statement), .executeAlone(point, statement: statement))
    case .executingAlone(let point, let statement): return finishAlone(point, statement)
    case .looking(let point, let statement, let fault):
      guard event == .effect(true) else { return sweep(point, statement, fault) }
      return finishAlone(point, statement)
    case .finishingAlone(let point, let statement):
      committedStatements = statement + 1
      inDoubt = nil
      return beginAlone(point, statement + 1)
    case .closingAlone(let point): return completed(point)
    default: return .finish(report)
    }
  }

  private mutating func beginAlone(_ point: StepPoint, _ statement: Int) -> RunAction {
    guard statement < plan[point.run].steps[point.step].statementCount else {
      return go(to: .closingAlone(point), .closeAlone(point))
    }
    return go(to: .beginningAlone(point, statement), .beginAlone(point, statement: statement))
  }

  private mutating func finishAlone(_ point: StepPoint, _ statement: Int) -> RunAction {
    go(to: .finishingAlone(point, statement), .finishAlone(point, statement: statement))
  }

  private mutating func sweep(_ point: StepPoint, _ statement: Int, _ fault: RunFault) -> RunAction {
    let failed = Failed(point: point, statement: statement, fault: fault, attempt: 1)
    return go(to: .sweeping(failed), .sweep(point, statement: statement, fault))
  }

  private mutating func failedAlone(_ fault: RunFault) -> RunAction {
    switch phase {
    case .openingAlone(let point), .beginningAlone(let point, _):
      // Nothing was sent yet; what an earlier run left in doubt is still that.
      return stop(
        Failed(point: point, statement: nil, fault: fault, attempt: 1),
        inDoubt == nil ? .rolledBack : .inDoubt)
    case .executingAlone(let point, let statement):
      return failedExecuting(point, statement, fault)
    case .looking(let point, let statement, let first):
      guard fault.kind == .connectionLost else { return sweep(point, statement, first) }
      return investigate(Failed(point: point, statement: statement, fault: fault, attempt: 1))
    case .finishingAlone(let point, let statement):
      // It ran, but that could not be journaled.
      return investigate(Failed(point: point, statement: statement, fault: fault, attempt: 1))
    case .closingAlone(let point):
      let failed = Failed(point: point, statement: nil, fault: fault, attempt: 1)
      return fault.kind == .connectionLost ? investigate(failed) : stop(failed, .rolledBack)
    default: return .finish(report)
    }
  }

  private mutating func failedExecuting(_ point: StepPoint, _ statement: Int, _ fault: RunFault) -> RunAction
  {
    if fault.kind == .connectionLost {
      return investigate(Failed(point: point, statement: statement, fault: fault, attempt: 1))
    }
    if let inDoubt, inDoubt.statement == statement, fault.mayMeanDone {
      return go(
        to: .looking(point, statement, fault),
        .lookForEffect(point, statement: statement, fault, inDoubt))
    }
    return sweep(point, statement, fault)
  }

  private mutating func swept(_ event: RunEvent, _ failed: Failed) -> RunAction {
    switch event {
    case .swept(let leftovers) where leftovers.isEmpty: return stop(failed, .rolledBack)
    case .swept(let leftovers): return stop(failed, .leftovers(leftovers))
    default: return stop(failed, .inDoubt)
    }
  }
}
