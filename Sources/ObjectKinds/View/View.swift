package import CatalogModel
import SQLSyntax

/// A view. Manual, CREATE VIEW.
package struct View: SchemaObject {
  package var schema: String
  package var name: String
  /// Without a semicolon.
  package var query: String
  /// Names of the columns where a model says them; the server keeps them in the query.
  package var columns: [String]?
  /// `security_barrier`, `security_invoker`, `check_option`.
  package var options: OptionMap = [:]
  /// Defaults of columns, for rows that are inserted through the view.
  package var defaults: OptionMap = [:]
  /// What comes out of the query, in order: nobody but the server knows it.
  @NotCompared package var output: [ViewOutput] = []
  /// A function that the query calls returns the view's rows, or takes them: one of the two is only known by its name
  /// while the other is made.
  @NotCompared package var isInCircle = false

  package init(schema: String, name: String, query: String) {
    self.schema = schema
    self.name = name
    self.query = query
  }

  package static let kind = ObjectKind(
    "view", "A stored query (manual: CREATE VIEW)", dropFlag: "drop-view", catalog: .relation,
    file: .own(folder: "views"))

  package static let attributes: [Attribute<View>] = [
    Attribute(
      "query", \.query, way: "replaced in place where columns are only added at the end; otherwise rebuilt"
    ) { old, new in new.replacing(old) },
    Attribute("columns", \.columns, way: "as the query") { old, new in new.replacing(old) },
    Attribute("options", \.options) { old, new in new.optionStatements(from: old) },
    Attribute("defaults", \.defaults) { old, new in new.defaultStatements(from: old) },
  ]

  package var address: ObjectAddress { Self.address(schema, name) }

  package static var hasRowType: Bool { true }
  package var isQuery: Bool { true }
  package func keepsRows(in new: any SchemaObject) -> Bool {
    guard let new = new as? View else { return false }
    return query == new.query && columns == new.columns
      || !output.isEmpty && output.allSatisfy { old in new.output.contains { $0.holds(old) } }
  }
  package static func address(_ schema: String, _ name: String) -> ObjectAddress {
    ObjectAddress("view", [schema, name])
  }

  package static func completed(in catalog: Catalog) -> [any SchemaObject] {
    var views: [ObjectAddress: View] = [:]
    for address in catalog.addresses where address.type == Function.kind.name && address.facet == nil {
      for need in catalog.needs(of: address) where views[need] == nil {
        guard var view = catalog[need] as? View, catalog.closure(of: [need]).contains(address) else {
          continue
        }
        view.isInCircle = true
        views[need] = view
      }
    }
    return Array(views.values)
  }

  package var parent: ObjectAddress? { Schema.address(schema) }
  package var mentions: [String] {
    [query] + defaults.map(\.value) + (isInCircle ? output.map(\.type) : [])
  }
  package var claims: [String] { [relationClaim(schema, name), typeClaim(schema, name)] }
}

/// A column that comes out of a view: what decides whether another query may take its place.
package struct ViewOutput: Sendable, Equatable {
  package var name: String
  /// With its modifiers, and its collation where that is not the type's own: `text COLLATE "C"`.
  package var type: String

  package init(name: String, type: String) {
    self.name = name
    self.type = type
  }
}

extension ViewOutput {
  /// Whether every value of the other has a place in this one, or is refused.
  fileprivate func holds(_ other: ViewOutput) -> Bool {
    func plain(_ type: String) -> String {
      String(type[..<(type.firstRange(of: " COLLATE ")?.lowerBound ?? type.endIndex)])
    }
    let fit = TypeFit(from: plain(other.type), to: plain(type))
    return name == other.name && (fit.losses.isEmpty || fit.isRefusedFromText)
  }
}

/// What `pg_get_viewdef` prints, and what a person writes, without the space and the semicolon around it.
func queryText(_ text: String) -> String {
  var query = Substring(trimmed(text))
  while query.last == ";" || query.last?.isWhitespace == true { query.removeLast() }
  return String(query)
}
