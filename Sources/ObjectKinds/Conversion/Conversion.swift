package import CatalogModel
import SQLSyntax
import YAMLNodes

/// A way from one encoding to another. Manual, CREATE CONVERSION.
package struct Conversion: SchemaObject {
  package var schema: String
  package var name: String
  package var source: String
  package var target: String
  /// Qualified where the catalog says it.
  package var function: [String]
  package var isDefault: Bool

  package static let kind = ObjectKind(
    "conversion", "A way from one encoding to another (manual: CREATE CONVERSION)",
    dropFlag: "drop-conversion",
    catalog: .conversion, file: .shared("conversions"))

  package static let attributes: [Attribute<Conversion>] = [
    Attribute(recreate: "from", \.source),
    Attribute(recreate: "to", \.target),
    Attribute(recreate: "function", \.function),
    Attribute(recreate: "default", \.isDefault),
  ]

  package var address: ObjectAddress { ObjectAddress("conversion", [schema, name]) }
  package var parent: ObjectAddress? { Schema.address(schema) }
  package var mentions: [String] { [writtenInFull(function)] }

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    CatalogQuery(
      """
      SELECT c.oid, 0, NULL, n.nspname, c.conname, pg_catalog.pg_encoding_to_char(c.conforencoding),
             pg_catalog.pg_encoding_to_char(c.contoencoding), fn.nspname, f.proname, c.condefault
      FROM pg_catalog.pg_conversion c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace
      JOIN pg_catalog.pg_proc f ON f.oid = c.conproc
      JOIN pg_catalog.pg_namespace fn ON fn.oid = f.pronamespace
      WHERE n.nspname = ANY ($1::text[])
      """)
  }

  package init?(row: inout CatalogRow) throws {
    schema = try row.text()
    name = try row.text()
    source = try row.text()
    target = try row.text()
    function = [try row.text(), try row.text()]
    isDefault = row.flag()
  }

  private init(
    schema: String, name: String, source: String, target: String, function: [String], isDefault: Bool
  ) {
    self.schema = schema
    self.name = name
    self.source = source
    self.target = target
    self.function = function
    self.isDefault = isDefault
  }

  package func create() -> [Statement] {
    [
      Statement(
        """
        CREATE \(isDefault ? "DEFAULT " : "")CONVERSION \(names: [schema, name]) \
        FOR \(literal: source) TO \(literal: target) FROM \(names: function)
        """)
    ]
  }

  package func drop() -> [Statement] { [Statement("DROP CONVERSION \(names: [schema, name])")] }

  package func rename(to new: Conversion) -> [Statement]? {
    [Statement("ALTER CONVERSION \(names: [schema, name]) RENAME TO \(name: new.name)")]
  }

  package static let sections = [
    ModelSection(
      "conversions", .named, order: 440,
      keys: [
        ModelKey("from", .text, "an encoding"),
        ModelKey("to", .text, "an encoding"),
        ModelKey("function", .text, "what does it"),
        ModelKey("default", .flag, "taken where the server converts by itself"),
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard model.isLong else {
      model.wrongShape("a mapping with `from`, `to` and `function`")
      return []
    }
    guard let source = model.required("from", "a conversion"),
      let target = model.required("to", "a conversion"),
      let function = model.required("function", "a conversion")
    else { return [] }
    return [
      Conversion(
        schema: model.schema, name: model.name, source: source, target: target,
        function: model.looseName(written: function), isDefault: model.flag("default"))
    ]
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    var long: [YAMLValue.Entry] = [
      .init("from", .text(source)), .init("to", .text(target)),
      .init("function", .text(writtenInFull(function))),
    ]
    if isDefault { long.append(.init("default", "true")) }
    return ModelText("conversions", name: name, long: long)
  }
}
