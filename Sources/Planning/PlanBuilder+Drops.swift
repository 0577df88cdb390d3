import CatalogModel
import Diffing

/// When what goes does so.
extension PlanBuilder {
  /// Whatever leans on an object goes before the object goes or changes.
  mutating func orderDrop(of address: ObjectAddress, _ node: Int) {
    let goesWith = from[address].map(originsItGoesWith) ?? []
    let needs = from.needs(of: address).subtracting(goesWith)
    orderDrop(node, of: address, needs: needs.filter { !areMadeOfEachOther(address, $0, in: from) })
    // Parts that came by a link go with it, and lean on something too.
    for part in rebuilds.dependents[address] ?? [] where drops[part] == nil {
      guard let object = from[part], object.parent == address, object.isImplied else { continue }
      // What it came from takes it along, whenever that goes.
      let wholes = object.link.flatMap { from[$0]?.references } ?? []
      let needs = from.needs(of: part).filter { need in
        need.type != part.type || from[need]?.parent.map(wholes.contains) != true
      }
      orderDrop(node, of: address, needs: needs)
    }
  }

  private mutating func orderDrop(_ node: Int, of address: ObjectAddress, needs: Set<ObjectAddress>) {
    // A part that gives rows away goes when its whole is what it will be.
    let goesLast = from.lineage(of: address).contains(where: givesRowsAway)
    let goesBetween = rebuilds.comesTwice(address)
    for need in needs where need != address {
      graph.order(node, before: drops[need] ?? dropOfOwner(need))
      // It is called by the name of the type.
      if !address.arguments.isEmpty { graph.order(node, before: asides[need]?.before) }
      graph.order(node, before: asides[need]?.after)
      if drops[address] == node, !goesLast {
        // What goes together with others cannot choose its time.
        if !leavesItsType(address, of: need), !isMade(need, of: address, in: from) {
          // A table may have to change before a column does that was computed from this one.
          let isColumn = from[address].map { $0.valueType != nil && $0.parent == need } == true
          let isSoft = goesBetween || rebuilds.lost.contains(address) || isColumn
          graph.order(node, before: alters[need], isSoft: isSoft)
        }
        graph.order(node, before: moves[need])
        graph.order(node, before: parkings[need]?.before)
        orderDrop(node, beforeSourcesOf: need)
        for source in sources(of: need, in: from) {
          for change in [alters[source], moves[source], drops[source]] {
            graph.order(node, before: change, isSoft: goesBetween)
          }
        }
      }
    }
  }

  /// What takes along a part that came by a link, and that nobody drops.
  private func dropOfOwner(_ part: ObjectAddress) -> Int? {
    guard let object = from[part], object.isImplied, to[part] == nil else { return nil }
    return object.parent.flatMap { drops[$0] }
  }
}
