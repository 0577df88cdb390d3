import CatalogModel
import SQLSyntax

/// The columns of a type, for questions about the rows that are there. A column of an array of it counts too; its
/// elements are then asked one by one.
struct TypeUse: Sendable {
  private struct Use: Sendable {
    var relation: [String]
    var column: String
    var isArray: Bool
  }

  private let uses: [Use]
  /// Other types have values of it inside of theirs, which nobody counts.
  let isNested: Bool

  init(of type: ObjectAddress, in catalog: Catalog) {
    isNested = (catalog.dependents()[type] ?? []).contains { dependent in
      let user = catalog[dependent]
      return user is CompositeType || user is RangeType || user is Domain
    }
    let text = type.names.map(quotedIdentifier).joined(separator: ".")
    uses = catalog.objects.values.compactMap { $0 as? Column }
      .filter { $0.type == text || $0.type == text + "[]" }
      .sorted { $0.address < $1.address }
      .map { Use(relation: [$0.schema, $0.table], column: $0.name, isArray: $0.type != text) }
  }

  var isEmpty: Bool { uses.isEmpty }

  /// As a whole: of a row, too, which has columns of its own, none of them by this name.
  private static let element: SQL = "\"(element)\""

  /// Counts the values for which the condition holds; it calls them `value`, which is also what the check of a
  /// domain calls them.
  func counting(where condition: SQL) -> LiveQuery {
    { names in
      let counts = uses.map { use -> SQL in
        let column: SQL = "t.\(name: names.column(use.relation, use.column))"
        let relation: SQL = "\(names: names.relation(use.relation)) t"
        let values: SQL =
          use.isArray
          ? "SELECT \(Self.element) AS value FROM \(relation), LATERAL unnest(\(column)) \(Self.element)"
          : "SELECT \(column) AS value FROM \(relation)"
        return "(SELECT count(*) FROM (\(values)) t WHERE \(condition))"
      }
      return "SELECT \(counts.joined(" + "))"
    }
  }
}
