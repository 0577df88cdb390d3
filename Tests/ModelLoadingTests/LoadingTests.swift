import CatalogModel
import Diagnostics
import ModelLoading
import ObjectKinds
import Testing

/// What models declare, where nothing is wrong with them.
@Suite struct LoadingTests {
  private func load(_ text: String, managed: [String] = ["cfg"]) async throws -> DeclaredModels {
    try await Model.load([ModelLoader.File(name: "m.yaml", bytes: Array(text.utf8))], managed: managed)
  }

  @Test func nothingIsFolded() async throws {
    let models = try await load("enums:\n  Ticket State: [Open, \"no\", 1.10, on]\n")
    let state = try #require(
      models.catalog[ObjectAddress("type", ["cfg", "Ticket State"])] as? EnumType)
    #expect(state.labels == ["Open", "no", "1.10", "on"])
  }

  @Test func aFileSaysItsSchemaAndTheFirstManagedOneIsMeant() async throws {
    let models = try await load("schema: log\nenums: { a: [x] }\n", managed: ["cfg", "log"])
    #expect(models.catalog[ObjectAddress("type", ["log", "a"])] != nil)
    #expect(models.catalog[ObjectAddress("schema", ["log"])] != nil)
    #expect(models.catalog[ObjectAddress("schema", ["cfg"])] == nil)
    #expect(try await load("enums: { a: [x] }\n").catalog[ObjectAddress("schema", ["cfg"])] != nil)
  }

  @Test func placesAreThoseOfTheKeys() async throws {
    let models = try await load(
      "tables:\n  ticket:\n    columns:\n      id: bigint\n      state: { type: text, comment: x }\n")
    func place(_ address: ObjectAddress) -> String? { models.place(of: address)?.description }
    #expect(place(ObjectAddress("table", ["cfg", "ticket"])) == "m.yaml:2:3")
    #expect(place(ObjectAddress("table column", ["cfg", "ticket", "id"])) == "m.yaml:4:7")
    #expect(
      place(ObjectAddress("table column", ["cfg", "ticket", "state"]).facet("comment")) == "m.yaml:5:28")
  }

  @Test func hintsAreKeptAndNotCompared() async throws {
    let plain = try await load("tables: { t: { columns: { a: text } } }\n")
    let hinted = try await load(
      "tables: { t: { renamed_from: s, columns: { a: { type: text, renamed_from: b, backfill: \"'x'\" } } } }\n"
    )
    for (address, object) in plain.catalog.objects {
      let other = try #require(hinted.catalog[address])
      #expect(object.isEqual(to: other))
    }
    let column = ObjectAddress("table column", ["cfg", "t", "a"])
    #expect(hinted.renames.first { $0.object.address == column }?.hint.text == "b")
    #expect(hinted.catalog[column]?.hints["backfill"] == "'x'")
  }

  @Test func layoutMeansNothing() async throws {
    let one = try await load(
      "tables:\n  a: { columns: { id: bigint }, primary_key: [id] }\n  b: { columns: { id: bigint } }\n")
    let files = [
      ModelLoader.File(
        name: "x/b.yml", bytes: Array("schema: cfg\ntables:\n  b:\n    columns:\n      id: bigint\n".utf8)),
      ModelLoader.File(
        name: "a.yaml",
        bytes: Array(
          "{schema: cfg, tables: {a: {primary_key: {columns: [id]}, columns: {id: {type: bigint, nullable: false}}}}}"
            .utf8)),
    ]
    let two = try await Model.load(files)
    #expect(Set(one.catalog.addresses) == Set(two.catalog.addresses))
    for (address, object) in one.catalog.objects {
      #expect(object.isEqual(to: try #require(two.catalog[address])), "\(address)")
    }
  }

  @Test func whatIsRequiredIsKeptWithItsPlace() async throws {
    let models = try await load("requires:\n  extensions: [pg_trgm]\n  roles: bot\n")
    #expect(models.requires["extensions"]?["pg_trgm"]?.description == "m.yaml:2:16")
    #expect(models.requires["roles"]?["bot"]?.line == 3)
  }
}
