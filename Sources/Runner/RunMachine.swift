import Revisions

/// Decides, step by step, what a run does next: no socket, no clock, no task.
///
/// The driver performs each action and hands back what came of it. Every way in which a run can fail is
/// decided here, so that each can be tested from literals.
package struct RunMachine: Sendable {
  package let plan: [RunShape]
  package let limits: RunLimits

  /// What `next` is waiting for an answer to.
  var phase = Phase.starting
  var report = RunReport()
  /// Numbers of the committed steps of the revision under way.
  var committedSteps: [Int] = []
  /// Statements of a step outside a transaction that are done.
  var committedStatements = 0
  /// Set until the statement that an earlier run left in doubt is settled.
  var inDoubt: InDoubt?
  private var lockTries = 0

  indirect enum Phase: Sendable, Hashable {
    case starting, locking, waitingForLock, reading, verifying
    case opening(StepPoint, attempt: Int)
    case executing(StepPoint, Int, attempt: Int)
    case checking(StepPoint, attempt: Int)
    case committing(StepPoint, attempt: Int)
    case rollingBack(Failed)
    case pausing(StepPoint, attempt: Int)
    case openingAlone(StepPoint)
    case beginningAlone(StepPoint, Int)
    case executingAlone(StepPoint, Int)
    case finishingAlone(StepPoint, Int)
    case closingAlone(StepPoint)
    case looking(StepPoint, Int, RunFault)
    case sweeping(Failed)
    case investigating(Failed)
    case finished
  }

  struct Failed: Sendable, Hashable {
    var point: StepPoint
    var statement: Int?
    var fault: RunFault
    var attempt: Int
  }

  package init(plan: [RunShape], limits: RunLimits = RunLimits()) {
    self.plan = plan
    self.limits = limits
  }

  /// The answer to what happened. After ``RunAction/finish(_:)`` there is nothing more to ask.
  package mutating func next(_ event: RunEvent) -> RunAction {
    switch phase {
    case .starting, .locking, .waitingForLock, .reading, .verifying: return prepare(event)
    case .opening, .executing, .checking, .committing, .rollingBack, .pausing: return nextInTransaction(event)
    case .openingAlone, .beginningAlone, .executingAlone, .finishingAlone, .closingAlone, .looking, .sweeping:
      return nextAlone(event)
    case .investigating(let failed): return found(event, failed)
    case .finished: return .finish(report)
    }
  }

  // MARK: Before the first step

  private mutating func prepare(_ event: RunEvent) -> RunAction {
    if case .failed(let fault) = event { return finish(.refused(fault)) }
    switch (phase, event) {
    case (.starting, _), (.waitingForLock, _): return go(to: .locking, .lock)
    case (.locking, .lockBusy(let holders)):
      lockTries += 1
      guard lockTries * RunLimits.runnerPause <= limits.runnerWait else { return finish(.lockBusy(holders)) }
      return go(to: .waitingForLock, .pause(milliseconds: RunLimits.runnerPause))
    case (.locking, _): return go(to: .reading, .readRecord)
    case (.reading, .record(let record)): return read(record)
    default: return begin(run: 0)
    }
  }

  private mutating func read(_ record: RecordView) -> RunAction {
    if let ending = refusal(record) { return finish(ending) }
    var applied = Set(record.applied.keys)
    for (index, run) in plan.enumerated() {
      let isUp = run.direction == .up
      if applied.contains(run.revision) == isUp {
        report.skipped.append(index)
      } else if isUp, let missing = run.revises.first(where: { !applied.contains($0) }) {
        return finish(
          .refused(
            .recordChanged("revision \(run.revision) builds on \(missing), which is not applied any more")))
      } else if !isUp, let above = record.applied.first(where: { builds($0, on: run, applied) })?.key {
        return finish(
          .refused(
            .recordChanged("revision \(above), which builds on \(run.revision), was applied meanwhile")))
      }
      if isUp { applied.insert(run.revision) } else { applied.remove(run.revision) }
    }
    return go(to: .verifying, .verify)
  }

  private func builds(_ other: (key: String, value: [String]), on run: RunShape, _ applied: Set<String>)
    -> Bool
  {
    applied.contains(other.key) && other.value.contains(run.revision)
  }

  /// Half-applied revisions stop every run but the one that takes up exactly where they stopped.
  private mutating func refusal(_ record: RecordView) -> RunReport.Ending? {
    guard let first = plan.first, first.resumes else {
      return record.halfApplied.isEmpty ? nil : .halfApplied(record.halfApplied)
    }
    guard
      let half = record.halfApplied.first(where: {
        $0.revision == first.revision && $0.direction == first.direction
      })
    else { return .refused(.recordChanged("revision \(first.revision) is not half applied any more")) }
    guard record.halfApplied.count == 1 else {
      return .halfApplied(record.halfApplied.filter { $0 != half })
    }
    for (done, step) in zip(half.doneSteps, first.steps) where done.seal != step.seal {
      return .refused(.stepEdited(step.number, of: first.revision))
    }
    guard half.doneSteps.count <= first.steps.count else {
      return .refused(.stepEdited(first.steps.count + 1, of: first.revision))
    }
    committedSteps = half.doneSteps.map(\.number)
    committedStatements = half.doneStatements
    inDoubt = half.inDoubt
    return nil
  }

  // MARK: From step to step

  mutating func begin(run: Int) -> RunAction {
    guard let next = (run..<plan.count).first(where: { !report.skipped.contains($0) }) else {
      return finish(.done)
    }
    if !plan[next].resumes {
      committedSteps = []
      committedStatements = 0
    }
    return begin(StepPoint(run: next, step: committedSteps.count))
  }

  private mutating func begin(_ point: StepPoint) -> RunAction {
    guard let step = shape(point) else {
      // Every step was done by an earlier run, which ended before the record was changed.
      let last = StepPoint(run: point.run, step: point.step - 1)
      return go(to: .closingAlone(last), .closeAlone(last))
    }
    if step.mode == .noTransaction {
      return go(to: .openingAlone(point), .openAlone(point, inDoubt: inDoubt))
    }
    return go(to: .opening(point, attempt: 1), .openStep(point, attempt: 1))
  }

  /// The step is committed.
  mutating func completed(_ point: StepPoint) -> RunAction {
    let number = plan[point.run].steps[point.step].number
    if !committedSteps.contains(number) { committedSteps.append(number) }
    committedStatements = 0
    inDoubt = nil
    if point.step + 1 < plan[point.run].steps.count {
      return begin(StepPoint(run: point.run, step: point.step + 1))
    }
    report.completed.append(point.run)
    return begin(run: point.run + 1)
  }

  func shape(_ point: StepPoint) -> RunShape.Step? {
    let steps = plan[point.run].steps
    return point.step < steps.count ? steps[point.step] : nil
  }

  // MARK: Endings

  mutating func go(to phase: Phase, _ action: RunAction) -> RunAction {
    self.phase = phase
    return action
  }

  mutating func finish(_ ending: RunReport.Ending) -> RunAction {
    report.ending = ending
    phase = .finished
    return .finish(report)
  }

  mutating func stop(_ failed: Failed, _ fate: RunReport.Fate) -> RunAction {
    finish(
      .stopped(
        RunReport.Stop(
          point: failed.point, statement: failed.statement, fault: failed.fault, fate: fate,
          committedSteps: committedSteps, committedStatements: committedStatements, attempts: failed.attempt))
    )
  }

  mutating func investigate(_ failed: Failed) -> RunAction {
    go(
      to: .investigating(failed),
      .investigate(failed.point, statement: failed.statement, failed.fault))
  }

  private mutating func found(_ event: RunEvent, _ failed: Failed) -> RunAction {
    switch event {
    case .finding(.committed): return foundCommitted(failed)
    case .finding(.notCommitted):
      let isAlone = shape(failed.point)?.mode == .noTransaction && failed.statement != nil
      return stop(failed, isAlone ? .inDoubt : .rolledBack)
    case .finding(.unknown(let fault)), .failed(let fault):
      var failed = failed
      failed.fault.details += fault.details
      return stop(failed, .inDoubt)
    default: return stop(failed, .inDoubt)
    }
  }

  /// The lost session had come through. With nothing left to do the run is done; otherwise it stops here,
  /// because a server that drops sessions is for a person to look at.
  private mutating func foundCommitted(_ failed: Failed) -> RunAction {
    if shape(failed.point)?.mode == .noTransaction, failed.statement != nil {
      committedStatements += 1
      return stop(failed, .committed)
    }
    if case .finish(let report) = completed(failed.point) { return .finish(report) }
    return stop(failed, .committed)
  }
}
