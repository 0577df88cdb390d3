import CatalogModel

/// Parts that cannot go while something holds on to what they are parts of: a foreign key to a partitioned table
/// is bound to each of its partitions.
extension PlanBuilder {
  /// Where the whole goes too, what holds its parts goes first; what will hold some comes after those that leave.
  mutating func orderHolds() {
    var parts: [ObjectAddress: [ObjectAddress]] = [:]
    for link in droppedLinks() {
      for whole in from.wholes(of: link) { parts[whole, default: []].append(link) }
    }
    guard !parts.isEmpty else { return }
    for (address, node) in drops {
      guard let holder = from[address], holder.holdsParts, !holder.isImplied else { continue }
      for whole in holder.references where drops[whole] != nil {
        for link in parts[whole] ?? [] { graph.order(node, before: drops[link]) }
      }
    }
    for (address, node) in creates {
      guard let holder = to[address], holder.holdsParts, !holder.isImplied else { continue }
      for link in holder.references.flatMap({ parts[$0] ?? [] }) where drops[link] != node {
        if let drop = drops[link] { graph.order(drop, before: node, isSoft: true) }
      }
    }
  }

  /// What parts give up and take, and their rows with it.
  mutating func orderTerritories() {
    orderBounds()
    orderPlacings()
    orderKeepings()
  }

  /// What is given up goes before anybody takes some: bounds of one partition may be those of another so far. Between the
  /// two the part is on its own, so that whatever reaches it from the whole comes before.
  private mutating func orderBounds() {
    var given: [String: [Int]] = [:]
    for (address, node) in Array(releases) + Array(drops) {
      if let territory = from[address]?.territory { given[territory, default: []].append(node) }
    }
    guard !given.isEmpty else { return }
    var taken: [String: [Int]] = [:]
    for (address, node) in creates.merging(alters, uniquingKeysWith: { $1 }) {
      guard let object = to[address], let territory = object.territory else { continue }
      taken[territory, default: []].append(object.comesWith.flatMap { creates[$0] } ?? node)
    }
    for (address, node) in releases where from[address]?.territory != nil {
      graph.order(node, before: alters[address])
      for need in to.needs(of: address) {
        for part in [need] + to.structure(of: need) where part != address {
          graph.order(creates[part], before: node, isSoft: true)
          graph.order(alters[part], before: node, isSoft: true)
          graph.order(drops[part], before: node, isSoft: true)
        }
      }
    }
    for (territory, nodes) in given {
      guard let takers = taken[territory] else { continue }
      for node in nodes {
        for taker in takers { graph.order(node, before: taker, isSoft: true) }
      }
    }
  }

  /// What a part says itself is there before that comes from its whole, and from the whole's.
  mutating func orderOwnWords() {
    for (address, node) in releases where from[address]?.territory == nil {
      graph.order(node, before: alters[address])
      // A key asks for it as well.
      for user in from.dependents()[address] ?? [] { graph.order(drops[user], before: node, isSoft: true) }
      var tables = to[address]?.parent.map { [$0] } ?? []
      while let table = tables.popLast() {
        let links = to.parts(of: table).compactMap { to[$0] }.filter(\.takesPartsOfOthers)
        for whole in links.flatMap(\.references) {
          let source = ObjectAddress(address.type, whole.names + [address.name])
          graph.order(node, before: releases[source])
          graph.order(node, before: alters[source])
          tables.append(whole)
        }
      }
    }
  }

  /// No row that lasts may point at one that does not: tables that become logged do so before those that reference them,
  /// and the other way round. ALTER TABLE, `SET UNLOGGED`.
  mutating func orderPersistence() {
    let changing = alters.filter { address, _ in
      to[address]?.isLasting != nil && from[address]?.isLasting != to[address]?.isLasting
    }
    if changing.isEmpty { return }
    for (address, node) in changing {
      let lasts = to[address]?.isLasting
      for holder in to.parts(of: address) where to[holder]?.holdsParts == true {
        for target in to[holder]?.references ?? [] where target != address && to[target]?.isLasting == lasts {
          guard let other = changing[target] else { continue }
          graph.order(lasts == true ? other : node, before: lasts == true ? node : other, isSoft: true)
        }
      }
    }
    // What stands between two tables only before, or only afterwards, does not see the change.
    for (holder, node) in drops where from[holder]?.holdsParts == true {
      for table in tables(of: holder, in: from) { graph.order(node, before: changing[table], isSoft: true) }
    }
    for (holder, node) in creates where to[holder]?.holdsParts == true {
      for table in tables(of: holder, in: to) { graph.order(changing[table], before: node, isSoft: true) }
    }
  }

  private func tables(of holder: ObjectAddress, in catalog: Catalog) -> [ObjectAddress] {
    (catalog[holder]?.parent.map { [$0] } ?? []) + (catalog[holder]?.references ?? [])
  }

  /// What leaves the parts out comes after all of them have joined.
  mutating func orderAloofness() {
    let aloof = creates.filter { to[$0.key]?.leavesPartsOut == true }
    guard !aloof.isEmpty else { return }
    let links = to.linksByWhole()
    for (address, node) in aloof {
      for link in to[address]?.parent.flatMap({ links[$0] }) ?? [] {
        graph.order(creates[link], before: node)
        graph.order(alters[link], before: node)
      }
    }
  }

  /// A type changes before others hold it inside of theirs.
  mutating func orderBareTypes() {
    for (address, node) in creates {
      guard let type = to[address]?.typeToBeBare(changingFrom: nil), type != address else { continue }
      for dependent in users(of: type) where dependent != address {
        for later in [creates[dependent], alters[dependent], moves[dependent], asides[dependent]?.before] {
          graph.order(node, before: later, isSoft: true)
        }
      }
    }
  }

  /// A column that joins a table takes what its type says by then for the rows that are there: a domain's default.
  mutating func orderStructureOfTypes() {
    for (address, node) in creates.merging(alters, uniquingKeysWith: { first, _ in first }) {
      guard let part = to[address], part.isStructural, let type = part.parent, to[type]?.kind.catalog == .type
      else { continue }
      for column in to.dependents()[type] ?? [] where to[column]?.valueType != nil {
        graph.order(node, before: creates[column], isSoft: true)
      }
    }
    orderLabelsInside()
  }

  /// What is said of a value of ranges or composites of a type may name what that one has only by then: a label of an enum.
  private mutating func orderLabelsInside() {
    for (address, node) in alters where address.facet == nil && to[address]?.kind.catalog == .type {
      var seen: Set<ObjectAddress> = [address]
      var waiting = [address]
      while let next = waiting.popLast() {
        for dependent in to.dependents()[next] ?? [] where seen.insert(dependent).inserted {
          if dependent.type == address.type { waiting.append(dependent) }
          if next == address { continue }
          graph.order(node, before: creates[dependent] ?? alters[dependent], isSoft: true)
        }
      }
    }
  }

  /// Columns of the type and of domains over it, and types and columns of types that enclose one of them.
  private func users(of type: ObjectAddress) -> Set<ObjectAddress> {
    var users: Set<ObjectAddress> = []
    var seen: Set<ObjectAddress> = [type]
    var waiting = [type]
    while let next = waiting.popLast() {
      for dependent in to.dependents()[next] ?? [] {
        guard let object = to[dependent], seen.insert(dependent).inserted else { continue }
        if object.valueType != nil || object.enclosesTypes { users.insert(dependent) }
        if object.valueType == nil, object.enclosesTypes || dependent.type == type.type {
          waiting.append(dependent)
        }
      }
    }
    return users
  }

  /// The links that have to be undone before their table can go: something holds the whole, and that stays.
  func heldParts() -> Set<ObjectAddress> {
    let links = droppedLinks()
    guard !links.isEmpty else { return [] }
    var held: Set<ObjectAddress> = []
    for object in from.objects.values where object.holdsParts { held.formUnion(object.references) }
    return Set(
      links.filter { link in from.wholes(of: link).contains { held.contains($0) && drops[$0] == nil } })
  }

  func droppedLinks() -> [ObjectAddress] {
    drops.keys.filter { from[$0]?.takesPartsOfOthers == true }
  }
}
