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
      try await rounds.run(samples, sameness: 40, problem: soak.problem)
      await soak.here.close()
      await soak.there.close()
    }
  }
}
