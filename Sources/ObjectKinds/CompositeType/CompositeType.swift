package import CatalogModel
import SQLSyntax

/// A row type that stands alone. Manual, 8.16 "Composite Types" and CREATE TYPE.
package struct CompositeType: SchemaObject {
  package struct Field: Sendable, Equatable {
    package var name: String
    /// As `format_type` prints it.
    package var type: String
    /// Only where it is not the type's own; qualified.
    package var collation: [String]?

    package init(name: String, type: String, collation: [String]? = nil) {
      self.name = name
      self.type = type
      self.collation = collation
    }
  }

  package var schema: String
  package var name: String
  /// In the order of the row.
  package var fields: [Field]
  /// Tables have their columns from it.
  @NotCompared package var givesColumns = false
  /// Values of it are held somewhere: in a column, or in a type that others hold.
  @NotCompared package var isHeld = false
  /// Hint for one transition: the name that an attribute had, by the name that it has now.
  @NotCompared package var renamedFields: [String: String] = [:]

  package init(schema: String, name: String, fields: [Field]) {
    self.schema = schema
    self.name = name
    self.fields = fields
  }

  package static let kind = ObjectKind(
    "composite type", "A row type that stands alone (manual 8.16)", dropFlag: "drop-type", catalog: .type,
    file: .shared("types"))

  package static let attributes: [Attribute<CompositeType>] = [
    Attribute(
      "attributes", \.fields,
      way:
        "added, dropped, altered in place; rebuilt where those that stay change their order, or their type (in place where only tables are of it)"
    ) { old, new in new.altered(from: old).map { .alter($0) } ?? .recreate }
  ]

  /// The attributes' hints under `attribute NAME`, so that they travel with an object's other hints.
  package var hints: [String: String] {
    get { Dictionary(uniqueKeysWithValues: renamedFields.map { ("attribute " + $0.key, $0.value) }) }
    set {
      for (key, old) in newValue where key.hasPrefix("attribute ") {
        renamedFields[String(key.dropFirst("attribute ".count))] = old
      }
    }
  }

  package var address: ObjectAddress { typeAddress(schema, name) }
  package var parent: ObjectAddress? { Schema.address(schema) }
  package var enclosesTypes: Bool { true }
  package func keepsRows(in new: any SchemaObject) -> Bool {
    guard let new = new as? CompositeType else { return false }
    return fields.allSatisfy { old in new.fields.contains { $0.name == old.name } }
  }
  package var claims: [String] { [typeClaim(schema, name), relationClaim(schema, name)] }
  package var mentions: [String] { fields.map(\.type) }
  package var references: [ObjectAddress] {
    fields.compactMap { $0.collation.map { ObjectAddress("collation", $0) } }
  }

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    CatalogQuery(
      """
      SELECT t.oid, 0, concat_ws(' ', '1247/' || t.typarray, '1259/' || t.typrelid), n.nspname, t.typname, a.names,
             a.types, a.collation_schemas, a.collations,
             EXISTS (SELECT FROM pg_catalog.pg_class o WHERE o.reloftype = t.oid),
             EXISTS (SELECT FROM pg_catalog.pg_depend d
                     LEFT JOIN pg_catalog.pg_class h ON d.classid = 1259 AND h.oid = d.objid
                     WHERE d.refclassid = 1247 AND d.refobjid IN (t.oid, t.typarray)
                       AND (d.classid = 1247 AND d.objid <> t.typarray OR d.objsubid > 0 AND h.relkind <> 'v'))
      FROM pg_catalog.pg_type t
      JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
      JOIN pg_catalog.pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
      LEFT JOIN (
        SELECT a.attrelid, pg_catalog.array_agg(a.attname::text ORDER BY a.attnum) AS names,
               pg_catalog.array_agg(pg_catalog.format_type(a.atttypid, a.atttypmod) ORDER BY a.attnum) AS types,
               pg_catalog.array_agg(COALESCE(ln.nspname, '')::text ORDER BY a.attnum) AS collation_schemas,
               pg_catalog.array_agg(COALESCE(l.collname, '')::text ORDER BY a.attnum) AS collations
        FROM pg_catalog.pg_attribute a
        JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind = 'c'
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname = ANY ($1::text[])
        JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
        LEFT JOIN pg_catalog.pg_collation l ON l.oid = a.attcollation AND a.attcollation <> t.typcollation
        LEFT JOIN pg_catalog.pg_namespace ln ON ln.oid = l.collnamespace
        WHERE a.attnum > 0 AND NOT a.attisdropped
        GROUP BY a.attrelid
      ) a ON a.attrelid = t.typrelid
      WHERE n.nspname = ANY ($1::text[]) AND t.typtype = 'c'
      """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(schema: try row.text(), name: try row.text(), fields: [])
    let (names, types) = (row.list(), row.list())
    let (schemas, collations) = (row.list(), row.list())
    for index in names.indices {
      let collation = collations[index].isEmpty ? nil : [schemas[index], collations[index]]
      fields.append(Field(name: names[index], type: types[index], collation: collation))
    }
    givesColumns = row.flag()
    isHeld = row.flag()
  }
}
