package import CatalogModel
import Diagnostics
package import Postgres
import SQLSyntax

/// Reads the objects of some schemas in one snapshot, and afterwards, where there is a need, what leans on
/// what. One `REPEATABLE READ READ ONLY` transaction from ``begin()`` to ``end()``; `search_path` is empty, so that every name comes
/// back qualified (manual, 5.10.3).
package actor CatalogReader {
  package nonisolated let connection: Connection
  let kinds: [any SchemaObject.Type]
  /// Inside of which objects those of listed kinds are read.
  private let listed: Set<ObjectAddress>
  package nonisolated let server: ServerVersion
  var identities: [Identity] = []
  var members: Set<RowIdentity> = []
  private var isOpen = false
  /// What the snapshot is known by, once it was asked for and this role may look at all that it takes.
  package private(set) var mark: CatalogMark?
  /// Everything in the schemas read first that could stand alone.
  private var standing: ResultTable?

  /// A catalog row, and the object that it is.
  struct Identity {
    var row: RowIdentity
    var object: ObjectAddress
  }

  package init(
    _ connection: Connection, kinds: [any SchemaObject.Type], listed: Set<ObjectAddress> = []
  ) {
    self.listed = listed
    self.connection = connection
    self.kinds = kinds
    server = ServerVersion(connection.serverVersion)
  }

  /// The statements that open the snapshot; nothing that is read afterwards can come from another one.
  static let opening = [
    "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
    "SELECT pg_catalog.set_config('search_path', '', true), pg_catalog.set_config('jit', 'off', true), "
      + "pg_catalog.set_config('extra_float_digits', '3', true), pg_catalog.set_config('quote_all_identifiers', 'off', true), "
      + "pg_catalog.set_config('datestyle', 'ISO, YMD', true), pg_catalog.set_config('timezone', 'UTC', true), "
      + "pg_catalog.set_config('intervalstyle', 'postgres', true), pg_catalog.set_config('bytea_output', 'hex', true)",
  ]

  /// Opens the snapshot and says what it is known by. Asked once; costs far less than reading.
  /// - Parameter known: an earlier mark; where nothing was written since, no row is looked at again.
  /// - Returns: nil where this role may not look at all that it takes.
  package func takeMark(since known: CatalogMark? = nil) async throws -> CatalogMark? {
    if let mark { return mark }
    let quiet = known.flatMap { CatalogMark.isQuiet($0.snapshot) ? "\($0.session) \($0.snapshot)" : nil }
    let query = ChangeDetector.query(server, known: quotedLiteral(quiet ?? ""))
    do {
      let tables = try await connection.pipeline(Self.opening + [query])
      isOpen = true
      guard let answer = tables.last, let session = answer[0, 0], let snapshot = answer[0, 1] else {
        return nil
      }
      let rows = answer[0, 2] ?? (quiet == "\(session) \(snapshot)" ? known?.rows : nil)
      mark = rows.map { CatalogMark(session: session, snapshot: snapshot, rows: $0) }
      return mark
    } catch let error as PostgresError where error.sqlState == "42501" {
      try await end()
      return nil
    }
  }

  /// All objects of the schemas that belong to no extension. What one query answered is taken in while the server
  /// works on the next.
  /// - Parameter wanted: the kinds that are read; nil: all.
  /// - Throws: `PostgresError` from the server; ``Failure`` where a row is not what its kind expects.
  package func objects(
    in schemas: [String], of wanted: [any SchemaObject.Type]? = nil
  ) async throws -> Catalog {
    let list = quotedLiteral(arrayLiteral(schemas))
    var queries: [(kind: any SchemaObject.Type, sql: String)] = []
    for kind in wanted ?? kinds {
      guard let query = kind.catalogQuery(server) else { continue }
      queries.append((kind, query.sql.replacing("$1", with: list)))
    }
    let isFirst = standing == nil
    let opening = (isOpen ? [] : Self.opening) + (isFirst ? [Self.extensionMembers] : [])
    isOpen = true
    let sent = opening + queries.map(\.sql) + (isFirst ? [notModelledQuery(schemas)] : [])
    let feed = ResultFeed()
    async let sending: Void = send(sent, to: feed)
    defer { feed.abandon() }
    var objects: [ObjectAddress: any SchemaObject] = [:]
    for await result in feed.results {
      defer { feed.makeRoom() }
      let query = result.number - opening.count
      if queries.indices.contains(query) {
        try decode(queries[query].kind, result.table, into: &objects)
      } else if query == -1, isFirst {
        members = Set(Self.rowIdentities(result.table))
      } else if query == queries.count {
        standing = result.table
      }
    }
    try await sending
    var found = withoutOrphans(objects)
    found.takeNumbered(kinds)
    return try await addingListed(of: wanted ?? kinds, in: schemas, to: found)
  }

  /// What only queries of its own tell, once it is known what is there.
  private func addingListed(
    of kinds: [any SchemaObject.Type], in schemas: [String], to found: Catalog
  ) async throws -> Catalog {
    let parents = listed.filter { schemas.contains($0.schema) && found[$0] != nil }.sorted()
    guard !parents.isEmpty else { return found }
    var queries: [(kind: any SchemaObject.Type, sql: String)] = []
    for kind in kinds where kind.isListed {
      queries += parents.compactMap { kind.listingQuery(of: $0, in: found) }.map { (kind, $0.sql) }
    }
    let results = try await connection.pipeline(queries.map(\.sql))
    var objects = found.objects
    for (query, result) in zip(queries, results) { try decode(query.kind, result, into: &objects) }
    return Catalog(objects: objects)
  }

  private nonisolated func send(_ queries: [String], to feed: ResultFeed) async throws {
    defer { feed.finish() }
    try await connection.pipeline(queries) { feed.put($0, $1) }
  }

  /// What no kind describes in the schemas that were read first, in the server's words: `operator cfg.===(integer, integer)`.
  package func notModelled() async throws -> [String] {
    guard let standing else { return [] }
    return try await described(unclaimed(standing))
  }

  /// Ends the snapshot.
  package func end() async throws {
    isOpen = false
    _ = try await connection.execute("ROLLBACK")
  }

  private func decode<Kind: SchemaObject>(
    _ kind: Kind.Type, _ result: ResultTable, into objects: inout [ObjectAddress: any SchemaObject]
  ) throws {
    let catalog = kind.kind.catalog.rawValue
    objects.reserveCapacity(objects.count + result.count)
    identities.reserveCapacity(identities.count + result.count)
    var row = CatalogRow(result, columns: result.columnCount, from: 3)
    for index in 0..<result.count {
      let identity = RowIdentity(
        catalog: catalog, object: result.int(index, 0) ?? 0, part: result.int(index, 1) ?? 0)
      if members.contains(identity.whole) { continue }
      row.move(to: index)
      guard let object = try Kind(row: &row) else { continue }
      let address = object.address
      objects[address] = object
      guard identity.object != 0 else { continue }
      identities.append(Identity(row: identity, object: address))
      if let aliases = result[index, 2] {
        for alias in aliases.utf8.split(separator: UInt8(ascii: " ")) {
          if let row = RowIdentity(Substring(alias)) {
            identities.append(Identity(row: row, object: address))
          }
        }
      }
    }
  }

  /// Drops what belongs to an object that was not read: the columns of an extension's table.
  private func withoutOrphans(_ objects: [ObjectAddress: any SchemaObject]) -> Catalog {
    var all = objects
    var orphans: [ObjectAddress] = []
    repeat {
      orphans = all.filter { $0.value.parent.map { all[$0] == nil } ?? false }.map(\.key)
      for orphan in orphans { all[orphan] = nil }
    } while !orphans.isEmpty
    return Catalog(objects: all)
  }

  private static let extensionMembers =
    "SELECT classid, objid, objsubid FROM pg_catalog.pg_depend WHERE refclassid = 3079 AND deptype = 'e'"

  private static func rowIdentities(_ result: ResultTable) -> [RowIdentity] {
    (0..<result.count).map {
      RowIdentity(
        catalog: result.int($0, 0) ?? 0, object: result.int($0, 1) ?? 0, part: result.int($0, 2) ?? 0)
    }
  }
}

/// `{cfg,"Other Schema"}` as the server reads an array.
package func arrayLiteral(_ elements: [String]) -> String {
  let quoted = elements.map { element in
    "\"" + element.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
  return "{" + quoted.joined(separator: ",") + "}"
}
