package import CatalogModel
package import Postgres
import SQLSyntax

/// Reading inside of a transaction that is somebody else's.
extension CatalogReader {
  /// The objects of some kinds as the connection's own transaction sees them. Its `search_path` must be empty.
  /// - Throws: `PostgresError` from the server; `Failure` where a row is not what its kind expects.
  package static func objects(
    of kinds: [any SchemaObject.Type], in schemas: [String], within connection: Connection
  ) async throws -> [any SchemaObject] {
    var objects: [any SchemaObject] = []
    for kind in kinds {
      guard let query = kind.catalogQuery(ServerVersion(connection.serverVersion)) else { continue }
      try await rows(of: query, in: schemas, within: connection) { row in
        if let object = try kind.init(row: &row) { objects.append(object) }
      }
    }
    return objects
  }

  /// Each row of a query in the form of a kind's.
  package static func rows(
    of query: CatalogQuery, in schemas: [String], within connection: Connection,
    each: (inout CatalogRow) throws -> Void
  ) async throws {
    let list = quotedLiteral(arrayLiteral(schemas))
    let result = try await connection.query(query.sql.replacing("$1", with: list))
    var row = CatalogRow(result, columns: result.columnCount, from: 3)
    for index in 0..<result.count {
      row.move(to: index)
      try each(&row)
    }
  }
}
