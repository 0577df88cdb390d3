import CatalogModel
import Diffing
import Postgres
import RedFlags
import Revisions
import Runner

/// What is asked of files and database beside the comparison itself.
extension Workspace {
  nonisolated func managedAddresses(_ catalog: Catalog) -> Set<ObjectAddress> {
    Set(catalog.addresses.filter(isManaged))
  }

  nonisolated func isManaged(_ address: ObjectAddress) -> Bool { project.schemas.contains(address.schema) }

  /// Whether two states hold the same managed objects.
  nonisolated func isSame(_ a: Catalog, _ b: Catalog) -> Bool {
    Differ.differing(a, b, where: isManaged).allSatisfy { $0.type == "schema" && $0.names == ["public"] }
  }

  /// Where files and database stand to each other.
  func standing(_ known: [Revision], asksDatabase: Bool) async throws -> Standing {
    let graph = try RevisionGraph(known)
    var standing = Standing()
    standing.heads = graph.heads
    for revision in known {
      for direction in [Revision.Direction.up, .down] where revision[direction].sealState == .broken {
        standing.brokenSeals.append(.init(revision.id, revision[direction].file))
      }
    }
    let byID = Dictionary(known.map { ($0.id, $0) }) { first, _ in first }
    standing.undoing = graph.heads.flatMap { id in
      byID[id]?.down.steps.flatMap { $0.statements.map(\.text) } ?? []
    }
    guard asksDatabase else {
      standing.current = graph.heads
      standing.recorded = graph.ids
      return standing
    }
    let record = try await record()
    let files = Set(graph.ids)
    standing.recorded = record.revisions.map(\.id)
    standing.unknown = standing.recorded.filter { !files.contains($0) }
    standing.current = graph.current(record.applied.intersection(files)) + standing.unknown
    standing.pending = graph.ids.filter { !record.applied.contains($0) }
    standing.edited = record.revisions.compactMap { applied in
      guard let revision = byID[applied.id], let seal = applied.seal, seal != revision.up.seal else {
        return nil
      }
      return .init(applied.id, revision.up.file)
    }
    standing.halfApplied = record.halfApplied.map { half in
      .init(
        half.revision,
        half.doneSteps.isEmpty
          ? "its first step was begun"
          : "done: step \(half.doneSteps.map { "\($0.number)" }.joined(separator: ", "))")
    }
    return standing
  }

  /// Asks the live database what a plan would meet there: read-only, under a time limit, one query at a time.
  func asking(_ context: FlagContext) async -> FlagContext {
    guard let connection = try? await newConnection() else { return context }
    _ = try? await connection.execute(
      """
      SET default_transaction_read_only = on; SET statement_timeout = '20s'; SET lock_timeout = '2s';
      SELECT pg_catalog.set_config('search_path', 'pg_catalog', false)
      """)
    let path = context.old.pathOfBodies("")
    var answered = await context.asking { sql in
      do {
        let table = try await connection.query(sql, searching: path)
        return .rows((0..<table.count).map { row in (0..<table.columnCount).map { table[row, $0] } })
      } catch let error as PostgresError {
        return .refused(code: error.sqlState, message: error.message)
      } catch {
        return .refused(code: "XX000", message: "\(error)")
      }
    }
    do {
      answered.forgotten = try await forgotten(context, connection)
    } catch {
      log("note: owners and rights that plumb.yaml leaves alone were not looked at: \(error)")
    }
    await connection.close()
    return answered
  }
}
