package import CatalogModel

extension Grants {
  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    let parts = TargetSource.all.compactMap { source -> String? in
      guard let acl = source.acl, let owner = source.owner else { return nil }
      let standard = standardACL(source, owner: owner, letter: acl.letter, server)
      let ofRelation = source.catalog == .relation
      return source.select(
        """
        pg_catalog.pg_get_userbyid(\(owner)), \(acl.column)::text[], \(standard)::text[],
        \(ofRelation ? "a.names, a.acls" : "NULL::text[], NULL::text[]")
        """,
        joining: ofRelation ? columnGrants : "",
        where: ofRelation ? "(\(acl.column) IS NOT NULL OR a.names IS NOT NULL)" : "\(acl.column) IS NOT NULL"
      )
    }
    return CatalogQuery(parts.joined(separator: "\nUNION ALL\n"))
  }

  /// The schema `public` is born with a privilege for everybody, which pg_dump takes for its default too.
  private static func standardACL(
    _ source: TargetSource, owner: String, letter: String, _ server: ServerVersion
  ) -> String {
    let plain = "pg_catalog.acldefault(\(letter), \(owner))"
    guard source.catalog == .namespace else { return plain }
    let everybody = server.major >= 15 ? "=U/postgres" : "=UC/postgres"
    return
      "CASE WHEN o.nspname = 'public' THEN \(plain)::text[] || '\(everybody)'::text ELSE \(plain)::text[] END"
  }

  private static let columnGrants = """
    LEFT JOIN (
      SELECT attrelid, pg_catalog.array_agg(attname::text) AS names, pg_catalog.array_agg(attacl::text) AS acls
      FROM pg_catalog.pg_attribute WHERE attacl IS NOT NULL AND NOT attisdropped GROUP BY attrelid
    ) a ON a.attrelid = o.oid
    """

  package init?(row: inout CatalogRow) throws {
    let target = try Target(row: &row)
    let owner = try row.text()
    let actual = row.optionalList()?.compactMap(ACLItem.init)
    let standard = row.list().compactMap(ACLItem.init)
    let columns = zip(row.list(), row.list()).map { ($0, arrayElements($1).compactMap(ACLItem.init)) }
    self.init(on: target.address, owner: owner, actual ?? standard, standard: standard, columns: columns)
    holder = target.holder
    self.owner = owner
    if entries.isEmpty, own == nil { return nil }
  }

  /// Keeps what is not the standard.
  init(
    on target: ObjectAddress, owner: String, _ actual: [ACLItem], standard: [ACLItem],
    columns: [(String, [ACLItem])] = []
  ) {
    let all = standard.first { $0.grantee == owner }?.letters ?? []
    func byGrantee(_ items: [ACLItem]) -> [String: Set<Privilege>] {
      Dictionary(items.map { ($0.grantee, $0.privileges(of: owner, all: all)) }) { $0.union($1) }
    }
    let usual = byGrantee(standard)
    var entries = byGrantee(actual)
    for grantee in usual.keys where entries[grantee] == nil { entries[grantee] = [] }
    for (column, items) in columns {
      for item in items {
        entries[item.grantee, default: []].formUnion(item.privileges(of: owner, column: column))
      }
    }
    entries = entries.filter { $0.value != usual[$0.key, default: []] }
    let own = entries.removeValue(forKey: owner).map { OwnPrivileges(role: owner, privileges: $0) }
    self.init(on: target, entries, own: own)
    self.usual = usual["public"] ?? []
  }
}
