package import CatalogModel
import SQLSyntax
import YAMLNodes

/// A table whose rows another server has. Manual, 5.12 "Foreign Data" and CREATE FOREIGN TABLE. The server itself is no
/// schema's business.
package struct ForeignTable: SchemaObject {
  package var schema: String
  package var name: String
  package var server: String
  package var options: OptionMap
  /// What it is a part of. Its columns and checks are its own all the same: the other server has them.
  @NotCompared package var partition: Partition?

  package init(schema: String, name: String, server: String, options: OptionMap = [:]) {
    self.schema = schema
    self.name = name
    self.server = server
    self.options = options
  }

  package static let kind = ObjectKind(
    "foreign table", "A table whose rows another server has (manual 5.12)", dropFlag: "drop-table",
    catalog: .relation, file: .own(folder: "foreign_tables"))

  package static let attributes: [Attribute<ForeignTable>] = [
    Attribute(recreate: "server", \.server),
    Attribute("options", \.options) { old, new in
      foreignOptionChanges(from: old.options, to: new.options).map { [.clause(new.head, $0)] } ?? []
    },
  ]

  package var address: ObjectAddress { Self.address(schema, name) }

  package static var hasRowType: Bool { true }
  package static func address(_ schema: String, _ name: String) -> ObjectAddress {
    ObjectAddress("foreign table", [schema, name])
  }

  package var parent: ObjectAddress? { Schema.address(schema) }
  package var claims: [String] {
    [relationClaim(schema, name), typeClaim(schema, name)] + (partition.map { [$0.claim] } ?? [])
  }
  package var references: [ObjectAddress] { partition?.references ?? [] }
  package var whole: ObjectAddress? { partition?.references.first }

  /// What pg_depend says of the table is so because of its link.
  package func bearer(of need: ObjectAddress) -> ObjectAddress {
    need == whole ? partition?.address ?? address : address
  }

  var head: SQL { "ALTER FOREIGN TABLE \(names: [schema, name])" }

  /// Those that inherit, or are inherited from, are left out, and so reported as not modelled.
  static let isPlain = """
    c.relkind = 'f'
    AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_inherits i
      WHERE i.inhparent = c.oid OR i.inhrelid = c.oid AND NOT c.relispartition)
    """

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    CatalogQuery(
      """
      SELECT c.oid, 0, concat_ws(' ', '1247/' || c.reltype, '1247/' || NULLIF(t.typarray, 0)), n.nspname, c.relname,
             s.srvname, f.ftoptions, wn.nspname, w.relname, pg_catalog.pg_get_expr(c.relpartbound, c.oid)
      FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_foreign_table f ON f.ftrelid = c.oid
      JOIN pg_catalog.pg_foreign_server s ON s.oid = f.ftserver
      LEFT JOIN pg_catalog.pg_type t ON t.oid = c.reltype
      LEFT JOIN pg_catalog.pg_inherits i ON i.inhrelid = c.oid
      LEFT JOIN pg_catalog.pg_class w ON w.oid = i.inhparent
      LEFT JOIN pg_catalog.pg_namespace wn ON wn.oid = w.relnamespace
      WHERE n.nspname = ANY ($1::text[]) AND \(isPlain)
      """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(
      schema: try row.text(), name: try row.text(), server: try row.text(), options: parsedOptions(row.list())
    )
    if let wholeSchema = row.optional(), let whole = row.optional(), let bounds = row.optional() {
      partition = Partition(schema: schema, table: name, whole: [wholeSchema, whole], bounds: bounds)
      partition?.relationType = "foreign table"
    }
  }

  package func create() -> [Statement] {
    let start: SQL = "CREATE FOREIGN TABLE \(names: [schema, name])"
    let tail: SQL = " SERVER \(name: server)\(foreignOptionClause(options))"
    return [Statement("\(start) ()\(tail)", folds: [.container(head: start, tail: tail)])]
  }

  package func drop() -> [Statement] { [Statement("DROP FOREIGN TABLE \(names: [schema, name])")] }

  package func rename(to new: ForeignTable) -> [Statement]? {
    [Statement("\(head) RENAME TO \(name: new.name)")]
  }

  package static let sections = [
    ModelSection(
      "foreign_tables", .named, order: 120,
      keys: [
        ModelKey("server", .text, "the foreign server"),
        ModelKey("options", .mapping, "what its wrapper asks for"),
        ModelKey("partition_of", .text, "the partitioned table of which this one holds a part"),
        ModelKey("values", .sql, "which part, as for a table"),
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard model.isLong else {
      model.wrongShape("a mapping with `server` and `columns`")
      return []
    }
    guard let server = model.required("server", "a foreign table") else { return [] }
    var table = ForeignTable(
      schema: model.schema, name: model.name, server: server, options: model.options("options"))
    table.partition = Partition(of: model)
    table.partition?.relationType = "foreign table"
    return [table] + (table.partition.map { [$0] } ?? [])
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    var long: [YAMLValue.Entry] = [.init("server", .text(server))]
    if !options.isEmpty { long.append(.init("options", optionMapping(options))) }
    if let partition { long += partition.written(naming) }
    return ModelText("foreign_tables", name: name, long: long, flow: false)
  }
}

/// ` OPTIONS (schema_name 'public', …)`, or nothing.
func foreignOptionClause(_ options: OptionMap) -> SQL {
  let list = options.sorted { $0.key < $1.key }.map { "\(name: $0.key) \(literal: $0.value)" as SQL }
  return list.isEmpty ? "" : " OPTIONS (\(list.joined()))"
}

/// `OPTIONS (ADD a '1', SET b '2', DROP c)`; nil where nothing differs.
func foreignOptionChanges(from old: OptionMap, to new: OptionMap) -> SQL? {
  let gone = old.keys.filter { new[$0] == nil }.sorted().map { "DROP \(name: $0)" as SQL }
  let set = new.filter { old[$0.key] != $0.value }.sorted { $0.key < $1.key }.map { key, value in
    "\(old[key] == nil ? "ADD" : "SET") \(name: key) \(literal: value)" as SQL
  }
  return gone.isEmpty && set.isEmpty ? nil : "OPTIONS (\((gone + set).joined()))"
}
