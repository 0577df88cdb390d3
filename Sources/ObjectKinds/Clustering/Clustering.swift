package import CatalogModel
import SQLSyntax
import YAMLNodes

/// The index by which CLUSTER sorts a table's rows. Manual, CLUSTER.
package struct Clustering: IndexMark {
  var relation: ObjectAddress
  var bearer: ObjectAddress?

  init(relation: ObjectAddress, bearer: ObjectAddress?) {
    self.relation = relation
    self.bearer = bearer
  }

  package static let kind = ObjectKind(
    "clustering", "The index by which CLUSTER sorts a table (manual: CLUSTER)", dropFlag: "drop-clustering",
    catalog: .none)

  package static let attributes: [Attribute<Clustering>] = [
    Attribute("index", \.bearer) { old, new in new.create() },
    Attribute("table", \.relation) { old, new in [] },
  ]

  package var address: ObjectAddress { relation.facet("clustering") }

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    query("true", where: "i.indisclustered")
  }

  package init?(row: inout CatalogRow) throws {
    try self.init(row: &row, marked: ())
    if bearer == nil { return nil }
  }

  package func create() -> [Statement] {
    bearer.map { [.clause(head, "CLUSTER ON \(name: $0.name)")] } ?? []
  }

  package func drop() -> [Statement] { [.clause(head, "SET WITHOUT CLUSTER")] }

  package static let sections = [
    ModelSection(
      in: bearers, "clustered", .single, order: 30,
      short: .init(.flag, "`true`: CLUSTER sorts the table by this index"))
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    Clustering(model).map { [$0] } ?? []
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    ModelText("clustered", name: nil, short: "true", long: [])
  }
}
