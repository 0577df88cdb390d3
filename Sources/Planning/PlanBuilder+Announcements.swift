import CatalogModel

/// What is made of something that leans on it in turn: a base type and the functions that read and write it. It is
/// known by its name first, and takes them along when it goes.
extension PlanBuilder {
  mutating func addAnnouncements() {
    for address in creates.keys.sorted() {
      guard let object = to[address] else { continue }
      let statements = object.announce()
      if !statements.isEmpty { announcements[address] = add(address, .announce, object, statements) }
    }
  }

  mutating func orderAnnouncements() {
    for (address, node) in announcements {
      graph.order(drops[address], before: node)
      graph.order(node, before: creates[address])
      for need in to.needs(of: address) {
        if isMade(address, of: need, in: to) { graph.order(node, before: creates[need]) }
        if need == to[address]?.parent { graph.order(creates[need], before: node) }
      }
    }
    for (address, node) in drops {
      for need in from.needs(of: address) where isMade(address, of: need, in: from) {
        graph.order(drops[need], before: node)
        graph.order(node, before: creates[need])
      }
    }
  }

  /// Whether the one is made of the other, and is known before that.
  func isMade(_ object: ObjectAddress, of part: ObjectAddress, in catalog: Catalog) -> Bool {
    areMadeOfEachOther(object, part, in: catalog) && catalog[object]?.announce().isEmpty == false
  }

  func areMadeOfEachOther(_ a: ObjectAddress, _ b: ObjectAddress, in catalog: Catalog) -> Bool {
    catalog.needs(of: a).contains(b) && catalog.needs(of: b).contains(a)
  }

  func goesWithWhatItMakes(_ part: ObjectAddress) -> Bool {
    from.needs(of: part).contains { isUnmade($0) && isMade($0, of: part, in: from) }
  }
}
