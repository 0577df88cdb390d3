package import CatalogModel
import Introspection
package import Postgres

/// The managed schemas of one database in one snapshot; what leans on what is read only where it is asked for.
package actor LiveState {
  package nonisolated let objects: Catalog
  package nonisolated let schemas: [String]
  package nonisolated let server: ServerVersion
  private let reader: CatalogReader
  private let select: @Sendable (Catalog) -> Catalog
  private var details: CatalogReader.Dependencies?
  private var alsoRead: Set<String> = []

  /// - Parameter select: leaves out what plumb.yaml ignores or does not manage.
  package init(
    _ connection: Connection, schemas: [String], kinds: [any SchemaObject.Type],
    select: @escaping @Sendable (Catalog) -> Catalog
  ) async throws {
    let reader = CatalogReader(connection, kinds: kinds)
    self.reader = reader
    self.schemas = schemas
    self.select = select
    server = reader.server
    objects = select(try await reader.objects(in: schemas))
  }

  /// - Parameter also: outside schemas that something yet to come may lean on.
  func dependencies(also: Set<String> = []) async throws -> CatalogReader.Dependencies {
    if let details, also.isSubset(of: alsoRead) { return details }
    let result = try await reader.dependencies(of: objects, schemas: schemas, also: also.sorted())
    alsoRead.formUnion(also)
    details = result
    return result
  }

  /// Ends the snapshot.
  package func end() async throws { try await reader.end() }
}
