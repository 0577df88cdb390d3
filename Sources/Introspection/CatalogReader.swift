package import CatalogModel
import Diagnostics
package import Postgres
import SQLSyntax

/// Reads the objects of some schemas in one snapshot, and afterwards, where there is a need, what leans on
/// what. One `REPEATABLE READ READ ONLY` transaction from ``begin()`` to ``end()``; `search_path` is empty, so that every name comes
/// back qualified (manual, 5.10.3).
package actor CatalogReader {
  private let connection: Connection
  private let kinds: [any SchemaObject.Type]
  package nonisolated let server: ServerVersion
  private var identities: [Identity] = []
  private var members: Set<RowIdentity> = []

  /// A catalog row, and the object that it is.
  private struct Identity {
    var row: RowIdentity
    var object: ObjectAddress
  }

  package init(_ connection: Connection, kinds: [any SchemaObject.Type]) {
    self.connection = connection
    self.kinds = kinds
    server = ServerVersion(connection.serverVersion)
  }

  /// The statements that open the snapshot; nothing that is read afterwards can come from another one.
  static let opening = [
    "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
    "SELECT pg_catalog.set_config('search_path', '', true), pg_catalog.set_config('jit', 'off', true), "
      + "pg_catalog.set_config('extra_float_digits', '3', true), pg_catalog.set_config('quote_all_identifiers', 'off', true)",
  ]

  /// All objects of the schemas that belong to no extension.
  /// - Throws: `PostgresError` from the server; ``Failure`` where a row is not what its kind expects.
  package func objects(in schemas: [String]) async throws -> Catalog {
    let list = quotedLiteral(arrayLiteral(schemas))
    var queries: [(kind: any SchemaObject.Type, sql: String)] = []
    for kind in kinds {
      guard let query = kind.catalogQuery(server) else { continue }
      queries.append((kind, query.sql.replacing("$1", with: list)))
    }
    let opening = identities.isEmpty && members.isEmpty ? Self.opening + [extensionMembers] : []
    let results = try await connection.pipeline(opening + queries.map(\.sql))
    if !opening.isEmpty { members = Set(Self.rowIdentities(results[opening.count - 1])) }
    var objects: [any SchemaObject] = []
    for (query, result) in zip(queries, results.dropFirst(opening.count)) {
      try decode(query.kind, result, into: &objects)
    }
    return withoutOrphans(objects)
  }

  /// Ends the snapshot.
  package func end() async throws { _ = try await connection.execute("ROLLBACK") }

  private func decode<Kind: SchemaObject>(
    _ kind: Kind.Type, _ result: ResultTable, into objects: inout [any SchemaObject]
  ) throws {
    let catalog = kind.kind.catalog
    objects.reserveCapacity(objects.count + result.count)
    for index in 0..<result.count {
      let identity = RowIdentity(
        catalog: catalog.rawValue, object: result.int(index, 0) ?? 0, part: result.int(index, 1) ?? 0)
      if members.contains(RowIdentity(catalog: identity.catalog, object: identity.object, part: 0)) {
        continue
      }
      var row = CatalogRow(from: 3, cell: { result[index, $0] }, isNull: { result[index, $0] == nil })
      guard let object = try Kind(row: &row) else { continue }
      objects.append(object)
      guard identity.object != 0 else { continue }
      let address = object.address
      identities.append(Identity(row: identity, object: address))
      if let aliases = result[index, 2] {
        for alias in aliases.split(separator: " ") {
          if let row = RowIdentity(alias) { identities.append(Identity(row: row, object: address)) }
        }
      }
    }
  }

  /// Drops what belongs to an object that was not read: the columns of an extension's table.
  private func withoutOrphans(_ objects: [any SchemaObject]) -> Catalog {
    var all: [ObjectAddress: any SchemaObject] = [:]
    all.reserveCapacity(objects.count)
    for object in objects { all[object.address] = object }
    var orphans: Set<ObjectAddress> = []
    for object in objects {
      guard let parent = object.parent else { continue }
      if all[parent] == nil { orphans.insert(object.address) }
    }
    while !orphans.isEmpty {
      for orphan in orphans { all[orphan] = nil }
      orphans = Set(all.values.filter { $0.parent.map { all[$0] == nil } ?? false }.map(\.address))
    }
    return Catalog(objects: all)
  }

  private let extensionMembers =
    "SELECT classid, objid, objsubid FROM pg_catalog.pg_depend WHERE refclassid = 3079 AND deptype = 'e'"

  private static func rowIdentities(_ result: ResultTable) -> [RowIdentity] {
    (0..<result.count).map {
      RowIdentity(
        catalog: result.int($0, 0) ?? 0, object: result.int($0, 1) ?? 0, part: result.int($0, 2) ?? 0)
    }
  }
}

/// A row of a system catalog.
package struct RowIdentity: Hashable, Sendable {
  var catalog: Int
  var object: Int
  /// A column's number, else 0.
  var part: Int

  init(catalog: Int, object: Int, part: Int) {
    self.catalog = catalog
    self.object = object
    self.part = part
  }

  /// From `1247/16392` or `1259/16392/2`.
  init?(_ alias: Substring) {
    let numbers = alias.split(separator: "/").compactMap { Int($0) }
    guard numbers.count >= 2 else { return nil }
    self.init(catalog: numbers[0], object: numbers[1], part: numbers.count > 2 ? numbers[2] : 0)
  }
}

/// `{cfg,"Other Schema"}` as the server reads an array.
package func arrayLiteral(_ elements: [String]) -> String {
  let quoted = elements.map { element in
    "\"" + element.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
  return "{" + quoted.joined(separator: ",") + "}"
}

// MARK: - Dependencies

extension CatalogReader {
  /// What one managed schema leans on, and what leans on it.
  package struct Dependencies: Sendable {
    /// The objects given, all of the outside schemas that they lean on, and all edges between them.
    package var catalog: Catalog
    /// Objects outside the managed schemas that managed objects lean on.
    package var outside: Set<ObjectAddress>
    /// Managed objects on which something outside leans: what, and its description by the server.
    package var outsideDependents: [ObjectAddress: [String]]
    /// Objects in the managed schemas that no kind describes: `operator cfg.===(integer, integer)`.
    package var notModelled: [String]
    /// Extensions whose members managed objects lean on, and the schemas that these are in.
    package var extensions: [String: String]
    /// Which catalog row each object is: in one database, the same row under another name was renamed.
    package var identities: [RowIdentity: ObjectAddress]
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
      """, extensionQuery, notModelledQuery(schemas),
    ])
    var outside = Catalog()
    var loaded = Set(schemas)
    while true {
      var missing = try await missingSchemas(edges[0], besides: loaded)
      missing += also.filter { !loaded.contains($0) && !missing.contains($0) }
      guard !missing.isEmpty else { break }
      loaded.formUnion(missing)
      for object in try await objects(in: missing).objects.values { outside.insert(object) }
    }
    return assemble(managed, outside, edges[0], extensions: edges[1], notModelled: edges[2])
  }

  private func identityMap() -> [RowIdentity: ObjectAddress] {
    Dictionary(identities.map { ($0.row, $0.object) }, uniquingKeysWith: { first, _ in first })
  }

  private func resolve(_ row: RowIdentity, _ map: [RowIdentity: ObjectAddress]) -> ObjectAddress? {
    map[row] ?? (row.part == 0 ? nil : map[RowIdentity(catalog: row.catalog, object: row.object, part: 0)])
  }

  /// Schemas of objects on which read objects lean and that were not read yet.
  private func missingSchemas(_ edges: ResultTable, besides loaded: Set<String>) async throws -> [String] {
    let map = identityMap()
    var missing: Set<RowIdentity> = []
    for row in 0..<edges.count {
      let (from, to) = Self.edge(edges, row)
      guard resolve(from, map) != nil, resolve(to, map) == nil, to.catalog != CatalogClass.extension.rawValue,
        !members.contains(RowIdentity(catalog: to.catalog, object: to.object, part: 0))
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
    notModelled: ResultTable
  ) -> Dependencies {
    let map = identityMap()
    var all = Catalog()
    for object in managed.objects.values { all.insert(object) }
    for object in outside.objects.values { all.insert(object) }
    for row in 0..<edges.count {
      let (from, to) = Self.edge(edges, row)
      guard let from = resolve(from, map), let to = resolve(to, map), from != to, let object = all[from],
        all[to] != nil
      else { continue }
      let bearer = object.bearer(of: to)
      all.addDependency(of: all[bearer] == nil ? from : bearer, on: to)
    }
    // A type is a part of nothing that its own row leans on; its parent keeps it where it belongs.
    var dependents: [ObjectAddress: [String]] = [:]
    for address in outside.addresses {
      for need in all.needs(of: address) where managed[need] != nil {
        dependents[need, default: []].append(address.description)
      }
    }
    let leans = all.closure(of: managed.addresses).filter { managed[$0] == nil }
    var schemas: [String: String] = [:]
    for row in 0..<extensions.count { schemas[extensions[row, 0] ?? ""] = extensions[row, 1] ?? "" }
    let claimed = Set(map.keys)
    let unknown = (0..<notModelled.count).filter { row in
      let identity = RowIdentity(
        catalog: notModelled.int(row, 0) ?? 0, object: notModelled.int(row, 1) ?? 0, part: 0)
      return !claimed.contains(identity) && !members.contains(identity)
    }.compactMap { notModelled[$0, 2] }
    return Dependencies(
      catalog: all, outside: leans, outsideDependents: dependents, notModelled: unknown.sorted(),
      extensions: schemas, identities: map)
  }

  private var extensionQuery: String {
    """
    SELECT e.extname, n.nspname FROM pg_catalog.pg_extension e
    JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace WHERE e.extname <> 'plpgsql'
    """
  }
}
