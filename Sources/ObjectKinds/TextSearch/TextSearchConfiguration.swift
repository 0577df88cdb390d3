package import CatalogModel
import SQLSyntax
import YAMLNodes

/// Which words go to which dictionaries. Manual, 12.7 and CREATE TEXT SEARCH CONFIGURATION.
package struct TextSearchConfiguration: SchemaObject {
  package var schema: String
  package var name: String
  /// Qualified where the catalog says it.
  package var parser: [String]
  /// The dictionaries, in the order in which they are asked, by the parser's kind of word.
  package var mappings: [String: [[String]]]

  package init(schema: String, name: String, parser: [String], mappings: [String: [[String]]] = [:]) {
    self.schema = schema
    self.name = name
    self.parser = parser
    self.mappings = mappings
  }

  package static let kind = ObjectKind(
    "text search configuration", "Which words go to which dictionaries (manual 12.7)",
    dropFlag: "drop-text-search",
    catalog: .textSearchConfiguration, file: .shared("text_search"))

  package static let attributes: [Attribute<TextSearchConfiguration>] = [
    Attribute(recreate: "parser", \.parser),
    Attribute("mappings", \.mappings) { old, new in new.changes(from: old.mappings) },
  ]

  package var address: ObjectAddress { ObjectAddress("text search configuration", [schema, name]) }
  package var parent: ObjectAddress? { Schema.address(schema) }
  package var mentions: [String] {
    [writtenInFull(parser)] + mappings.values.flatMap { $0.map(writtenInFull) }
  }

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    CatalogQuery(
      """
      SELECT c.oid, 0, NULL, n.nspname, c.cfgname, pn.nspname, p.prsname, m.words, m.schemas, m.dictionaries
      FROM pg_catalog.pg_ts_config c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.cfgnamespace
      JOIN pg_catalog.pg_ts_parser p ON p.oid = c.cfgparser
      JOIN pg_catalog.pg_namespace pn ON pn.oid = p.prsnamespace
      LEFT JOIN LATERAL (
        SELECT pg_catalog.array_agg(t.alias ORDER BY m.maptokentype, m.mapseqno) AS words,
               pg_catalog.array_agg(dn.nspname::text ORDER BY m.maptokentype, m.mapseqno) AS schemas,
               pg_catalog.array_agg(d.dictname::text ORDER BY m.maptokentype, m.mapseqno) AS dictionaries
        FROM pg_catalog.pg_ts_config_map m
        JOIN pg_catalog.ts_token_type(c.cfgparser) t ON t.tokid = m.maptokentype
        JOIN pg_catalog.pg_ts_dict d ON d.oid = m.mapdict
        JOIN pg_catalog.pg_namespace dn ON dn.oid = d.dictnamespace
        WHERE m.mapcfg = c.oid
      ) m ON true
      WHERE n.nspname = ANY ($1::text[])
      """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(schema: try row.text(), name: try row.text(), parser: [try row.text(), try row.text()])
    let (words, schemas, dictionaries) = (row.list(), row.list(), row.list())
    for index in words.indices {
      mappings[words[index], default: []].append([schemas[index], dictionaries[index]])
    }
  }

  package func create() -> [Statement] {
    [Statement("CREATE \(address.phrase) (PARSER = \(names: parser))")] + changes(from: [:])
  }

  package func drop() -> [Statement] { [Statement("DROP \(address.phrase)")] }

  package func rename(to new: TextSearchConfiguration) -> [Statement]? {
    [Statement("ALTER \(address.phrase) RENAME TO \(name: new.name)")]
  }

  private func changes(from old: [String: [[String]]]) -> [Statement] {
    let head: SQL = "ALTER \(address.phrase)"
    let gone = old.keys.filter { mappings[$0] == nil }.sorted()
    let set = mappings.filter { old[$0.key] != $0.value }.sorted { $0.key < $1.key }
    let groups = Dictionary(grouping: set) {
      MappingChange(isNew: old[$0.key] == nil, dictionaries: $0.value)
    }
    let changes = groups.map { change, members in
      (
        words: members.map(\.key), verb: change.isNew ? "ADD" : "ALTER" as SQL,
        dictionaries: change.dictionaries
      )
    }
    return gone.map { Statement("\(head) DROP MAPPING FOR \(name: $0)") }
      + changes.sorted { $0.words[0] < $1.words[0] }.map { change in
        let dictionaries = change.dictionaries.map { "\(names: $0)" as SQL }.joined()
        return Statement("\(head) \(change.verb) MAPPING FOR \(list: change.words) WITH \(dictionaries)")
      }
  }

  package static let sections = [
    ModelSection(
      "text_search_configurations", .named, order: 480,
      keys: [
        ModelKey("parser", .text, "`default` where nothing is written"),
        ModelKey("mappings", .map(.texts), "kinds of words, and the dictionaries that are asked for each"),
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard model.isLong else {
      model.wrongShape("a mapping with `mappings`")
      return []
    }
    var configuration = TextSearchConfiguration(
      schema: model.schema, name: model.name, parser: model.looseName("parser") ?? ["pg_catalog", "default"])
    for entry in model.mapping("mappings") ?? [] {
      let names = model.texts(in: entry.value, "`\(entry.key)`") ?? []
      configuration.mappings[entry.key] = names.map(model.looseName(written:))
    }
    return [configuration]
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    var long: [YAMLValue.Entry] = []
    if parser != ["pg_catalog", "default"] { long.append(.init("parser", .text(writtenInFull(parser)))) }
    let entries = mappings.sorted { $0.key < $1.key }.map { word, names in
      let written = names.map(writtenInFull)
      return YAMLValue.Entry(word, written.count == 1 ? .text(written[0]) : .texts(written))
    }
    if !entries.isEmpty { long.append(.init("mappings", .map(entries, flow: false))) }
    return ModelText("text_search_configurations", name: name, long: long, flow: false)
  }
}

/// Words for which the same is done share a statement.
private struct MappingChange: Hashable {
  var isNew: Bool
  var dictionaries: [[String]]
}
