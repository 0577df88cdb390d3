package import CatalogModel
import YAMLNodes

/// Writes a catalog as the models that a person would write: one file a table, small kinds together.
package struct ModelWriter: Sendable {
  let index: SectionIndex

  package init(kinds: [any SchemaObject.Type]) {
    index = SectionIndex(kinds)
  }

  /// A file of models.
  package struct File: Sendable, Equatable {
    /// Below the models' folder: `cfg/tables/ticket.yaml`.
    package var path: String
    package var text: String
  }

  /// - Parameters:
  ///   - schemaLine: whether each file names its schema (it must, where several are managed).
  ///   - requires: extensions and roles that the models lean on.
  package func files(for catalog: Catalog, requires: [String: [String]] = [:]) -> [File] {
    var children: [ObjectAddress: [any SchemaObject]] = [:]
    var tops: [String: [any SchemaObject]] = [:]
    let scope = scope(of: catalog)
    for object in catalog.objects.values {
      let home = type(of: object).kind.file
      if case .withParent = home {
        if let parent = object.parent { children[parent, default: []].append(object) }
      } else {
        tops[object.address.schema, default: []].append(object)
      }
    }
    var files: [File] = []
    for (schema, objects) in tops.sorted(by: { $0.key < $1.key }) {
      files += self.files(schema, objects, children, ModelNaming(schema: schema, scope: scope))
    }
    if let file = requirements(requires) { files.append(file) }
    return files.sorted { $0.path < $1.path }
  }

  private func requirements(_ requires: [String: [String]]) -> File? {
    let entries = requires.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
      .map { YAMLValue.Entry($0.key, .texts($0.value.sorted())) }
    guard !entries.isEmpty else { return nil }
    let root = YAMLValue.map([.init("requires", .map(entries, flow: false))], flow: false)
    return File(path: "requires.yaml", text: YAMLWriter().write(root))
  }

  private func scope(of catalog: Catalog) -> ModelScope {
    var scope = ModelScope()
    for object in catalog.objects.values {
      let names = object.address.names
      guard object.address.facet == nil, names.count == 2 else { continue }
      switch type(of: object).kind.catalog {
      case .relation: scope.declare(relation: names[1], in: names[0])
      case .type: scope.declare(type: names[1], in: names[0])
      default: break
      }
    }
    return scope
  }

  private func files(
    _ schema: String, _ objects: [any SchemaObject], _ children: [ObjectAddress: [any SchemaObject]],
    _ naming: ModelNaming
  ) -> [File] {
    var byPath: [String: [any SchemaObject]] = [:]
    var taken: Set<String> = []
    for object in objects.sorted(by: { $0.address < $1.address }) {
      switch type(of: object).kind.file {
      case .own(let folder):
        var name = fileName(object.address.name)
        while !taken.insert("\(folder)/\(name)").inserted { name += "_" }
        byPath["\(fileName(schema))/\(folder)/\(name).yaml"] = [object]
      case .shared(let name): byPath["\(fileName(schema))/\(name).yaml", default: []].append(object)
      case .withParent: break
      }
    }
    let plainSchema = "\(fileName(schema))/schema.yaml"
    if byPath.count > 1, let only = byPath[plainSchema], only.count == 1, children[only[0].address] == nil {
      byPath[plainSchema] = nil
    }
    return byPath.map { path, objects in
      File(path: path, text: YAMLWriter().write(document(schema, objects, children, naming)))
    }
  }

  private func document(
    _ schema: String, _ objects: [any SchemaObject], _ children: [ObjectAddress: [any SchemaObject]],
    _ naming: ModelNaming
  ) -> YAMLValue {
    var root: [YAMLValue.Entry] = [.init("schema", .text(schema))]
    for section in sections(objects, in: nil, children, naming) {
      root.append(.init(section.key, section.value, isSetApart: true))
    }
    return .map(root, flow: false)
  }

  /// The sections that some siblings fill, in their order.
  private func sections(
    _ objects: [any SchemaObject], in parent: ObjectKind?, _ children: [ObjectAddress: [any SchemaObject]],
    _ naming: ModelNaming
  ) -> [YAMLValue.Entry] {
    var bySection: [String: [(name: String?, value: YAMLValue, object: any SchemaObject)]] = [:]
    let texts = objects.filter { !$0.isImplied }.map { ($0, $0.write(naming)) }
    let bearers = texts.reduce(into: [:]) { $0[[$1.1.section, $1.1.name ?? ""], default: 0] += 1 }
    // What has no section is written by its parent.
    for (object, text) in texts where !text.section.isEmpty {
      let isShared = bearers[[text.section, text.name ?? ""], default: 0] > 1
      bySection[text.section, default: []].append(
        (isShared ? text.longName ?? text.name : text.name, value(of: object, text, children, naming), object)
      )
    }
    let keys = bySection.keys.sorted {
      let a = index.entry(key: $0, in: parent)?.section.order ?? 1000
      let b = index.entry(key: $1, in: parent)?.section.order ?? 1000
      return (a, $0) < (b, $1)
    }
    return keys.compactMap { key in
      guard let items = bySection[key] else { return nil }
      if items.count == 1, items[0].name == nil { return .init(key, items[0].value) }
      if items.allSatisfy({ $0.name == nil }) { return .init(key, merged(items.map(\.value))) }
      let sorted = items.sorted { a, b in
        (a.object.position, a.object.address) < (b.object.position, b.object.address)
      }
      return .init(
        key, .map(sorted.map { YAMLValue.Entry($0.name ?? $0.object.address.name, $0.value) }, flow: false))
    }
  }

  /// Several objects of one `single` section (the comments of a view's columns) share its mapping.
  private func merged(_ values: [YAMLValue]) -> YAMLValue {
    let entries = values.flatMap { value -> [YAMLValue.Entry] in
      if case .map(let entries, _) = value { entries } else { [] }
    }
    return .map(entries.sorted { $0.key < $1.key }, flow: false)
  }

  private func value(
    of object: any SchemaObject, _ text: ModelText, _ children: [ObjectAddress: [any SchemaObject]],
    _ naming: ModelNaming
  ) -> YAMLValue {
    let inner = sections(children[object.address] ?? [], in: type(of: object).kind, children, naming)
    if inner.isEmpty, let short = text.short { return short }
    // What is small stands first: a column's type, its default, then its comment.
    let order = { (key: String) in self.index.entry(key: key, in: type(of: object).kind)?.section.order ?? 0 }
    let early = inner.filter { order($0.key) < 50 && !text.isFlow }
    let entries = early + text.long + inner.filter { entry in !early.contains { $0.key == entry.key } }
    return .map(entries, flow: text.isFlow)
  }

  /// A name that every file system takes.
  private func fileName(_ name: String) -> String {
    let safe = name.map { $0.isLetter || $0.isNumber || "_-$ ".contains($0) ? $0 : "_" }
    let text = String(safe.prefix(80))
    return text.isEmpty || text.hasPrefix(".") ? "_" + text : text
  }
}
