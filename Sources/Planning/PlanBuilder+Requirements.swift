import CatalogModel
import Diffing

/// What a new column of a whole asks of its parts too, and some of them under a name of their own.
extension PlanBuilder {
  /// Those say so first: what comes from the whole would have the whole's name for good (PostgreSQL 18).
  mutating func addLaterRequirements() {
    let links = to.linksByWhole()
    for (address, change) in rebuilds.changes.sorted(by: { $0.key < $1.key }) {
      guard case .create(let new as any PassedToParts) = change.action, let node = creates[address],
        new.link == nil, let table = new.parent, from[table] != nil, !isMade(table),
        let steps = new.requiredLater
      else { continue }
      let naming = naming(new, below: table, links)
      if naming.isEmpty { continue }
      requireLater(new, node, steps.bare, steps.after, naming, links)
    }
  }

  /// Takes apart what is made: the column itself, and what it asks for, behind that of the parts.
  @discardableResult
  private mutating func requireLater(
    _ object: any SchemaObject, _ node: Int, _ bare: [Statement], _ after: [Statement],
    _ naming: [any PassedToParts], _ links: [ObjectAddress: [ObjectAddress]]
  ) -> Int {
    graph.replaceStatements(of: node, with: bare)
    let later = add(object.address, .alter, object, after)
    graph.order(node, before: later)
    for dependent in to.dependents()[object.address] ?? [] where to[dependent]?.parent == object.parent {
      graph.order(later, before: creates[dependent])
    }
    for part in naming {
      graph.order(alters[part.address], before: later)
      guard let made = creates[part.address], let table = part.parent else { continue }
      let below = self.naming(part, below: table, links)
      let statements = graph.nodes[made].statements
      let said = below.isEmpty ? made : requireLater(part, made, [], statements, below, links)
      graph.order(said, before: later)
    }
    return later
  }

  /// Its likes in the tables below that have another name for it, and stand highest there.
  private func naming(
    _ whole: any PassedToParts, below table: ObjectAddress, _ links: [ObjectAddress: [ObjectAddress]]
  ) -> [any PassedToParts] {
    (links[table] ?? []).sorted().filter(rebuilds.isKept).flatMap { link -> [any PassedToParts] in
      let part = link.withoutFacet
      let like = ObjectAddress(whole.address.type, part.names + [whole.address.name])
      if let own = to[like] as? any PassedToParts, own.namesRequirement(otherwiseThan: whole) { return [own] }
      return naming(whole, below: part, links)
    }
  }
}
