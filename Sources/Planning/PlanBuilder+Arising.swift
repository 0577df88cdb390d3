import CatalogModel
import Diffing

/// What the server adds to new objects by itself: the rights that default privileges give.
extension PlanBuilder {
  /// What the server adds by itself to each object that is made, brought to what is wanted of it.
  /// - Parameter databaseWide: what holds for the whole database.
  mutating func settleArising(creator: String, databaseWide: [any SchemaObject]) {
    let own = from.objects.values.filter { source in
      guard type(of: source).rank > 0 else { return false }
      let address = source.address
      return address.facet == nil && (rebuilds.changes[address]?.new != nil || to[address] != nil)
    }
    let sources = databaseWide + own
    guard !sources.isEmpty else { return }
    for (address, node) in creates.sorted(by: { $0.key < $1.key }) where address.facet == nil {
      guard let object = to[address] else { continue }
      let arisen = sources.reduce(nil as (any SchemaObject)?) { earlier, source in
        source.arising(on: object, after: earlier, creator: creator)
      }
      if let arisen { settle(arisen, on: node, isCertain: databaseWide.isEmpty) }
    }
  }

  /// - Parameter isCertain: whether it arises wherever the plan is run. What only one database adds is taken away there,
  ///   and what it would add rightly is said all the same.
  private mutating func settle(_ arisen: any SchemaObject, on maker: Int, isCertain: Bool) {
    let address = arisen.address
    guard let wanted = to[address] else {
      let node = add(address, .alter, arisen, arisen.drop())
      graph.order(maker, before: node)
      return
    }
    let changes = arisen.changes(to: wanted) ?? []
    if let node = creates[address] {
      let settling = statements(of: changes)
      let said = isCertain ? [] : graph.nodes[node].statements.filter { !settling.contains($0) }
      graph.replaceStatements(of: node, with: settling + said)
    } else if !changes.isEmpty {
      graph.order(maker, before: add(address, .alter, wanted, statements(of: changes)))
    }
  }
}
