import CatalogModel
import Diffing

/// Parts that leave their whole and join one again, with rows that something points at.
extension Rebuilds {
  /// A foreign key to the whole does not let such rows leave (23503), though they come back: it is not there meanwhile.
  mutating func rebuildWhatHoldsRows() {
    let wholes = Set(changes.values.filter(leavesAndJoins).flatMap { from.wholes(of: $0.address) })
    if wholes.isEmpty { return }
    for (address, holder) in from.objects where holder.holdsParts && !holder.isImplied {
      if wholes.isDisjoint(with: holder.references) { continue }
      if renamed[address] != nil { giveUpName(of: address) } else if to[address] != nil { rebuild(address) }
    }
  }

  private func leavesAndJoins(_ change: Change) -> Bool {
    guard let old = change.old, old.takesPartsOfOthers, let new = change.new else { return false }
    if case .replace = change.action { return true }
    return !old.release(for: new).isEmpty
  }
}

extension PlanBuilder {
  /// What holds rows of a whole goes before its parts leave, and comes only when all are there again.
  mutating func orderHolders() {
    orderHoldersOfNewParts()
    let links = leaving
    if links.isEmpty { return }
    let parts = from.linksByWhole()
    for (address, node) in drops {
      guard let holder = from[address], holder.holdsParts, !holder.isImplied else { continue }
      for (link, nodes) in links where from.wholes(of: link).contains(where: holder.references.contains) {
        let comesAgain = creates[address] != nil
        if !comesAgain, nodes.joins == nil { continue }
        graph.order(node, before: nodes.leaves, isSoft: !comesAgain)
        // A part that has left keeps a copy.
        for part in holder.parent.flatMap({ parts[$0] }) ?? [] where to[part.withoutFacet] != nil {
          graph.order(node, before: links[part]?.leaves, isSoft: true)
        }
      }
    }
    for (address, node) in creates {
      guard let holder = to[address], holder.holdsParts, !holder.isImplied else { continue }
      for (link, nodes) in links where to.wholes(of: link).contains(where: holder.references.contains) {
        graph.order(nodes.joins, before: node, isSoft: true)
      }
    }
  }

  /// What holds rows of a whole comes when the tables that bring some are its parts.
  private mutating func orderHoldersOfNewParts() {
    let joining = creates.filter { link, _ in
      to[link]?.takesPartsOfOthers == true && from[link] == nil && from[link.withoutFacet] != nil
    }
    if joining.isEmpty { return }
    for (address, node) in creates {
      guard let holder = to[address], holder.holdsParts, !holder.isImplied else { continue }
      for (link, join) in joining where to.wholes(of: link).contains(where: holder.references.contains) {
        graph.order(join, before: node, isSoft: true)
      }
    }
  }

  private var leaving: [ObjectAddress: (leaves: Int?, joins: Int?)] {
    let links = rebuilds.changes.keys.filter { from[$0]?.takesPartsOfOthers == true }
    return Dictionary(
      uniqueKeysWithValues: links.map { ($0, (releases[$0] ?? drops[$0], creates[$0] ?? alters[$0])) })
  }
}

extension Catalog {
  /// What a link makes its table a part of, and what that is a part of itself.
  func wholes(of link: ObjectAddress) -> [ObjectAddress] {
    var list = self[link]?.references ?? []
    var next = 0
    while next < list.count {
      if let whole = self[list[next]]?.whole, !list.contains(whole) { list.append(whole) }
      next += 1
    }
    return list
  }
}
