package import CatalogModel
import Diagnostics

/// Compares two catalogs. It knows no kind: equal objects are skipped, and what differs says itself how it changes.
package enum Differ {
  /// The changes that lead from one catalog to the other, sorted by address.
  /// - Throws: `Failure` (`uncovered-attribute`) where an object differs in something that no attribute of
  ///   its kind declares: an error in the kind, found at once.
  package static func changes(from old: Catalog, to new: Catalog) throws -> [Change] {
    try changes(from: old, to: new, among: differing(old, new))
  }

  /// The changes at some addresses; elsewhere the catalogs are known to be the same.
  /// - Throws: as ``changes(from:to:)``.
  package static func changes(
    from old: Catalog, to new: Catalog, among addresses: some Sequence<ObjectAddress>
  ) throws -> [Change] {
    var changes: [Change] = []
    for address in addresses {
      switch (old[address], new[address]) {
      case (let object?, let successor?):
        if !object.isAsGood(as: successor) { changes.append(try change(address, object, successor)) }
      case (let object?, nil):
        if !follows(object, of: old, in: new) {
          changes.append(Change(address: address, action: .drop(object)))
        }
      case (nil, let object?):
        if !follows(object, of: new, in: old), !(object.isImplied && object.comesByJoining) {
          changes.append(Change(address: address, action: .create(object)))
        }
      case (nil, nil): break
      }
    }
    return changes.sorted { $0.address < $1.address }
  }

  /// Whether the object comes and goes by its link: the other state has that too, from the same place, or does not
  /// even have what it links.
  private static func follows(_ object: any SchemaObject, of own: Catalog, in other: Catalog) -> Bool {
    guard object.isAsGoodAsImplied(in: other), let link = object.link else { return false }
    // A table that takes the type or gives it up keeps its columns.
    if link.facet == nil, let table = object.parent.flatMap({ other[$0] }), !table.references.contains(link) {
      return false
    }
    let here = own[link]
    guard let there = other[link] else {
      if !object.isImplied { return false }
      // What is linked after it was made has its parts by itself.
      return other[link.withoutFacet] == nil && (object.comesByJoining || here?.linksLater != true)
    }
    return here.map { $0.references == there.references } ?? true
  }

  /// The addresses at which two catalogs differ, without asking how.
  package static func differing(
    _ a: Catalog, _ b: Catalog, where isAskedFor: (ObjectAddress) -> Bool = { _ in true }
  ) -> Set<ObjectAddress> {
    var result: Set<ObjectAddress> = []
    var met = 0
    for (address, object) in a.objects {
      guard let other = b[address] else {
        if !follows(object, of: a, in: b), isAskedFor(address) { result.insert(address) }
        continue
      }
      met += 1
      if !object.isAsGood(as: other), isAskedFor(address) { result.insert(address) }
    }
    if met == b.count { return result }
    for (address, object) in b.objects where a[address] == nil {
      if !follows(object, of: b, in: a), isAskedFor(address) { result.insert(address) }
    }
    return result
  }

  private static func change(
    _ address: ObjectAddress, _ old: any SchemaObject, _ new: any SchemaObject
  ) throws -> Change {
    guard let attributes = old.changes(to: new) else {
      return Change(address: address, action: .replace(old: old, new: new, attributes: ["kind"]))
    }
    if old.hasLeftover(against: new) {
      throw Failure(
        "uncovered-attribute", subject: address.description,
        "the two states of \(address) differ in something that its kind does not describe",
        details: ["old: \(old)", "new: \(new)"], advice: "report this: it is an error in plumb")
    }
    let recreated = attributes.filter { if case .recreate = $0.action { true } else { false } }
    guard recreated.isEmpty else {
      return Change(
        address: address, action: .replace(old: old, new: new, attributes: attributes.map(\.attribute)))
    }
    return Change(address: address, action: .alter(old: old, new: new, attributes))
  }
}
