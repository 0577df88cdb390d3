import Autogenerate
import Reporting
import Revisions
import Runner
import Synchronization

/// What an upgrade or a downgrade shows, and how it is carried out.
struct RunPresentation {
  let session: Session
  let planned: PlannedRun
  let format: OutputFormat
  /// `upgrade` or `downgrade`.
  let verb: String

  init(_ session: Session, _ planned: PlannedRun, _ format: OutputFormat, verb: String) {
    self.session = session
    self.planned = planned
    self.format = format
    self.verb = verb
  }

  func carryOut(isDryRun: Bool, asScript: Bool, _ workspace: Workspace) async throws -> Ending {
    if asScript {
      if !planned.isEmpty { session.terminal.print(script) }
      return .done
    }
    if isDryRun {
      show(done: false, elapsed: nil)
      return planned.isEmpty ? .done : .difference
    }
    let began = ContinuousClock.now
    if !planned.isEmpty {
      let progress = RunProgressText(session.terminal)
      _ = try await workspace.run(planned, hooks: workspace.effectGuard()) { progress.show($0) }
    }
    show(done: true, elapsed: ContinuousClock.now - began)
    return .done
  }

  private func show(done: Bool, elapsed: Duration?) {
    if format == .json {
      session.terminal.print(json(done))
    } else if planned.isEmpty {
      session.terminal.print("nothing to do: the database is at \(place(planned.resulting))")
    } else if done {
      session.terminal.print(
        "\(verb)d to \(place(planned.resulting)): \(counted(planned.runs.count, "revision"))"
          + (elapsed.map { " in \($0.formattedSeconds)" } ?? ""))
    } else {
      for line in plan { session.terminal.print(line) }
    }
  }

  private func place(_ ids: [String]) -> String { ids.isEmpty ? "base" : ids.joined(separator: ", ") }

  private var plan: [String] {
    var lines: [String] = []
    for run in planned.runs {
      lines.append("\(run.direction == .up ? "+" : "-") \(RevisionText.title(run.revision))")
      if let risk = run.revision.risk, run.direction == .up {
        lines.append("    risk: \(risk.level)\(risk.reasons.isEmpty ? "" : ", \(risk.reasons)")")
      }
      for step in run.script.steps {
        lines.append(
          "    step \(step.number): \(step.mode.rawValue), \(counted(step.statements.count, "statement"))")
        lines += step.notes.map { "      \($0)" }
      }
      lines += run.script.lines("loses").map { "    loses \($0)" }
    }
    return lines + ["\(counted(planned.runs.count, "revision")) to run; nothing was changed"]
  }

  private func json(_ done: Bool) -> JSONValue {
    [
      "command": .string(verb), "changed": .bool(done && !planned.isEmpty),
      "pending": .bool(!done && !planned.isEmpty),
      "from": .strings(planned.graph.current(planned.record.applied)), "to": .strings(planned.resulting),
      "revisions": .array(planned.runs.map { RevisionText.json($0.revision) }),
      "losses": .strings(planned.losses),
    ]
  }

  /// Everything that would be run, for `psql -f`; the record is set by a stamp afterwards.
  private var script: String {
    var lines = ["\\set ON_ERROR_STOP on"]
    for run in planned.runs {
      lines += ["", "-- revision \(RevisionText.title(run.revision)) (\(run.direction.rawValue))"]
      for step in run.script.steps {
        let isTransaction = step.mode == .transaction
        let body = step.statements.map { $0.text + ";" }
        lines += ["-- step \(step.number): \(step.mode.rawValue)"]
        lines += isTransaction ? ["BEGIN;"] + body + ["COMMIT;"] : body
      }
    }
    let target = planned.resulting.isEmpty ? "base" : planned.resulting.joined(separator: " ")
    return (lines + ["", "-- then set the record: plumb stamp \(target)"]).joined(separator: "\n")
  }
}

/// One line for each revision and each step, on standard error.
final class RunProgressText: Sendable {
  private let terminal: Terminal
  private let hasWaited = Atomic(false)

  init(_ terminal: Terminal) { self.terminal = terminal }

  func show(_ progress: RunProgress) {
    switch progress.event {
    case .waitingForLock(let holders):
      if hasWaited.exchange(true, ordering: .relaxed) { return }
      let who = holders.map { "process \($0.processID)\($0.user.map { " of \($0)" } ?? "")" }
      terminal.note("waiting: another run is at work (\(who.joined(separator: ", ")))")
    case .stepBegan:
      guard let run = progress.run, progress.step == run.script.steps.first?.number else { return }
      terminal.progress("\(run.direction == .up ? "apply" : "take back") \(RevisionText.title(run.revision))")
    case .statementBegan(let number, let count, let sql):
      terminal.detail(
        "    statement \(number) of \(count): \(sql.split(whereSeparator: \.isNewline).first ?? "")")
    case .statementWasDone(let number): terminal.note("    statement \(number) had been done already")
    case .notice(let text): terminal.note("    \(text)")
    case .retrying(_, let attempt): terminal.note("    the locks were not to be had; try \(attempt)")
    case .stepCommitted:
      terminal.progress(
        "  step \(progress.step) of \(progress.stepCount)  \(progress.elapsed.formattedSeconds)")
    case .revisionDone: break
    }
  }
}
