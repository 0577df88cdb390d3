import Foundation
import Testing

/// `PLUMB_SOAK_ROUNDS` from `PLUMB_SOAK_SEED` on; a few of them where nobody asks for more.
package struct SoakRounds {
  private let seeds: Range<UInt64>
  private let name: String
  private var done = 0
  private var failed = 0
  private var untried = 0

  package init(_ name: String, usual: Int) {
    self.name = name
    let variables = ProcessInfo.processInfo.environment
    let rounds = variables["PLUMB_SOAK_ROUNDS"].flatMap { UInt64($0) } ?? UInt64(usual)
    let first = variables["PLUMB_SOAK_SEED"].flatMap { UInt64($0) } ?? 1
    seeds = first..<(first + rounds)
  }

  /// A server cannot hold one of the states, so that nothing could be tried.
  package struct Untried: Error {
    /// - Parameter error: what the server said to the script of a state, and to nothing else.
    /// - Returns: nil where the states should have been held: some builds of PostgreSQL have no ICU.
    package init?(_ error: any Error) {
      guard "\(error)".contains("ICU is not supported in this build") else { return nil }
    }
  }

  /// Goes on until enough has failed to read.
  ///
  /// - Parameter problem: what went wrong with a pair, nil where the circle is full; throws ``Untried``.
  package mutating func run(
    _ samples: [Sample], sameness: Int, problem: (SchemaPair) async throws -> String?
  ) async throws {
    for seed in seeds where failed < 8 {
      if done > 0, done.isMultiple(of: 100) { print("\(name): \(done) rounds, \(failed) failed") }
      done += 1
      let pair = SchemaPair(seed: seed, samples: samples)
      do {
        guard let words = try await problem(pair) else { continue }
        print("\(name): seed \(seed) failed: \(words.prefix(300))")
        print("\(name): both states are kept in \(try keep(pair))")
        // Another mishap is no smaller case of this one.
        let least = try await pair.shrunk {
          try await problem($0)?.prefix(sameness) == words.prefix(sameness)
        }
        fail(least, try await problem(least) ?? "it went wrong once only: \(words)")
      } catch is Untried { untried += 1 }
    }
    print("\(name): \(done) rounds from seed \(seeds.lowerBound), \(failed) failed, \(untried) not tried")
    #expect(untried <= done / 4, "hardly anything was tried")
  }

  /// Whole, for who does not want to wait for the least case.
  private func keep(_ pair: SchemaPair) throws -> String {
    let folder = ".build/soak/\(name)-\(pair.seed)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (file, side) in [("a.sql", SchemaPair.Side.old), ("b.sql", .new)] {
      let script = try pair.scripts(side).joined(separator: "\n")
      try script.write(toFile: "\(folder)/\(file)", atomically: true, encoding: .utf8)
    }
    return folder
  }

  private mutating func fail(_ least: SchemaPair, _ words: String) {
    failed += 1
    Issue.record("\(name), seed \(least.seed): \(words)\n\(least.description)")
  }
}
