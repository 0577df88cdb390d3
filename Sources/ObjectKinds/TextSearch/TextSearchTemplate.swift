package import CatalogModel
import SQLSyntax
import YAMLNodes

/// What dictionaries are made from. Manual, CREATE TEXT SEARCH TEMPLATE.
package struct TextSearchTemplate: SchemaObject {
  package var schema: String
  package var name: String
  /// By role: `init`, `lexize`.
  package var functions: [String: [String]]

  package init(schema: String, name: String, functions: [String: [String]]) {
    self.schema = schema
    self.name = name
    self.functions = functions
  }

  package static let kind = ObjectKind(
    "text search template", "What dictionaries are made from (manual: CREATE TEXT SEARCH TEMPLATE)",
    dropFlag: "drop-text-search", catalog: .textSearchTemplate, file: .shared("text_search"))

  package static let attributes: [Attribute<TextSearchTemplate>] = [
    Attribute(recreate: "functions", \.functions)
  ]

  package var address: ObjectAddress { ObjectAddress("text search template", [schema, name]) }
  package var parent: ObjectAddress? { Schema.address(schema) }
  package var mentions: [String] { functions.values.map(writtenInFull) }

  static let roles = ["init", "lexize"]

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    functionsOnlyQuery("pg_ts_template", "tmpl", ["tmplinit", "tmpllexize"])
  }

  package init?(row: inout CatalogRow) throws {
    self.init(schema: try row.text(), name: try row.text(), functions: [:])
    for role in Self.roles { functions[role] = row.qualifiedName() }
  }

  package func create() -> [Statement] {
    [Statement("CREATE \(address.phrase) (\(functionList(functions, Self.roles)))")]
  }

  package func drop() -> [Statement] { [Statement("DROP \(address.phrase)")] }

  package func rename(to new: TextSearchTemplate) -> [Statement]? {
    [Statement("ALTER \(address.phrase) RENAME TO \(name: new.name)")]
  }

  package static let sections = [
    ModelSection(
      "text_search_templates", .named, order: 460,
      keys: roles.map { ModelKey($0, .text, "the function for \($0)") })
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    readFunctions(model, roles, required: ["lexize"]).map {
      [TextSearchTemplate(schema: model.schema, name: model.name, functions: $0)]
    } ?? []
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    ModelText("text_search_templates", name: name, long: writtenFunctions(functions, Self.roles))
  }
}
