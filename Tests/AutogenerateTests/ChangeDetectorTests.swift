import CatalogModel
import Foundation
import Introspection
import ObjectKinds
import Postgres
import TestSupport
import Testing

@Suite struct ChangeDetectorTests {
  @Test("every catalog of the server is watched, or says nothing of a schema")
  func everyCatalogIsKnown() async throws {
    let connection = try await connect()
    let answer = try await connection.query(
      """
      SELECT relname FROM pg_catalog.pg_class
      WHERE relkind = 'r' AND relnamespace = 'pg_catalog'::pg_catalog.regnamespace
      """)
    let present = Set((0..<answer.count).compactMap { answer[$0, 0] })
    let watched = ChangeDetector.catalogs(ServerVersion(connection.serverVersion))
    await connection.close()
    #expect(present.subtracting(watched).subtracting(ChangeDetector.unwatched.keys) == [])
    #expect(Set(watched).subtracting(present) == [])
    #expect(Set(watched).intersection(ChangeDetector.unwatched.keys) == [])
  }

  @Test("no kind reads what is not watched", arguments: [130_000, 150_000, 180_000])
  func kindsReadWhatIsWatched(_ version: Int) {
    for kind in allKinds {
      guard let query = kind.catalogQuery(ServerVersion(version)) else { continue }
      let words = query.sql.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
      // Comments on roles and the like are no part of a schema; pg_authid is compared by pg_roles.
      let unwatched = Set(words).intersection(ChangeDetector.unwatched.keys).subtracting(["pg_authid"])
      #expect(unwatched == [], "\(kind.kind.name)")
    }
  }

  @Test func aMarkHoldsForItsOwnRunOfTheServerOnly() throws {
    func mark(_ session: String, _ snapshot: String, _ rows: String) throws -> CatalogMark {
      try JSONDecoder().decode(
        CatalogMark.self,
        from: JSONEncoder().encode(["session": session, "snapshot": snapshot, "rows": rows]))
    }
    let then = try mark("a", "100:100:", "x")
    #expect(try mark("a", "100:100:", "x").isSame(as: then))
    #expect(try mark("a", "170:175:170", "x").isSame(as: then))
    #expect(try !mark("b", "100:100:", "x").isSame(as: then))
    #expect(try !mark("a", "100:100:", "y").isSame(as: then))
    // Back in time, and so long after that numbers of transactions come again.
    #expect(try !mark("a", "99:99:", "x").isSame(as: then))
    #expect(try !mark("a", "4294967396:4294967396:", "x").isSame(as: then))
  }
}
