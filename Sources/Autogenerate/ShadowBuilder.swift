import CatalogModel
import Diagnostics
import Introspection
import Planning
import Postgres
import SQLSyntax
import ShadowDatabase

/// Builds catalogs on scratch databases and reads them back: the only way in which a text becomes what
/// PostgreSQL makes of it.
struct ShadowBuilder: Sendable {
  let kinds: [any SchemaObject.Type]
  /// What takes part; the rest is not read.
  let scope: CatalogScope

  /// Why an object could not be built, in the server's words.
  struct Refusal: Sendable {
    var address: ObjectAddress
    var statement: String
    var error: PostgresError

    /// `feature_not_supported`: a type that is in use cannot change so.
    fileprivate var mayBeLate: Bool { error.sqlState == "0A000" }
  }

  /// Builds all objects of a catalog.
  ///
  /// - Parameters:
  ///   - soft: what texts mention, to find an order that dependencies do not tell.
  ///   - searchPath: the schemas in which unqualified names are looked for, by the object's own schema.
  /// - Returns: what the server refused; empty where everything stands.
  func build(
    _ target: Catalog, soft: [ObjectAddress: Set<ObjectAddress>] = [:], on database: ShadowDatabase,
    searchPath: (String) -> [String]
  ) async throws -> [Refusal] {
    let connection = database.connection
    let present = try await presentState(target, connection)
    let plan = try Planner(kinds: kinds).plan(from: present, to: target, soft: soft)
    if plan.isEmpty { return [] }
    do {
      for run in plan.transactions {
        let script = script(run.steps.map { ($0.address.schema, $0.statement.sql.text) }, searchPath)
        _ = try await connection.execute(script)
      }
      return []
    } catch is PostgresError {
      // Something comes too early, or is wrong: find out which, one object at a time.
      let planner = Planner(kinds: kinds, folds: false)
      let left = try await presentState(target, connection)
      let leaning: Leaning = { target.needs(of: $0).union(soft[$0] ?? []) }
      let refusals = try await buildSingly(
        planner.plan(from: left, to: target, soft: soft), leaning, connection, searchPath)
      guard refusals.contains(where: \.mayBeLate) else { return refusals }
      // A column got a type before that was all that it will be: back, and what was refused first, with all that it needs.
      do {
        let undone = try await planner.plan(from: presentState(target, connection), to: present)
        for step in undone.steps { _ = try await connection.execute(step.statement.sql.text) }
        let again = try await planner.plan(from: presentState(target, connection), to: target, soft: soft)
        let early = needs(of: refusals.map(\.address), leaning)
        return try await buildSingly(again, leaning, connection, searchPath, early: early)
      } catch let error as PostgresError where !error.isConnectionLoss { return refusals }
    }
  }

  /// What is there already of the objects to build, and of what belongs to them: `public`, its comment.
  private func presentState(_ target: Catalog, _ connection: Connection) async throws -> Catalog {
    let schemas = Set(target.addresses.map(\.schema)).sorted()
    let present = try await connection.query(
      "SELECT nspname FROM pg_catalog.pg_namespace WHERE nspname = ANY ($1::text[])", [arrayLiteral(schemas)])
    if present.isEmpty { return Catalog() }
    let state = try await read((0..<present.count).compactMap { present[$0, 0] }, connection).catalog
    let kept = state.addresses.filter { address in
      target[state.lineage(of: address).last ?? address] != nil
    }
    return state.restricted(to: Set(kept))
  }

  /// One implicit transaction: libpq's simple protocol runs a script whole or not at all.
  private func script(_ statements: [(schema: String, sql: String)], _ searchPath: (String) -> [String])
    -> String
  {
    var lines: [String] = []
    var current: String?
    for statement in statements {
      if statement.schema != current {
        current = statement.schema
        lines.append(setSearchPath(searchPath(statement.schema)))
      }
      lines.append(statement.sql + ";")
    }
    return lines.joined(separator: "\n")
  }

  private func setSearchPath(_ schemas: [String]) -> String {
    let list = schemas.map(quotedIdentifier).joined(separator: ", ")
    return "SELECT pg_catalog.set_config('search_path', \(quotedLiteral(list)), false);"
  }

  /// Each object in a transaction of its own; what fails is tried again as long as others succeed.
  ///
  /// - Parameter early: what comes before everything else.
  private func buildSingly(
    _ plan: Plan, _ leaning: Leaning, _ connection: Connection, _ searchPath: (String) -> [String],
    early: Set<ObjectAddress> = []
  ) async throws -> [Refusal] {
    let pieces = pieces(of: plan)
    let first = pieces.filter { early.contains($0.address) }
    let left = try await building(first, leaning, connection, searchPath)
    let rest = left.map(\.piece) + pieces.filter { !early.contains($0.address) }
    return try await building(rest, leaning, connection, searchPath).map(\.refusal)
  }

  /// - Returns: what could not be built, and why.
  private func building(
    _ pieces: [Piece], _ leaning: Leaning, _ connection: Connection, _ searchPath: (String) -> [String]
  ) async throws -> [(piece: Piece, refusal: Refusal)] {
    var waiting = pieces
    while true {
      // What leans on something that failed waits, too: the server may take it now, and make something else of it. A
      // view that is sorted by a type without its operator class is one.
      var missing: Set<ObjectAddress> = []
      var refused: [ObjectAddress] = []
      var left: [Piece] = []
      for piece in waiting {
        if leaning(piece.address).isDisjoint(with: missing) {
          if try await refusal(of: piece, connection, searchPath) == nil { continue }
          refused.append(piece.address)
        }
        missing.insert(piece.address)
        left.append(piece)
      }
      if left.count < waiting.count {
        waiting = left
        continue
      }
      // They wait for each other. What may help the others comes first.
      let needed = needs(of: refused, leaning)
      waiting = left.filter { needed.contains($0.address) } + left.filter { !needed.contains($0.address) }
      var failed: [(piece: Piece, refusal: Refusal)] = []
      var isStuck = true
      for (position, piece) in waiting.enumerated() {
        guard let refusal = try await refusal(of: piece, connection, searchPath) else {
          waiting.remove(at: position)
          isStuck = false
          break
        }
        failed.append((piece, refusal))
      }
      if isStuck { return failed }
    }
  }

  /// The objects with all that they lean on, or may.
  private func needs(
    of objects: [ObjectAddress], _ leaning: Leaning
  ) -> Set<ObjectAddress> {
    var all = Set(objects)
    var waiting = objects
    while let next = waiting.popLast() {
      for need in leaning(next) where all.insert(need).inserted {
        waiting.append(need)
      }
    }
    return all
  }

  /// What an object leans on, or may.
  private typealias Leaning = (ObjectAddress) -> Set<ObjectAddress>

  private struct Piece {
    var address: ObjectAddress
    var sql: [String]
  }

  private func pieces(of plan: Plan) -> [Piece] {
    var pieces: [Piece] = []
    for step in plan.steps {
      if pieces.last?.address == step.address, step.statement.transaction == .allowed {
        pieces[pieces.count - 1].sql.append(step.statement.sql.text)
      } else {
        pieces.append(Piece(address: step.address, sql: [step.statement.sql.text]))
      }
    }
    return pieces
  }

  private func refusal(
    of piece: Piece, _ connection: Connection, _ searchPath: (String) -> [String]
  ) async throws -> Refusal? {
    do {
      _ = try await connection.execute(script(piece.sql.map { (piece.address.schema, $0) }, searchPath))
      return nil
    } catch let error as PostgresError where !error.isConnectionLoss {
      return Refusal(address: piece.address, statement: piece.sql.joined(separator: ";\n"), error: error)
    }
  }

  /// Each by itself; what the server refuses stays as it is.
  func say(
    _ changes: [(address: ObjectAddress, statements: [Statement])], on database: ShadowDatabase,
    searchPath: (String) -> [String]
  ) async throws {
    for (address, statements) in changes {
      do {
        _ = try await database.connection.execute(
          script(statements.map { (address.schema, $0.sql.text) }, searchPath))
      } catch let error as PostgresError where !error.isConnectionLoss {
      }
    }
  }

  /// Everything that the schemas hold.
  func objects(_ schemas: [String], _ connection: Connection) async throws -> Catalog {
    let reader = CatalogReader(connection, kinds: kinds, listed: scope.listed)
    let objects = try await reader.objects(in: schemas, of: kinds.filter { scope.manages($0.kind) })
    try await reader.end()
    return scope.select(objects)
  }

  /// Everything that the schemas hold, with what leans on what.
  func read(_ schemas: [String], _ connection: Connection) async throws -> CatalogReader.Dependencies {
    let reader = CatalogReader(connection, kinds: kinds, listed: scope.listed)
    let objects = scope.select(
      try await reader.objects(in: schemas, of: kinds.filter { scope.manages($0.kind) }))
    let result = try await reader.dependencies(of: objects, schemas: schemas)
    try await reader.end()
    return result
  }
}

extension Catalog {
  /// Where names are looked for while what a catalog printed is made again. It prints them in full, but for those of
  /// pg_catalog; the bodies of functions that an index calls may name others, as they found them when it was made.
  func pathOfBodies(_ schema: String) -> [String] {
    let others = Set(addresses.map(\.schema)).union(["public"]).subtracting([schema, ""])
    return ["pg_catalog", schema].filter { !$0.isEmpty } + others.sorted()
  }
}
