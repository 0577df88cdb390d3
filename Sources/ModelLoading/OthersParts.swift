package import CatalogModel
import YAMLNodes

/// Which objects leave their parts to others, and what stands in the models all the same: what to leave out of a
/// catalog.
package struct OthersParts: Sendable {
  package private(set) var wholes: Set<ObjectAddress> = []
  package private(set) var named: Set<ObjectAddress> = []

  package init() {}

  /// What cannot be read is passed over: whoever loads the models says so.
  package init(kinds: [any SchemaObject.Type], in files: [ModelLoader.File], managed: [String]) {
    let words = kinds.compactMap { kind in kind.wordForOthersParts.map { (kind: kind.kind.name, word: $0) } }
    guard !words.isEmpty, files.contains(where: { file in Self.mentions(words.map(\.word.value), file) })
    else {
      return
    }
    let index = SectionIndex(kinds)
    for file in files {
      guard let root = YAMLParser.parse(file.bytes, file: file.name).node else { continue }
      let schema = root["schema"]?.scalar ?? managed.first ?? "public"
      for section in root.mapping ?? [] {
        guard let kind = index.top[section.key]?.kind.kind.name,
          let word = words.first(where: { $0.kind == kind })?.word
        else { continue }
        for item in section.value.mapping ?? [] {
          let address = ObjectAddress(kind, [schema, item.key])
          named.insert(address)
          if item.value[word.key]?.scalar == word.value { wholes.insert(address) }
        }
      }
    }
  }

  /// Most projects have none: then no file is taken apart.
  private static func mentions(_ words: [String], _ file: ModelLoader.File) -> Bool {
    words.contains { word in
      let wanted = Array(word.utf8)
      return file.bytes.indices.contains { start in
        file.bytes[start] == wanted[0] && file.bytes[start...].starts(with: wanted)
      }
    }
  }
}
