package import CatalogModel
import SQLSyntax

/// A range type and its multirange. Manual, 8.17.8 "Defining New Range Types" and CREATE TYPE.
package struct RangeType: SchemaObject {
  package var schema: String
  package var name: String
  package var subtype: String
  /// All names are qualified, and nil where PostgreSQL's own choice stands.
  package var operatorClass: [String]?
  package var collation: [String]?
  package var canonical: [String]?
  package var subtypeDifference: [String]?
  /// PostgreSQL 14 and later.
  package var multirange: [String]?
  /// False where the server is older than that.
  @NotCompared var hasMultirange = true

  package init(schema: String, name: String, subtype: String) {
    self.schema = schema
    self.name = name
    self.subtype = subtype
  }

  package static let kind = ObjectKind(
    "range type", "From one value to another (manual 8.17)", dropFlag: "drop-type", catalog: .type,
    file: .shared("types"))

  package static let attributes: [Attribute<RangeType>] = [
    Attribute(recreate: "subtype", \.subtype),
    Attribute(recreate: "operator_class", \.operatorClass),
    Attribute(recreate: "collation", \.collation),
    Attribute(recreate: "canonical", \.canonical),
    Attribute(recreate: "subtype_diff", \.subtypeDifference),
    Attribute(recreate: "multirange", \.multirange),
  ]

  package var address: ObjectAddress { typeAddress(schema, name) }
  package var parent: ObjectAddress? { Schema.address(schema) }
  package var enclosesTypes: Bool { true }
  package var claims: [String] {
    let multirange = multirangeName
    return [typeClaim(schema, name), typeClaim(multirange[0], multirange[1])]
  }
  package var mentions: [String] {
    [subtype]
      + [operatorClass, canonical, subtypeDifference].compactMap {
        $0?.map(quotedIdentifier).joined(separator: ".")
      }
  }

  package var references: [ObjectAddress] {
    (collation.map { [ObjectAddress("collation", $0)] } ?? [])
      + (multirange.map { [Schema.address($0[0])] } ?? [])
  }

  var multirangeName: [String] { multirange ?? [schema, defaultMultirangeName] }

  /// src/backend/catalog/pg_type.c, makeMultirangeTypeName.
  var defaultMultirangeName: String {
    guard let found = name.firstRange(of: "range") else { return truncatedName(name, to: 52) + "_multirange" }
    return truncatedName(name[..<found.lowerBound] + "multi" + name[found.lowerBound...], to: 63)
  }
}

extension RangeType {
  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    let multirange = server.major >= 14
    return CatalogQuery(
      """
      WITH made AS (
        -- The functions that make values of a type, by name alike.
        SELECT refobjid AS type, pg_catalog.string_agg('1255/' || objid, ' ') AS functions
        FROM pg_catalog.pg_depend
        WHERE classid = 1255 AND refclassid = 1247 AND deptype = 'i' GROUP BY refobjid
      )
      SELECT t.oid, 0, concat_ws(' ', '1247/' || t.typarray, made.functions,
               \(multirange ? "'1247/' || m.oid, '1247/' || m.typarray, mademulti.functions" : "NULL")),
             n.nspname, t.typname,
             pg_catalog.format_type(r.rngsubtype, NULL),
             CASE WHEN NOT o.opcdefault THEN nso.nspname END, CASE WHEN NOT o.opcdefault THEN o.opcname END,
             nsl.nspname, l.collname, nsc.nspname, fc.proname, nsd.nspname, fd.proname,
             \(multirange ? "nsm.nspname, m.typname" : "NULL, NULL")
      FROM pg_catalog.pg_type t
      JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
      JOIN pg_catalog.pg_range r ON r.rngtypid = t.oid
      JOIN pg_catalog.pg_type s ON s.oid = r.rngsubtype
      JOIN pg_catalog.pg_opclass o ON o.oid = r.rngsubopc
      JOIN pg_catalog.pg_namespace nso ON nso.oid = o.opcnamespace
      LEFT JOIN pg_catalog.pg_collation l ON l.oid = r.rngcollation AND r.rngcollation <> s.typcollation
      LEFT JOIN pg_catalog.pg_namespace nsl ON nsl.oid = l.collnamespace
      LEFT JOIN pg_catalog.pg_proc fc ON fc.oid = r.rngcanonical
      LEFT JOIN pg_catalog.pg_namespace nsc ON nsc.oid = fc.pronamespace
      LEFT JOIN pg_catalog.pg_proc fd ON fd.oid = r.rngsubdiff
      LEFT JOIN pg_catalog.pg_namespace nsd ON nsd.oid = fd.pronamespace
      \(multirange ? multirangeJoin : "")
      LEFT JOIN made ON made.type = t.oid
      WHERE n.nspname = ANY ($1::text[]) AND t.typtype = 'r'
      """)
  }

  private static let multirangeJoin = """
    JOIN pg_catalog.pg_type m ON m.oid = r.rngmultitypid
    JOIN pg_catalog.pg_namespace nsm ON nsm.oid = m.typnamespace
    LEFT JOIN made mademulti ON mademulti.type = m.oid
    """

  package init?(row: inout CatalogRow) throws {
    self.init(schema: try row.text(), name: try row.text(), subtype: try row.text())
    func pair() -> [String]? {
      let (schema, name) = (row.optional(), row.optional())
      return schema.flatMap { schema in name.map { [schema, $0] } }
    }
    operatorClass = pair()
    collation = pair()
    canonical = pair()
    subtypeDifference = pair()
    let multirange = pair()
    hasMultirange = multirange != nil
    self.multirange = multirange == [schema, defaultMultirangeName] ? nil : multirange
  }

  package func create() -> [Statement] {
    var parts: [SQL] = ["SUBTYPE = \(deparsed: subtype)"]
    if let operatorClass { parts.append("SUBTYPE_OPCLASS = \(names: operatorClass)") }
    if let collation { parts.append("COLLATION = \(names: collation)") }
    if let canonical { parts.append("CANONICAL = \(names: canonical)") }
    if let subtypeDifference { parts.append("SUBTYPE_DIFF = \(names: subtypeDifference)") }
    if let multirange { parts.append("MULTIRANGE_TYPE_NAME = \(names: multirange)") }
    return [Statement("CREATE TYPE \(names: [schema, name]) AS RANGE (\(parts.joined()))")]
  }

  /// What makes its values alike takes them: it is made of the type, as the type is of it.
  package func announce() -> [Statement] {
    canonical == nil ? [] : [Statement("CREATE TYPE \(names: [schema, name])")]
  }

  package func drop() -> [Statement] {
    canonical == nil
      ? [Statement("DROP TYPE \(names: [schema, name])")] : dropOfTypeWithItsFunctions(schema, name)
  }

  package func rename(to new: RangeType) -> [Statement]? {
    [Statement("ALTER TYPE \(names: [schema, name]) RENAME TO \(name: new.name)")]
  }
}
