package import CatalogModel
import SQLSyntax
import YAMLNodes

/// A column's default. It leans on what its expression names (a sequence, a function), so it is an object of
/// its own, as in pg_attrdef.
package struct DefaultValue: SchemaObject {
  package var schema: String
  package var table: String
  package var column: String
  package var expression: String
  /// The column comes from elsewhere.
  @NotCompared package var isInherited = false
  /// The table has children, whose defaults are told by what differs from this one.
  @NotCompared package var hasChildren = false
  /// The parent's column has the same default, so no model needs to say it.
  @NotCompared package var isImplied = false
  /// The parent that has the column too, qualified.
  @NotCompared package var origin: [String] = []
  /// What the parent's column has.
  @NotCompared package var originExpression: String?
  @NotCompared package var link: ObjectAddress?

  package init(schema: String, table: String, column: String, expression: String) {
    self.schema = schema
    self.table = table
    self.column = column
    self.expression = expression
  }

  package static let kind = ObjectKind(
    "default value", "What a column holds where an INSERT says nothing (manual 5.2)",
    dropFlag: "drop-default",
    catalog: .attributeDefault)

  package static let attributes: [Attribute<DefaultValue>] = [
    Attribute("expression", \.expression) { old, new in
      old.isImplied && new.isImplied && old.origin == new.origin ? [] : new.set
    }
  ]

  package var address: ObjectAddress { ObjectAddress("default value", [schema, table, column]) }
  package var parent: ObjectAddress? { Column.address(schema, table, column) }
  package var mentions: [String] { [expression] }

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    CatalogQuery(
      """
      SELECT d.oid, 0, NULL, n.nspname, c.relname, a.attname, pg_catalog.pg_get_expr(d.adbin, d.adrelid),
             NOT a.attislocal OR c.reloftype <> 0,
             CASE WHEN o.attrelid IS NOT NULL THEN o."default" = pg_catalog.pg_get_expr(d.adbin, d.adrelid) END,
             c.relispartition, o.schema, o.name, o."default", c.relhassubclass
      FROM pg_catalog.pg_attrdef d
      JOIN pg_catalog.pg_class c ON c.oid = d.adrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.adnum AND NOT a.attisdropped
      LEFT JOIN (
        SELECT DISTINCT ON (a.attrelid, a.attnum) a.attrelid, a.attnum, zn.nspname AS schema, z.relname AS name,
               pg_catalog.pg_get_expr(e.adbin, e.adrelid) AS "default"
        FROM pg_catalog.pg_inherits i
        JOIN pg_catalog.pg_class z ON z.oid = i.inhparent AND z.relkind IN ('r', 'p')
        JOIN pg_catalog.pg_namespace zn ON zn.oid = z.relnamespace
        JOIN pg_catalog.pg_attribute a ON a.attrelid = i.inhrelid AND a.attnum > 0 AND NOT a.attisdropped
        JOIN pg_catalog.pg_attribute p ON p.attrelid = i.inhparent AND p.attname = a.attname
          AND NOT p.attisdropped
        LEFT JOIN pg_catalog.pg_attrdef e ON e.adrelid = p.attrelid AND e.adnum = p.attnum
        ORDER BY a.attrelid, a.attnum, i.inhseqno
      ) o ON NOT a.attislocal AND o.attrelid = a.attrelid AND o.attnum = a.attnum
      WHERE n.nspname = ANY ($1::text[]) AND a.attgenerated = '' AND c.relkind IN ('r', 'p')
      """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(
      schema: try row.text(), table: try row.text(), column: try row.text(),
      expression: trimmed(try row.text()))
    isInherited = row.flag()
    let isSame = row.flag()
    let isPartition = row.flag()
    origin = [row.optional() ?? "", row.optional() ?? ""]
    if isInherited { link = originAddress([schema, table], origin, isPartition: isPartition) }
    originExpression = row.optional()
    isImplied = isSame
    hasChildren = row.flag()
  }

  /// Inherited columns need it, and where it is a constant it leans on nothing.
  package var isStructural: Bool { hasChildren || !expression.contains("(") }
  package var isDemandedOfParts: Bool { true }
  /// For the server also where it is a constant, which no row needs to hold: it refuses a new column with a default in a table
  /// whose row type a column has (ATRewriteTables, src/backend/commands/tablecmds.c).
  package var rewritesRows: Bool { true }
  package var comesWith: ObjectAddress? { isImplied ? Table.address(schema, table) : nil }

  package func counterparts(
    in part: ObjectAddress, changing other: (any SchemaObject)?
  ) -> [ObjectAddress] {
    guard hasChildren else { return [] }
    let names = part.names + [column]
    return [ObjectAddress("default value", names), ObjectAddress("table column", names)]
  }

  package func changesAsOwn(to new: any SchemaObject) -> [AttributeChange]? {
    guard var new = new as? DefaultValue else { return nil }
    new.isImplied = false
    return changes(to: new)
  }

  package func restate(since old: (any SchemaObject)?, freed: Bool) -> [Statement] { isImplied ? [] : set }

  private var set: [Statement] {
    [defaultClause(table: [schema, table], column, "SET DEFAULT \(deparsed: expression)")]
  }

  package func create() -> [Statement] { isInherited ? set : createAsOwn() }

  package func createAsOwn() -> [Statement] {
    let folds: [Statement.Fold] = [
      .suffix(of: Column.address(schema, table, column), "DEFAULT \(deparsed: expression)")
    ]
    return set.map { Statement($0.sql, folds: folds + $0.folds) }
  }

  /// A part takes its parent's again.
  package func drop() -> [Statement] {
    let change: SQL = originExpression.map { "SET DEFAULT \(deparsed: $0)" } ?? "DROP DEFAULT"
    return [defaultClause(table: [schema, table], column, change)]
  }

  package func giveWay() -> [Statement] { dropAsOwn() }

  package func dropAsOwn() -> [Statement] { [defaultClause(table: [schema, table], column, "DROP DEFAULT")] }

  package static let sections = [
    ModelSection(
      in: ["table column"], "default", .single, order: 15,
      short: .init(.sql, "an SQL expression; a literal is quoted twice"))
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let column = model.parent as? Column else { return [] }
    guard let expression = model.short else {
      model.wrongShape("an SQL expression")
      return []
    }
    var value = DefaultValue(
      schema: column.schema, table: column.table, column: column.name, expression: trimmed(expression))
    value.isInherited = column.isInherited
    value.link = column.link
    value.hasChildren = column.hasPartitions
    return [value]
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    ModelText("default", name: nil, short: .block(expression), long: [])
  }
}

/// What a column holds by itself from now on, whatever was said of it before.
func defaultClause(table: [String], _ column: String, _ change: SQL) -> Statement {
  .clause(
    "ALTER TABLE \(names: table)", "ALTER COLUMN \(name: column) \(change)", sets: "default of \(column)")
}
