import CatalogModel
import FoundationEssentials
import Postgres
import Runner
import ShadowDatabase

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Workspace {
  /// The scratch server: started at its first use, with the extensions, roles and tablespaces of the database
  /// where one can be reached, and gone when the workspace closes.
  func shadow() async throws -> ShadowServer {
    if let openingShadow { return try await openingShadow.value }
    let task = Task { try await self.openShadow() }
    openingShadow = task
    do {
      return try await withTaskCancellationHandler {
        try await task.value
      } onCancel: {
        task.cancel()
      }
    } catch {
      openingShadow = nil
      throw error
    }
  }

  private func openShadow() async throws -> ShadowServer {
    let server = try await ShadowServer.open(
      ShadowChoice(project.shadow), needs: try await shadowNeeds(), templates: project.cacheDirectory,
      tag: "\(Int(Date().timeIntervalSince1970))_\(getpid())\(UInt32.random(in: 100_000...999_999))")
    atClose { await server.close() }
    log("shadow: \(server.description), PostgreSQL \(server.version)")
    return server
  }

  private func shadowNeeds() async throws -> ShadowServer.Needs {
    guard let connection = try? await connection() else { return ShadowServer.Needs() }
    let result = try await connection.pipeline([
      "SELECT e.extname, n.nspname FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n "
        + "ON n.oid = e.extnamespace WHERE e.extname <> 'plpgsql'",
      "SELECT rolname FROM pg_catalog.pg_roles WHERE rolname !~ '^pg_'",
      "SELECT spcname FROM pg_catalog.pg_tablespace WHERE spcname !~ '^pg_'",
      "SELECT current_user", Self.belongings,
    ])
    func names(_ table: ResultTable) -> [String] { (0..<table.count).compactMap { table[$0, 0] } }
    let extensions = (0..<result[0].count).map { (result[0][$0, 0] ?? "", result[0][$0, 1] ?? "") }
    return ShadowServer.Needs(
      target: try await target(), version: ServerVersion(connection.serverVersion),
      extensions: Dictionary(uniqueKeysWithValues: extensions), roles: names(result[1]),
      tablespaces: names(result[2]), role: result[3][0, 0], belongings: names(result[4]))
  }

  /// Statements that make what else belongs to a database and not to a schema, as far as managed objects can name
  /// it: access methods, foreign-data wrappers and servers. Wrappers go without their functions, servers without
  /// their options: nothing is ever asked of them there.
  private static let belongings = """
    SELECT made.statement FROM (
      SELECT 1 AS place, pg_catalog.format('CREATE ACCESS METHOD %I TYPE %s HANDLER %s', a.amname,
               CASE a.amtype WHEN 't' THEN 'TABLE' ELSE 'INDEX' END, a.amhandler) AS statement,
             2601 AS catalog, a.oid
      FROM pg_catalog.pg_am a JOIN pg_catalog.pg_proc p ON p.oid = a.amhandler
      WHERE p.pronamespace = 'pg_catalog'::pg_catalog.regnamespace
      UNION ALL
      SELECT 2, pg_catalog.format('CREATE FOREIGN DATA WRAPPER %I', w.fdwname), 2328, w.oid
      FROM pg_catalog.pg_foreign_data_wrapper w
      UNION ALL
      SELECT 3, pg_catalog.format('CREATE SERVER %I FOREIGN DATA WRAPPER %I', s.srvname, w.fdwname), 1417, s.oid
      FROM pg_catalog.pg_foreign_server s JOIN pg_catalog.pg_foreign_data_wrapper w ON w.oid = s.srvfdw
    ) made
    WHERE made.oid >= 16384 AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend d
      WHERE d.classid = made.catalog AND d.objid = made.oid AND d.deptype = 'e')
    ORDER BY made.place, made.statement
    """

  /// What nobody declares and the server adds to what is made: default privileges of the whole database, and, where they are
  /// not managed, of the schemas. Nothing where grants are not managed, because then they are left as they come.
  func databaseWide() async throws -> [any SchemaObject] {
    guard project.manage.contains("grants"), let connection = try? await connection() else { return [] }
    var found: [any SchemaObject] = []
    for kind in kinds {
      guard let query = kind.databaseWideQuery else { continue }
      found += try await objects(of: kind, query.sql, [], connection)
      guard let name = kind.kind.managedAs, !project.manage.contains(name),
        let unmanaged = kind.catalogQuery(ServerVersion(connection.serverVersion))
      else { continue }
      found += try await objects(of: kind, unmanaged.sql, [arrayLiteral(project.schemas)], connection)
    }
    return found
  }

  private func objects<Kind: SchemaObject>(
    of kind: Kind.Type, _ sql: String, _ parameters: [String], _ connection: Connection
  ) async throws -> [any SchemaObject] {
    let result = try await connection.query(sql, parameters)
    var row = CatalogRow(result, columns: result.columnCount, from: 3)
    return try (0..<result.count).compactMap { index in
      row.move(to: index)
      return try Kind(row: &row)
    }
  }

  /// The role that works on the database; nil where none can be reached.
  func creator() async -> String? {
    guard let connection = try? await connection() else { return nil }
    return (try? await connection.query("SELECT current_user"))?[0, 0]
  }
}
