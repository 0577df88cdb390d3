package import CatalogModel
import Diagnostics
import SQLSyntax
import YAMLNodes

/// What `COMMENT ON` says of any object. Manual, COMMENT.
package struct Comment: SchemaObject {
  /// What it is said of.
  package var target: ObjectAddress
  /// What it goes with: the target, or the view that the column belongs to.
  package var holder: ObjectAddress
  package var text: String

  package init(on target: ObjectAddress, in holder: ObjectAddress? = nil, _ text: String) {
    self.target = target
    self.holder = holder ?? target
    self.text = text
  }

  package static let kind = ObjectKind(
    "comment", "A sentence about an object (manual: COMMENT)", dropFlag: "drop-comment", catalog: .none)

  package static let attributes: [Attribute<Comment>] = [
    Attribute("text", \.text) { old, new in new.create() },
    Attribute("holder", \.holder) { _, new in new.create() },
  ]

  package var address: ObjectAddress { target.facet("comment") }
  package var parent: ObjectAddress? { holder }

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    let parts = TargetSource.all.map { source in
      source.select(
        "d.description",
        joining: """
          JOIN pg_catalog.pg_description d ON d.classoid = \(source.catalog.rawValue) AND d.objoid = \(source.oid)
            AND d.objsubid = \(source.subid)
          """,
        // What initdb writes there is nobody's word; pg_dump leaves it out as well.
        where: source.catalog == .namespace
          ? "(o.nspname, d.description) <> ('public', '\(standardComment)')" : "true")
    }
    return CatalogQuery(parts.joined(separator: "\nUNION ALL\n"))
  }

  package init?(row: inout CatalogRow) throws {
    let target = try Target(row: &row)
    self.init(on: target.address, in: target.holder, try row.text())
  }

  package func create() -> [Statement] { [Statement("COMMENT ON \(target.phrase) IS \(literal: text)")] }

  /// What initdb wrote comes back: a schema `public` without any comment is another state.
  package func drop() -> [Statement] {
    let text: SQL = target == Schema.address("public") ? "\(literal: standardComment)" : "NULL"
    return [Statement("COMMENT ON \(target.phrase) IS \(text)")]
  }
}

/// On the schema `public` of every database (src/include/catalog/pg_namespace.dat).
private let standardComment = "standard public schema"

extension Comment {
  package static let sections = [
    ModelSection(in: ["*"], "comment", .single, order: 5, short: .init(.text, "the text")),
    ModelSection(
      in: ["view", "materialized view", "composite type"], "column_comments", .single, order: 6,
      short: .init(.mapping, "a mapping from columns to texts")),
    ModelSection(
      in: indexedConstraints, "index_comment", .single, order: 6,
      short: .init(.text, "the text for the index behind it")),
    ModelSection(
      in: ["table column", "foreign table column"], "sequence_comment", .single, order: 6,
      short: .init(.text, "the text for the sequence of an identity")),
    ModelSection(
      in: ["table column", "foreign table column"], "not_null_comment", .single, order: 6,
      short: .init(.text, "the text for the constraint that it may not be NULL"), since: 18),
    ModelSection(
      in: ["domain"], "not_null_comment", .single, order: 6,
      short: .init(.text, "the text for the constraint that it takes no NULL"), since: 17),
  ]

  /// Kinds of constraint that have an index of the same name.
  private static let indexedConstraints = ["primary key", "unique constraint", "exclusion constraint"]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let parent = model.parent?.address else { return [] }
    if model.name == "column_comments" { return readColumns(model, parent) }
    guard let text = model.short, !text.isEmpty else {
      model.wrongShape("a text")
      return []
    }
    if model.name == "index_comment" {
      let index = ObjectAddress("index", [parent.schema, parent.name])
      return [Comment(on: index, in: parent, text)]
    }
    if model.name == "not_null_comment" {
      return requirement(of: model.parent).map { [Comment(on: $0, in: parent, text)] } ?? []
    }
    return model.sequenceOrParent("sequence_comment").map { [Comment(on: $0, in: parent, text)] } ?? []
  }

  /// The constraint that there be no NULL.
  private static func requirement(of holder: (any SchemaObject)?) -> ObjectAddress? {
    switch holder {
    case let column as Column:
      let name = column.requirement.name ?? column.defaultRequirementName
      return ObjectAddress("table constraint", [column.schema, column.table, name])
    case let column as ForeignTableColumn:
      let name = column.requirement.name ?? column.defaultRequirementName
      return ObjectAddress("table constraint", [column.schema, column.table, name])
    case let domain as Domain:
      let name = domain.notNullName ?? domain.defaultNotNullName
      return ObjectAddress("domain constraint", [domain.schema, domain.name, name])
    default: return nil
    }
  }

  private static func readColumns(_ model: ModelReader, _ parent: ObjectAddress) -> [Comment] {
    guard let entries = model.node.mapping else {
      model.wrongShape("a mapping from columns to texts")
      return []
    }
    return entries.compactMap { entry in
      guard let text = entry.value.scalar, !text.isEmpty, !entry.value.isNull else {
        model.error("wrong-shape", "the comment on `\(entry.key)` is no text", at: entry.value.place)
        return nil
      }
      return Comment(on: Column.address(parent.schema, parent.name, entry.key), in: parent, text)
    }
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    let value = text.contains("\n") ? YAMLValue.block(text) : .text(text)
    guard target != holder else { return ModelText("comment", name: nil, short: value, long: []) }
    switch target.type {
    case "index": return ModelText("index_comment", name: nil, short: value, long: [])
    case "sequence": return ModelText("sequence_comment", name: nil, short: value, long: [])
    case "table constraint", "domain constraint":
      return ModelText("not_null_comment", name: nil, short: value, long: [])
    default: return ModelText("column_comments", name: target.name, short: value, long: [])
    }
  }
}
