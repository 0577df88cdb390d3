package import CatalogModel
import Diagnostics
import Postgres
import SQLSyntax

extension CatalogReader {
  /// What one managed schema leans on, and what leans on it.
  package struct Dependencies: Sendable {
    /// The objects given, all of the outside schemas that they lean on, and all edges between them.
    package var catalog: Catalog
    /// Managed objects on which something outside leans: what, and its description by the server.
    package var outsideDependents: [ObjectAddress: [String]]
    /// Objects in the managed schemas that no kind describes: `operator cfg.===(integer, integer)`.
    package var notModelled: [String]
    /// Extensions whose members managed objects lean on, and the schemas that these are in.
    package var extensions: [String: String]
    /// Which catalog row each object is: in one database, the same row under another name was renamed.
    package var identities: [RowIdentity: ObjectAddress]
    fileprivate var managed: Catalog

    /// Objects outside the managed schemas that managed objects lean on.
    package var outside: Set<ObjectAddress> {
      catalog.closure(of: managed.addresses).filter { managed[$0] == nil }
    }
  }

  /// Completes a catalog that ``objects(in:)`` read, from the same snapshot.
  /// - Parameter also: further schemas that are read whole, because something yet to come may lean on them.
  package func dependencies(
    of managed: Catalog, schemas: [String], also: [String] = []
  ) async throws -> Dependencies {
    let edges = try await connection.pipeline([
      """
      SELECT classid, objid, objsubid, refclassid, refobjid, refobjsubid FROM pg_catalog.pg_depend
      WHERE objid >= 16384 AND refobjid >= 16384 AND deptype IN ('n', 'a', 'i', 'P', 'S')
      """, extensionQuery, databaseWideQuery,
    ])
    var outside = Catalog()
    var loaded = Set(schemas)
    while true {
      var missing = try await missingSchemas(edges[0], besides: loaded)
      missing += also.filter { !loaded.contains($0) && !missing.contains($0) }
      guard !missing.isEmpty else { break }
      loaded.formUnion(missing)
      outside.merge(try await objects(in: missing))
    }
    return assemble(
      managed, outside, edges[0], extensions: edges[1], databaseWide: edges[2],
      notModelled: try await notModelled())
  }

  private func identityMap() -> [RowIdentity: ObjectAddress] {
    Dictionary(identities.map { ($0.row, $0.object) }, uniquingKeysWith: { first, _ in first })
  }

  private func resolve(_ row: RowIdentity, _ map: [RowIdentity: ObjectAddress]) -> ObjectAddress? {
    map[row] ?? (row.part == 0 ? nil : map[row.whole])
  }

  /// Schemas of objects on which read objects lean and that were not read yet.
  private func missingSchemas(_ edges: ResultTable, besides loaded: Set<String>) async throws -> [String] {
    let map = identityMap()
    var missing: Set<RowIdentity> = []
    for row in 0..<edges.count {
      let (from, to) = Self.edge(edges, row)
      guard resolve(from, map) != nil, resolve(to, map) == nil, to.catalog != CatalogClass.extension.rawValue,
        !members.contains(to.whole)
      else { continue }
      missing.insert(to)
    }
    guard !missing.isEmpty else { return [] }
    let list = missing.map { "(\($0.catalog),\($0.object),\($0.part))" }.joined(separator: ",")
    let result = try await connection.query(
      """
      SELECT DISTINCT COALESCE(i.schema, CASE WHEN i.type = 'schema' THEN i.name END)
      FROM (VALUES \(list)) v (c, o, s), LATERAL pg_catalog.pg_identify_object(v.c, v.o, v.s) i
      """)
    return (0..<result.count).compactMap { result[$0, 0] }
      .map { scanIdentifier(Substring($0))?.name ?? $0 }
      .filter { !loaded.contains($0) && !$0.hasPrefix("pg_") && $0 != "information_schema" }.sorted()
  }

  private static func edge(_ edges: ResultTable, _ row: Int) -> (RowIdentity, RowIdentity) {
    (
      RowIdentity(
        catalog: edges.int(row, 0) ?? 0, object: edges.int(row, 1) ?? 0, part: edges.int(row, 2) ?? 0),
      RowIdentity(
        catalog: edges.int(row, 3) ?? 0, object: edges.int(row, 4) ?? 0, part: edges.int(row, 5) ?? 0)
    )
  }

  private func assemble(
    _ managed: Catalog, _ outside: Catalog, _ edges: ResultTable, extensions: ResultTable,
    databaseWide: ResultTable, notModelled: [String]
  ) -> Dependencies {
    let map = identityMap()
    var all = managed
    all.merge(outside)
    for row in 0..<edges.count {
      let (from, to) = Self.edge(edges, row)
      guard let from = resolve(from, map), let to = resolve(to, map), from != to, let object = all[from],
        all[to] != nil
      else { continue }
      let bearer = object.bearer(of: to)
      all.addDependency(of: all[bearer] == nil ? from : bearer, on: to)
    }
    all.addDependencies(of: kinds)
    all.complete(kinds)
    // A type is a part of nothing that its own row leans on; its parent keeps it where it belongs.
    var dependents: [ObjectAddress: [String]] = [:]
    for address in outside.addresses {
      for need in all.needs(of: address) where managed[need] != nil {
        dependents[need, default: []].append(address.description)
      }
    }
    for row in 0..<databaseWide.count {
      let (_, leant) = Self.edge(databaseWide, row)
      guard let address = resolve(leant, map), managed[address] != nil else { continue }
      dependents[address, default: []].append(databaseWide[row, 6] ?? "")
    }
    var schemas: [String: String] = [:]
    for row in 0..<extensions.count { schemas[extensions[row, 0] ?? ""] = extensions[row, 1] ?? "" }
    return Dependencies(
      catalog: all, outsideDependents: dependents, notModelled: notModelled, extensions: schemas,
      identities: map,
      managed: managed)
  }

  /// What is in no schema and leans on something in one: a publication on the columns that its list or filter names
  /// (PostgreSQL 15), an event trigger, a language or a wrapper on its functions, a transform on its type, an extension on its schema.
  private var databaseWideQuery: String {
    """
    SELECT DISTINCT d.classid, 0, 0, d.refclassid, d.refobjid, d.refobjsubid, COALESCE(
      'publication ' || p.pubname, pg_catalog.pg_describe_object(d.classid, d.objid, d.objsubid))
    FROM pg_catalog.pg_depend d
    LEFT JOIN pg_catalog.pg_publication_rel r
      ON d.classid = 'pg_catalog.pg_publication_rel'::pg_catalog.regclass AND r.oid = d.objid
    LEFT JOIN pg_catalog.pg_publication p ON p.oid = r.prpubid
    WHERE d.refobjid >= 16384 AND d.deptype = 'n' AND (
      d.refobjsubid > 0 AND p.oid IS NOT NULL
      OR d.classid IN (
        'pg_catalog.pg_extension'::pg_catalog.regclass,
        'pg_catalog.pg_event_trigger'::pg_catalog.regclass, 'pg_catalog.pg_language'::pg_catalog.regclass,
        'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass, 'pg_catalog.pg_am'::pg_catalog.regclass,
        'pg_catalog.pg_transform'::pg_catalog.regclass))
    """
  }

  private var extensionQuery: String {
    """
    SELECT e.extname, n.nspname FROM pg_catalog.pg_extension e
    JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace WHERE e.extname <> 'plpgsql'
    """
  }
}
