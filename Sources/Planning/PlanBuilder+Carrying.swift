import CatalogModel
import Diffing

/// What changes in a whole, and has to be said of its parts one by one.
extension PlanBuilder {
  mutating func carryOn() {
    let links = to.linksByWhole()
    for (address, change) in rebuilds.changes.sorted(by: { $0.key < $1.key }) {
      guard case .alter(let old, let new as any CarriedOn, _) = change.action, let node = alters[address],
        let table = new.parent
      else { continue }
      var waiting = (links[table] ?? []).sorted(by: >)
      while let link = waiting.popLast() {
        let part = link.withoutFacet
        let like = ObjectAddress(address.type, part.names + [address.name])
        guard rebuilds.settled[like] == nil, (to[like]?.link ?? link) == link else { continue }
        let statements = new.carry(to: part, from: from[like], to: to[like], since: old)
        if statements.isEmpty { continue }
        // What is made has it from the start.
        if creates[part] == nil { graph.order(node, before: add(like, .alter, new, statements)) }
        waiting += (links[part] ?? []).sorted(by: >)
      }
    }
  }
}
