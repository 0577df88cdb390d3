package import CatalogModel
import SQLSyntax

/// A type that is another type with conditions. Manual, 8.18 "Domain Types" and CREATE DOMAIN. Its default
/// and its checks are objects of their own.
package struct Domain: SchemaObject {
  package var schema: String
  package var name: String
  /// The type below, as `format_type` prints it.
  package var type: String
  /// Only where it is not the type's own; qualified.
  package var collation: [String]?
  package var isRequired = false
  /// The name of the constraint that says so, where it is not PostgreSQL's own choice (PostgreSQL 17).
  package var notNullName: String?
  /// Its name in the catalog, also where PostgreSQL chose it.
  @NotCompared package var actualNotNullName: String?

  package init(schema: String, name: String, type: String) {
    self.schema = schema
    self.name = name
    self.type = type
  }

  package static let kind = ObjectKind(
    "domain", "A type with conditions of its own (manual 8.18)", dropFlag: "drop-type", catalog: .type,
    file: .shared("types"))

  package static let attributes: [Attribute<Domain>] = [
    Attribute(recreate: "type", \.type),
    Attribute(recreate: "collation", \.collation),
    Attribute("not_null", \.isRequired) { old, new in new.requirement(from: old) },
    Attribute("not_null name", \.notNullName) { old, new in new.requirement(from: old) },
  ]

  package var address: ObjectAddress { typeAddress(schema, name) }
  package var parent: ObjectAddress? { Schema.address(schema) }
  package var claims: [String] { [typeClaim(schema, name)] }
  package var enclosesTypes: Bool { type.hasSuffix("[]") }
  package func typeToBeBare(changingFrom old: (any SchemaObject)?) -> ObjectAddress? {
    isRequired && (old as? Domain)?.isRequired == false ? address : nil
  }
  package var mentions: [String] { [type] }
  package var references: [ObjectAddress] { collation.map { [ObjectAddress("collation", $0)] } ?? [] }

  /// What pg_depend says of the type, and comes from its default.
  package func bearer(of need: ObjectAddress) -> ObjectAddress {
    ["type", "collation"].contains(need.type) ? address : DomainDefault.address(of: address)
  }
}

extension Domain {
  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    let names = server.major >= 17
    return CatalogQuery(
      """
      SELECT t.oid, 0, '1247/' || t.typarray, n.nspname, t.typname,
             pg_catalog.format_type(t.typbasetype, t.typtypmod), ln.nspname, l.collname,
             t.typnotnull, \(names ? "k.conname" : "NULL")
      FROM pg_catalog.pg_type t
      JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
      JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype
      LEFT JOIN pg_catalog.pg_collation l ON l.oid = t.typcollation AND t.typcollation <> b.typcollation
      LEFT JOIN pg_catalog.pg_namespace ln ON ln.oid = l.collnamespace
      \(names ? "LEFT JOIN pg_catalog.pg_constraint k ON k.contypid = t.oid AND k.contype = 'n'" : "")
      WHERE n.nspname = ANY ($1::text[]) AND t.typtype = 'd'
      """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(schema: try row.text(), name: try row.text(), type: try row.text())
    let collationSchema = row.optional()
    let collationName = row.optional()
    if let collationSchema, let collationName { collation = [collationSchema, collationName] }
    isRequired = row.flag()
    actualNotNullName = row.optional()
    notNullName = actualNotNullName == defaultNotNullName ? nil : actualNotNullName
  }

  var defaultNotNullName: String { defaultObjectName(name, nil, "not_null") }

  package var givenName: String? {
    actualNotNullName.flatMap { mayBeAnothers($0, usual: defaultNotNullName) ? $0 : nil }
  }

  package func insisting(on names: Set<String>) -> Domain {
    guard isRequired, notNullName == nil, names.contains(defaultNotNullName) else { return self }
    var insisting = self
    insisting.notNullName = defaultNotNullName
    return insisting
  }

  package func create() -> [Statement] {
    var sql: SQL = "CREATE DOMAIN \(names: [schema, name]) AS \(deparsed: type)"
    if let collation { sql = sql + " COLLATE \(names: collation)" }
    if isRequired { sql = sql + (notNullName.map { " CONSTRAINT \(name: $0)" } ?? "") + " NOT NULL" }
    return [Statement(sql)]
  }

  package func drop() -> [Statement] { [Statement("DROP DOMAIN \(names: [schema, name])")] }

  package func rename(to new: Domain) -> [Statement]? { [Statement("\(head) RENAME TO \(name: new.name)")] }

  package func swap(to new: any SchemaObject) -> Swap? {
    guard var domain = new as? Domain, domain.isRequired else {
      return swapOfType(schema, name, word: "DOMAIN", to: new.create())
    }
    // The old one, or another, may have the name that the server would choose.
    domain.notNullName = domain.notNullName ?? domain.actualNotNullName
    return swapOfType(schema, name, word: "DOMAIN", to: domain.create())
  }

  package func passage(to new: any SchemaObject) -> Passage {
    guard let new = new as? Domain, TypeFit(from: type, to: new.type).isBetweenNumbers else { return .text }
    return .type(new.type)
  }

  private var head: SQL { "ALTER DOMAIN \(names: [schema, name])" }

  private func requirement(from old: Domain) -> [Statement] {
    guard isRequired else { return [Statement("\(head) DROP NOT NULL")] }
    if old.isRequired {
      let (before, after) = (old.notNullName ?? defaultNotNullName, notNullName ?? defaultNotNullName)
      return before == after
        ? [] : [Statement("\(head) RENAME CONSTRAINT \(name: before) TO \(name: after)")]
    }
    guard let notNullName else { return [Statement("\(head) SET NOT NULL")] }
    return [Statement("\(head) ADD CONSTRAINT \(name: notNullName) NOT NULL")]
  }
}
