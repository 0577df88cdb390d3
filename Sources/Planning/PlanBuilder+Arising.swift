import CatalogModel
import Diffing

/// What the server adds to new objects by itself: the rights that default privileges give.
extension PlanBuilder {
  /// What the server adds by itself to each object that is made, brought to what is wanted of it.
  mutating func settleArising(creator: String) {
    let sources = from.objects.values.filter { source in
      guard type(of: source).rank > 0 else { return false }
      let address = source.address
      return address.facet == nil && (rebuilds.changes[address]?.new != nil || to[address] != nil)
    }
    guard !sources.isEmpty else { return }
    for (address, node) in creates.sorted(by: { $0.key < $1.key }) where address.facet == nil {
      guard let object = to[address] else { continue }
      for source in sources {
        guard let arisen = source.arising(on: object, creator: creator) else { continue }
        settle(arisen, on: node)
      }
    }
  }

  private mutating func settle(_ arisen: any SchemaObject, on maker: Int) {
    let address = arisen.address
    guard let wanted = to[address] else {
      let node = add(address, .alter, arisen, arisen.drop())
      graph.order(maker, before: node)
      return
    }
    let changes = arisen.changes(to: wanted) ?? []
    if let node = creates[address] {
      graph.replaceStatements(of: node, with: statements(of: changes))
    } else if !changes.isEmpty {
      graph.order(maker, before: add(address, .alter, wanted, statements(of: changes)))
    }
  }
}
