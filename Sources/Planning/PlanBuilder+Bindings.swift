import CatalogModel

/// What the server picks by itself for an object to lean on, among all that would do.
extension PlanBuilder {
  /// A foreign key made while the old primary key still stands would be bound to that, and hold it. So whatever would do
  /// now and goes is gone by then.
  mutating func orderBindings() {
    guard !drops.isEmpty else { return }
    let made = creates.keys.compactMap { to[$0] }
    for objects in Dictionary(grouping: made, by: { type(of: $0).kind.name }).values {
      guard let kind = objects.first.map({ type(of: $0) }) else { continue }
      let standing = from.objects.merging(objects.map { ($0.address, $0) }) { _, new in new }
      for (address, needs) in kind.dependencies(in: Catalog(objects: standing)) {
        for need in needs { graph.order(drops[need], before: creates[address], isSoft: true) }
      }
    }
  }
}
