package import CatalogModel
package import Diagnostics
package import Diffing

/// What differs between two states, for `plumb diff` and for the effects of a revision.
package struct ChangesReport: Sendable {
  /// One object that comes, goes or changes, with what comes or goes inside of it.
  package struct Entry: Sendable, Equatable {
    package enum Action: String, Sendable {
      case rename, create, alter, replace, drop
    }

    package var action: Action
    package var address: ObjectAddress
    /// The address it had, for a rename.
    package var oldAddress: ObjectAddress?
    package var place: SourcePlace?
    package var attributes: [AttributeText] = []
    /// What comes or goes with it.
    package var parts: [ObjectAddress] = []
  }

  /// Sorted by address, renames first.
  package private(set) var entries: [Entry] = []
  /// Objects in the managed schemas that no kind describes.
  package var notModelled: [String]

  /// - Parameter places: where models declare what changes; what they do not declare has the place of what it
  ///   belongs to.
  package init(
    _ changes: [Change], renames: [(old: ObjectAddress, new: ObjectAddress)] = [],
    places: [ObjectAddress: SourcePlace] = [:], notModelled: [String] = []
  ) {
    self.notModelled = notModelled.sorted()
    let locator = Locator(changes, places)
    entries = renames.sorted { $0.new < $1.new }.map {
      Entry(action: .rename, address: $0.new, oldAddress: $0.old, place: locator.place($0.new))
    }
    var wholes: [ObjectAddress: Int] = [:]
    for change in changes.sorted(by: { $0.address < $1.address }) where !locator.isPart(change) {
      wholes[change.address] = entries.count
      entries.append(Self.entry(change, locator))
    }
    for change in changes.sorted(by: { $0.address < $1.address }) where locator.isPart(change) {
      if let whole = wholes[locator.whole(of: change.address)] { entries[whole].parts.append(change.address) }
    }
  }

  package var isEmpty: Bool { entries.isEmpty }

  private static func entry(_ change: Change, _ locator: Locator) -> Entry {
    let place = locator.place(change.address)
    switch change.action {
    case .create: return Entry(action: .create, address: change.address, place: place)
    case .drop: return Entry(action: .drop, address: change.address, place: place)
    case .alter(let old, let new, _):
      return Entry(
        action: .alter, address: change.address, place: place, attributes: old.attributeTexts(to: new))
    case .replace(let old, let new, _):
      return Entry(
        action: .replace, address: change.address, place: place, attributes: old.attributeTexts(to: new))
    }
  }

  /// `3 changes: 1 created, 1 changed, 1 dropped`, objects that come or go with others not counted.
  package var summary: String {
    let words: [(Entry.Action, String)] = [
      (.rename, "renamed"), (.create, "created"), (.alter, "changed"), (.replace, "made anew"),
      (.drop, "dropped"),
    ]
    let counts = words.compactMap { action, word -> String? in
      let count = entries.count { $0.action == action }
      return count > 0 ? "\(count) \(word)" : nil
    }
    return isEmpty
      ? "no difference"
      : "\(entries.count) \(entries.count == 1 ? "change" : "changes"): "
        + counts.joined(separator: ", ")
  }
}

/// Finds what a change is a part of, and where a model speaks of it.
private struct Locator {
  private let places: [ObjectAddress: SourcePlace]
  private var parents: [ObjectAddress: ObjectAddress] = [:]
  private var created: Set<ObjectAddress> = []
  private var dropped: Set<ObjectAddress> = []

  init(_ changes: [Change], _ places: [ObjectAddress: SourcePlace]) {
    self.places = places
    for change in changes {
      parents[change.address] = (change.new ?? change.old)?.parent
      switch change.action {
      case .create: created.insert(change.address)
      case .drop: dropped.insert(change.address)
      case .alter, .replace: break
      }
    }
  }

  func place(_ address: ObjectAddress) -> SourcePlace? {
    var next: ObjectAddress? = address
    while let address = next {
      if let place = places[address] ?? places[address.withoutFacet] { return place }
      next = parents[address]
    }
    return nil
  }

  func isPart(_ change: Change) -> Bool { whole(of: change.address) != change.address }

  func whole(of address: ObjectAddress) -> ObjectAddress {
    let moving = created.contains(address) ? created : dropped.contains(address) ? dropped : []
    var top = address
    while moving.contains(top), let parent = parents[top], moving.contains(parent) { top = parent }
    return top
  }
}
