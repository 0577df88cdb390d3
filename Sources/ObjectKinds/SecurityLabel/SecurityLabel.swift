package import CatalogModel
import Diagnostics
import SQLSyntax
import YAMLNodes

/// What the label providers of the server (SELinux, an anonymizer) are told of an object. Manual, SECURITY LABEL.
package struct SecurityLabel: SchemaObject {
  package var target: ObjectAddress
  /// What it goes with: the target, or the view that the column belongs to.
  package var holder: ObjectAddress
  /// By provider.
  package var labels: [String: String]

  package init(on target: ObjectAddress, in holder: ObjectAddress? = nil, _ labels: [String: String]) {
    self.target = target
    self.holder = holder ?? target
    self.labels = labels
  }

  package static let kind = ObjectKind(
    "security label", "What a label provider is told of an object (manual: SECURITY LABEL)",
    dropFlag: "drop-security-label", catalog: .none, managedAs: "security_labels")

  package static let attributes: [Attribute<SecurityLabel>] = [
    Attribute("labels", \.labels) { old, new in new.changes(from: old.labels) },
    Attribute("holder", \.holder) { _, new in new.create() },
  ]

  package var address: ObjectAddress { target.facet("security label") }
  package var parent: ObjectAddress? { holder }

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    let parts = TargetSource.all.map { source in
      source.select(
        "l.providers, l.labels",
        joining: """
          JOIN (
            SELECT objoid, objsubid, pg_catalog.array_agg(provider) AS providers, pg_catalog.array_agg(label) AS labels
            FROM pg_catalog.pg_seclabel WHERE classoid = \(source.catalog.rawValue) GROUP BY objoid, objsubid
          ) l ON l.objoid = \(source.oid) AND l.objsubid = \(source.subid)
          """)
    }
    return CatalogQuery(parts.joined(separator: "\nUNION ALL\n"))
  }

  package init?(row: inout CatalogRow) throws {
    let target = try Target(row: &row)
    let (providers, labels) = (row.list(), row.list())
    self.init(
      on: target.address, in: target.holder,
      Dictionary(zip(providers, labels), uniquingKeysWith: { first, _ in first }))
  }

  package func create() -> [Statement] { changes(from: [:]) }

  package func drop() -> [Statement] { SecurityLabel(on: target, [:]).changes(from: labels) }

  private func changes(from old: [String: String]) -> [Statement] {
    let gone = old.keys.filter { labels[$0] == nil }.sorted().map { statement($0, "NULL") }
    let set = labels.filter { old[$0.key] != $0.value }.sorted { $0.key < $1.key }
    return gone + set.map { statement($0.key, "\(literal: $0.value)") }
  }

  private func statement(_ provider: String, _ label: SQL) -> Statement {
    Statement("SECURITY LABEL FOR \(name: provider) ON \(target.phrase) IS \(label)")
  }
}

extension SecurityLabel {
  package static let sections = [
    ModelSection(
      in: ["*"], "security_labels", .single, order: 880,
      short: .init(.mapping, "a mapping from providers to labels")),
    ModelSection(
      in: ["view", "materialized view", "composite type"], "column_security_labels", .single, order: 881,
      short: .init(.map(.mapping), "a mapping from columns to such mappings")),
    ModelSection(
      in: ["table column", "foreign table column"], "sequence_security_labels", .single, order: 881,
      short: .init(.mapping, "the same for the sequence of an identity")),
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let parent = model.parent?.address else { return [] }
    guard let entries = model.node.mapping else {
      model.wrongShape("a mapping from providers to labels")
      return []
    }
    if model.name != "column_security_labels" {
      let labels = labels(model.node, model)
      return model.sequenceOrParent("sequence_security_labels").map {
        [SecurityLabel(on: $0, in: parent, labels)]
      } ?? []
    }
    return entries.map { entry in
      SecurityLabel(
        on: Column.address(parent.schema, parent.name, entry.key), in: parent, labels(entry.value, model))
    }
  }

  private static func labels(_ node: YAMLNode, _ model: ModelReader) -> [String: String] {
    var labels: [String: String] = [:]
    for entry in node.mapping ?? [] {
      if let text = entry.value.scalar, !entry.value.isNull {
        labels[entry.key] = text
      } else {
        model.error("wrong-shape", "the label of `\(entry.key)` is no text", at: entry.value.place)
      }
    }
    if node.mapping == nil {
      model.error("wrong-shape", "labels are a mapping from providers", at: node.place)
    }
    return labels
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    let value = flowMapping(labels.sorted { $0.key < $1.key })
    if target == holder { return ModelText("security_labels", name: nil, short: value, long: []) }
    return target.type == "sequence"
      ? ModelText("sequence_security_labels", name: nil, short: value, long: [])
      : ModelText("column_security_labels", name: target.name, short: value, long: [])
  }
}
