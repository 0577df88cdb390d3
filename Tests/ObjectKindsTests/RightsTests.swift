import CatalogModel
import ObjectKinds
import Postgres
import RandomSchemas
import TestSupport
import Testing

/// What a role may not touch it sees all the same: nothing looks dropped because a reader has no right to it.
@Suite(.ownDatabase) struct RightsTests {
  @Test func aRoleWithoutRightsReadsTheSame() async throws {
    let samples = Sample.all.filter { $0.none == nil && $0.listed.isEmpty }
    let bench = try await Bench(OwnDatabase.current, samples)
    for sample in samples { try await bench.run(sample.variants[sample.variants.count - 1]) }
    let all = try await bench.read(samples)
    let role = "nobody_\(UInt32.random(in: 0...UInt32.max))"
    _ = try await bench.connection.execute("CREATE ROLE \(role); SET ROLE \(role)")
    let seen = try await bench.read(samples)
    _ = try await bench.connection.execute("RESET ROLE; DROP ROLE \(role)")
    for sample in samples {
      // An owner is said where it is not the reader.
      let have = seen[sample.name]!.restricted { $0.facet != "owner" }
      let want = all[sample.name]!.restricted { $0.facet != "owner" }
      if let difference = difference(have, want) {
        Issue.record("\(sample.name): \(difference)")
      }
    }
    await bench.close()
  }
}
