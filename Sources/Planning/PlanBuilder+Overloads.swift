import CatalogModel
import Diffing

/// Functions and operators of one name, told apart by their arguments.
extension PlanBuilder {
  /// Which of them a text means is settled when it is read: those that go are gone by then, where they can be. With
  /// `f(a int, b int DEFAULT 1)` beside it, `f(1)` is ambiguous or means the wrong one.
  mutating func orderOverloads() {
    let going = Dictionary(grouping: drops.keys) { ObjectAddress($0.type, $0.names) }
      .filter { name, overloads in overloads.contains { $0 != name } }
    guard !going.isEmpty else { return }
    for (address, node) in creates.merging(alters, uniquingKeysWith: { made, _ in made }) {
      for need in to.needs(of: address) {
        for overload in going[ObjectAddress(need.type, need.names)] ?? [] where overload != need {
          graph.order(drops[overload], before: node, isSoft: true)
        }
      }
    }
  }
}
