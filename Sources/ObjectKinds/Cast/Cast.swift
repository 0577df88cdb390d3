package import CatalogModel
import Diagnostics
import SQLSyntax
import YAMLNodes

/// How a value of one type becomes one of another. Manual, CREATE CAST.
package struct Cast: SchemaObject {
  package enum Context: String, Sendable {
    case explicit = "e"
    case assignment = "a"
    case implicit = "i"
  }

  /// Casts have no schema: it is that of the first of their types, or of the function, that is not PostgreSQL's own.
  package var schema: String
  package var source: String
  package var target: String
  /// The function with its arguments; nil: by the types' texts (`inout`), or none at all (`binary`).
  package var function: String?
  package var isByText = false
  package var context: Context = .explicit

  package init(schema: String, source: String, target: String) {
    self.schema = schema
    self.source = source
    self.target = target
  }

  package static let kind = ObjectKind(
    "cast", "How a value becomes one of another type (manual: CREATE CAST)", dropFlag: "drop-cast",
    catalog: .cast,
    file: .shared("casts"))

  package static let attributes: [Attribute<Cast>] = [
    Attribute(recreate: "function", \.function),
    Attribute(recreate: "inout", \.isByText),
    Attribute(recreate: "context", \.context),
  ]

  package var address: ObjectAddress { ObjectAddress("cast", [schema], arguments: [source, target]) }
  package var parent: ObjectAddress? { Schema.address(schema) }
  package var mentions: [String] { [source, target] + (function.map { [$0] } ?? []) }
  package var isAmbient: Bool { true }

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    CatalogQuery(
      """
      SELECT o.oid, 0, NULL, n.nspname, pg_catalog.format_type(o.castsource, NULL),
             pg_catalog.format_type(o.casttarget, NULL),
             CASE WHEN o.castfunc <> 0
               THEN pg_catalog.replace(o.castfunc::pg_catalog.regprocedure::text, ',', ', ') END,
             o.castmethod = 'i', o.castcontext
      FROM \(TargetSource.casts.from)
      WHERE n.nspname = ANY ($1::text[])
        -- A multirange's cast belongs to its range type.
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
          WHERE d.classid = 2605 AND d.objid = o.oid AND d.deptype = 'i' AND d.refclassid = 1247)
      """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(schema: try row.text(), source: try row.text(), target: try row.text())
    function = row.optional()
    isByText = row.flag()
    context = Context(rawValue: try row.text()) ?? .explicit
  }

  package func create() -> [Statement] {
    var sql: SQL = "CREATE \(address.phrase) "
    if let function {
      sql = sql + "WITH FUNCTION \(deparsed: function)"
    } else {
      sql = sql + (isByText ? "WITH INOUT" : "WITHOUT FUNCTION")
    }
    switch context {
    case .explicit: break
    case .assignment: sql = sql + " AS ASSIGNMENT"
    case .implicit: sql = sql + " AS IMPLICIT"
    }
    return [Statement(sql)]
  }

  package func drop() -> [Statement] { [Statement("DROP \(address.phrase)")] }
}

extension Cast {
  package static let sections = [
    ModelSection(
      "casts", .named, order: 430, short: .init(.text, "the function; the key is `integer as state`"),
      keys: [
        ModelKey("function", .text, "with its arguments: `to_state(integer)`"),
        ModelKey("method", .choice(["function", "inout", "binary"]), "by the texts, or as the same bytes"),
        ModelKey("context", .choice(["explicit", "assignment", "implicit"]), "where it happens by itself"),
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let middle = model.name.lowercased().firstRange(of: " as ") else {
      model.error("bad-reference", "a cast is written with its types: `integer as state`")
      return []
    }
    let source = model.typeText(String(model.name[..<middle.lowerBound]))
    let target = model.typeText(String(model.name[middle.upperBound...]))
    let function = model.short ?? (model.isLong ? model.text("function") : nil)
    let home = schema(ofType: source) ?? schema(ofType: target) ?? function.flatMap(schema(ofType:))
    var cast = Cast(schema: home ?? model.schema, source: source, target: target)
    cast.function = function.map { qualifiedFunction($0, in: model.schema) }
    guard model.isLong else {
      if function == nil { model.wrongShape("a function, or a mapping") }
      return [cast]
    }
    let method = model.choice("method", ["function", "inout", "binary"])
    cast.isByText = method == "inout"
    if (method == "function") != (function != nil) {
      model.error("wrong-value", "a cast has a `function`, or says `method: inout` or `method: binary`")
    }
    switch model.choice("context", ["explicit", "assignment", "implicit"]) {
    case "assignment": cast.context = .assignment
    case "implicit": cast.context = .implicit
    default: cast.context = .explicit
    }
    return [cast]
  }

  /// The schema that stands before a type's or a function's name.
  private static func schema(ofType text: String) -> String? {
    let name = text.prefix { $0 != "(" && $0 != "[" }
    return nameParts(String(name)).flatMap { $0.count == 2 ? $0[0] : nil }
  }

  /// `to_state(integer)` is one of the file's schema.
  private static func qualifiedFunction(_ written: String, in schema: String) -> String {
    let open = written.firstIndex(of: "(") ?? written.endIndex
    let parts = nameParts(trimmed(String(written[..<open]))) ?? []
    guard parts.count == 1 else { return written }
    return ([schema] + parts).map(quotedIdentifier).joined(separator: ".") + written[open...]
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    let name = "\(naming.type(source)) as \(naming.type(target))"
    var long: [YAMLValue.Entry] = []
    if let function { long.append(.init("function", .text(function))) }
    if function == nil { long.append(.init("method", isByText ? "inout" : "binary")) }
    switch context {
    case .explicit: break
    case .assignment: long.append(.init("context", "assignment"))
    case .implicit: long.append(.init("context", "implicit"))
    }
    let short = long.count == 1 ? function.map { YAMLValue.text($0) } : nil
    return ModelText("casts", name: name, short: short, long: long)
  }
}
