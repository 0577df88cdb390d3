package import CatalogModel
import SQLSyntax
import YAMLNodes

/// One table whose columns and checks another has too: an object of its own, so that the other can join it
/// after its columns are what the parent wants, and leave it before they change. Manual, 5.11 "Inheritance".
package struct Inheritance: SchemaObject {
  package var schema: String
  package var table: String
  /// Qualified.
  package var from: [String]
  /// Its place among the table's parents, which decides on the order of inherited columns.
  @NotCompared package var position = 0

  package init(schema: String, table: String, from: [String], position: Int = 0) {
    self.schema = schema
    self.table = table
    self.from = from
    self.position = position
  }

  package static let kind = ObjectKind(
    "inheritance", "A table whose columns another one has too (manual 5.11)", dropFlag: "drop-inheritance",
    catalog: .none)

  package static let attributes: [Attribute<Inheritance>] = [Attribute(recreate: "inherits", \.from)]

  package var address: ObjectAddress { Self.address([schema, table], from: from) }

  package static func address(_ table: [String], from parent: [String]) -> ObjectAddress {
    ObjectAddress(
      "table", table, facet: "inheritance from \(parent.map(quotedIdentifier).joined(separator: "."))")
  }

  package var parent: ObjectAddress? { Table.address(schema, table) }
  package var comesWith: ObjectAddress? { parent }
  package var isStructural: Bool { true }
  package var takesPartsOfOthers: Bool { true }
  /// After everything else is as the parent wants it, and given up before anything changes.
  package static var rank: Int { 4000 }
  package var references: [ObjectAddress] { from.count == 2 ? [Table.address(from[0], from[1])] : [] }

  /// Foreign tables that others inherit from are not modelled, and what they pass on counts as the child's own.
  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    CatalogQuery(
      """
      SELECT 0::pg_catalog.oid, 0, NULL, n.nspname, c.relname, pn.nspname, p.relname, i.inhseqno
      FROM pg_catalog.pg_inherits i
      JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid AND c.relkind = 'r' AND NOT c.relispartition
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_class p ON p.oid = i.inhparent AND p.relkind IN ('r', 'p')
      JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
      WHERE n.nspname = ANY ($1::text[]) AND c.relpersistence <> 't'
      """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(
      schema: try row.text(), table: try row.text(), from: [try row.text(), try row.text()],
      position: try row.int())
  }

  private var head: SQL { "ALTER TABLE \(names: [schema, table])" }

  /// Alone: the other clauses of one statement would be checked against the parents before it.
  package func create() -> [Statement] { [Statement("\(head) INHERIT \(names: from)")] }
  package func drop() -> [Statement] { [Statement("\(head) NO INHERIT \(names: from)")] }

  /// The table reads and writes it.
  package static let sections: [ModelSection] = []
  package static func read(_ model: ModelReader) -> [any SchemaObject] { [] }
  package func write(_ naming: ModelNaming) -> ModelText { ModelText("", name: nil, long: []) }
}
