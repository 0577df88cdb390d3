import Diagnostics
import Revisions
import Testing

@testable import Runner

@Suite struct ResumeTests {
  let doubt = InDoubt(journalID: 3, statement: 1, invalidBefore: [])

  func half(_ done: Int, statements: Int = 0, inDoubt: InDoubt? = nil) -> RecordView {
    RecordView(halfApplied: [
      HalfApplied(
        revision: "a", direction: .up,
        doneSteps: (0..<done).map { .init(number: $0 + 1, seal: "seal\($0 + 1)") },
        doneStatements: statements, inDoubt: inDoubt)
    ])
  }

  @Test func goesOnAtTheFirstStepThatIsNotDone() {
    var trace = MachineTrace([RunShape("a", resumes: true, "tx1", "tx1", "tx1")], record: half(1))
    #expect(trace.run() == RunReport(completed: [0]))
    #expect(trace.asked[3] == "open 0.1")
  }

  @Test func goesOnAtTheFirstStatementThatIsNotDone() {
    var trace = MachineTrace([RunShape("a", resumes: true, "tx1", "alone3")], record: half(1, statements: 2))
    #expect(trace.run().ending == .done)
    #expect(
      trace.asked[3...] == ["openAlone 0.1", "begin 0.1.2", "execute 0.1.2", "done 0.1.2", "close 0.1"])
  }

  @Test func aStepThatWasRemovedFromTheFileIsTakenAsNotWanted() {
    var trace = MachineTrace([RunShape("a", resumes: true, "tx1")], record: half(1))
    #expect(trace.run().ending == .done)
    #expect(trace.asked.last == "close 0.0")
  }

  @Test func aDoneStepThatWasEditedIsRefused() {
    for shape in [RunShape("a", resumes: true, "tx1"), RunShape("a", resumes: true, "tx1", "tx1")] {
      var record = half(shape.steps.count == 1 ? 2 : 1)
      if shape.steps.count == 2 { record.halfApplied[0].doneSteps[0].seal = "other" }
      var trace = MachineTrace([shape], record: record)
      guard case .refused(let fault) = trace.run().ending else { return #expect(Bool(false)) }
      #expect(fault.diagnostics.map(\.code) == ["edited-after-apply"])
    }
  }

  @Test func aStatementInDoubtIsRunAgainAfterItsLeavingsWereRemoved() {
    var trace = MachineTrace(
      [RunShape("a", resumes: true, "alone2")], record: half(0, statements: 1, inDoubt: doubt))
    #expect(trace.run().ending == .done)
    #expect(
      trace.asked[3...] == ["reopenAlone 0.0", "begin 0.0.1", "execute 0.0.1", "done 0.0.1", "close 0.0"])
  }

  @Test func aStatementInDoubtThatHadBeenDoneIsNotAFailure() {
    for state in ["42P07", "42704"] {
      var trace = MachineTrace(
        [RunShape("a", resumes: true, "alone2")], record: half(0, statements: 1, inDoubt: doubt),
        ["execute 0.0.1": [.failed(.server(state))], "look 0.0.1": [.effect(true)]])
      #expect(trace.run().ending == .done)
      #expect(trace.asked.contains("look 0.0.1"))
    }
  }

  @Test func onlyTheStatementInDoubtIsBelievedToBeDone() {
    for (state, statement) in [("42P07", 0), ("23505", 1)] {
      var trace = MachineTrace(
        [RunShape("a", resumes: true, "alone2")], record: half(0, statements: statement, inDoubt: doubt),
        ["execute 0.0.\(statement)": [.failed(.server(state))]])
      guard case .stopped = trace.run().ending else { return #expect(Bool(false)) }
      #expect(trace.asked.last == "sweep 0.0.\(statement)")
    }
    var other = MachineTrace(
      [RunShape("a", resumes: true, "alone2")], record: half(0, statements: 1, inDoubt: doubt),
      ["execute 0.0.1": [.failed(.server("42P07"))], "look 0.0.1": [.effect(false)]])
    guard case .stopped = other.run().ending else { return #expect(Bool(false)) }
  }

  @Test func faultsBeforeItIsSentLeaveTheDoubt() {
    var trace = MachineTrace(
      [RunShape("a", resumes: true, "alone2")], record: half(0, statements: 1, inDoubt: doubt),
      ["reopenAlone 0.0": [.failed(.lost)]])
    guard case .stopped(let stop) = trace.run().ending else { return #expect(Bool(false)) }
    #expect(stop.fate == .inDoubt)
  }
}
