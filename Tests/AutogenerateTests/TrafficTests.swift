import Autogenerate
import TestSupport
import Testing

/// What a command asks of a server does not grow with the schema.
@Suite(.serialized) struct TrafficTests {
  private static func schema(tables: Int) -> String {
    (1...tables).reduce(into: "CREATE SCHEMA cfg; CREATE TYPE cfg.mood AS ENUM ('calm');") { sql, number in
      sql += """
        CREATE TABLE cfg.t\(number) (id bigint PRIMARY KEY, mood cfg.mood, note text CHECK (note <> ''));
        CREATE INDEX ON cfg.t\(number) (note); COMMENT ON TABLE cfg.t\(number) IS 'A table';
        CREATE VIEW cfg.v\(number) AS SELECT id FROM cfg.t\(number);
        """
    }
  }

  private func looks(tables: Int, change: String? = nil) async throws -> [LookBench.Look] {
    let bench = try await LookBench(Self.schema(tables: tables))
    if let change { try await bench.execute(change) }
    return [try await bench.look(), try await bench.look()]
  }

  @Test func withoutADifference() async throws {
    let (few, many) = (try await looks(tables: 2), try await looks(tables: 40))
    #expect(few.map(\.traffic) == many.map(\.traffic))
    #expect(few.map(\.isRecalled) == [false, true])
  }

  @Test func withADifference() async throws {
    let change = "ALTER TABLE cfg.t1 ADD COLUMN more text"
    let (few, many) = (
      try await looks(tables: 2, change: change), try await looks(tables: 40, change: change)
    )
    #expect(few.map(\.traffic) == many.map(\.traffic))
    #expect(few.map(\.isEmpty) == [false, false])
  }
}
