/// A set of objects and what leans on what, read from one database in one snapshot, or declared by models.
package struct Catalog: Sendable {
  package private(set) var objects: [ObjectAddress: any SchemaObject]
  /// For each object, what it cannot exist without: its parent, and what pg_depend says.
  package private(set) var dependencies: [ObjectAddress: Set<ObjectAddress>]

  package init(
    objects: [ObjectAddress: any SchemaObject] = [:], dependencies: [ObjectAddress: Set<ObjectAddress>] = [:]
  ) {
    self.objects = objects
    self.dependencies = dependencies
  }

  package subscript(address: ObjectAddress) -> (any SchemaObject)? { objects[address] }

  package var addresses: Dictionary<ObjectAddress, any SchemaObject>.Keys { objects.keys }
  package var isEmpty: Bool { objects.isEmpty }
  package var count: Int { objects.count }

  package mutating func insert(_ object: any SchemaObject, dependingOn needs: Set<ObjectAddress> = []) {
    objects[object.address] = object
    var all = needs
    if let parent = object.parent { all.insert(parent) }
    dependencies[object.address, default: []].formUnion(all)
  }

  package mutating func remove(_ address: ObjectAddress) {
    objects[address] = nil
    dependencies[address] = nil
  }

  package mutating func addDependency(of address: ObjectAddress, on other: ObjectAddress) {
    dependencies[address, default: []].insert(other)
  }

  /// What the object leans on directly, its parent included.
  package func needs(of address: ObjectAddress) -> Set<ObjectAddress> { dependencies[address] ?? [] }

  /// For each object, those that lean on it directly.
  package func dependents() -> [ObjectAddress: [ObjectAddress]] {
    var result: [ObjectAddress: [ObjectAddress]] = [:]
    for (address, needs) in dependencies {
      for need in needs { result[need, default: []].append(address) }
    }
    return result
  }

  /// The given objects and everything that they lean on, however far.
  package func closure(of seeds: some Sequence<ObjectAddress>) -> Set<ObjectAddress> {
    var seen = Set(seeds)
    var waiting = Array(seen)
    while let next = waiting.popLast() {
      for need in needs(of: next) where seen.insert(need).inserted { waiting.append(need) }
    }
    return seen
  }

  /// The part of this catalog that the addresses name.
  package func restricted(to addresses: Set<ObjectAddress>) -> Catalog {
    var part = Catalog()
    for address in addresses {
      guard let object = objects[address] else { continue }
      part.insert(object, dependingOn: needs(of: address).intersection(addresses))
    }
    return part
  }

  /// Without the objects that the predicate names, and without what belongs to them.
  package func removing(where isGone: (any SchemaObject) -> Bool) -> Catalog {
    let gone = Set(objects.values.filter(isGone).map(\.address))
    guard !gone.isEmpty else { return self }
    var kept = Catalog()
    for (address, object) in objects where !gone.contains(address) {
      var ancestor = object.parent
      var isOrphan = false
      while let parent = ancestor {
        if gone.contains(parent) {
          isOrphan = true
          break
        }
        ancestor = objects[parent]?.parent
      }
      if !isOrphan { kept.insert(object, dependingOn: needs(of: address)) }
    }
    return kept
  }

  /// The object, its parent, that one's parent, …: outermost last.
  package func lineage(of address: ObjectAddress) -> [ObjectAddress] {
    var line = [address]
    while let parent = objects[line[line.count - 1]]?.parent { line.append(parent) }
    return line
  }
}
