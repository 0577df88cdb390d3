import CatalogModel
import Diffing

/// What goes with what it came from, and what stays with that though nothing is said of it any more.
extension PlanBuilder {
  /// Nothing where the object goes with what it came from.
  func removal(of object: any SchemaObject, isReplaced: Bool = false) -> [Statement] {
    guard let link = object.link else {
      if goesWithWhatItMakes(object.address) { return [] }
      return isReplaced ? object.giveWay() : object.drop()
    }
    if let new = to[object.address], new.link == object.link, let column = standIn(for: object) {
      return column.dropAsOwn()
    }
    let staysApart = to[object.address] != nil && object.parent.flatMap { rebuilds.regroupings[$0] } != nil
    if regroups(object) || staysApart { return object.dropAsOwn() }
    if rebuilds.comesTwice(object.address) { return keepsItsSource(object) ? object.dropAsOwn() : [] }
    if !originsItGoesWith(object).isEmpty { return [] }
    if object.valueType != nil, sources(of: object.address, in: from).contains(where: isUnmade) { return [] }
    // A column of a type's table goes with the attribute.
    if link.facet == nil, object.valueType != nil, rebuilds.isKept(link), to[object.address] == nil {
      return leavesItsType(object) ? object.dropAsOwn() : []
    }
    guard rebuilds.isKept(link), let parent = object.parent,
      parent == link.withoutFacet || (to[parent] ?? from[parent])?.link == link
    else { return object.dropAsOwn() }
    // There is nothing to go back to where the parent's goes too, and nothing to say of what goes with that.
    if parent != link.withoutFacet, !staysByLink(object) { return object.dropAsOwn() }
    if parent == link.withoutFacet, object.valueType != nil, link.facet != nil, !staysByLink(object) {
      return []
    }
    if object.isTakenIn || object.comesFrom != nil, !staysByLink(object) { return [] }
    if !object.isImplied, !givers(of: object).isEmpty { return object.dropAsOwn() }
    return object.isImplied ? [] : isReplaced ? object.giveWay() : object.drop()
  }

  /// What holds parts of others is given up before anybody leaves, and takes along what came of it: two that hold each
  /// other's could not leave otherwise.
  func originsItGoesWith(_ object: any SchemaObject) -> [ObjectAddress] {
    guard object.isImplied, object.holdsParts, let link = object.link, !rebuilds.isKept(link) else {
      return []
    }
    return origins(of: object.address, link).filter(goes)
  }

  func isMade(_ address: ObjectAddress) -> Bool {
    switch rebuilds.changes[address]?.action {
    case .create, .replace: true
    default: false
    }
  }

  func isUnmade(_ address: ObjectAddress) -> Bool {
    switch rebuilds.changes[address]?.action {
    case .drop, .replace: !rebuilds.swapped.contains(address)
    default: false
    }
  }

  /// Whether it was there by a link that stays, and is to be there by itself: what it came from takes it along.
  func goesWithItsSource(_ old: any SchemaObject, _ new: any SchemaObject) -> Bool {
    guard let link = old.link, link.facet != nil, new.link == nil else { return false }
    return rebuilds.isKept(link)
  }

  /// Whether nothing is said of it any more, and it stays all the same: what it comes from is there.
  func staysByLink(_ object: any SchemaObject) -> Bool {
    guard let link = object.link, rebuilds.isKept(link), drops[link.withoutFacet] == nil,
      from[link]?.takesPartsOfOthers == true
    else { return false }
    if let whole = from.joined(by: object) {
      // Of several that are alike, any may be the one that has it.
      let alike =
        from[whole]?.parent.map(from.parts)?.filter { from[$0]?.adoptionKey == object.adoptionKey } ?? []
      return (to[whole] != nil || bearsAnotherName(whole))
        && !([whole] + alike).contains { goes(outermost($0, in: from)) }
    }
    if let source = object.comesFrom { return stays(source) }
    return origins(of: object.address, link).contains { origin in
      if to[origin] != nil { return true }
      return from[origin].map { $0.isImplied && staysByLink($0) } ?? false
    }
  }

  private func bearsAnotherName(_ address: ObjectAddress) -> Bool {
    rebuilds.renamed[address] != nil || from[address].map { $0.joins != nil && staysByLink($0) } == true
  }

  private func goes(_ address: ObjectAddress) -> Bool {
    isUnmade(address) && rebuilds.renamed[address] == nil
  }

  /// Whether a key is there before and after, maybe under another name.
  private func stays(_ key: ObjectAddress) -> Bool {
    if rebuilds.renamed[key] != nil { return true }
    guard let object = from[key] else { return false }
    if object.comesFrom != nil { return staysByLink(object) }
    return to[key] != nil && !isUnmade(key)
  }

  /// Whether what made it stays, and does not take it along.
  func keepsItsSource(_ object: any SchemaObject) -> Bool { object.comesFrom.map(stays) ?? true }

  /// What changes where a part's default comes from, and gives it another one with that.
  func givers(of object: any SchemaObject) -> [ObjectAddress] {
    guard object.isDemandedOfParts, object.giveWay() != object.drop(), let link = object.link,
      rebuilds.isKept(link)
    else { return [] }
    return origins(of: object.address, link).filter { rebuilds.changes[$0] != nil && to[$0] != nil }
  }
}
