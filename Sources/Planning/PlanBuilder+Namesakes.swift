import CatalogModel
import Diffing

/// What a part has of its own under the name of something else that its whole has: a foreign key to another table. The
/// server gives the whole's another name in that part where the part's own is there first, and no name can be changed
/// of what came with the whole (tablecmds.c, CloneFkReferencing).
extension PlanBuilder {
  mutating func orderNamesakes() {
    for (address, node) in creates {
      for (whole, link) in to.namesakes(of: address) {
        graph.order(node, before: creates[whole] ?? creates[link])
        if creates[whole] == nil { graph.order(drops[link], before: node) }
      }
    }
  }

  /// What the part has of its whole under that name, though nobody says so, and keeps when it leaves.
  func clearance(for object: any SchemaObject) -> [Statement] {
    let address = object.address
    guard from[address] == nil, let table = object.parent else { return [] }
    // Where it stands in the state, under whatever name, it has its own node.
    let isListed = from.parts(of: table).compactMap { from[$0] }.contains { $0.isImplied && $0.holdsParts }
    if isListed { return [] }
    let isLeft = to.namesakes(of: address).contains { _, link in
      isUnmade(link) && from.passesOn(address, by: link)
    }
    return isLeft ? object.dropAsOwn() : []
  }
}

extension Rebuilds {
  /// A part leaves its whole for what it is to have under a name that came from there, and where that is to have its name
  /// again.
  mutating func rebuildLinksOfNamesakes(_ list: [Change]) {
    for change in list {
      let before = from.namesakes(of: change.address)
      let after = to.namesakes(of: change.address)
      if before.isEmpty == after.isEmpty { continue }
      for (whole, link) in before + after where isKept(link) && from[whole] != nil && to[whole] != nil {
        if case .replace = changes[whole]?.action { continue }
        rebuild(link)
      }
    }
  }
}

extension Catalog {
  /// Whether a part has a column or a constraint from its whole, though nobody says so: what nothing is said of stands in
  /// no models.
  func passesOn(_ address: ObjectAddress, by link: ObjectAddress) -> Bool {
    likesAbove(address, by: link).contains { self[$0] != nil }
  }

  /// What has the same name in all wholes, however far above, whether a model says it or not.
  func likesAbove(_ address: ObjectAddress, by link: ObjectAddress) -> [ObjectAddress] {
    (self[link]?.references ?? []).flatMap { whole -> [ObjectAddress] in
      let like = ObjectAddress(address.type, whole.names + [address.name])
      let links = parts(of: whole).filter { self[$0]?.takesPartsOfOthers == true }
      return [like] + links.flatMap { likesAbove(like, by: $0) }
    }
  }

  /// What has the name of an object in the wholes of its table, without being where it came from; and by which link
  /// that would come.
  func namesakes(of address: ObjectAddress) -> [(whole: ObjectAddress, link: ObjectAddress)] {
    guard let object = self[address], object.holdsParts, object.link == nil, let table = object.parent else {
      return []
    }
    var found: [(whole: ObjectAddress, link: ObjectAddress)] = []
    var waiting = [table]
    while let part = waiting.popLast() {
      for link in parts(of: part) where self[link]?.takesPartsOfOthers == true {
        for whole in self[link]?.references ?? [] {
          let namesake = ObjectAddress(address.type, whole.names + [object.address.name])
          if self[namesake] != nil { found.append((namesake, link)) }
          waiting.append(whole)
        }
      }
    }
    return found
  }
}
