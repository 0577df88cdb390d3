import Revisions

@testable import Runner

/// Feeds a machine, answering what a healthy server would, except where the test says otherwise; and writes
/// down what it asked for.
struct MachineTrace {
  var machine: RunMachine
  var record = RecordView()
  /// What to answer to the nth time that an action is asked for, by the action's short text.
  var answers: [String: [RunEvent]] = [:]
  private(set) var asked: [String] = []

  init(
    _ plan: [RunShape], record: RecordView = RecordView(), limits: RunLimits = RunLimits(lockRetries: 2),
    _ answers: [String: [RunEvent]] = [:]
  ) {
    machine = RunMachine(plan: plan, limits: limits)
    self.record = record
    self.answers = answers
  }

  mutating func run() -> RunReport {
    var event = RunEvent.start
    for _ in 0..<500 {
      let action = machine.next(event)
      if case .finish(let report) = action { return report }
      let text = Self.text(action)
      asked.append(text)
      event = answer(text, action)
    }
    fatalError("the machine never ends: \(asked.suffix(20))")
  }

  private mutating func answer(_ text: String, _ action: RunAction) -> RunEvent {
    if var given = answers[text], !given.isEmpty {
      let event = given.removeFirst()
      answers[text] = given
      return event
    }
    return switch action {
    case .readRecord: .record(record)
    case .lookForEffect: .effect(false)
    case .sweep: .swept(leftovers: [])
    case .investigate: .finding(.notCommitted)
    default: .ok
    }
  }

  /// `execute 0.1.0`: the action, the run, the step and the statement, counted from 0.
  static func text(_ action: RunAction) -> String {
    func at(_ point: StepPoint, _ statement: Int? = nil) -> String {
      " \(point.run).\(point.step)" + (statement.map { ".\($0)" } ?? "")
    }
    return switch action {
    case .lock: "lock"
    case .pause: "pause"
    case .readRecord: "read"
    case .verify: "verify"
    case .openStep(let point, _): "open" + at(point)
    case .execute(let point, let statement): "execute" + at(point, statement)
    case .checkEffects(let point): "check" + at(point)
    case .commit(let point): "commit" + at(point)
    case .rollBack(let point, let statement, _): "rollback" + at(point, statement)
    case .openAlone(let point, let inDoubt): (inDoubt == nil ? "openAlone" : "reopenAlone") + at(point)
    case .beginAlone(let point, let statement): "begin" + at(point, statement)
    case .executeAlone(let point, let statement): "execute" + at(point, statement)
    case .finishAlone(let point, let statement): "done" + at(point, statement)
    case .closeAlone(let point): "close" + at(point)
    case .lookForEffect(let point, let statement, _, _): "look" + at(point, statement)
    case .sweep(let point, let statement, _): "sweep" + at(point, statement)
    case .investigate(let point, let statement, _): "investigate" + at(point, statement)
    case .finish: "finish"
    }
  }
}

extension RunShape {
  /// Steps in words: `tx2` is a transaction of two statements, `alone1` one statement outside any.
  init(
    _ revision: String, revises: [String] = [], going direction: Revision.Direction = .up,
    resumes: Bool = false, _ steps: String...
  ) {
    self.init(
      revision, revises: revises, direction, resumes: resumes,
      steps: steps.enumerated().map { index, text in
        Step(
          number: index + 1, mode: text.hasPrefix("tx") ? .transaction : .noTransaction,
          statementCount: Int(String(text.last!))!, seal: "seal\(index + 1)")
      })
  }
}

extension RunFault {
  static func server(_ state: String) -> RunFault { RunFault(.server(sqlState: state)) }
  static let lost = RunFault(.connectionLost)
  static let interrupt = RunFault(.interrupted)
}
