package import CatalogModel
import SQLSyntax
import YAMLNodes

/// The extensions with which an object is dropped, although it is not a part of them. Manual: `DEPENDS ON EXTENSION` of
/// ALTER FUNCTION, ALTER PROCEDURE, ALTER TRIGGER, ALTER INDEX and ALTER MATERIALIZED VIEW.
package struct ExtensionDependency: SchemaObject {
  package var target: ObjectAddress
  /// What it goes with: the target, or the constraint that the index stands behind.
  package var holder: ObjectAddress
  package var extensions: [String]

  package init(on target: ObjectAddress, in holder: ObjectAddress? = nil, _ extensions: [String]) {
    self.target = target
    self.holder = holder ?? target
    self.extensions = extensions.sorted()
  }

  package static let kind = ObjectKind(
    "extension dependency", "The extensions with which an object is dropped (manual: ALTER FUNCTION)",
    dropFlag: "drop-extension-dependency", catalog: .none)

  package static let attributes: [Attribute<ExtensionDependency>] = [
    Attribute("extensions", \.extensions) { old, new in
      old.statements("NO DEPENDS", on: old.extensions.filter { !new.extensions.contains($0) })
        + new.statements("DEPENDS", on: new.extensions.filter { !old.extensions.contains($0) })
    },
    Attribute("holder", \.holder) { _, new in new.create() },
  ]

  package var address: ObjectAddress { target.facet("extension dependency") }
  package var parent: ObjectAddress? { holder }
  /// `CREATE OR REPLACE` removes it, and so does the new type of a column whose index it is said of.
  package static var isForgotten: Bool { true }

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    let sources: [TargetSource] = [.relations, .indexes, .routines, .triggers]
    let parts = sources.map { source in
      source.select(
        "e.names",
        joining: """
          JOIN (
            SELECT d.classid, d.objid, pg_catalog.array_agg(e.extname::text) AS names
            FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_extension e ON e.oid = d.refobjid
            WHERE d.refclassid = 3079 AND d.deptype = 'x' GROUP BY d.classid, d.objid
          ) e ON e.classid = \(source.catalog.rawValue) AND e.objid = \(source.oid)
          """)
    }
    return CatalogQuery(parts.joined(separator: "\nUNION ALL\n"))
  }

  package init?(row: inout CatalogRow) throws {
    let target = try Target(row: &row)
    self.init(on: target.address, in: target.holder, row.list())
  }

  package func create() -> [Statement] { statements("DEPENDS", on: extensions) }

  package func drop() -> [Statement] { statements("NO DEPENDS", on: extensions) }

  private func statements(_ words: SQL, on extensions: [String]) -> [Statement] {
    extensions.map { Statement("ALTER \(target.phrase) \(words) ON EXTENSION \(name: $0)") }
  }
}

extension ExtensionDependency {
  package static let sections = [
    ModelSection(
      in: ["function", "procedure", "trigger", "materialized view", "index"], "depends_on_extensions",
      .single,
      order: 870, short: .init(.texts, "the extensions with which it is dropped")),
    ModelSection(
      in: ["primary key", "unique constraint", "exclusion constraint"], "index_depends_on_extensions",
      .single,
      order: 870, short: .init(.texts, "the extensions with which the index behind it is dropped")),
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let parent = model.parent?.address else { return [] }
    let isOfIndex = model.name == "index_depends_on_extensions"
    let names = model.texts(in: model.node, "a list of extensions") ?? []
    if names.isEmpty { return [] }
    let target = isOfIndex ? ObjectAddress("index", [parent.schema, parent.name]) : parent
    return [ExtensionDependency(on: target, in: parent, names)]
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    ModelText(
      target == holder ? "depends_on_extensions" : "index_depends_on_extensions", name: nil,
      short: .texts(extensions), long: [])
  }
}
