package import CatalogModel
import Diagnostics
import SQLSyntax
import YAMLNodes

/// Turns words into what is looked for. Manual, CREATE TEXT SEARCH DICTIONARY.
package struct TextSearchDictionary: SchemaObject {
  package var schema: String
  package var name: String
  /// Qualified where the catalog says it.
  package var template: [String]
  package private(set) var options: [String: String] = [:]
  /// The order in which the server keeps them means nothing, but pg_dump shows it.
  @NotCompared package private(set) var order: [String] = []

  package init(
    schema: String, name: String, template: [String], options: [(key: String, value: String)] = []
  ) {
    self.schema = schema
    self.name = name
    self.template = template
    for option in options { set(option.key, option.value) }
  }

  private mutating func set(_ key: String, _ value: String) {
    if options.updateValue(value, forKey: key) == nil { order.append(key) }
  }

  private var orderedOptions: [(key: String, value: String)] {
    order.compactMap { key in options[key].map { (key, $0) } }
  }

  package static let kind = ObjectKind(
    "text search dictionary", "Turns words into what is looked for (manual: CREATE TEXT SEARCH DICTIONARY)",
    dropFlag: "drop-text-search", catalog: .textSearchDictionary, file: .shared("text_search"))

  package static let attributes: [Attribute<TextSearchDictionary>] = [
    Attribute(recreate: "template", \.template),
    Attribute("options", \.options) { old, new in new.change(from: old.options) },
  ]

  package var address: ObjectAddress { ObjectAddress("text search dictionary", [schema, name]) }
  package var parent: ObjectAddress? { Schema.address(schema) }
  package var mentions: [String] { [writtenInFull(template)] }

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    CatalogQuery(
      """
      SELECT d.oid, 0, NULL, n.nspname, d.dictname, tn.nspname, t.tmplname, d.dictinitoption
      FROM pg_catalog.pg_ts_dict d
      JOIN pg_catalog.pg_namespace n ON n.oid = d.dictnamespace
      JOIN pg_catalog.pg_ts_template t ON t.oid = d.dicttemplate
      JOIN pg_catalog.pg_namespace tn ON tn.oid = t.tmplnamespace
      WHERE n.nspname = ANY ($1::text[])
      """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(
      schema: try row.text(), name: try row.text(), template: [try row.text(), try row.text()])
    for part in splitAtTopLevelCommas(row.optional() ?? "") {
      guard let (key, rest) = scanIdentifier(Substring(part)) else { continue }
      set(key, literalValue(trimmed(String(rest.drop { $0 == " " || $0 == "=" }))))
    }
  }

  package func create() -> [Statement] {
    let parts: [SQL] = ["TEMPLATE = \(names: template)"] + orderedOptions.map(Self.setting)
    return [Statement("CREATE \(address.phrase) (\(parts.joined()))")]
  }

  package func drop() -> [Statement] { [Statement("DROP \(address.phrase)")] }

  package func rename(to new: TextSearchDictionary) -> [Statement]? {
    [Statement("ALTER \(address.phrase) RENAME TO \(name: new.name)")]
  }

  /// A name alone takes the option away; what is set goes to the end, so all are set.
  private func change(from old: [String: String]) -> [Statement] {
    let gone = old.keys.filter { options[$0] == nil }.sorted().map { "\(name: $0)" as SQL }
    return [Statement("ALTER \(address.phrase) (\((gone + orderedOptions.map(Self.setting)).joined()))")]
  }

  /// Numbers stand as they are: the server keeps what it was given.
  private static func setting(_ option: (key: String, value: String)) -> SQL {
    let isNumber = Double(option.value) != nil && option.value.allSatisfy { $0.isNumber || ".-".contains($0) }
    return isNumber
      ? "\(name: option.key) = \(SQL(option.value))" : "\(name: option.key) = \(literal: option.value)"
  }

  package static let sections = [
    ModelSection(
      "text_search_dictionaries", .named, order: 470, short: .init(.text, "the template"),
      keys: [
        ModelKey("template", .text, "what it is made from"),
        ModelKey("options", .mapping, "what the template asks for"),
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let template = model.short ?? (model.isLong ? model.required("template", "a dictionary") : nil)
    else {
      if !model.isLong { model.wrongShape("a template, or a mapping with `template`") }
      return []
    }
    return [
      TextSearchDictionary(
        schema: model.schema, name: model.name, template: model.looseName(written: template),
        options: (model.isLong ? model.mapping("options") ?? [] : []).map { entry in
          if entry.value.scalar == nil {
            model.error("wrong-shape", "`\(entry.key)` takes a text", at: entry.value.place)
          }
          return (entry.key, entry.value.scalar ?? "")
        })
    ]
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    var long: [YAMLValue.Entry] = [.init("template", .text(writtenInFull(template)))]
    if !options.isEmpty { long.append(.init("options", flowMapping(orderedOptions))) }
    return ModelText(
      "text_search_dictionaries", name: name, short: long.count == 1 ? .text(writtenInFull(template)) : nil,
      long: long)
  }
}
