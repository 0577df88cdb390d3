package import CatalogModel
import YAMLNodes

/// The objects inside whose models a listed kind has its section: what to ask a database for.
package struct ListedParts: Sendable {
  private let index: SectionIndex

  package init(kinds: [any SchemaObject.Type]) { index = SectionIndex(kinds) }

  /// What cannot be read is passed over: whoever loads the models says so.
  package func addresses(in files: [ModelLoader.File], managed: [String]) -> Set<ObjectAddress> {
    var found: Set<ObjectAddress> = []
    for file in files {
      guard let root = YAMLParser.parse(file.bytes, file: file.name).node else { continue }
      let schema = root["schema"]?.scalar ?? managed.first ?? "public"
      for section in root.mapping ?? [] {
        guard let entry = index.top[section.key] else { continue }
        let keys = index.children(of: entry.kind.kind).filter { $0.value.kind.isListed }.keys
        guard !keys.isEmpty else { continue }
        for item in section.value.mapping ?? [] where keys.contains(where: { item.value[$0] != nil }) {
          found.insert(ObjectAddress(entry.kind.kind.name, [schema, item.key]))
        }
      }
    }
    return found
  }
}
