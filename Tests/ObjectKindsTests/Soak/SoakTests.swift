import RandomSchemas
import TestSupport
import Testing

/// Random schemas and random edits, there and back, as many as one likes (`make soak`). The seed of a round that fails
/// is all that is needed to see it again.
@Suite(.ownDatabase) struct SoakTests {
  @Test func randomEditsComeFullCircle() async throws {
    let samples = Sample.all.filter(\.isTried)
    try await withDatabases(2) { targets in
      let soak = Soak(
        here: try await Bench(targets[0], samples), there: try await Bench(targets[1], samples))
      var rounds = SoakRounds("plans", usual: 12)
      for seed in rounds.seeds where rounds.next(seed) {
        let pair = SchemaPair(seed: seed, samples: samples)
        do {
          guard let words = try await soak.problem(of: pair) else { continue }
          let least = try await soak.shrunk(pair, words)
          rounds.fail(least, try await soak.problem(of: least) ?? "it went wrong once only: \(words)")
        } catch is Soak.Untried { rounds.skip() }
      }
      await soak.here.close()
      await soak.there.close()
      rounds.end()
    }
  }
}
