package import CatalogModel
import SQLSyntax

/// An operator. Manual, 38.14 "User-Defined Operators" and CREATE OPERATOR. (`Operator` alone would read like a
/// keyword.)
package struct OperatorSign: SchemaObject {
  package var schema: String
  /// The signs: `===`.
  package var name: String
  /// Types of the operands as `format_type` prints them; nil where there is none.
  package var left: String?
  package var right: String?
  /// Qualified where the catalog says it.
  package var function: [String]
  /// The names of other operators, qualified.
  package var commutator: [String]?
  package var negator: [String]?
  /// Estimators.
  package var restrict: [String]?
  package var join: [String]?
  package var hashes = false
  package var merges = false

  package init(schema: String, name: String, left: String?, right: String?, function: [String]) {
    self.schema = schema
    self.name = name
    self.left = left
    self.right = right
    self.function = function
  }

  package static let kind = ObjectKind(
    "operator", "Signs that call a function (manual 38.14)", dropFlag: "drop-operator", catalog: .operator,
    file: .shared("operators"))

  package static let attributes: [Attribute<OperatorSign>] = [
    Attribute(recreate: "function", \.function),
    Attribute(recreate: "commutator", \.commutator),
    Attribute(recreate: "negator", \.negator),
    Attribute("restrict", \.restrict) { old, new in [new.estimator("RESTRICT", new.restrict)] },
    Attribute("join", \.join) { old, new in [new.estimator("JOIN", new.join)] },
    Attribute(recreate: "hashes", \.hashes),
    Attribute(recreate: "merges", \.merges),
  ]

  package var address: ObjectAddress {
    ObjectAddress("operator", [schema, name], arguments: [left ?? "NONE", right ?? "NONE"])
  }
  package var parent: ObjectAddress? { Schema.address(schema) }
  package var mentions: [String] {
    [left, right].compactMap { $0 }
      + [function, restrict, join].compactMap { $0?.map(quotedIdentifier).joined(separator: ".") }
  }
  package var isAmbient: Bool { true }

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    CatalogQuery(
      """
      SELECT o.oid, 0, NULL, n.nspname, o.oprname,
             CASE WHEN o.oprleft <> 0 THEN pg_catalog.format_type(o.oprleft, NULL) END,
             CASE WHEN o.oprright <> 0 THEN pg_catalog.format_type(o.oprright, NULL) END,
             fn.nspname, f.proname, cn.nspname, c.oprname, gn.nspname, g.oprname, rn.nspname, r.proname,
             jn.nspname, j.proname, o.oprcanhash, o.oprcanmerge
      FROM pg_catalog.pg_operator o
      JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace
      JOIN pg_catalog.pg_proc f ON f.oid = o.oprcode
      JOIN pg_catalog.pg_namespace fn ON fn.oid = f.pronamespace
      LEFT JOIN pg_catalog.pg_operator c ON c.oid = o.oprcom
      LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = c.oprnamespace
      LEFT JOIN pg_catalog.pg_operator g ON g.oid = o.oprnegate
      LEFT JOIN pg_catalog.pg_namespace gn ON gn.oid = g.oprnamespace
      LEFT JOIN pg_catalog.pg_proc r ON r.oid = o.oprrest
      LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = r.pronamespace
      LEFT JOIN pg_catalog.pg_proc j ON j.oid = o.oprjoin
      LEFT JOIN pg_catalog.pg_namespace jn ON jn.oid = j.pronamespace
      WHERE n.nspname = ANY ($1::text[])
      """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(
      schema: try row.text(), name: try row.text(), left: row.optional(), right: row.optional(),
      function: [try row.text(), try row.text()])
    commutator = row.qualifiedName()
    negator = row.qualifiedName()
    restrict = row.qualifiedName()
    join = row.qualifiedName()
    hashes = row.flag()
    merges = row.flag()
  }

  package func create() -> [Statement] {
    var parts: [SQL] = ["FUNCTION = \(names: function)"]
    if let left { parts.append("LEFTARG = \(deparsed: left)") }
    if let right { parts.append("RIGHTARG = \(deparsed: right)") }
    if let commutator { parts.append("COMMUTATOR = OPERATOR(\(operatorName(commutator)))") }
    if let negator { parts.append("NEGATOR = OPERATOR(\(operatorName(negator)))") }
    if let restrict { parts.append("RESTRICT = \(names: restrict)") }
    if let join { parts.append("JOIN = \(names: join)") }
    if hashes { parts.append("HASHES") }
    if merges { parts.append("MERGES") }
    return [Statement("CREATE OPERATOR \(operatorName([schema, name])) (\(parts.joined()))")]
  }

  package func drop() -> [Statement] { [Statement("DROP \(address.phrase)")] }

  private func estimator(_ word: SQL, _ function: [String]?) -> Statement {
    Statement("ALTER \(address.phrase) SET (\(word) = \(function.map { "\(names: $0)" } ?? "NONE"))")
  }
}

extension CatalogRow {
  /// Two columns, schema and name; nil where nothing is named.
  mutating func qualifiedName() -> [String]? {
    let (schema, name) = (optional(), optional())
    return schema.flatMap { schema in name.map { [schema, $0] } }
  }
}
