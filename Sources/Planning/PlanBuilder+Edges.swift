import CatalogModel
import Diffing

/// What comes before what.
extension PlanBuilder {
  mutating func addEdges(soft: [ObjectAddress: Set<ObjectAddress>]) {
    orderNodes()
    orderRights()
    orderReaders()
    orderMovers()
    orderParkings()
    orderBereft()
    orderParts()
    restoreRights()
    restateForgotten()
    orderArrivals()
    orderColumnsOfTypes()
    orderOverloads()
    orderBindings()
    orderRegroupings()
    orderHolds()
    orderIndexesAbove()
    orderComputedValues()
    orderHolders()
    orderWords()
    orderLettingGo()
    addLeftBehind()
    orderAloofness()
    orderPersistence()
    orderAdoptions()
    orderSharing()
    orderSharedChecks()
    orderBareTypes()
    orderStructureOfTypes()
    orderAnnouncements()
    orderNamesakes()
    orderContradictions()
    orderMentions(soft)
    orderPositions()
  }

  private mutating func orderNodes() {
    for (address, node) in creates { orderCreation(of: address, node) }
    for (address, aside) in asides {
      orderCreation(of: address, aside.before)
      orderDrop(of: address, aside.after)
      graph.order(aside.before, before: aside.after)
    }
    for (address, node) in alters { orderAlteration(of: address, node) }
    for (address, node) in drops {
      orderDrop(of: address, node)
      graph.order(node, before: creates[address])
    }
  }

  private mutating func orderMovers() {
    for (replaced, movers) in rebuilds.movers {
      for mover in movers {
        for need in to.needs(of: mover) {
          graph.order(creates[need], before: moves[mover])
          graph.order(asides[need]?.before, before: moves[mover])
        }
        graph.order(asides[replaced]?.before, before: moves[mover])
        graph.order(moves[mover], before: asides[replaced]?.after)
        graph.order(moves[mover], before: alters[mover])
        graph.order(from[mover]?.link.flatMap { drops[$0] }, before: moves[mover])
        graph.order(moves[mover], before: to[mover]?.link.flatMap { creates[$0] })
      }
    }
  }

  /// What comes to the parts of a whole, and what they say themselves.
  private mutating func orderParts() {
    for (address, change) in rebuilds.changes { orderLink(of: address, change) }
    orderDepartures()
    orderMovedParts()
    restateParts()
    carryOn()
    restateCopies()
  }

  private mutating func orderMovedParts() {
    for (column, node) in moves {
      for source in sources(of: column, in: to) { graph.order(moves[source], before: node, isSoft: true) }
    }
  }

  private mutating func orderWords() {
    orderClaims()
    orderTerritories()
    orderOwnWords()
  }

  /// New parts that have a place among each other come in that order, wherever nothing stands against it.
  private mutating func orderPositions() {
    let placed = creates.values.filter { graph.keys[$0].position > 0 }
    for parts in Dictionary(grouping: placed, by: { graph.keys[$0].group }).values {
      let ordered = parts.sorted { graph.keys[$0] < graph.keys[$1] }
      for (part, next) in zip(ordered, ordered.dropFirst()) { graph.order(part, before: next, .wished) }
    }
  }

  /// Whatever makes or changes an object comes before what leans on it is made.
  private mutating func orderCreation(of address: ObjectAddress, _ node: Int) {
    orderNamelessNeeds(of: address, node, to.needs(of: address))
    let takers = to[address].map(takers) ?? []
    for taker in takers { graph.order(node, before: creates[taker]) }
    for need in to.needs(of: address) where !takers.contains(need) && !isMade(need, of: address, in: to) {
      graph.order(creates[need] ?? makingOfOwner(need), before: node)
      if !comesBeforeItsType(address, of: need) { graph.order(alters[need], before: node) }
      graph.order(moves[need], before: node)
      graph.order(asides[need]?.before, before: node)
      graph.order(parkings[need]?.after, before: node)
      // What is apart from its parents has nothing to do with theirs.
      for source in sources(of: need, in: to) where rebuilds.settled[address] == nil {
        graph.order(creates[source], before: node, isSoft: true)
        graph.order(alters[source], before: node)
        graph.order(moves[source], before: node)
      }
    }
  }

  /// What brings a part along that comes by a link, and that nobody makes.
  func makingOfOwner(_ part: ObjectAddress) -> Int? {
    guard let object = to[part], object.isImplied, from[part] == nil else { return nil }
    return rebuilds.settled[part].flatMap { regroupings[$0]?.before } ?? object.parent.flatMap { creates[$0] }
  }

  private mutating func orderAlteration(of address: ObjectAddress, _ node: Int) {
    let needs = to.needs(of: address)
    for need in needs {
      graph.order(creates[need], before: node)
      // A column that changes hands had its type before.
      let isSoft = rebuilds.settled[address] != nil && from.needs(of: address).contains(need)
      if !comesBeforeItsType(address, of: need), !isMade(need, of: address, in: to) {
        graph.order(alters[need], before: node, isSoft: isSoft)
      }
      graph.order(moves[need], before: node, isSoft: true)
      graph.order(asides[need]?.before, before: node)
      for source in sources(of: need, in: to) {
        graph.order(alters[source], before: node, isSoft: true)
        graph.order(moves[source], before: node, isSoft: true)
      }
    }
    orderNamelessNeeds(of: address, node, needs)
    for need in from.needs(of: address) where !needs.contains(need) {
      if let old = from[address], isIndifferent(old, to: need) { continue }
      if let new = to[address], new.waits(forLossOf: need) {
        graph.order(drops[need], before: node)
        continue
      }
      for lost in [need] + sources(of: need, in: from) { graph.order(node, before: drops[lost]) }
      graph.order(node, before: alters[need], isSoft: true)
      graph.order(node, before: moves[need], isSoft: true)
    }
  }

  /// A query over a table may name all of its columns as they are by then: `JOIN t t(a, b) USING (b)`.
  private mutating func orderNamelessNeeds(
    of address: ObjectAddress, _ node: Int, _ needs: Set<ObjectAddress>
  ) {
    guard let object = to[address], object.valueType == nil, !object.mentions.isEmpty else { return }
    let tables = Set(needs.compactMap { to[$0]?.valueType == nil ? nil : to[$0]?.parent })
    for table in tables.subtracting(to.lineage(of: address)) {
      for part in from.parts(of: table) where from[part]?.valueType != nil {
        graph.order(drops[part], before: node, .wished)
      }
    }
  }
}
