package import CatalogModel
import Introspection

/// The managed schemas of one database in one snapshot; what leans on what is read only where it is asked for.
package actor LiveState {
  package nonisolated let objects: Catalog
  package nonisolated let schemas: [String]
  package nonisolated let server: ServerVersion
  private let reader: CatalogReader
  private var details: CatalogReader.Dependencies?
  private var alsoRead: Set<String> = []

  /// - Parameter scope: leaves out what plumb.yaml ignores or does not manage.
  init(
    _ reader: CatalogReader, schemas: [String], kinds: [any SchemaObject.Type], scope: CatalogScope
  ) async throws {
    self.reader = reader
    self.schemas = schemas
    server = reader.server
    objects = scope.select(try await reader.objects(in: schemas, of: kinds.filter { scope.manages($0.kind) }))
  }

  /// - Parameter also: outside schemas that something yet to come may lean on.
  func dependencies(also: Set<String> = []) async throws -> CatalogReader.Dependencies {
    if let details, also.isSubset(of: alsoRead) { return details }
    let result = try await reader.dependencies(of: objects, schemas: schemas, also: also.sorted())
    alsoRead.formUnion(also)
    details = result
    return result
  }

  /// Objects in the schemas that no kind describes.
  func notModelled() async throws -> [String] { try await reader.notModelled() }

  /// Ends the snapshot.
  package func end() async throws { try await reader.end() }
}
