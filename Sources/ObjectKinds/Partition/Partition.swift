package import CatalogModel
import Diagnostics
import SQLSyntax
import YAMLNodes

/// What makes a table a part of a partitioned one: an object of its own, so that a table can be attached
/// after its columns are what the parent wants, and detached before they change. Manual, 5.12 "Table
/// Partitioning".
package struct Partition: SchemaObject {
  package var schema: String
  package var table: String
  /// The partitioned table, qualified.
  package var whole: [String]
  /// As the server prints it: `FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')`, or `DEFAULT`.
  package var bounds: String
  /// The address type of the part: `table` or `foreign table`.
  @NotCompared package var relationType = "table"
  /// What the bounds, and those of the whole and its wholes, say of a row; only a catalog tells.
  @NotCompared package var rule: String?
  /// `attached`: it was a table of its own before.
  @NotCompared package var hints: [String: String] = [:]

  package init(schema: String, table: String, whole: [String], bounds: String) {
    self.schema = schema
    self.table = table
    self.whole = whole
    self.bounds = bounds
  }

  package static let kind = ObjectKind(
    "partition", "A table that holds a part of a partitioned one (manual 5.12)", dropFlag: "detach-partition",
    catalog: .none)

  package static let attributes: [Attribute<Partition>] = [
    Attribute("partition_of", \.whole, way: "detached and attached") { _, _ in .recreate },
    Attribute("values", \.bounds) { _, new in new.create() },
  ]

  package var address: ObjectAddress { part.facet("partition") }

  package static func address(_ schema: String, _ table: String) -> ObjectAddress {
    Table.address(schema, table).facet("partition")
  }

  private var part: ObjectAddress { ObjectAddress(relationType, [schema, table]) }
  var isForeign: Bool { relationType != "table" }

  package var parent: ObjectAddress? { part }
  package var comesWith: ObjectAddress? { isAttached || isForeign ? nil : parent }

  /// Made as a table and attached then, so that its constraints keep names of their own.
  var isAttached: Bool { hints["attached"] == "true" }

  package var isStructural: Bool { true }
  package var takesPartsOfOthers: Bool { true }
  package var sharesNoParts: Bool { isForeign }
  /// After everything else is as the partitioned table wants it, and detached before anything changes.
  package static var rank: Int { 4000 }

  package var references: [ObjectAddress] {
    whole.count == 2 ? [Table.address(whole[0], whole[1])] : []
  }

  /// No two parts of a whole have the same bounds.
  var claim: String { "part \(whole.joined(separator: "\0")) \(bounds)" }

  /// Of the bounds of a whole each takes a part; which overlap, the server knows.
  package var territory: String? { whole.joined(separator: ".") }

  package func release(for new: any SchemaObject) -> [Statement] {
    (new as? Partition).map { $0.whole == whole && $0.bounds != bounds } == true ? drop() : []
  }

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    CatalogQuery(
      """
      SELECT 0::pg_catalog.oid, 0, NULL, n.nspname, c.relname, pn.nspname, p.relname,
             pg_catalog.pg_get_expr(c.relpartbound, c.oid), c.relkind, \(namesItself(server)),
             pg_catalog.pg_get_partition_constraintdef(c.oid),
             (SELECT pg_catalog.array_agg(w.relid::pg_catalog.oid ORDER BY w.relid)
              FROM pg_catalog.pg_partition_ancestors(c.oid) w (relid)),
             (SELECT pg_catalog.array_agg(w.relid::pg_catalog.text ORDER BY w.relid)
              FROM pg_catalog.pg_partition_ancestors(c.oid) w (relid))
      FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_inherits i ON i.inhrelid = c.oid
      JOIN pg_catalog.pg_class p ON p.oid = i.inhparent
      JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
      WHERE n.nspname = ANY ($1::text[]) AND c.relkind IN ('r', 'p', 'f') AND c.relispartition
      """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(
      schema: try row.text(), table: try row.text(), whole: [try row.text(), try row.text()],
      bounds: try row.text())
    relationType = relationAddressType(try row.text())
    if row.flag() { hints["attached"] = "true" }
    rule = Self.rule(row.optional(), wholes: row.list(), named: row.list())
  }

  /// Whether partition `c` has what it could not have if it had been made as a part: a key that an index of the whole has
  /// taken in, a foreign key under the name of another one of the whole, or another name for a NOT NULL of the whole
  /// (before PostgreSQL 18 they have none).
  static func namesItself(_ server: ServerVersion) -> String {
    let hasOwn = """
      c.relispartition AND EXISTS (
        SELECT FROM pg_catalog.pg_constraint k
        LEFT JOIN pg_catalog.pg_class x ON x.oid = k.conindid AND k.contype <> 'f'
        WHERE k.conrelid = c.oid AND k.conparentid = 0 AND (
          k.contype IN ('p', 'u') AND x.relispartition
          OR k.contype = 'f' AND EXISTS (
            SELECT FROM pg_catalog.pg_constraint z
            JOIN pg_catalog.pg_inherits h ON h.inhparent = z.conrelid
            WHERE h.inhrelid = k.conrelid AND z.contype = 'f' AND z.conname = k.conname)))
      """
    if server.major < 18 { return hasOwn }
    return """
      \(hasOwn) OR c.relispartition AND EXISTS (
        SELECT FROM pg_catalog.pg_constraint k
        JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
        JOIN pg_catalog.pg_inherits h ON h.inhrelid = k.conrelid
        JOIN pg_catalog.pg_attribute w ON w.attrelid = h.inhparent AND w.attname = a.attname
        JOIN pg_catalog.pg_constraint z
          ON z.conrelid = w.attrelid AND z.contype = 'n' AND z.conkey[1] = w.attnum
        WHERE k.conrelid = c.oid AND k.contype = 'n' AND NOT k.conislocal AND k.conname <> z.conname)
      """
  }

  private var head: SQL { "ALTER TABLE \(names: whole)" }

  package func create() -> [Statement] {
    [Statement("\(head) ATTACH PARTITION \(names: [schema, table]) \(deparsed: bounds)")]
  }

  package func drop() -> [Statement] { [Statement("\(head) DETACH PARTITION \(names: [schema, table])")] }

  // MARK: Models

  /// The table reads and writes it.
  package static let sections: [ModelSection] = []
  package static func read(_ model: ModelReader) -> [any SchemaObject] { [] }
  package func write(_ naming: ModelNaming) -> ModelText { ModelText("", name: nil, long: []) }

  /// Nil where the model of the table does not make it a part.
  init?(of model: ModelReader) {
    let bounds = model.text("values")
    guard let whole = model.text("partition_of") else {
      if bounds != nil {
        model.error("missing-key", "`values` needs `partition_of`", at: model.place(of: "values"))
      }
      return nil
    }
    if bounds == nil {
      model.error("missing-key", "a partition needs `values`", at: model.place(of: "partition_of"))
    }
    self.init(
      schema: model.schema, table: model.name,
      whole: model.qualified(whole, at: model.place(of: "partition_of")),
      bounds: canonicalBounds(bounds ?? "default"))
  }

  func written(_ naming: ModelNaming) -> [YAMLValue.Entry] {
    [
      .init("partition_of", .text(naming.reference(whole))), .init("values", .text(writtenBounds(bounds))),
    ]
  }
}
