import CatalogModel
import SQLSyntax
import YAMLNodes

/// A mark that one index of a table may bear. Written inside the index or the constraint that has it.
protocol IndexMark: SchemaObject {
  /// The table or materialized view.
  var relation: ObjectAddress { get set }
  /// The index, or the constraint whose index it is.
  var bearer: ObjectAddress? { get set }

  init(relation: ObjectAddress, bearer: ObjectAddress?)
}

extension IndexMark {
  package var parent: ObjectAddress? { bearer ?? relation }

  /// The kinds in which a mark of an index may stand.
  static var bearers: [String] { ["index", "primary key", "unique constraint", "exclusion constraint"] }

  /// `ALTER TABLE`: for materialized views too.
  var head: SQL { "ALTER TABLE \(names: relation.names)" }

  /// The query for the relations `c` of which the condition holds, each with the marked index `x`.
  static func query(_ columns: String, join: String = "JOIN", where condition: String) -> CatalogQuery {
    CatalogQuery(
      """
      SELECT 0::pg_catalog.oid, 0, NULL, n.nspname, c.relname, c.relkind, x.relname, k.conname, \(columns)
      FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      \(join) pg_catalog.pg_index i ON i.indrelid = c.oid AND \(condition)
      LEFT JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
      LEFT JOIN pg_catalog.pg_constraint k ON k.conindid = x.oid AND k.conrelid = c.oid
        AND k.contype IN ('p', 'u', 'x')
      WHERE n.nspname = ANY ($1::text[]) AND c.relkind IN ('r', 'p', 'm') AND c.relpersistence <> 't'
      """)
  }

  /// Reads what ``query(_:join:where:)`` returns.
  init(row: inout CatalogRow, marked: Void) throws {
    let schema = try row.text()
    let name = try row.text()
    let relation = ObjectAddress(relationAddressType(try row.text()), [schema, name])
    let index = row.optional()
    let constraint = row.optional()
    let bearer =
      constraint.map { ObjectAddress("table constraint", [schema, name, $0]) }
      ?? index.map { ObjectAddress("index", [schema, $0]) }
    self.init(relation: relation, bearer: bearer)
  }

  /// The mark that is written as `true` inside of what bears it.
  init?(_ model: ModelReader) {
    guard let bearer = model.parent else { return nil }
    switch model.short {
    case "true": break
    case "false": return nil
    default:
      model.wrongShape("`true` or `false`")
      return nil
    }
    guard let relation = bearer.parent else { return nil }
    self.init(relation: relation, bearer: bearer.address)
  }
}
