import CatalogModel

/// Tables of a type that makes room for its successor: they are on their own meanwhile, and change by themselves.
extension PlanBuilder {
  mutating func addBereft() {
    for (table, type) in rebuilds.bereft.sorted(by: { $0.key < $1.key }) {
      guard let object = to[table], let swap = object.standing(without: type) else { continue }
      let before = add(table, .setAside, object, swap.before)
      bereft[table] = (before, add(table, .moveOver, object, swap.after))
    }
  }

  mutating func orderBereft() {
    for (table, nodes) in bereft {
      graph.order(nodes.before, before: nodes.after)
      graph.order(nodes.before, before: drops[table])
      guard let type = rebuilds.bereft[table] else { continue }
      graph.order(asides[type]?.before, before: nodes.after)
      graph.order(nodes.before, before: asides[type]?.after)
      for part in Set(from.parts(of: table) + to.parts(of: table))
      where (to[part] ?? from[part])?.valueType != nil {
        for node in [creates[part], alters[part], drops[part], moves[part]] {
          graph.order(nodes.before, before: node)
          graph.order(node, before: nodes.after)
        }
      }
    }
  }
}
