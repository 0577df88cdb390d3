package import CatalogModel

/// Which kind stands under which key, at the top of a file and inside the model of each kind.
package struct SectionIndex: Sendable {
  package struct Entry: Sendable {
    package var kind: any SchemaObject.Type
    package var section: ModelSection
  }

  package private(set) var top: [String: Entry] = [:]
  /// By the name of the kind inside whose model the sections may stand.
  private let inside: [String: [String: Entry]]
  /// Those that may stand inside any.
  private let anywhere: [String: Entry]

  package init(_ kinds: [any SchemaObject.Type]) {
    var inside: [String: [String: Entry]] = [:]
    var anywhere: [String: Entry] = [:]
    for kind in kinds {
      for section in kind.sections {
        let entry = Entry(kind: kind, section: section)
        if section.parents.isEmpty { top[section.key] = entry }
        for parent in section.parents {
          if parent == "*" {
            anywhere[section.key] = entry
          } else {
            inside[parent, default: [:]][section.key] = entry
          }
        }
      }
    }
    self.inside = inside.mapValues { anywhere.merging($0) { _, own in own } }
    self.anywhere = anywhere
  }

  /// The sections that may stand inside the model of a kind.
  package func children(of kind: ObjectKind) -> [String: Entry] { inside[kind.name] ?? anywhere }

  /// Where objects of a kind stand inside the model of another, for writing.
  func entry(key: String, in parent: ObjectKind?) -> Entry? {
    guard let parent else { return top[key] }
    return children(of: parent)[key]
  }
}
