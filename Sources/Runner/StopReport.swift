import Diagnostics
import Revisions

/// Puts into words how a run stopped at a step.
struct StopReport {
  let stop: RunReport.Stop
  let runs: [RevisionRun]
  let completed: [Int]

  private var run: RevisionRun { runs[stop.point.run] }
  private var revision: Revision { run.revision }
  private var step: Step { run.script.steps[stop.point.step] }
  private var statement: SQLStatement? {
    stop.statement.flatMap { step.statements.indices.contains($0) ? step.statements[$0] : nil }
  }

  var failure: Failure {
    guard stop.fault.kind == .refused, var first = stop.fault.diagnostics.first else {
      return Failure(
        Diagnostic(
          code, at: place, subject: revision.id, message, details: cause + state, advice: advice))
    }
    // A hook said no in its own words; what became of the step is added to them.
    first.details += [message] + state
    first.advice = first.advice ?? advice
    return Failure([first] + stop.fault.diagnostics.dropFirst())
  }

  private var code: Diagnostic.Code {
    switch (stop.fate, stop.fault.kind) {
    case (.inDoubt, _): "in-doubt"
    case (_, .interrupted): "interrupted"
    case (_, .connectionLost): "connection-lost"
    case (_, .lockLost): "lock-lost"
    default: "step-failed"
    }
  }

  /// The statement in its file, or the very place in it that the server points at.
  private var place: SourcePlace? {
    guard !run.script.file.isEmpty else { return nil }
    guard let statement else {
      return SourcePlace(file: run.script.file, line: run.script.fileLine(step.line))
    }
    let position = stop.fault.position ?? .init(line: 1, column: 1)
    return SourcePlace(
      file: run.script.file, line: run.script.fileLine(statement.line + position.line - 1),
      column: position.line == 1 ? statement.column + position.column - 1 : position.column)
  }

  private var message: String {
    let direction = run.direction == .up ? "" : " on its way down"
    let name = revision.message.isEmpty ? revision.id : "\(revision.id) (\(revision.message))"
    var at = "step \(step.number) of \(run.script.steps.count)"
    if let index = stop.statement { at += ", statement \(index + 1) of \(step.statements.count)" }
    return "revision \(name)\(direction) \(verb) at \(at)"
  }

  private var verb: String {
    switch stop.fault.kind {
    case .interrupted: "was interrupted"
    case .connectionLost: "lost the connection"
    case .lockLost: "lost its lock"
    case .server, .refused: "stopped"
    }
  }

  /// The statement and the server's words.
  private var cause: [String] {
    var lines = stop.fault.details
    if let statement { lines += ["the statement:"] + excerpt(statement.text) }
    if stop.attempts > 1 { lines.append("it was tried \(stop.attempts) times") }
    return lines
  }

  private func excerpt(_ sql: String) -> [String] {
    let lines = sql.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines.prefix(12).map { "  " + $0.prefix(200) }
    return lines.count > shown.count ? shown + ["  … (\(lines.count - shown.count) more lines)"] : shown
  }

  /// What is, and what is not in the database.
  private var state: [String] {
    var lines = [fate]
    let before = stop.committedSteps.filter { $0 != step.number || stop.fate != .committed }
    if !before.isEmpty { lines.append("committed before it: \(Self.counted("step", before))") }
    if stop.committedStatements > 0 {
      lines.append(
        "committed of this step: \(stop.committedStatements) of \(step.statements.count) statements")
    }
    if !completed.isEmpty {
      let ids = completed.map { runs[$0].revision.id }.joined(separator: ", ")
      lines.append("carried through by this run: \(ids)")
    }
    return lines
  }

  private var fate: String {
    switch stop.fate {
    case .rolledBack where step.mode == .noTransaction: "that statement left nothing behind"
    case .rolledBack: "step \(step.number) was rolled back: nothing of it was kept"
    case .committed where stop.statement == nil || step.mode == .transaction:
      "step \(step.number) was committed before the connection went"
    case .committed: "that statement was done before the connection went"
    case .inDoubt: "whether it was done could not be found out"
    case .leftovers(let names):
      "it left behind what could not be removed: invalid index \(names.joined(separator: ", "))"
    }
  }

  private var advice: String {
    if stop.fate == .inDoubt, step.mode == .transaction {
      return "when the server is back, `plumb status` tells from the journal whether the step was committed"
    }
    let command = run.direction == .up ? "plumb upgrade" : "plumb downgrade"
    guard stop.leavesHalfApplied else { return "\(remedy) `\(command)` again" }
    return Self.resolving(revision.id)
  }

  private var remedy: String {
    switch stop.fault.kind {
    case .server where stop.fault.isWorthRetrying:
      "another session holds the lock it needs: see pg_locks, or choose a quieter time, then run"
    case .server, .refused:
      "mend the cause (an edited revision is sealed by `plumb prove \(revision.id)`), then run"
    case .interrupted: "to go on, run"
    case .connectionLost: "when the server is back, run"
    case .lockLost: "connect to the server itself, not through a transaction pooler, and run"
    }
  }

  static func resolving(_ id: String) -> String {
    "mend the cause, then `plumb resolve \(id) --resume` goes on at the first step that is not done; "
      + "or take the committed steps back by hand and `plumb resolve \(id) --rolled-back`; "
      + "or do the rest by hand and `plumb resolve \(id) --applied`"
  }

  static func counted(_ noun: String, _ numbers: [Int]) -> String {
    "\(noun)\(numbers.count == 1 ? "" : "s") \(numbers.map { "\($0)" }.joined(separator: ", "))"
  }
}
