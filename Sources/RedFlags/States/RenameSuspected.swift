import CatalogModel
import Diffing
import Planning

extension RedFlag {
  static let renameSuspected = RedFlag(
    "rename-suspected", .stop,
    title: "A drop and an addition look like a rename",
    condition: "an object with data goes, and one of the same kind and shape comes in the same place",
    effect: "the rows or values stay behind with the old name and are lost",
    workaround: "write `renamed_from` beside the new name",
    example: Example(
      bad: """
        columns:
          title: text      # was subject: text
        """,
      good: """
        columns:
          title: { type: text, renamed_from: subject }
        """)
  ) { effects in
    let gone = effects.drops.filter { $0.old?.holdsData == true && $0.old?.parent != nil }
    let columns = Shape.parts(gone.isEmpty ? [] : effects.context.up.changes)
    return gone.compactMap { change in
      guard let old = change.old else { return nil }
      let likely = effects.additions.filter { addition in
        addition.new.map { Shape.isRename(old, $0, columns) } ?? false
      }
      guard let first = likely.first else { return nil }
      let hint = "renamed_from: \(writtenName(change.address.name))"
      let others =
        likely.count > 1 ? ["also like it: \(listed(likely.dropFirst().map(\.address.dotted)))"] : []
      let place = effects.place(first.address).map { " (\($0))" } ?? ""
      return Finding(
        change.address,
        "\(change.address) goes and \(first.address) comes, alike but for the name: what it held would be lost",
        whatToDo:
          "write `\(hint)` under `\(first.address.name)`\(place), or accept the flag if it is another thing",
        facts: others)
    }
  }
}

/// What two objects must have in common to be one under two names.
private enum Shape {
  /// By the object that they belong to: the parts with data that come or go with it.
  static func parts(_ changes: [Change]) -> [ObjectAddress: [any SchemaObject]] {
    var parts: [ObjectAddress: [any SchemaObject]] = [:]
    for change in changes {
      let object: (any SchemaObject)?
      switch change.action {
      case .create(let new): object = new
      case .drop(let old): object = old
      default: object = nil
      }
      if let object, object.holdsData, let parent = object.parent {
        parts[parent, default: []].append(object)
      }
    }
    return parts
  }

  static func isRename(
    _ old: any SchemaObject, _ new: any SchemaObject, _ parts: [ObjectAddress: [any SchemaObject]]
  ) -> Bool {
    guard old.kind == new.kind, old.parent == new.parent, old.changes(to: new)?.isEmpty == true else {
      return false
    }
    let before = byName(parts[old.address] ?? [])
    let after = byName(parts[new.address] ?? [])
    return before.count == after.count
      && before.allSatisfy { name, part in
        after[name].map { part.kind == $0.kind && part.changes(to: $0)?.isEmpty == true } ?? false
      }
  }

  private static func byName(_ objects: [any SchemaObject]) -> [String: any SchemaObject] {
    Dictionary(objects.map { ($0.address.name, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
