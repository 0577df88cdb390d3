import Synchronization

/// A set of objects and what leans on what, read from one database in one snapshot, or declared by models.
package struct Catalog: Sendable {
  package private(set) var objects: [ObjectAddress: any SchemaObject]
  /// For each object, what it cannot exist without beside its parent: what pg_depend says.
  private var leans: [ObjectAddress: Set<ObjectAddress>] = [:]
  private var found = Found()

  /// What was worked out about a state that does not change any more, for whoever asks next.
  private final class Found: Sendable {
    let dependents = Mutex<[ObjectAddress: [ObjectAddress]]?>(nil)
    let linksByWhole = Mutex<[ObjectAddress: [ObjectAddress]]?>(nil)

    var isEmpty: Bool { dependents.withLock { $0 == nil } && linksByWhole.withLock { $0 == nil } }
  }

  package init(objects: [ObjectAddress: any SchemaObject] = [:]) { self.objects = objects }

  /// Before every change: what is known of this state is true of copies only.
  private mutating func forget() {
    if isKnownUniquelyReferenced(&found), found.isEmpty { return }
    found = Found()
  }

  package subscript(address: ObjectAddress) -> (any SchemaObject)? { objects[address] }

  package var addresses: Dictionary<ObjectAddress, any SchemaObject>.Keys { objects.keys }
  package var isEmpty: Bool { objects.isEmpty }
  package var count: Int { objects.count }

  package mutating func reserveCapacity(_ count: Int) { objects.reserveCapacity(count) }

  package mutating func insert(_ object: any SchemaObject, dependingOn needs: Set<ObjectAddress> = []) {
    insert(object, at: object.address, dependingOn: needs)
  }

  /// - Parameter address: the object's, where it is known already.
  package mutating func insert(
    _ object: any SchemaObject, at address: ObjectAddress, dependingOn needs: Set<ObjectAddress> = []
  ) {
    forget()
    objects[address] = object
    if !needs.isEmpty { leans[address, default: []].formUnion(needs) }
  }

  /// Adds the objects of another catalog with what they lean on.
  package mutating func merge(_ other: Catalog) {
    if objects.isEmpty, leans.isEmpty {
      self = other
      return
    }
    forget()
    objects.merge(other.objects) { _, new in new }
    leans.merge(other.leans) { $0.union($1) }
  }

  package mutating func remove(_ address: ObjectAddress) {
    forget()
    objects[address] = nil
    leans[address] = nil
  }

  package mutating func addDependency(of address: ObjectAddress, on other: ObjectAddress) {
    forget()
    leans[address, default: []].insert(other)
  }

  /// Adds what only the whole tells, as kinds say it.
  package mutating func addDependencies(of kinds: [any SchemaObject.Type]) {
    for kind in kinds {
      for (address, needs) in kind.dependencies(in: self) {
        for need in needs { addDependency(of: address, on: need) }
      }
    }
  }

  /// Says of objects what only the whole tells, as kinds say it; what leans on what is known.
  package mutating func complete(_ kinds: [any SchemaObject.Type]) {
    for object in kinds.flatMap({ $0.completed(in: self) }) { objects[object.address] = object }
  }

  /// Takes names for the server's choice that are so only because others were taken.
  package mutating func takeNumbered(_ kinds: [any SchemaObject.Type]) {
    for object in kinds.flatMap({ $0.numbered(in: self) }) { objects[object.address] = object }
  }

  /// What the object leans on directly, its parent included.
  package func needs(of address: ObjectAddress) -> Set<ObjectAddress> {
    var needs = leans[address] ?? []
    if let parent = objects[address]?.parent { needs.insert(parent) }
    return needs
  }

  /// For each object, those that lean on it directly. Worked out once for a state.
  package func dependents() -> [ObjectAddress: [ObjectAddress]] {
    if let known = found.dependents.withLock({ $0 }) { return known }
    var result: [ObjectAddress: [ObjectAddress]] = [:]
    for (address, object) in objects {
      let needs = leans[address] ?? []
      if let parent = object.parent, !needs.contains(parent) { result[parent, default: []].append(address) }
      for need in needs { result[need, default: []].append(address) }
    }
    found.dependents.withLock { [result] in $0 = result }
    return result
  }

  /// What belongs to the object: that is its parent.
  package func parts(of address: ObjectAddress) -> [ObjectAddress] {
    (dependents()[address] ?? []).filter { objects[$0]?.parent == address }
  }

  /// The parts that stand wherever an object stands: a table's columns and keys.
  package func structure(of address: ObjectAddress) -> [ObjectAddress] {
    parts(of: address).filter { objects[$0]?.isStructural == true }
  }

  /// By the address of a whole: the links of what is a part of it. Worked out once for a state.
  package func linksByWhole() -> [ObjectAddress: [ObjectAddress]] {
    if let known = found.linksByWhole.withLock({ $0 }) { return known }
    var links: [ObjectAddress: [ObjectAddress]] = [:]
    for (address, object) in objects where object.takesPartsOfOthers {
      for whole in object.references { links[whole, default: []].append(address) }
    }
    found.linksByWhole.withLock { [links] in $0 = links }
    return links
  }

  /// Of what a part has by its link alone, where it comes from: up from whole to whole until somebody states it.
  package func origin(
    of address: ObjectAddress, where isStated: (ObjectAddress) -> Bool
  ) -> ObjectAddress {
    var origin = address
    while !isStated(origin), let whole = self[ObjectAddress("table", Array(origin.names.dropLast()))]?.whole {
      origin = ObjectAddress(address.type, whole.names + [address.name])
    }
    return origin
  }

  /// What the references of an object demand of it beside their structure, where that has other objects' parts.
  package func demands(of object: any SchemaObject) -> [ObjectAddress] {
    guard object.takesPartsOfOthers else { return [] }
    return object.references.flatMap(parts).flatMap { [$0] + parts(of: $0) }
      .filter { objects[$0]?.isDemandedOfParts == true }
  }

  /// The given objects and everything that they lean on, however far.
  package func closure(of seeds: some Sequence<ObjectAddress>) -> Set<ObjectAddress> {
    var seen = Set(seeds)
    var waiting = Array(seen)
    while let next = waiting.popLast() {
      if let parent = objects[next]?.parent, seen.insert(parent).inserted { waiting.append(parent) }
      for need in leans[next] ?? [] where seen.insert(need).inserted { waiting.append(need) }
    }
    return seen
  }

  /// The part of this catalog that the addresses name.
  package func restricted(to addresses: Set<ObjectAddress>) -> Catalog {
    var part = Catalog()
    part.reserveCapacity(addresses.count)
    for address in addresses {
      guard let object = objects[address] else { continue }
      part.insert(object, at: address, dependingOn: leans[address]?.intersection(addresses) ?? [])
    }
    return part
  }

  /// The part of this catalog whose addresses the predicate names.
  package func restricted(where isKept: (ObjectAddress) -> Bool) -> Catalog {
    let isWhole = objects.keys.allSatisfy(isKept)
    if isWhole, leans.values.allSatisfy({ $0.allSatisfy { objects[$0] != nil } }) { return self }
    return restricted(to: isWhole ? Set(objects.keys) : Set(objects.keys.filter(isKept)))
  }

  /// Without the objects that the predicate names, and without what belongs to them.
  package func removing(where isGone: (ObjectAddress, any SchemaObject) -> Bool) -> Catalog {
    var gone: Set<ObjectAddress> = []
    for (address, object) in objects where isGone(address, object) { gone.insert(address) }
    guard !gone.isEmpty else { return self }
    var kept = Catalog()
    kept.reserveCapacity(objects.count - gone.count)
    for (address, object) in objects where !gone.contains(address) {
      if !hasAncestor(object, in: gone) {
        kept.insert(object, at: address, dependingOn: leans[address] ?? [])
      }
    }
    return kept
  }

  /// Without the parts that some objects leave to others, however deep these lie.
  /// - Parameters:
  ///   - wholes: whose parts are somebody else's,
  ///   - named: where they do not stand here.
  package func leavingParts(of wholes: Set<ObjectAddress>, except named: Set<ObjectAddress>) -> Catalog {
    let present = wholes.filter { objects[$0] != nil }
    guard !present.isEmpty else { return self }
    var parts: [ObjectAddress: [ObjectAddress]] = [:]
    for (address, object) in objects {
      if let whole = object.whole { parts[whole, default: []].append(address) }
    }
    var strangers: Set<ObjectAddress> = []
    var waiting = Array(present)
    while let whole = waiting.popLast() {
      for part in parts[whole] ?? [] where !named.contains(part) && strangers.insert(part).inserted {
        waiting.append(part)
      }
    }
    var kept = removing { address, _ in strangers.contains(address) }
    for address in present {
      guard var object = objects[address] else { continue }
      object.leavesPartsToOthers = true
      kept.insert(object, at: address)
    }
    return kept
  }

  private func hasAncestor(_ object: any SchemaObject, in addresses: Set<ObjectAddress>) -> Bool {
    var ancestor = object.parent
    while let parent = ancestor {
      if addresses.contains(parent) { return true }
      ancestor = objects[parent]?.parent
    }
    return false
  }

  /// The object, its parent, that one's parent, …: outermost last.
  package func lineage(of address: ObjectAddress) -> [ObjectAddress] {
    var line = [address]
    while let parent = objects[line[line.count - 1]]?.parent { line.append(parent) }
    return line
  }
}
