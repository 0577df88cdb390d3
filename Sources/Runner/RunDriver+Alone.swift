import Diagnostics
import Postgres
import Revisions

/// Steps outside a transaction.
extension RunDriver {
  private var indexes: InvalidIndexes { InvalidIndexes(schemas: runner.schemas) }
  private var patience: Int { runner.limits.patientLockTimeout }

  func openAlone(_ point: StepPoint, _ inDoubt: InDoubt?) async throws {
    beginClock(point)
    tell(.stepBegan, point)
    try await journalUnderLock(line(point, .begun))
    let statements = try open().statements
    if let inDoubt {
      let leftovers = try await indexes.sweep(
        before: inDoubt.invalidBefore, patience: patience, on: statements)
      if !leftovers.isEmpty { throw Self.cannotSweep(leftovers) }
    }
    _ = try await statements.execute(
      "RESET ROLE; " + Self.settings(patience, runner.limits, local: false))
    try await hooks.willBeginStep(statements, runs[point.run], step(point))
  }

  func beginAlone(_ point: StepPoint, _ statement: Int) async throws {
    invalidBefore = try await indexes.read(on: open().statements).map(\.name)
    try await journalUnderLock(
      line(point, .begun, statement: statement, invalidIndexes: invalidBefore))
  }

  func finishAlone(_ point: StepPoint, _ statement: Int) async throws {
    let session = try open()
    try await line(point, .done, statement: statement)
      .write(runner.history, run: session.id, on: session.statements)
  }

  func lookForEffect(
    _ point: StepPoint, _ statement: Int, _ fault: RunFault, _ inDoubt: InDoubt
  ) async throws -> Bool {
    var wasDone = true
    if fault.saysDuplicate {
      wasDone = try await indexes.appeared(
        since: inDoubt.journalID, journal: runner.history.journal, on: open().statements)
    }
    if wasDone { tell(.statementWasDone(statement + 1), point) }
    return wasDone
  }

  func sweep(_ point: StepPoint, _ statement: Int, _ fault: RunFault) async throws -> RunEvent {
    let session = try open()
    // After Ctrl-C nobody wants to wait for the patient timeout.
    let patience = fault.kind == .interrupted ? runner.limits.lockTimeout : patience
    let leftovers = try await indexes.sweep(
      before: invalidBefore, patience: patience, on: session.statements)
    await journal(
      failure: line(point, .failed, statement: statement, fault: fault, invalidIndexes: leftovers), session,
      point)
    return .swept(leftovers: leftovers)
  }

  private static func cannotSweep(_ names: [String]) -> RunFault {
    RunFault(
      .refused,
      diagnostics: [
        Diagnostic(
          "invalid-index", subject: names.joined(separator: ", "),
          "the invalid index that the run before left cannot be removed: \(names.joined(separator: ", "))",
          advice: "drop it by hand (`DROP INDEX CONCURRENTLY`), then resume")
      ])
  }
}
