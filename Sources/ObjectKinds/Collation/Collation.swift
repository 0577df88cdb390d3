package import CatalogModel
import Diagnostics
import SQLSyntax
import YAMLNodes

/// An order of texts. Manual, 24.2 "Collation Support" and CREATE COLLATION.
package struct Collation: SchemaObject {
  package var schema: String
  package var name: String
  /// `libc`, `icu`, `builtin` (PostgreSQL 17).
  package var provider: String
  /// The locale, where one word says all.
  package var locale: String?
  /// Of libc, where they differ.
  package var collate: String?
  package var characterType: String?
  package var isDeterministic = true
  /// Of ICU (PostgreSQL 16).
  package var rules: String?

  package init(schema: String, name: String, provider: String) {
    self.schema = schema
    self.name = name
    self.provider = provider
  }

  package static let kind = ObjectKind(
    "collation", "An order of texts (manual 24.2)", dropFlag: "drop-collation", catalog: .collation,
    file: .shared("collations"))

  package static let attributes: [Attribute<Collation>] = [
    Attribute(recreate: "provider", \.provider),
    Attribute(recreate: "locale", \.locale),
    Attribute(recreate: "lc_collate", \.collate),
    Attribute(recreate: "lc_ctype", \.characterType),
    Attribute(recreate: "deterministic", \.isDeterministic),
    Attribute(recreate: "rules", \.rules),
  ]

  package var address: ObjectAddress { ObjectAddress("collation", [schema, name]) }
  package var parent: ObjectAddress? { Schema.address(schema) }

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    let locale: String
    switch server.major {
    case ..<15: locale = "CASE WHEN c.collprovider = 'i' THEN c.collcollate END"
    case ..<17: locale = "c.colliculocale"
    default: locale = "c.colllocale"
    }
    return CatalogQuery(
      """
      SELECT c.oid, 0, NULL, n.nspname, c.collname, c.collprovider, \(locale), c.collcollate, c.collctype,
             c.collisdeterministic, \(server.major >= 16 ? "c.collicurules" : "NULL")
      FROM pg_catalog.pg_collation c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.collnamespace
      WHERE n.nspname = ANY ($1::text[])
      """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(schema: try row.text(), name: try row.text(), provider: "")
    let letter = try row.text()
    provider = providers[letter] ?? letter
    locale = row.optional()
    let (collate, characterType) = (row.optional(), row.optional())
    if provider == "libc" {
      if collate == characterType {
        locale = collate
      } else {
        (self.collate, self.characterType) = (collate, characterType)
      }
    }
    isDeterministic = row.flag()
    rules = row.optional()
  }

  package func create() -> [Statement] {
    var parts: [SQL] = ["PROVIDER = \(SQL(provider))"]
    if !isDeterministic { parts.append("DETERMINISTIC = false") }
    if let locale { parts.append("LOCALE = \(literal: locale)") }
    if let collate { parts.append("LC_COLLATE = \(literal: collate)") }
    if let characterType { parts.append("LC_CTYPE = \(literal: characterType)") }
    if let rules { parts.append("RULES = \(literal: rules)") }
    return [Statement("CREATE COLLATION \(names: [schema, name]) (\(parts.joined()))")]
  }

  package func drop() -> [Statement] { [Statement("DROP COLLATION \(names: [schema, name])")] }

  package func rename(to new: Collation) -> [Statement]? {
    [Statement("ALTER COLLATION \(names: [schema, name]) RENAME TO \(name: new.name)")]
  }

  /// Columns keep their rows while their order changes.
  package func swap(to new: any SchemaObject) -> Swap? {
    new is Collation ? swapOfType(schema, name, word: "COLLATION", to: new.create()) : nil
  }
}

private let providers = ["c": "libc", "i": "icu", "b": "builtin"]

extension Collation {
  package static let sections = [
    ModelSection(
      "collations", .named, order: 30, short: .init(.text, "the locale, of libc"),
      keys: [
        ModelKey(
          "provider", .choice(["libc", "icu", "builtin"]), "who knows the order",
          since: Since(17, "`builtin`") { $0.scalar == "builtin" }),
        ModelKey("locale", .text, "the locale"),
        ModelKey("lc_collate", .text, "of libc, where the two differ"),
        ModelKey("lc_ctype", .text, "of libc, where the two differ"),
        ModelKey("deterministic", .flag, "`false`: texts of other bytes may be equal"),
        ModelKey("rules", .text, "of ICU: what is different from the locale", since: 16),
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    var collation = Collation(schema: model.schema, name: model.name, provider: "libc")
    if let locale = model.short {
      collation.locale = locale
      return [collation]
    }
    guard model.isLong else {
      model.wrongShape("a locale, or a mapping")
      return []
    }
    collation.provider = model.choice("provider", ["libc", "icu", "builtin"])
    collation.locale = model.text("locale")
    collation.collate = model.text("lc_collate")
    collation.characterType = model.text("lc_ctype")
    collation.isDeterministic = model.flag("deterministic", default: true)
    collation.rules = model.text("rules")
    if collation.locale == nil, collation.collate == nil || collation.characterType == nil {
      model.error("missing-key", "a collation needs `locale`, or `lc_collate` and `lc_ctype`")
    }
    return [collation]
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    var long: [YAMLValue.Entry] = []
    func add(_ key: String, _ text: String?) {
      if let text { long.append(.init(key, .text(text))) }
    }
    add("provider", provider == "libc" ? nil : provider)
    add("locale", locale)
    add("lc_collate", collate)
    add("lc_ctype", characterType)
    add("deterministic", isDeterministic ? nil : "false")
    add("rules", rules)
    let isShort = long.count == 1 && provider == "libc" && locale != nil
    return ModelText("collations", name: name, short: isShort ? .text(locale ?? "") : nil, long: long)
  }
}
