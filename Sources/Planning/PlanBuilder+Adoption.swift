import CatalogModel
import Diffing

/// What a whole's new index takes in of its parts', and what it must not.
extension PlanBuilder {
  /// What is to have a name of its own is there before the whole's is made, and is taken in: by one of these.
  func takers(of object: any SchemaObject) -> [ObjectAddress] {
    guard object.isTakenIn, !object.isImplied, let link = object.link else { return [] }
    if let whole = to.joined(by: object), comesToBe(whole) { return lineage(ofJoined: whole) }
    // Of several that are alike, one or the other takes it in.
    if object.joins != nil { return alike(object, in: link) }
    let likes = (to[link]?.references ?? []).flatMap(to.parts).filter { $0.type == object.address.type }
    return likes.allSatisfy(isMade) ? likes : []
  }

  /// What comes along with another is made where that is.
  private func lineage(ofJoined whole: ObjectAddress) -> [ObjectAddress] {
    guard let object = to[whole], object.isImplied, let next = to.joined(by: object) else { return [whole] }
    return [whole] + lineage(ofJoined: next)
  }

  private func alike(_ object: any SchemaObject, in link: ObjectAddress) -> [ObjectAddress] {
    guard let key = object.adoptionKey else { return [] }
    return (to[link]?.references ?? []).flatMap(to.parts).filter {
      to[$0]?.adoptionKey == key && comesToBe($0)
    }
  }

  /// Whether it is made, or its whole is and takes it in. What stays with a table that leaves is there all the while.
  private func comesToBe(_ address: ObjectAddress) -> Bool {
    guard let object = to[address], let whole = to.joined(by: object) else {
      return isMade(address) && predecessors[address] == nil
    }
    let stays = from[address]?.link.map { !rebuilds.isKept($0) } == true && !isUnmade(address)
    return !stays && comesToBe(whole)
  }

  /// What has no whole itself: the others come along with it, or with their tables.
  func outermost(_ address: ObjectAddress, in catalog: Catalog) -> ObjectAddress {
    catalog[address].flatMap(catalog.joined).map { outermost($0, in: catalog) } ?? address
  }

  /// Whether it need not change before that goes: what it says of that goes along, and what had taken it in let it go with
  /// its table.
  func isIndifferent(_ old: any SchemaObject, to need: ObjectAddress) -> Bool {
    !old.without({ $0 == need }).isEqual(to: old) || from.joined(by: old) == need && rebuilds.isFree(old)
      || cameByLinkThatGoes(old, from: need)
  }

  /// What a table had from its whole is its own once it has left.
  private func cameByLinkThatGoes(_ old: any SchemaObject, from need: ObjectAddress) -> Bool {
    guard let link = old.link, !rebuilds.isKept(link) else { return false }
    return !Set(from[link]?.references ?? []).isDisjoint(with: from.lineage(of: need))
  }

  /// What the whole's new one must not take in goes before, or comes after.
  mutating func orderAdoptions() {
    // The name that one gives up another takes over.
    let given = Dictionary(grouping: drops.filter { from[$0.key]?.joins != nil }) {
      from[$0.key].flatMap(from.joined)
    }
    for (address, node) in creates {
      // What a whole had taken in goes with that, and is made again only then.
      if from[address]?.joins != nil { graph.order(drops[outermost(address, in: from)], before: node) }
      guard let whole = to[address].flatMap(to.joined) else { continue }
      for (old, drop) in given[whole] ?? [] where from[old]?.parent == to[address]?.parent {
        graph.order(drop, before: node, isSoft: true)
      }
    }
    orderWhatComesTwice()
    for (link, node) in creates where to[link]?.takesPartsOfOthers == true {
      // A key is taken in when its table joins, and could not be later.
      for own in to.parts(of: link.withoutFacet) where to[own]?.joins.map({ $0.type != own.type }) == true {
        graph.order(creates[own], before: node)
      }
      let keys = Set((to[link]?.references ?? []).flatMap(to.parts).compactMap { to[$0]?.adoptionKey })
      for own in to.parts(of: link.withoutFacet) where isMadeAsOwn(own, beside: keys) {
        if from[own]?.adoptionKey == to[own]?.adoptionKey {
          graph.order(drops[own], before: node, isSoft: true)
        }
        graph.order(node, before: creates[own], isSoft: true)
      }
    }
    let makers = creates.filter { to[$0.key]?.adoptionKey != nil && to[$0.key]?.leavesPartsOut == false }
    guard !makers.isEmpty else { return }
    let links = to.linksByWhole()
    guard !links.isEmpty else { return }
    for (address, node) in makers {
      guard let key = to[address]?.adoptionKey, let table = to[address]?.parent else { continue }
      var waiting = links[table] ?? []
      while let link = waiting.popLast() {
        let part = link.withoutFacet
        waiting += links[part] ?? []
        for own in from.parts(of: part) where from[own]?.adoptionKey == key && from[own]?.joins == nil {
          graph.order(drops[own], before: node, isSoft: true)
        }
        for own in to.parts(of: part) where to[own]?.adoptionKey == key && to[own]?.link == nil {
          graph.order(node, before: creates[own], isSoft: true)
        }
      }
    }
  }

  /// What a part keeps when it leaves goes before it joins again; a new one of the whole comes only then.
  private mutating func orderWhatComesTwice() {
    for (address, node) in drops where rebuilds.comesTwice(address) {
      guard let object = from[address], let link = object.link else { continue }
      if !keepsItsSource(object) {
        graph.order(object.comesFrom.flatMap { drops[$0] }, before: releases[link] ?? drops[link])
        continue
      }
      graph.order(releases[link] ?? drops[link], before: node)
      graph.order(node, before: creates[link] ?? alters[link])
    }
    let new = creates.filter { to[$0.key]?.isNeverTakenIn == true }
    if new.isEmpty { return }
    let links = to.linksByWhole()
    for (address, node) in new {
      for link in to[address]?.parent.flatMap({ links[$0] }) ?? [] where rebuilds.joinsAgain(link) {
        graph.order(alters[link] ?? creates[link], before: node)
      }
    }
  }

  /// Whether it is like what its whole has, and stands beside that.
  private func isMadeAsOwn(_ address: ObjectAddress, beside keys: Set<String>) -> Bool {
    guard creates[address] != nil, let new = to[address], let key = new.adoptionKey, keys.contains(key),
      new.link == nil
    else { return false }
    return from[address].map(rebuilds.isFree) ?? true
  }
}
