import CatalogModel
import SQLSyntax

/// Chooses which declared objects a scratch server must build so that those that differ can be understood.
struct Selection {
  let declared: Catalog
  let actual: Catalog
  let outside: Catalog
  let schemas: Set<String>
  private let named: NamedObjects

  struct Chosen {
    var declared: Set<ObjectAddress>
    var catalog: Catalog
    var soft: [ObjectAddress: Set<ObjectAddress>]
  }

  init(declared: Catalog, actual: Catalog, outside: Catalog, schemas: Set<String>) {
    self.declared = declared
    self.actual = actual
    self.outside = outside
    self.schemas = schemas
    named = NamedObjects([declared, outside])
  }

  /// The differing objects, what leans on those that exist, and everything that all of these lean on.
  func closure(of differing: Set<ObjectAddress>) -> Chosen {
    let dependents = actual.dependents()
    var waiting = Array(differing)
    var seeds = Set(waiting)
    let parts = declared.linksByWhole()
    while let next = waiting.popLast() {
      let counterparts = counterparts(of: next, parts)
      var followers = ((dependents[next] ?? []) + counterparts).filter { declared[$0] != nil }
      // What leans on something that changes may have to be made anew, and what is a part of its table with it.
      followers += links(to: next, parts)
      if actual[next]?.valueType != nil { followers += untold(among: counterparts, dependents) }
      // The columns of a type's tables are its attributes.
      if actual[next]?.enclosesTypes == true {
        let columns = (dependents[next] ?? []).flatMap(actual.parts).filter { actual[$0]?.link == next }
        followers += untold(among: columns, dependents)
      }
      for follower in followers where seeds.insert(follower).inserted { waiting.append(follower) }
    }
    var chosen: Set<ObjectAddress> = []
    var soft: [ObjectAddress: Set<ObjectAddress>] = [:]
    // What is said of a part no more is what it comes from says again.
    let heirs = Set(parts.values.joined().map(\.withoutFacet))
    let untold = seeds.filter { address in
      guard declared[address] == nil, let live = actual[address] else { return false }
      return live.link != nil || live.valueType != nil && live.parent.map(heirs.contains) == true
    }
    seeds.formUnion(untold.compactMap(declaredBearer))
    waiting = seeds.filter { declared[$0] != nil }
    chosen.formUnion(waiting)
    while let next = waiting.popLast() {
      let (hard, mentioned) = leans(next)
      if !mentioned.isEmpty { soft[next] = mentioned }
      for need in hard.union(mentioned) where chosen.insert(need).inserted { waiting.append(need) }
    }
    return Chosen(
      declared: chosen.filter { declared[$0] != nil }, catalog: catalog(of: chosen), soft: soft)
  }

  /// What stands for an object in the parts of what it belongs to, however far below: their columns follow its type.
  private func counterparts(
    of address: ObjectAddress, _ parts: [ObjectAddress: [ObjectAddress]]
  ) -> [ObjectAddress] {
    guard !parts.isEmpty else { return [] }
    let lineage = (declared[address] == nil ? actual : declared).lineage(of: address)
    guard let whole = lineage.dropFirst().first(where: { parts[$0] != nil }) else { return [] }
    let names = address.names.dropFirst(whole.names.count)
    return linksBelow(whole, parts).map { ObjectAddress(address.type, $0.withoutFacet.names + names) }
  }

  /// The columns of parts that change with one and stand in no model, where something that does leans on them, the part is
  /// built upon them, or it has several parents, none of which can change them.
  private func untold(
    among counterparts: [ObjectAddress], _ dependents: [ObjectAddress: [ObjectAddress]]
  ) -> [ObjectAddress] {
    counterparts.filter { counterpart in
      guard declared[counterpart] == nil, let column = actual[counterpart], column.isImplied else {
        return false
      }
      return column.bindsParent || (dependents[counterpart] ?? []).contains { declared[$0] != nil }
        || column.parent.map(hasSeveralWholes) == true
    }
  }

  private func hasSeveralWholes(_ table: ObjectAddress) -> Bool {
    actual.parts(of: table).count { actual[$0]?.takesPartsOfOthers == true } > 1
  }

  private func links(
    to address: ObjectAddress, _ parts: [ObjectAddress: [ObjectAddress]]
  ) -> [ObjectAddress] {
    guard !parts.isEmpty, let object = declared[address] ?? actual[address],
      object.bindsParent || actual[address]?.bindsParent == true
    else { return [] }
    return object.parent.map { linksBelow($0, parts) } ?? []
  }

  /// Of its parts, and of theirs.
  private func linksBelow(
    _ whole: ObjectAddress, _ parts: [ObjectAddress: [ObjectAddress]]
  ) -> [ObjectAddress] {
    var links = parts[whole] ?? []
    var next = 0
    while next < links.count {
      links += parts[links[next].withoutFacet] ?? []
      next += 1
    }
    return links
  }

  private func declaredBearer(of address: ObjectAddress) -> ObjectAddress? {
    actual.lineage(of: address).first { declared[$0] != nil }
  }

  private func leans(
    _ address: ObjectAddress
  ) -> (hard: Set<ObjectAddress>, mentioned: Set<ObjectAddress>) {
    guard let object = declared[address] else {
      return (outside.needs(of: address).union(outside.structure(of: address)), [])
    }
    var hard: Set<ObjectAddress> = Set(declared.structure(of: address))
    if let parent = object.parent { hard.insert(parent) }
    if object.leavesPartsOut { hard.formUnion(joining(address, object)) }
    // What is said of a part's column makes it differ from its whole's.
    if object.link != nil, object.valueType != nil { hard.formUnion(belongings(of: address)) }
    hard.formUnion(declared.needs(of: address).filter { $0.facet != nil || $0 == address.withoutFacet })
    var mentioned: Set<ObjectAddress> = []
    let references = object.references.map { declared.origin(of: $0) { declared[$0] != nil } }
    for reference in references
    where declared[reference] != nil || outside[reference] != nil {
      mentioned.insert(reference)
      mentioned.formUnion(structure(of: reference))
    }
    mentioned.formUnion(declared.demands(of: object))
    if let live = actual[address], live.isEqual(to: object) {
      // To the letter what is there: the server says what it leans on.
      for need in actual.needs(of: address) {
        // A column that stands in no model comes with its table.
        let known = declared[need] != nil || outside[need] != nil ? need : declaredBearer(of: need)
        if let known { mentioned.insert(known) }
        // A function that goes, but for another one of its name.
        if known != need, actual[need]?.parent?.type == "schema" { mentioned.formUnion(named[need.name]) }
      }
      let lineage = declared.lineage(of: address)
      for need in mentioned where need.facet == nil && !lineage.contains(need) {
        mentioned.formUnion(structure(of: need))
      }
    } else if !object.mentions.isEmpty {
      for word in object.mentions.reduce(into: Set<String>(), { $0.formUnion(mentionedWords($1)) }) {
        for other in named[word] where other != address {
          mentioned.insert(other)
          mentioned.formUnion(structure(of: other))
        }
      }
      mentioned.formUnion(named.wordless.filter { $0 != address })
      hard.formUnion(actual.needs(of: address).filter { outside[$0] != nil })
    }
    mentioned.remove(address)
    return (hard, mentioned.subtracting(hard))
  }

  /// Whether an index is valid depends upon all parts of its table, and upon those of its own.
  private func joining(_ address: ObjectAddress, _ object: any SchemaObject) -> [ObjectAddress] {
    let links = object.parent.flatMap { declared.linksByWhole()[$0] } ?? []
    return links + (declared.dependents()[address] ?? []).filter { declared[$0]?.link != nil }
  }

  /// What belongs to a column and to nothing else, and the rights on its table, which may be on its columns.
  private func belongings(of column: ObjectAddress) -> [ObjectAddress] {
    let own = declared.parts(of: column)
    guard let table = declared[column]?.parent else { return own }
    return own
      + declared.parts(of: table).filter {
        $0.facet != nil && $0.withoutFacet == table && declared[$0]?.takesPartsOfOthers == false
      }
  }

  /// What is to stand before something leans on it: its parts, and of a type what no column may hold while it is made.
  private func structure(of address: ObjectAddress) -> [ObjectAddress] {
    guard declared[address] != nil else { return outside.structure(of: address) }
    return declared.parts(of: address).filter { part in
      guard let object = declared[part] else { return false }
      return object.isStructural || object.typeToBeBare(changingFrom: nil) != nil
    }
  }

  private func catalog(of chosen: Set<ObjectAddress>) -> Catalog {
    var catalog = Catalog()
    for address in chosen {
      if let object = declared[address] {
        catalog.insert(object, dependingOn: declared.needs(of: address).intersection(chosen))
      } else if let object = outside[address] {
        catalog.insert(object, dependingOn: outside.needs(of: address).intersection(chosen))
      }
    }
    return catalog
  }
}

extension Catalog {
  /// The addresses, the structure of each, and what that leans on.
  func withStructure(_ addresses: Set<ObjectAddress>) -> Set<ObjectAddress> {
    var all = addresses
    var waiting = Array(addresses)
    while let next = waiting.popLast() {
      for part in structure(of: next) where all.insert(part).inserted { waiting.append(part) }
      for need in needs(of: next) where all.insert(need).inserted { waiting.append(need) }
    }
    return all
  }

  /// Another value at an address that is there already; what leans on what stays.
  mutating func replace(_ object: any SchemaObject) {
    insert(object)
  }
}
