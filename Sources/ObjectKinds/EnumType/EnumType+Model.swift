package import CatalogModel
import Diagnostics
import YAMLNodes

extension EnumType {
  package static let sections = [
    ModelSection(
      "enums", .named, order: 40, short: .init(labelList, "the list of labels"),
      keys: [
        ModelKey(
          "labels", labelList,
          "in their order; `{ label: closed, renamed_from: done }` keeps the rows of a renamed one")
      ])
  ]

  private static let labelList = ModelKey.Value.list(.either([.text, .keys(labelKeys)]))
  private static let labelKeys = [
    ModelKey("label", .text, "the label"),
    ModelKey("renamed_from", .text, "hint: what it was called"),
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
    let inner = model.inner("labels", node, keys: Self.labelKeys)
    let label = inner.required("label", "a label")
    if let label, let old = inner.text("renamed_from") { renamedLabels[label] = old }
    model.adopt(inner)
    return label
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    ModelText("enums", name: name, short: .texts(labels), long: [.init("labels", .texts(labels))])
  }
}
