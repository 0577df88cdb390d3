package import CatalogModel
import Diagnostics
package import Postgres
import SQLSyntax

/// A server on which scratch databases are made, used and dropped. See ``ShadowChoice``.
package actor ShadowServer {
  /// What the scratch databases must have in common with the database that they stand in for.
  package struct Needs: Sendable {
    /// The server that they stand in for; nil: any version will do.
    package var target: ConnectionTarget?
    package var version: ServerVersion?
    /// Extensions, each with its schema.
    package var extensions: [String: String]
    package var roles: [String]
    package var tablespaces: [String]
    /// The role that works on the database: on a private server it works too, with every right.
    package var role: String?
    /// Statements for what else a database has that is in no schema.
    package var belongings: [String]

    package init(
      target: ConnectionTarget? = nil, version: ServerVersion? = nil, extensions: [String: String] = [:],
      roles: [String] = [], tablespaces: [String] = [], role: String? = nil,
      belongings: [String] = []
    ) {
      self.belongings = belongings
      self.role = role
      self.target = target
      self.version = version
      self.extensions = extensions
      self.roles = roles
      self.tablespaces = tablespaces
    }
  }

  /// For messages and revision heads: `embedded`, `same server`, `scratch server`.
  package nonisolated let description: String
  package nonisolated let version: ServerVersion
  private let base: ConnectionTarget
  private let embedded: EmbeddedServer?
  private let needs: Needs
  private let administration: Connection
  private var made: Set<String> = []
  private var counter = 0
  private let tag: String

  private init(
    _ description: String, base: ConnectionTarget, embedded: EmbeddedServer?, needs: Needs,
    administration: Connection, tag: String
  ) {
    self.description = description
    self.base = base
    self.embedded = embedded
    self.needs = needs
    self.administration = administration
    self.tag = tag
    version = ServerVersion(administration.serverVersion)
  }

  /// - Parameters:
  ///   - templates: folder for prepared private servers.
  ///   - tag: makes the names of this run's databases unlike any other's (process id and time).
  /// - Throws: ``Failure`` `no-shadow` with what was tried and why each did not fit.
  package static func open(
    _ choice: ShadowChoice, needs: Needs, templates: String, tag: String
  ) async throws -> ShadowServer {
    switch choice {
    case .embedded: return try await openEmbedded(needs, templates: templates, tag: tag)
    case .sameServer: return try await openSameServer(needs, tag: tag)
    case .url(let url): return try await openScratch(url, needs, tag: tag)
    case .auto: break
    }
    var tried: [String] = []
    do {
      return try await openEmbedded(needs, templates: templates, tag: tag)
    } catch let failure as Failure {
      tried += failure.diagnostics.map { "embedded: \($0.message)" }
    }
    do {
      return try await openSameServer(needs, tag: tag)
    } catch let failure as Failure {
      tried += failure.diagnostics.map { "same server: \($0.message)" }
    }
    throw Failure(
      "no-shadow", "no server was found for scratch databases", details: tried,
      advice:
        "install PostgreSQL's programs here, give the role CREATEDB, or set `shadow:` to a scratch server's URL"
    )
  }

  private static func openEmbedded(_ needs: Needs, templates: String, tag: String) async throws
    -> ShadowServer
  {
    let programs = try PostgresPrograms.find(major: needs.version?.major)
    let server = try await EmbeddedServer.start(programs: programs, storage: .throwaway, templates: templates)
    do {
      let connection = try await Connection.open(server.target(database: "postgres"))
      let shadow = ShadowServer(
        "embedded", base: server.target(database: "postgres"), embedded: server, needs: needs,
        administration: connection, tag: tag)
      try await shadow.checkExtensions()
      try await shadow.makeRoles()
      return shadow
    } catch {
      await server.stop()
      throw error
    }
  }

  private static func openSameServer(_ needs: Needs, tag: String) async throws -> ShadowServer {
    guard let target = needs.target else {
      throw Failure("no-shadow", "there is no database whose server could make a scratch database")
    }
    let connection = try await Connection.open(target)
    let rights = try await connection.query(
      "SELECT rolcreatedb OR rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user")
    guard rights[0, 0] == "t" else {
      await connection.close()
      throw Failure(
        "no-shadow", "the role \(target.user ?? "") may not create databases",
        advice: "ALTER ROLE \(quotedIdentifier(target.user ?? "")) CREATEDB, or set `shadow: embedded`")
    }
    let shadow = ShadowServer(
      "same server", base: target, embedded: nil, needs: needs, administration: connection, tag: tag)
    try await shadow.dropLeftovers()
    return shadow
  }

  private static func openScratch(_ url: String, _ needs: Needs, tag: String) async throws -> ShadowServer {
    let target = try ConnectionTarget(parsing: url)
    let connection = try await Connection.open(target)
    let shadow = ShadowServer(
      "scratch server", base: target, embedded: nil, needs: needs, administration: connection, tag: tag)
    if let version = needs.version, version.major != shadow.version.major {
      throw Failure(
        "no-shadow",
        "the scratch server runs PostgreSQL \(shadow.version.major), the database \(version.major)",
        advice:
          "texts that two major versions print cannot be compared: take a scratch server of version \(version.major)"
      )
    }
    try await shadow.refuseForeignData()
    try await shadow.dropLeftovers()
    try await shadow.checkExtensions()
    try await shadow.makeRoles()
    return shadow
  }

  /// Drops every database that this run made, and ends a private server.
  package func close() async {
    for name in made { await drop(name) }
    await administration.close()
    await embedded?.stop()
  }
}

// MARK: - Databases

extension ShadowServer {
  /// An empty database with the extensions, and a connection to it.
  package func makeDatabase() async throws -> ShadowDatabase {
    counter += 1
    let name = "plumb_shadow_\(tag)_\(counter)"
    made.insert(name)
    do {
      _ = try await administration.query(try await creation(of: name))
      let connection = try await Connection.open(
        worker(in: name), settings: ["check_function_bodies": "off", "client_min_messages": "warning"])
      try await makeExtensions(connection)
      for statement in needs.belongings { _ = try await connection.execute(statement) }
      return ShadowDatabase(name: name, connection: connection, server: self)
    } catch let error as PostgresError {
      throw Failure(
        "no-shadow", "the scratch database \(name) could not be made on the \(description)",
        details: error.diagnosticDetails(), advice: "see `shadow:` in plumb.yaml")
    }
  }

  /// A private server is worked on by the role that works on the database it stands in for.
  private func worker(in name: String) -> ConnectionTarget {
    var options = base.with(database: name).options
    if embedded != nil, let role = needs.role { options["user"] = role }
    return ConnectionTarget(options: options)
  }

  func discard(_ database: ShadowDatabase) async {
    await database.connection.close()
    await drop(database.name)
  }

  /// What could not be dropped, because the task is cancelled for one, is tried again at the end.
  private func drop(_ name: String) async {
    // A private server goes as a whole: what it holds costs nothing more.
    if embedded == nil {
      let statement = "DROP DATABASE IF EXISTS \(quotedIdentifier(name)) WITH (FORCE)"
      guard (try? await administration.query(statement)) != nil else { return }
    }
    made.remove(name)
  }

  private func creation(of name: String) async throws -> String {
    let quoted = quotedIdentifier(name)
    let strategy = version.major >= 15 ? " STRATEGY FILE_COPY" : ""
    guard embedded == nil else { return "CREATE DATABASE \(quoted) TEMPLATE template0\(strategy)" }
    let locale = try await administration.query(
      """
      SELECT pg_catalog.pg_encoding_to_char(encoding), datcollate, datctype FROM pg_catalog.pg_database
      WHERE datname = current_database()
      """)
    return """
      CREATE DATABASE \(quoted) TEMPLATE template0 ENCODING \(quotedLiteral(locale[0, 0] ?? "UTF8"))
      LC_COLLATE \(quotedLiteral(locale[0, 1] ?? "C")) LC_CTYPE \(quotedLiteral(locale[0, 2] ?? "C"))\(strategy)
      """
  }

  private func makeExtensions(_ connection: Connection) async throws {
    guard !needs.extensions.isEmpty else { return }
    let script = needs.extensions.sorted { $0.key < $1.key }.map { name, schema in
      (schema == "pg_catalog" || schema == "public" || schema.isEmpty
        ? "" : "CREATE SCHEMA IF NOT EXISTS \(quotedIdentifier(schema)); ")
        + "CREATE EXTENSION IF NOT EXISTS \(quotedIdentifier(name))"
        + (schema == "pg_catalog" || schema.isEmpty ? "" : " SCHEMA \(quotedIdentifier(schema))")
        + " CASCADE;"
    }
    _ = try await connection.execute(script.joined(separator: "\n"))
  }

  private func checkExtensions() async throws {
    guard !needs.extensions.isEmpty else { return }
    let present = try await administration.query("SELECT name FROM pg_catalog.pg_available_extensions")
    let names = Set((0..<present.count).compactMap { present[$0, 0] })
    let missing = needs.extensions.keys.filter { !names.contains($0) }.sorted()
    guard missing.isEmpty else {
      throw Failure(
        "missing-extension", "the \(description) shadow does not have: \(missing.joined(separator: ", "))",
        advice: "install the package that brings it, or set `shadow: same-server`")
    }
  }

  /// Roles and tablespaces belong to the whole server; a server of our own has none yet.
  private func makeRoles() async throws {
    let present = try await administration.query(
      "SELECT rolname FROM pg_catalog.pg_roles UNION ALL SELECT '@' || spcname FROM pg_catalog.pg_tablespace")
    let names = Set((0..<present.count).compactMap { present[$0, 0] })
    var script = needs.roles.filter { !names.contains($0) }.map { name in
      "CREATE ROLE \(quotedIdentifier(name))\(embedded != nil && name == needs.role ? " SUPERUSER LOGIN" : "");"
    }
    let spaces = needs.tablespaces.filter { !names.contains("@" + $0) }
    if !spaces.isEmpty, version.major >= 15 {
      script.append("SET allow_in_place_tablespaces = on;")
      script += spaces.map { "CREATE TABLESPACE \(quotedIdentifier($0)) LOCATION '';" }
    }
    if !script.isEmpty {
      for statement in script { _ = try await administration.query(statement) }
    }
  }

  /// A scratch server may hold nothing but what such a server has by itself, and our own leftovers.
  private func refuseForeignData() async throws {
    let same = try await administration.query(
      """
      SELECT c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p') LIMIT 3
      """)
    guard same.isEmpty else {
      throw Failure(
        "no-shadow", "the scratch database \(base.redacted) holds tables that are not ours",
        details: (0..<same.count).compactMap { same[$0, 0] },
        advice: "point `shadow:` at an empty database of a server for scratch use")
    }
  }

  /// Databases of a run that was killed: named as ours, older than a minute, and nobody is connected.
  private func dropLeftovers() async throws {
    let found = try await administration.query(
      """
      SELECT d.datname FROM pg_catalog.pg_database d
      WHERE d.datname ~ '^plumb_shadow_[0-9]+_[0-9]+_[0-9]+$'
        AND pg_catalog.split_part(d.datname, '_', 3)::bigint < extract(epoch FROM pg_catalog.now()) - 60
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.datname = d.datname)
      """)
    for row in 0..<found.count {
      guard let name = found[row, 0] else { continue }
      _ = try? await administration.query("DROP DATABASE IF EXISTS \(quotedIdentifier(name))")
    }
  }
}

/// A scratch database.
package struct ShadowDatabase: Sendable {
  package let name: String
  package let connection: Connection
  let server: ShadowServer

  package func discard() async { await server.discard(self) }
}
