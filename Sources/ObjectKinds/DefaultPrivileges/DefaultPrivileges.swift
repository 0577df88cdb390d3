package import CatalogModel
import SQLSyntax

/// What others may do with the objects that a role will make in a schema. Manual, ALTER DEFAULT PRIVILEGES. They add
/// to what holds for the whole database, which is no schema's business (``databaseWideQuery``).
package struct DefaultPrivileges: SchemaObject {
  /// Empty for those of the whole database.
  package var schema: String
  /// The role that makes the objects.
  package var role: String
  /// By kind of object (`tables`, `sequences`, `functions`, `types`), then by grantee, `public` for everybody.
  package var privileges: [String: [String: Set<Privilege>]]

  package init(schema: String, role: String, _ privileges: [String: [String: Set<Privilege>]]) {
    self.schema = schema
    self.role = role
    self.privileges = privileges
  }

  package static let kind = ObjectKind(
    "default privileges", "What others may do with objects yet to come (manual: ALTER DEFAULT PRIVILEGES)",
    dropFlag: "drop-grants", catalog: .defaultACL, managedAs: "default_privileges")

  package static let attributes: [Attribute<DefaultPrivileges>] = [
    Attribute("privileges", \.privileges) { old, new in new.changes(from: old) }
  ]

  /// Last of all, so that nothing which the same plan makes comes under them.
  package static let rank = 3
  package static let addsToWhatIsMade = true

  package var address: ObjectAddress { ObjectAddress("default acl", [schema, role]) }
  package var parent: ObjectAddress? { Schema.address(schema) }

  /// The roles that must exist.
  package var roles: Set<String> {
    Set(privileges.values.flatMap(\.keys)).subtracting(["public"]).union([role])
  }

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    query(schema: "n.nspname", where: "n.nspname = ANY ($1::text[])")
  }

  package static var databaseWideQuery: CatalogQuery? { query(schema: "''", where: "d.defaclnamespace = 0") }

  private static func query(schema: String, where condition: String) -> CatalogQuery {
    CatalogQuery(
      """
      SELECT pg_catalog.min(d.oid), 0, pg_catalog.string_agg('826/' || d.oid, ' '), \(schema),
             pg_catalog.pg_get_userbyid(d.defaclrole), pg_catalog.array_agg(d.defaclobjtype::text),
             pg_catalog.array_agg(d.defaclacl::text), pg_catalog.array_agg(pg_catalog.acldefault(
               CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END::"char", d.defaclrole)::text)
      FROM pg_catalog.pg_default_acl d
      LEFT JOIN pg_catalog.pg_namespace n ON n.oid = d.defaclnamespace
      WHERE \(condition)
      GROUP BY n.nspname, d.defaclrole
      """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(schema: try row.text(), role: try row.text(), [:])
    let (letters, acls, standards) = (row.list(), row.list(), row.list())
    for index in letters.indices {
      guard let objects = objectWords[letters[index]] else { continue }
      let standard = arrayElements(standards[index]).compactMap(ACLItem.init)
      let all = standard.first { $0.grantee == role }?.letters ?? []
      for item in arrayElements(acls[index]).compactMap(ACLItem.init) {
        privileges[objects, default: [:]][item.grantee, default: []].formUnion(
          item.privileges(of: role, all: all))
      }
    }
  }
}

/// `pg_default_acl.defaclobjtype` and the words of ALTER DEFAULT PRIVILEGES.
private let objectWords = ["r": "tables", "S": "sequences", "f": "functions", "T": "types", "n": "schemas"]

extension DefaultPrivileges {
  package func create() -> [Statement] { changes(from: DefaultPrivileges(schema: schema, role: role, [:])) }

  package func drop() -> [Statement] {
    DefaultPrivileges(schema: schema, role: role, [:]).changes(from: self)
  }

  private func changes(from old: DefaultPrivileges) -> [Statement] {
    let head: SQL = "ALTER DEFAULT PRIVILEGES FOR ROLE \(name: role) IN SCHEMA \(name: schema)"
    var statements: [Statement] = []
    for objects in objectWords.values.sorted() {
      let (before, after) = (old.privileges[objects] ?? [:], privileges[objects] ?? [:])
      for grantee in Set(before.keys).union(after.keys).sorted() {
        let step = GrantStep(
          on: SQL(objects.uppercased()), grantee: grantee, from: before[grantee] ?? [],
          to: after[grantee] ?? [])
        statements += (step.revokes + step.grants).map { Statement("\(head) \($0.sql)") }
      }
    }
    return statements
  }

  /// The privileges that PostgreSQL gives by itself when `creator` makes the object while these defaults are in force: those
  /// of the database stand in the place of its own, those of a schema add to them.
  package func arising(
    on object: any SchemaObject, after earlier: (any SchemaObject)?, creator: String
  ) -> (any SchemaObject)? {
    let target = object.ownSequence ?? object.address
    guard creator == role, schema.isEmpty || schema == target.schema,
      let objects = target.defaultPrivilegesWord, let given = privileges[objects]
    else { return earlier }
    let usual: [String: Set<Privilege>] = ["public": target.standardForEverybody].filter { !$1.isEmpty }
    var entries = schema.isEmpty ? usual.mapValues { _ in [] } : (earlier as? Grants)?.entries ?? [:]
    for (grantee, privileges) in given where grantee != creator {
      entries[grantee, default: usual[grantee] ?? []].formUnion(privileges)
    }
    entries = entries.filter { $1 != usual[$0] ?? [] }
    return entries.isEmpty ? nil : Grants(on: target, in: object.address, entries)
  }
}

extension ObjectAddress {
  fileprivate var defaultPrivilegesWord: String? {
    switch type {
    case _ where facet != nil: nil
    case "schema": "schemas"
    case "table", "view", "materialized view", "foreign table": "tables"
    case "sequence": "sequences"
    case "function", "procedure", "aggregate": "functions"
    case "type": "types"
    default: nil
    }
  }
}
