package import CatalogModel
import SQLSyntax
import YAMLNodes

/// How an index sorts or finds values of a type. Manual, 38.16 and CREATE OPERATOR CLASS.
package struct OperatorClass: SchemaObject {
  package var schema: String
  package var name: String
  /// The index access method.
  package var method: String
  package var type: String
  package var isDefault = false
  /// Qualified.
  package var family: [String]
  /// The type that is stored, where it is another.
  package var storage: String?
  /// As CREATE OPERATOR CLASS takes them: `1 app.<(app.state, app.state)`.
  package var operators: [String] = []
  /// `1 (app.state, app.state) app.compare(app.state, app.state)`.
  package var functions: [String] = []

  package init(schema: String, name: String, method: String, type: String, family: [String]) {
    self.schema = schema
    self.name = name
    self.method = method
    self.type = type
    self.family = family
  }

  package static let kind = ObjectKind(
    "operator class", "How an index deals with a type (manual 38.16)", dropFlag: "drop-operator",
    catalog: .operatorClass, file: .shared("operators"))

  package static let attributes: [Attribute<OperatorClass>] = [
    Attribute(recreate: "for", \.type),
    Attribute(recreate: "default", \.isDefault),
    Attribute(recreate: "family", \.family),
    Attribute(recreate: "storage", \.storage),
    Attribute(recreate: "operators", \.operators),
    Attribute(recreate: "functions", \.functions),
  ]

  package var address: ObjectAddress { ObjectAddress("operator class", [schema, name], arguments: [method]) }
  package var parent: ObjectAddress? { Schema.address(schema) }
  package var references: [ObjectAddress] { [OperatorFamily.address(family[0], family[1], method)] }
  package var mentions: [String] { [type] + (storage.map { [$0] } ?? []) + operators + functions }
  package var isAmbient: Bool { true }

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    CatalogQuery(
      """
      SELECT c.oid, 0, m.aliases, n.nspname, c.opcname, a.amname, pg_catalog.format_type(c.opcintype, NULL),
             fn.nspname, f.opfname, c.opcdefault,
             CASE WHEN c.opckeytype <> 0 THEN pg_catalog.format_type(c.opckeytype, NULL) END,
             m.operators, m.functions
      FROM pg_catalog.pg_opclass c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.opcnamespace
      JOIN pg_catalog.pg_am a ON a.oid = c.opcmethod
      JOIN pg_catalog.pg_opfamily f ON f.oid = c.opcfamily
      JOIN pg_catalog.pg_namespace fn ON fn.oid = f.opfnamespace
      LEFT JOIN (\(operatorMembersQuery(of: "pg_opclass"))) m ON m.holder = c.oid
      WHERE n.nspname = ANY ($1::text[])
      """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(
      schema: try row.text(), name: try row.text(), method: try row.text(), type: try row.text(),
      family: [try row.text(), try row.text()])
    isDefault = row.flag()
    storage = row.optional()
    operators = row.list()
    functions = row.list()
  }

  package func create() -> [Statement] {
    let members: [SQL] =
      operators.map { "OPERATOR \(deparsed: $0)" } + functions.map { "FUNCTION \(deparsed: $0)" }
      + (storage.map { ["STORAGE \(deparsed: $0)"] } ?? [])
    // A class may have nothing of its own, but the statement must say something.
    let list: [SQL] = members.isEmpty ? ["STORAGE \(deparsed: type)"] : members
    return [
      Statement(
        """
        CREATE OPERATOR CLASS \(names: [schema, name]) \(isDefault ? "DEFAULT " : "")FOR TYPE \(deparsed: type) \
        USING \(name: method) FAMILY \(names: family) AS \(list.joined())
        """)
    ]
  }

  package func drop() -> [Statement] { [Statement("DROP \(address.phrase)")] }

  package func rename(to new: OperatorClass) -> [Statement]? {
    [Statement("ALTER \(address.phrase) RENAME TO \(name: new.name)")]
  }
}

extension OperatorClass {
  package static let sections = [
    ModelSection(
      "operator_classes", .named, order: 420,
      keys: [
        ModelKey(
          "using", .text,
          "the access method; where others share the name, the key says it too: `state_ops using hash`"),
        ModelKey("for", .text, "the type"),
        ModelKey("default", .flag, "taken where nothing is said"),
        ModelKey("family", .text, "the operator family, where it has another name"),
        ModelKey("storage", .text, "the type that is stored, where it is another"),
        ModelKey("operators", .texts, "each with its number: `1 app.<(app.state, app.state)`"),
        ModelKey("functions", .texts, "each with its number: `1 app.compare(app.state, app.state)`"),
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard model.isLong else {
      model.wrongShape("a mapping with `using` and `for`")
      return []
    }
    guard let method = model.required("using", "an operator class"),
      let type = model.required("for", "an operator class")
    else { return [] }
    let family = model.text("family").map { model.qualified($0, at: model.place(of: "family")) }
    var new = OperatorClass(
      schema: model.schema, name: nameWithoutMethod(model.name, method), method: method,
      type: model.typeText(type), family: family ?? [model.schema, nameWithoutMethod(model.name, method)])
    new.isDefault = model.flag("default")
    new.storage = model.text("storage").map(model.typeText)
    new.operators = model.texts("operators") ?? []
    new.functions = model.texts("functions") ?? []
    return [new]
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    var long: [YAMLValue.Entry] = [.init("using", .text(method)), .init("for", .text(naming.type(type)))]
    if isDefault { long.append(.init("default", "true")) }
    if family != [schema, name] { long.append(.init("family", .text(naming.reference(family)))) }
    if let storage { long.append(.init("storage", .text(naming.type(storage)))) }
    if !operators.isEmpty { long.append(.init("operators", blockList(operators))) }
    if !functions.isEmpty { long.append(.init("functions", blockList(functions))) }
    return ModelText(
      "operator_classes", name: name, longName: nameWithMethod(name, method), long: long, flow: false)
  }
}
