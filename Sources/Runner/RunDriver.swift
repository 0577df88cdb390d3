import Diagnostics
import Postgres
import Revisions

/// Performs what the state machine asks for. It decides nothing.
actor RunDriver {
  let runner: Runner
  let runs: [RevisionRun]
  let hooks: RunHooks
  let progress: @Sendable (RunProgress) -> Void

  private var machine: RunMachine
  var session: RunSession?
  var record = HistoryRecord()
  /// What was invalid before the statement outside a transaction that is under way.
  var invalidBefore: [String] = []
  /// Why the step under way is tried again.
  var lastFault: RunFault?
  private let clock = ContinuousClock()
  private var began: ContinuousClock.Instant
  private var timedRun: Int?

  init(
    _ runner: Runner, _ runs: [RevisionRun], _ hooks: RunHooks,
    _ progress: @escaping @Sendable (RunProgress) -> Void
  ) {
    self.runner = runner
    self.runs = runs
    self.hooks = hooks
    self.progress = progress
    machine = RunMachine(plan: runs.map(RunShape.init), limits: runner.limits)
    began = clock.now
  }

  func run() async -> RunReport {
    var event = RunEvent.start
    while true {
      let action = machine.next(event)
      if case .finish(let report) = action {
        await session?.close()
        return report
      }
      event = action.mustNotBeInterrupted ? await Task { await answer(action) }.value : await answer(action)
    }
  }

  private func answer(_ action: RunAction) async -> RunEvent {
    do {
      try Task.checkCancellation()
      return try await perform(action)
    } catch {
      return .failed(RunFault(error, cancelled: Task.isCancelled))
    }
  }

  private func perform(_ action: RunAction) async throws -> RunEvent {
    switch action {
    case .lock: return try await lock()
    case .pause(let milliseconds): try await Task.sleep(for: .milliseconds(milliseconds))
    case .readRecord: return try await readRecord()
    case .verify: try await hooks.verify(record)
    case .openStep(let point, let attempt): try await openStep(point, attempt: attempt)
    case .execute(let point, let statement), .executeAlone(let point, let statement):
      try await execute(point, statement)
    case .checkEffects(let point):
      let done = try await hooks.beforeCommit(open().statements, runs[point.run], step(point))
      for line in done { tell(.notice(line), point) }
    case .commit(let point): try await commit(point, begins: false)
    case .rollBack(let point, let statement, let fault): try await rollBack(point, statement, fault)
    case .openAlone(let point, let inDoubt): try await openAlone(point, inDoubt)
    case .beginAlone(let point, let statement): try await beginAlone(point, statement)
    case .finishAlone(let point, let statement): try await finishAlone(point, statement)
    case .closeAlone(let point): try await commit(point, begins: true)
    case .lookForEffect(let point, let statement, let fault, let inDoubt):
      return .effect(try await lookForEffect(point, statement, fault, inDoubt))
    case .sweep(let point, let statement, let fault): return try await sweep(point, statement, fault)
    case .investigate(let point, let statement, let fault):
      return .finding(await investigate(point, statement, fault))
    case .finish: break
    }
    return .ok
  }

  // MARK: Before the first step

  private func lock() async throws -> RunEvent {
    switch try await RunSession.open(runner.target, schemas: runner.schemas) {
    case .opened(let session):
      self.session = session
      return .ok
    case .busy(let holders):
      progress(RunProgress(event: .waitingForLock(holders)))
      return .lockBusy(holders)
    }
  }

  private func readRecord() async throws -> RunEvent {
    let session = try open()
    try await runner.history.create(on: session.record)
    record = try await runner.history.read(on: session.record)
    return .record(record.view)
  }

  // MARK: What the actions share

  /// - Throws: ``RunFault`` where there is no session; the state machine never asks for one then.
  func open() throws -> RunSession {
    guard let session else { throw RunFault(.lockLost) }
    return session
  }

  func step(_ point: StepPoint) -> Step { runs[point.run].script.steps[point.step] }

  func isLast(_ point: StepPoint) -> Bool { point.step + 1 == runs[point.run].script.steps.count }

  func line(
    _ point: StepPoint, _ state: HistoryRecord.Entry.State, statement: Int? = nil, fault: RunFault? = nil,
    invalidIndexes: [String]? = nil
  ) -> JournalLine {
    let step = step(point)
    return JournalLine(
      revision: runs[point.run].revision.id, direction: runs[point.run].direction, step: step.number,
      statement: statement.map { $0 + 1 }, state: state, seal: Seal.of(step.body), fault: fault,
      invalidIndexes: invalidIndexes)
  }

  /// Writes a line on the session that holds the lock; where that session is gone, the lock is.
  func journalUnderLock(_ line: JournalLine) async throws {
    let session = try open()
    do { try await line.writeUnderLock(runner.history, session) } catch let error as PostgresError
      where error.isConnectionLoss
    {
      throw RunFault(.lockLost, details: error.diagnosticDetails())
    }
  }

  func tell(_ event: RunProgress.Event, _ point: StepPoint) {
    progress(
      RunProgress(
        event: event, run: runs[point.run], step: step(point).number,
        stepCount: runs[point.run].script.steps.count, elapsed: elapsed))
  }

  var elapsed: Duration { began.duration(to: clock.now) }

  func beginClock(_ point: StepPoint) {
    if timedRun != point.run { began = clock.now }
    timedRun = point.run
  }
}

extension RunAction {
  /// What brings the database into a known state goes on after Ctrl-C.
  var mustNotBeInterrupted: Bool {
    switch self {
    case .rollBack, .sweep, .investigate, .finishAlone: true
    default: false
    }
  }
}
