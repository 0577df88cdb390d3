package import CatalogModel
import SQLSyntax

/// A view whose rows are kept. Manual, CREATE MATERIALIZED VIEW.
package struct MaterializedView: SchemaObject, StoresRowTypes {
  package var schema: String
  package var name: String
  /// Without a semicolon.
  package var query: String
  /// Names of the columns where a model says them; the server keeps them in the query.
  package var columns: [String]?
  /// Storage parameters, those of the TOAST table with the prefix `toast.`.
  package var options: OptionMap = [:]
  package var tablespace: String?
  package var accessMethod = "heap"
  /// How columns are stored and analysed, where something is said about it.
  package var tuning: [String: ColumnTuning] = [:]
  /// Made empty, until somebody refreshes it: from then on nothing tells.
  @NotCompared package var isEmpty = false
  /// Tables and composite types whose rows its columns hold.
  @NotCompared package var rowTypes: [[String]] = []

  package init(schema: String, name: String, query: String) {
    self.schema = schema
    self.name = name
    self.query = query
  }

  package static let kind = ObjectKind(
    "materialized view", "A stored query with its rows (manual: CREATE MATERIALIZED VIEW)",
    dropFlag: "drop-view",
    catalog: .relation, file: .own(folder: "materialized_views"))

  package static let attributes: [Attribute<MaterializedView>] = [
    Attribute(recreate: "query", \.query),
    Attribute(recreate: "columns", \.columns),
    Attribute("with", \.options) { old, new in
      optionChanges(from: old.options, to: new.options).map { .clause(new.head, $0) }
    },
    Attribute("tablespace", \.tablespace) { old, new in
      [.clause(new.head, "SET TABLESPACE \(name: new.tablespace ?? "pg_default")")]
    },
    Attribute("access_method", \.accessMethod) { old, new in
      [.clause(new.head, "SET ACCESS METHOD \(name: new.accessMethod)")]
    },
    Attribute("column_settings", \.tuning, way: "in place; rebuilt where a storage or compression goes") {
      old, new in new.tuningChange(from: old)
    },
  ]

  package var address: ObjectAddress { Self.address(schema, name) }

  package static var hasRowType: Bool { true }
  package func keepsRows(in new: any SchemaObject) -> Bool { (new as? MaterializedView)?.query == query }
  package static func address(_ schema: String, _ name: String) -> ObjectAddress {
    ObjectAddress("materialized view", [schema, name])
  }

  package var parent: ObjectAddress? { Schema.address(schema) }
  package var mentions: [String] { [query] }
  /// Its query runs when it is made.
  package var rewritesRows: Bool { !isEmpty }
  package var claims: [String] { [relationClaim(schema, name), typeClaim(schema, name)] }
}

/// What can be said about a column that comes out of a query.
package struct ColumnTuning: Sendable, Equatable {
  package var statistics: Int?
  /// Only where it is not the type's own.
  package var storage: String?
  package var compression: String?
  package var options: OptionMap = [:]

  package init() {}
}
