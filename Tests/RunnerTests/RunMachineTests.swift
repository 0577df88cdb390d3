import Diagnostics
import Revisions
import Testing

@testable import Runner

@Suite struct RunMachineTests {
  let plan = [RunShape("a", "tx2", "alone1"), RunShape("b", revises: ["a"], "tx1")]

  func stopped(_ report: RunReport) -> RunReport.Stop? {
    if case .stopped(let stop) = report.ending { stop } else { nil }
  }

  @Test func aHealthyRunInOrder() {
    var trace = MachineTrace(plan)
    let report = trace.run()
    #expect(report == RunReport(completed: [0, 1], ending: .done))
    #expect(
      trace.asked == [
        "lock", "read", "verify",
        "open 0.0", "execute 0.0.0", "execute 0.0.1", "check 0.0", "commit 0.0",
        "openAlone 0.1", "begin 0.1.0", "execute 0.1.0", "done 0.1.0", "close 0.1",
        "open 1.0", "execute 1.0.0", "check 1.0", "commit 1.0",
      ])
  }

  @Test func anEmptyStepIsCommittedAllTheSame() {
    var trace = MachineTrace([RunShape("a", "tx0", "alone0")])
    #expect(trace.run().ending == .done)
    #expect(trace.asked.suffix(5) == ["open 0.0", "check 0.0", "commit 0.0", "openAlone 0.1", "close 0.1"])
  }

  // MARK: Before anything is run

  @Test func theLockIsWaitedForAndThenItsHolderNamed() {
    let holder = LockHolder(processID: 7)
    var trace = MachineTrace(
      plan, limits: RunLimits(runnerWait: 1_000), ["lock": Array(repeating: .lockBusy([holder]), count: 9)])
    #expect(trace.run().ending == .lockBusy([holder]))
    #expect(trace.asked == ["lock", "pause", "lock", "pause", "lock"])
    var lucky = MachineTrace(plan, ["lock": [.lockBusy([holder])]])
    #expect(lucky.run().ending == .done)
  }

  @Test(arguments: ["lock", "read", "verify"])
  func aFaultBeforeTheFirstStepChangesNothing(action: String) {
    for fault in [RunFault.server("42501"), .lost, .interrupt] {
      var trace = MachineTrace(plan, [action: [.failed(fault)]])
      #expect(trace.run() == RunReport(ending: .refused(fault)))
      #expect(trace.asked.last == action)
    }
  }

  @Test func whatAnotherRunnerDidMeanwhileIsSkipped() {
    var trace = MachineTrace(plan, record: RecordView(applied: ["a": []]))
    #expect(trace.run() == RunReport(completed: [1], skipped: [0]))
    #expect(trace.asked[3] == "open 1.0")
    var all = MachineTrace(plan, record: RecordView(applied: ["a": [], "b": ["a"]]))
    #expect(all.run() == RunReport(skipped: [0, 1]))
    var down = MachineTrace([RunShape("a", going: .down, "tx1")])
    #expect(down.run() == RunReport(skipped: [0]))
  }

  @Test func aRecordThatNoLongerFitsThePlanStopsTheRun() {
    var up = MachineTrace([RunShape("b", revises: ["a"], "tx1")])
    guard case .refused(let fault) = up.run().ending else { return #expect(Bool(false)) }
    #expect(fault.diagnostics.map(\.code) == ["record-changed"])
    var down = MachineTrace(
      [RunShape("a", going: .down, "tx1")], record: RecordView(applied: ["a": [], "c": ["a"]]))
    guard case .refused(let other) = down.run().ending else { return #expect(Bool(false)) }
    #expect(other.diagnostics[0].details == ["revision c, which builds on a, was applied meanwhile"])
  }

  @Test func aHalfAppliedRevisionStopsEveryOtherRun() {
    let half = HalfApplied(revision: "x", direction: .up, doneSteps: [.init(number: 1, seal: "")])
    var trace = MachineTrace(plan, record: RecordView(halfApplied: [half]))
    #expect(trace.run().ending == .halfApplied([half]))
    var resumed = MachineTrace([RunShape("a", resumes: true, "tx1")], record: RecordView(halfApplied: [half]))
    guard case .refused = resumed.run().ending else { return #expect(Bool(false)) }
  }

  // MARK: Steps in a transaction

  @Test(arguments: ["open 0.0", "execute 0.0.0", "execute 0.0.1", "check 0.0", "commit 0.0"])
  func aFaultInATransactionRollsItBack(action: String) throws {
    for fault in [RunFault.server("22012"), .interrupt, RunFault(.lockLost), RunFault(.refused)] {
      var trace = MachineTrace(plan, [action: [.failed(fault)]])
      let stop = try #require(stopped(trace.run()))
      #expect(trace.asked.last?.hasPrefix("rollback 0.0") == true)
      #expect(stop.fate == .rolledBack)
      #expect(stop.fault == fault)
      #expect(!stop.leavesHalfApplied)
    }
  }

  @Test(arguments: ["55P03", "40P01"])
  func aLockNotHadIsTriedAgainWithAllOfTheStep(state: String) throws {
    var trace = MachineTrace(plan, ["execute 0.0.1": [.failed(.server(state))]])
    #expect(trace.run().ending == .done)
    #expect(
      trace.asked[3..<11] == [
        "open 0.0", "execute 0.0.0", "execute 0.0.1", "rollback 0.0.1", "pause",
        "open 0.0", "execute 0.0.0", "execute 0.0.1",
      ])
    var hopeless = MachineTrace(
      plan, ["execute 0.0.0": Array(repeating: .failed(.server(state)), count: 9)])
    let stop = try #require(stopped(hopeless.run()))
    #expect(stop.attempts == 3)
    #expect(stop.fate == .rolledBack)
    #expect(hopeless.asked.count { $0 == "open 0.0" } == 3)
  }

  @Test func ctrlCWhileWaitingForTheNextTryLeavesNothing() throws {
    var trace = MachineTrace(
      plan, ["execute 0.0.0": [.failed(.server("55P03"))], "pause": [.failed(.interrupt)]])
    let stop = try #require(stopped(trace.run()))
    #expect(stop.fault.kind == .interrupted)
    #expect(stop.fate == .rolledBack)
    #expect(trace.asked.last == "pause")
  }

  @Test func pausesGrowAndAreBounded() {
    #expect((1...8).map(RunLimits.pause) == [200, 400, 800, 1_600, 3_200, 5_000, 5_000, 5_000])
  }

  @Test(arguments: ["open 0.0", "execute 0.0.1", "check 0.0", "commit 0.0", "rollback 0.0.1"])
  func aLostConnectionIsLookedInto(action: String) throws {
    let first: [String: [RunEvent]] =
      action.hasPrefix("rollback") ? ["execute 0.0.1": [.failed(.server("22012"))]] : [:]
    func ending(_ finding: RunEvent.Finding) -> RunReport {
      let investigation = action.hasSuffix("0.1") ? "investigate 0.0.1" : "investigate 0.0"
      var answers = first
      answers[action] = [.failed(.lost)]
      answers[investigation] = [.finding(finding)]
      var trace = MachineTrace(plan, answers)
      let report = trace.run()
      #expect(trace.asked.last == investigation)
      return report
    }
    #expect(stopped(ending(.notCommitted))?.fate == .rolledBack)
    #expect(stopped(ending(.unknown(.lost)))?.fate == .inDoubt)
    let committed = try #require(stopped(ending(.committed)))
    #expect(committed.fate == .committed)
    #expect(committed.committedSteps == [1])
    #expect(committed.leavesHalfApplied)
  }

  @Test func aLostConnectionAfterTheVeryLastCommitIsSuccess() {
    var trace = MachineTrace(
      plan, ["commit 1.0": [.failed(.lost)], "investigate 1.0": [.finding(.committed)]])
    #expect(trace.run() == RunReport(completed: [0, 1]))
  }

  @Test func aLostConnectionBetweenTwoRevisionsLeavesNoneOfThemHalf() throws {
    let plan = [RunShape("a", "tx1"), RunShape("b", revises: ["a"], "tx1")]
    var trace = MachineTrace(
      plan, ["commit 0.0": [.failed(.lost)], "investigate 0.0": [.finding(.committed)]])
    let report = trace.run()
    #expect(report.completed == [0])
    #expect(try #require(stopped(report)).leavesHalfApplied == false)
  }

  @Test func aFaultInTheSecondStepLeavesTheRevisionHalfApplied() throws {
    var trace = MachineTrace([RunShape("a", "tx1", "tx1")], ["execute 0.1.0": [.failed(.server("23505"))]])
    let stop = try #require(stopped(trace.run()))
    #expect(stop.committedSteps == [1])
    #expect(stop.leavesHalfApplied)
  }

  // MARK: Steps outside a transaction

  @Test func aStatementAloneThatFailsIsSweptAndNeverRetried() throws {
    let plan = [RunShape("a", "alone2")]
    for state in ["55P03", "40P01", "23505"] {
      var trace = MachineTrace(plan, ["execute 0.0.0": [.failed(.server(state))]])
      let stop = try #require(stopped(trace.run()))
      #expect(trace.asked.suffix(2) == ["execute 0.0.0", "sweep 0.0.0"])
      #expect(stop.fate == .rolledBack)
      #expect(!stop.leavesHalfApplied)
    }
    var left = MachineTrace(
      plan, ["execute 0.0.1": [.failed(.interrupt)], "sweep 0.0.1": [.swept(leftovers: ["s.i"])]])
    let stop = try #require(stopped(left.run()))
    #expect(stop.fate == .leftovers(["s.i"]))
    #expect(stop.committedStatements == 1)
    #expect(stop.leavesHalfApplied)
  }

  @Test(arguments: ["execute 0.0.0", "done 0.0.0"])
  func aStatementAloneWhoseEndNobodySawIsInDoubt(action: String) throws {
    var trace = MachineTrace([RunShape("a", "alone1")], [action: [.failed(.lost)]])
    let inDoubt = try #require(stopped(trace.run()))
    #expect(inDoubt.fate == .inDoubt)
    #expect(inDoubt.leavesHalfApplied)
    var found = MachineTrace(
      [RunShape("a", "alone1")], [action: [.failed(.lost)], "investigate 0.0.0": [.finding(.committed)]])
    let done = try #require(stopped(found.run()))
    #expect(done.fate == .committed)
    #expect(done.committedStatements == 1)
  }

  @Test(arguments: ["openAlone 0.0", "begin 0.0.0"])
  func whatWasNeverSentLeftNothing(action: String) throws {
    var trace = MachineTrace([RunShape("a", "alone1")], [action: [.failed(.lost)]])
    let stop = try #require(stopped(trace.run()))
    #expect(stop.fate == .rolledBack)
    #expect(!stop.leavesHalfApplied)
  }

  @Test func closingAStepAloneIsLookedInto() throws {
    var trace = MachineTrace(
      [RunShape("a", "alone1")], ["close 0.0": [.failed(.lost)], "investigate 0.0": [.finding(.committed)]])
    #expect(trace.run() == RunReport(completed: [0]))
    var refused = MachineTrace([RunShape("a", "alone1")], ["close 0.0": [.failed(.server("40001"))]])
    let stop = try #require(stopped(refused.run()))
    #expect(stop.leavesHalfApplied)
    #expect(stop.committedStatements == 1)
  }
}
