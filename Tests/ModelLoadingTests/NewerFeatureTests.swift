import CatalogModel
import Diagnostics
import ModelLoading
import Testing

/// What a server is too old for is said with its line, from the versions that the kinds declare.
@Suite struct NewerFeatureTests {
  @Test func isSaidOfOlderServersOnly() async throws {
    let text = """
      tables:
        t:
          columns:
            a: { type: int, compression: lz4 }
            b: { type: int, not_null: { name: b_set }, not_null_comment: why }
            c: { type: int, generated: a + 1, virtual: true }
            d: { type: int, generated: a + 1, virtual: false }
          primary_key: { columns: [a], without_overlaps: true }
          unique: { t_b_key: { columns: [b], nulls_not_distinct: true } }
          checks: { t_a: { expression: a > 0, not_enforced: true } }
          statistics:
            plain: [a, b]
            young: { on: [a, lower(b)] }
      collations:
        own: { provider: builtin, locale: C }
        old: { provider: icu, locale: de }
      ranges:
        r: { subtype: int, multirange: rs }
      """
    let models = try await Model.load([ModelLoader.File(name: "m.yaml", bytes: Array(text.utf8))])
    func said(_ version: Int) -> [String] {
      models.newer.compactMap { $0.problem(on: ServerVersion(version)) }.sorted { $0.place! < $1.place! }
        .map { "\($0.place!.line) \($0.message.split(separator: "PostgreSQL ")[1].prefix(2))" }
    }
    #expect(said(180001) == [])
    #expect(said(170000) == ["5 18", "5 18", "6 18", "8 18", "10 18"])
    #expect(said(150010) == ["5 18", "5 18", "6 18", "8 18", "10 18", "15 17"])
    #expect(
      said(130000) == ["4 14", "5 18", "5 18", "6 18", "8 18", "9 15", "10 18", "13 14", "15 17", "18 14"])
    let first = try #require(
      models.newer.compactMap { $0.problem(on: ServerVersion(130000)) }.first { $0.place?.line == 9 })
    #expect(first.code == "newer-server")
    #expect(
      first.message
        == "`nulls_not_distinct` of table constraint cfg.t.t_b_key needs PostgreSQL 15, and the server is 13.0"
    )
  }
}
