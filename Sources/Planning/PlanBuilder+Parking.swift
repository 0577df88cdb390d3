import CatalogModel

/// Values of rows, in columns of other tables, wait until those tables are what they will be.
extension PlanBuilder {
  mutating func addParkings() {
    for column in rebuilds.parked.sorted() {
      guard let old = from[column], let new = to[column], !from.lineage(of: column).contains(where: isUnmade),
        let parking = old.park(until: new)
      else { continue }
      let before = add(column, .setAside, old, parking.before)
      movedByName.insert(column)
      parkings[column] = (before, add(column, .moveOver, new, parking.after))
    }
  }

  mutating func orderParkings() {
    for (column, parking) in parkings {
      graph.order(parking.before, before: parking.after)
      graph.order(parking.after, before: alters[column])
      for node in changes(ofRowsIn: column, of: from) {
        graph.order(parking.before, before: node, isSoft: true)
        graph.order(node, before: parking.after, isSoft: true)
      }
    }
    // One that goes does so before, one that comes to be does so behind.
    for (column, drop) in drops where keepsRows(column, in: from) {
      for node in changes(ofRowsIn: column, of: from) { graph.order(drop, before: node, isSoft: true) }
    }
    for (column, create) in creates where keepsRows(column, in: to) {
      for node in changes(ofRowsIn: column, of: to) { graph.order(node, before: create, isSoft: true) }
    }
    orderRetypes()
  }

  /// A column that comes to hold rows waits until their table is what it will be; one that gives them up does so first.
  private mutating func orderRetypes() {
    for (column, retype) in alters.merging(moves, uniquingKeysWith: { _, move in move })
    where to[column]?.valueType != nil && parkings[column] == nil {
      let (old, new) = (changes(ofRowsIn: column, of: from), changes(ofRowsIn: column, of: to))
      if new.isEmpty { for node in old { graph.order(retype, before: node, isSoft: true) } }
      if old.isEmpty {
        for node in new where node != retype { graph.order(node, before: retype, isSoft: true) }
      }
    }
  }

  private func keepsRows(_ address: ObjectAddress, in catalog: Catalog) -> Bool {
    catalog[address]?.valueType != nil || catalog[address] is any StoresRowTypes
  }

  /// Of the tables whose row type the column has, or holds inside of it.
  private func changes(ofRowsIn column: ObjectAddress, of catalog: Catalog) -> [Int] {
    guard let object = catalog[column], object.link == nil else { return [] }
    let stored = (object as? any StoresRowTypes)?.rowTypes.map { ObjectAddress("table", $0) }
    let tables = (stored.map(Set.init) ?? catalog.heldTypes(of: column)).filter { table in
      table != object.parent && from[table].map { type(of: $0).hasRowType } == true
    }
    // With a parent's rows those of its children are written anew.
    return catalog.withWholes(Set(tables)).sorted().flatMap { table -> [Int] in
      let parts = Set(from.parts(of: table) + to.parts(of: table)).sorted()
      // A table of a type has its columns from there.
      let types = Set(parts.compactMap { (to[$0] ?? from[$0])?.link }.filter { $0.facet == nil }).sorted()
      let all = [table] + types + parts.flatMap { [$0] + to.parts(of: $0) }
      return all.flatMap { [drops[$0], creates[$0], alters[$0], moves[$0]].compactMap { $0 } }
    }
  }
}
