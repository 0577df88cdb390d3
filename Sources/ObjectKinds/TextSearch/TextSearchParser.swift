package import CatalogModel
import SQLSyntax
import YAMLNodes

/// Cuts a text into words. Manual, CREATE TEXT SEARCH PARSER.
package struct TextSearchParser: SchemaObject {
  package var schema: String
  package var name: String
  /// By role: `start`, `gettoken`, `end`, `headline`, `lextypes`; each qualified where the catalog says it.
  package var functions: [String: [String]]

  package init(schema: String, name: String, functions: [String: [String]]) {
    self.schema = schema
    self.name = name
    self.functions = functions
  }

  package static let kind = ObjectKind(
    "text search parser", "Cuts a text into words (manual: CREATE TEXT SEARCH PARSER)",
    dropFlag: "drop-text-search",
    catalog: .textSearchParser, file: .shared("text_search"))

  package static let attributes: [Attribute<TextSearchParser>] = [
    Attribute(recreate: "functions", \.functions)
  ]

  package var address: ObjectAddress { ObjectAddress("text search parser", [schema, name]) }
  package var parent: ObjectAddress? { Schema.address(schema) }
  package var mentions: [String] { functions.values.map(writtenInFull) }

  static let roles = ["start", "gettoken", "end", "headline", "lextypes"]

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    functionsOnlyQuery(
      "pg_ts_parser", "prs", ["prsstart", "prstoken", "prsend", "prsheadline", "prslextype"])
  }

  package init?(row: inout CatalogRow) throws {
    self.init(schema: try row.text(), name: try row.text(), functions: [:])
    for role in Self.roles { functions[role] = row.qualifiedName() }
  }

  package func create() -> [Statement] {
    [Statement("CREATE \(address.phrase) (\(functionList(functions, Self.roles)))")]
  }

  package func drop() -> [Statement] { [Statement("DROP \(address.phrase)")] }

  package func rename(to new: TextSearchParser) -> [Statement]? {
    [Statement("ALTER \(address.phrase) RENAME TO \(name: new.name)")]
  }

  package static let sections = [
    ModelSection(
      "text_search_parsers", .named, order: 450,
      keys: roles.map { ModelKey($0, .text, "the function for \($0)") })
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    readFunctions(model, roles, required: ["start", "gettoken", "end", "lextypes"]).map {
      [TextSearchParser(schema: model.schema, name: model.name, functions: $0)]
    } ?? []
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    ModelText("text_search_parsers", name: name, long: writtenFunctions(functions, Self.roles))
  }
}
