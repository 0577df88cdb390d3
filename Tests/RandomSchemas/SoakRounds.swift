import Foundation
import Testing

/// `PLUMB_SOAK_ROUNDS` from `PLUMB_SOAK_SEED` on; a few of them where nobody asks for more.
package struct SoakRounds {
  package let seeds: Range<UInt64>
  private let name: String
  private var failed = 0
  private var untried = 0

  package init(_ name: String, usual: Int) {
    self.name = name
    let variables = ProcessInfo.processInfo.environment
    let rounds = variables["PLUMB_SOAK_ROUNDS"].flatMap { UInt64($0) } ?? UInt64(usual)
    let first = variables["PLUMB_SOAK_SEED"].flatMap { UInt64($0) } ?? 1
    seeds = first..<(first + rounds)
  }

  /// What is tried, until enough has failed to read.
  package mutating func next(_ seed: UInt64) -> Bool {
    let done = seed - seeds.lowerBound
    if done > 0, done.isMultiple(of: 100) { print("\(name): \(done) rounds, \(failed) failed") }
    return failed < 8
  }

  package mutating func skip() { untried += 1 }

  package mutating func fail(_ least: SchemaPair, _ words: String) {
    failed += 1
    print("\(name): seed \(least.seed) failed")
    Issue.record("\(name), seed \(least.seed): \(words)\n\(least.description)")
  }

  package func end() {
    print(
      "\(name): \(seeds.count) rounds from seed \(seeds.lowerBound), \(failed) failed, \(untried) not tried")
    #expect(untried <= seeds.count / 4, "hardly anything was tried")
  }
}
