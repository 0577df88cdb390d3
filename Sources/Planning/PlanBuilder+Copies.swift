import CatalogModel

/// A part that leaves and joins within one change loses what was said of its copies: the state of a trigger.
extension PlanBuilder {
  mutating func restateCopies() {
    for link in releases.keys.sorted() where to[link]?.takesPartsOfOthers == true {
      for address in to.parts(of: link.withoutFacet).sorted() {
        guard creates[address] == nil, let copy = to[address], copy.link == link, !copy.isImplied,
          copy.comesByJoining, copy.dropAsOwn().isEmpty
        else { continue }
        let statements = copy.restate(since: from[address], freed: false)
        let node = alters[address] ?? restatements[address] ?? add(address, .alter, copy, statements)
        if alters[address] == nil { restatements[address] = node }
        graph.order(alters[link], before: node)
      }
    }
  }
}
