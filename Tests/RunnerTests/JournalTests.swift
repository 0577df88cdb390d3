import Revisions
import Testing

@testable import Runner

@Suite struct JournalTests {
  typealias Entry = HistoryRecord.Entry

  /// `begun 2`, `done 2`, `failed 2`, and with a statement `begun 2.1`.
  func entries(_ words: String...) -> [Entry] {
    words.enumerated().map { index, word in
      let parts = word.split(separator: " ")
      let place = parts[1].split(separator: ".").map { Int($0)! }
      return Entry(
        id: index + 1, run: "r", revision: "a", direction: .up, step: place[0],
        statement: place.count > 1 ? place[1] : nil, state: Entry.State(rawValue: String(parts[0]))!,
        seal: "s\(place[0])", sqlState: parts[0] == "failed" ? "23505" : nil,
        error: parts[0] == "failed" ? "words" : nil, invalidIndexes: parts.dropFirst(2).map(String.init))
    }
  }

  @Test func whatLeftNothingIsNotHalfApplied() {
    #expect(HalfApplied.found(in: []) == [])
    #expect(HalfApplied.found(in: entries("begun 1")) == [])
    #expect(HalfApplied.found(in: entries("begun 1", "failed 1", "begun 1", "failed 1")) == [])
    #expect(HalfApplied.found(in: entries("begun 1", "begun 1.1", "failed 1.1")) == [])
  }

  @Test func aDoneStepWithoutItsRecordIs() {
    let found = HalfApplied.found(in: entries("begun 1", "done 1", "begun 2", "failed 2"))
    #expect(
      found == [
        HalfApplied(
          revision: "a", direction: .up, doneSteps: [.init(number: 1, seal: "s1")], error: "23505: words")
      ])
  }

  @Test func statementsAreCountedAndDoubtIsKept() {
    let found = HalfApplied.found(in: entries("begun 1", "begun 1.1 s.old", "done 1.1", "begun 1.2 s.old"))
    #expect(
      found == [
        HalfApplied(
          revision: "a", direction: .up, doneStatements: 1,
          inDoubt: InDoubt(journalID: 4, statement: 1, invalidBefore: ["s.old"]))
      ])
  }

  @Test func leavingsKeepTheDoubtOfTheFirstTry() {
    let found = HalfApplied.found(in: entries("begun 1.1", "failed 1.1 s.i", "begun 1.1 s.i"))
    #expect(found.first?.inDoubt == InDoubt(journalID: 1, statement: 0, invalidBefore: []))
  }

  @Test func failuresAreToldUntilTheyAreMadeGood() {
    #expect(HistoryRecord(open: entries("begun 1", "failed 1")).failures.count == 1)
    #expect(HistoryRecord(open: entries("begun 1", "failed 1", "begun 1", "done 1")).failures == [])
  }

  @Test func lockKeysAreTheSameEverywhere() {
    #expect(RunLock.key("plumb:bot/cfg") == RunLock.key("plumb:bot/cfg"))
    #expect(RunLock.key("") == -3_750_763_034_362_895_579)
    #expect(RunLock.key("a") == -5_808_556_873_153_909_620)
    let both = RunLock(database: "d", schemas: ["b", "a", "a"])
    #expect(both.keys.count == 2)
    #expect(Set(RunLock(database: "d", schemas: ["a"]).keys).isSubset(of: both.keys))
    #expect(Set(RunLock(database: "d", schemas: ["a"], .statements).keys).isDisjoint(with: both.keys))
  }
}
