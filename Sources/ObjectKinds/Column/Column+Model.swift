package import CatalogModel
import Diagnostics
import SQLSyntax
import YAMLNodes

extension Column {
  package static let sections = [
    ModelSection(
      in: ["table"], "columns", .named, order: 110,
      short: .init(.text, "the type; `?` behind it: may be NULL"),
      keys: [
        ModelKey("type", .text, "a type with its modifiers; `?` behind it: may be NULL"),
        ModelKey("nullable", .flag, "may be NULL; columns are required where nothing is written"),
        ModelKey(
          "identity", .either([.choice(["always", "by default", "by_default"]), .keys(Identity.keys)]),
          "`always`, `by default`, or a mapping with `generated` and the sequence's options"),
        ModelKey("generated", .sql, "the expression of a stored generated column"),
        ModelKey("virtual", .flag, "a generated column is computed when it is read", since: 18),
        ModelKey("not_null", .keys(Requirement.keys), "what is said of its constraint", since: 18),
        ModelKey("no_default", .flag, "a column that a parent has too, whose default was taken away here"),
        ModelKey("collation", .text, "where it is not the type's own"),
        ModelKey(
          "storage", .choice(storageWords), "where it is not the type's own"),
        ModelKey("compression", .choice(["pglz", "lz4"]), "where it is not the server's default", since: 14),
        ModelKey("statistics", .number, "the statistics target"),
        ModelKey("options", .mapping, "`n_distinct`, `n_distinct_inherited`"),
        ModelKey("using", .sql, "hint: how a value becomes one of the new type"),
        ModelKey("backfill", .sql, "hint: the value of rows that have none, where it becomes required"),
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let table = model.parent as? Table else { return [] }
    if table.takesPartsFromElsewhere, model.isLong, !model.has("type") { return [inherited(model, table)] }
    let written = model.short ?? (model.isLong ? model.required("type", "a column") : nil)
    guard var type = written.map(trimmed) else {
      if !model.isLong { model.wrongShape("a type or a mapping with `type`") }
      return []
    }
    let isOpen = type.hasSuffix("?")
    if isOpen { type = trimmed(String(type.dropLast())) }
    var column = Column(
      schema: table.schema, table: table.name, name: model.name, type: model.typeText(type),
      isNullable: isOpen)
    column.origins = table.origins
    column.hasPartitions = table.partitionKey != nil
    if model.isLong { column.readLong(model, isOpen: isOpen) }
    column.position = model.parentColumns.firstIndex(of: model.name) ?? 0
    return [column]
  }

  /// A column that a parent or a type declares: what is its own here.
  private static func inherited(_ model: ModelReader, _ table: Table) -> Column {
    var column = Column(schema: table.schema, table: table.name, name: model.name, type: "", isNullable: true)
    column.isInherited = true
    column.origins = table.origins
    column.link = table.linkOfParts
    column.isNullable = model.flag("nullable", default: true)
    column.lacksDefault = model.flag("no_default")
    for key in ["collation", "using"] where model.has(key) {
      model.error(
        "wrong-value", "`\(key)` belongs to the parent's column", at: model.place(of: key),
        advice: "write it there; a column of this table's own has a `type`")
    }
    column.identity = Identity(
      model, type: "bigint", usualName: column.defaultSequenceName,
      isTableUnlogged: table.persistence == .unlogged)
    column.readExpression(model)
    column.readSettings(model)
    return column
  }

  private mutating func readExpression(_ model: ModelReader) {
    generated = model.text("generated").map(trimmed).map(withoutOuterParentheses)
    isVirtual = model.flag("virtual")
    if isVirtual, generated == nil {
      model.error("missing-key", "`virtual` needs `generated`", at: model.place(of: "virtual"))
    }
  }

  private mutating func readLong(_ model: ModelReader, isOpen: Bool) {
    isNullable = model.flag("nullable", default: isOpen)
    identity = Identity(
      model, type: type, usualName: defaultSequenceName,
      isTableUnlogged: (model.parent as? Table)?.persistence == .unlogged)
    readExpression(model)
    lacksDefault = model.flag("no_default")
    if lacksDefault, origins.isEmpty {
      model.error("wrong-value", "`no_default` is for columns of a parent", at: model.place(of: "no_default"))
    }
    collation = model.text("collation").map {
      nameParts($0).map { $0.count == 1 ? ["pg_catalog"] + $0 : $0 } ?? [$0]
    }
    readSettings(model)
    model.hint("using")
    model.hint("backfill")
  }

  private mutating func readSettings(_ model: ModelReader) {
    requirement = Requirement(model, usualName: defaultRequirementName)
    storage = model.has("storage") ? model.choice("storage", storageWords) : nil
    compression = model.has("compression") ? model.choice("compression", ["pglz", "lz4"]) : nil
    statistics = model.int("statistics")
    options = model.options("options")
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    if isInherited {
      let nullable: [YAMLValue.Entry] = isNullable ? [] : [.init("nullable", "false")]
      let counted: [YAMLValue.Entry] = ownIdentity.map { [.init("identity", $0.written)] } ?? []
      let virtual: [YAMLValue.Entry] = isVirtual ? [.init("virtual", "true")] : []
      let computed: [YAMLValue.Entry] = generated.map { [.init("generated", .block($0))] } ?? []
      return ModelText("columns", name: name, long: nullable + counted + computed + virtual + writtenSettings)
    }
    let written = naming.type(type) + (isNullable ? "?" : "")
    var long: [YAMLValue.Entry] = [.init("type", .text(written))]
    if let identity { long.append(.init("identity", identity.written)) }
    if let generated { long.append(.init("generated", .block(generated))) }
    if isVirtual { long.append(.init("virtual", "true")) }
    if let collation {
      let parts = collation.first == "pg_catalog" ? Array(collation.dropFirst()) : collation
      long.append(.init("collation", .text(parts.map(writtenName).joined(separator: "."))))
    }
    long += writtenSettings
    return ModelText("columns", name: name, short: long.count == 1 ? .text(written) : nil, long: long)
  }

  private var writtenSettings: [YAMLValue.Entry] {
    var long: [YAMLValue.Entry] = []
    if lacksDefault { long.append(.init("no_default", "true")) }
    if requirement != Requirement() { long.append(.init("not_null", requirement.written)) }
    if let storage { long.append(.init("storage", .text(storage))) }
    if let compression { long.append(.init("compression", .text(compression))) }
    if let statistics { long.append(.init("statistics", .text(String(statistics)))) }
    if !options.isEmpty { long.append(.init("options", optionMapping(options))) }
    return long
  }
}

extension Requirement {
  init(_ model: ModelReader, usualName: String) {
    self.init()
    guard model.mapping("not_null") != nil, let node = model.child("not_null") else { return }
    let inner = model.inner("not_null", node, keys: Self.keys)
    name = inner.text("name").flatMap { $0 == usualName ? nil : $0 }
    isInheritedByChildren = !inner.flag("no_inherit")
    isValid = !inner.flag("not_valid")
    model.adopt(inner)
  }

  static let keys = [
    ModelKey("name", .text, "where it is not `table_column_not_null`"),
    ModelKey("no_inherit", .flag, "children of the table need not meet it"),
    ModelKey("not_valid", .flag, "the rows that were there are not checked"),
  ]

  var written: YAMLValue {
    var pairs: [(key: String, value: String)] = []
    if let name { pairs.append(("name", name)) }
    if !isInheritedByChildren { pairs.append(("no_inherit", "true")) }
    if !isValid { pairs.append(("not_valid", "true")) }
    return flowMapping(pairs)
  }
}

extension Identity {
  static let keys =
    [
      ModelKey(
        "generated", .choice(["always", "by default", "by_default"]), "`always` where nothing is written"),
      ModelKey("sequence", .text, "its sequence's name, where it is not `table_column_seq`"),
      ModelKey("unlogged", .flag, "where the table is otherwise", since: 15),
    ]
    + SequenceOptions.keys

  /// `identity: always`, or a mapping with `generated` and the options of the sequence.
  init?(_ model: ModelReader, type: String) {
    guard let node = model.child("identity") else { return nil }
    let inner = model.inner("identity", node, keys: Self.keys)
    if node.scalar == nil, node.mapping == nil {
      model.error("wrong-shape", "`identity` takes a text or a mapping, not a list", at: node.place)
      return nil
    }
    let words = ["always": Generation.always, "by default": .byDefault, "by_default": .byDefault]
    let word = node.scalar ?? inner.text("generated") ?? "always"
    guard let generation = words[word] else {
      model.error(
        "wrong-value", "`identity` is `always`, `by default` or a mapping, not `\(word)`", at: node.place)
      return nil
    }
    self.init(generation: generation, sequence: SequenceOptions(inner, type: type))
    sequenceName = inner.text("sequence")
    if inner.has("unlogged") { isUnlogged = inner.flag("unlogged") }
    model.adopt(inner)
  }

  var written: YAMLValue {
    let word: YAMLValue = generation == .always ? "always" : "by default"
    let own = [sequenceName.map { ("sequence", $0) }, isUnlogged.map { ("unlogged", String($0)) }]
    let options = own.compactMap { $0 } + sequence.written
    if options.isEmpty { return word }
    return flowMapping([("generated", generation == .always ? "always" : "by default")] + options)
  }
}

extension SequenceOptions {
  static let keys = [
    ModelKey("increment", .number, "1 where nothing is written"),
    ModelKey("minimum", .number, "where it is not the type's"),
    ModelKey("maximum", .number, "where it is not the type's"),
    ModelKey("start", .number, "the minimum where nothing is written; the maximum of one that counts down"),
    ModelKey("cache", .number, "how many numbers a session takes at once"),
    ModelKey("cycle", .flag, "starts again behind the last number"),
  ]

  init(_ model: ModelReader, type: String) {
    self.init(
      type: type, start: model.int("start"), increment: model.int("increment") ?? 1,
      minimum: model.int("minimum"),
      maximum: model.int("maximum"), cache: model.int("cache") ?? 1, cycles: model.flag("cycle"))
  }
}
