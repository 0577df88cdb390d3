import CatalogModel
import Diffing

/// Columns of one name that a whole and its part both have as their own: PostgreSQL merges them where their types are the
/// same (manual, 5.11 "Inheritance").
extension PlanBuilder {
  mutating func orderSharing() {
    let changes = rebuilds.changes.filter { _, change in (change.new ?? change.old)?.valueType != nil }
    guard !changes.isEmpty else { return }
    let links = from.linksByWhole()
    for address in changes.keys {
      if let table = to[address]?.parent, to[address]?.link == nil {
        orderArrival(of: address, beside: table)
      }
      guard let node = drops[address], let table = from[address]?.parent else { continue }
      if from[address]?.link == nil {
        for origin in likesAbove(address, of: table, in: from) {
          graph.order(drops[origin], before: node, isSoft: true)
          // What only a parent took along goes when the table has it again.
          if to[origin] == nil, let whole = from[origin]?.parent {
            graph.order(regroupings[whole]?.after, before: node, isSoft: true)
          }
        }
      }
      if drops[table] == nil { orderParts(of: table, before: node, links) }
    }
  }

  /// One of another type, which the whole gives up, is gone by then; one that both get is the part's own first, and stays
  /// so when the whole's reaches it.
  private mutating func orderArrival(of address: ObjectAddress, beside table: ObjectAddress) {
    for origin in origins(of: address, in: to) where to[origin] == nil {
      for node in [creates[address], alters[address], creates[table]] {
        graph.order(drops[origin], before: node, isSoft: true)
      }
    }
    for origin in likesAbove(address, of: table, in: to) {
      graph.order(creates[address], before: creates[origin] ?? makingOfOwner(origin), isSoft: true)
    }
  }

  /// In all that the table is linked to before and after.
  private func likesAbove(
    _ address: ObjectAddress, of table: ObjectAddress, in catalog: Catalog
  ) -> [ObjectAddress] {
    let links = catalog.parts(of: table).filter {
      catalog[$0]?.takesPartsOfOthers == true && rebuilds.isKept($0)
    }
    return links.flatMap { catalog.likesAbove(address, by: $0) }
  }

  /// The column of the same name in each whole of the column's table.
  private func origins(of address: ObjectAddress, in catalog: Catalog) -> [ObjectAddress] {
    guard let table = catalog[address]?.parent else { return [] }
    let links = catalog.parts(of: table).filter { catalog[$0]?.takesPartsOfOthers == true }
    return links.flatMap { origins(of: address, $0, in: catalog) }
  }

  /// A part that goes too may be dealt out by the column.
  private mutating func orderParts(
    of table: ObjectAddress, before node: Int, _ links: [ObjectAddress: [ObjectAddress]]
  ) {
    var waiting = links[table] ?? []
    while let link = waiting.popLast() {
      let part = link.withoutFacet
      waiting += links[part] ?? []
      if !givesRowsAway(part) { graph.order(drops[part], before: node, isSoft: true) }
    }
  }
}

/// Checks of one name and condition that a whole and its part both say, which PostgreSQL merges as well.
extension PlanBuilder {
  /// A check that both say: the whole's goes first, and comes, or is looked at again, in an order in which the server
  /// merges the two.
  mutating func orderSharedChecks() {
    for (address, change) in rebuilds.changes {
      if let link = change.old?.sharingLink, rebuilds.isKept(link) {
        for origin in origins(of: address, link) {
          graph.order(drops[origin], before: drops[address], isSoft: true)
          graph.order(drops[address], before: creates[origin], isSoft: true)
        }
      }
      guard let link = change.new?.sharingLink else { continue }
      for origin in origins(of: address, link, in: to) {
        graph.order(alters[origin], before: creates[address], isSoft: true)
        graph.order(creates[address], before: creates[origin], isSoft: true)
      }
    }
  }
}
