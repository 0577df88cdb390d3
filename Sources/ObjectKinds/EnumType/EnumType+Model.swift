package import CatalogModel
import Diagnostics
import YAMLNodes

extension EnumType {
  package static let sections = [
    ModelSection(
      "enums", .named, order: 40, short: "the list of labels",
      keys: [
        ModelKey(
          "labels", .texts,
          "in their order; `{ label: closed, renamed_from: done }` keeps the rows of a renamed one"),
        ModelKey("renamed_from", .text, "hint: the name it had"),
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    var type = EnumType(schema: model.schema, name: model.name, labels: [])
    let node = model.isLong ? model.child("labels") : model.node
    guard let items = node?.sequence else {
      model.wrongShape("a list of labels")
      return []
    }
    for item in items { type.readLabel(item, model) }
    return [type]
  }

  private mutating func readLabel(_ node: YAMLNode, _ model: ModelReader) {
    guard let label = node.scalar ?? renamedLabel(node, model) else {
      if node.mapping == nil { model.error("wrong-shape", "a label is a text, not a list", at: node.place) }
      return
    }
    if labels.contains(label) {
      model.error("duplicate-label", "the label `\(label)` is there twice", at: node.place)
    } else if label.utf8.count > 63 {
      model.error("name-too-long", "the label `\(label)` is longer than 63 bytes", at: node.place)
    } else {
      labels.append(label)
    }
  }

  private mutating func renamedLabel(_ node: YAMLNode, _ model: ModelReader) -> String? {
    guard node.mapping != nil else { return nil }
    let inner = ModelReader(
      schema: model.schema, name: "labels", place: node.place, node: node, parent: nil, parentColumns: [],
      scope: model.scope)
    let label = inner.required("label", "a label")
    if let label, let old = inner.text("renamed_from") { renamedLabels[label] = old }
    model.adopt(inner)
    return label
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    ModelText("enums", name: name, short: .texts(labels), long: [.init("labels", .texts(labels))])
  }
}
