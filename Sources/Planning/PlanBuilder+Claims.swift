import CatalogModel
import Diffing

/// Names that no two objects can have at once.
extension PlanBuilder {
  /// A name is free only after its old bearer went, or gave it up.
  mutating func orderClaims() {
    var bearers: [String: [(node: Int, stays: Bool)]] = [:]
    for (address, node) in drops {
      for claim in from[address]?.claims ?? [] { bearers[claim, default: []].append((node, false)) }
    }
    for (address, node) in alters {
      graph.order(steps[address], before: node)
      for claim in claims(of: address, in: from, notIn: to) {
        bearers[claim, default: []].append((steps[address] ?? node, true))
      }
    }
    guard !bearers.isEmpty else { return }
    for (address, node) in creates {
      for claim in to[address]?.claims ?? [] { order(bearers[claim], before: node) }
    }
    for (address, node) in alters {
      for claim in claims(of: address, in: to, notIn: from) {
        order(bearers[claim], before: node, isSoft: true)
      }
    }
  }

  /// What takes a name that another gives up, and gives up one that another takes.
  func exchanges() -> Set<ObjectAddress> {
    var given: Set<String> = []
    var taken: Set<String> = []
    let altered = rebuilds.changes.filter { _, change in
      if case .alter = change.action { true } else { false }
    }
    for address in altered.keys {
      given.formUnion(claims(of: address, in: from, notIn: to))
      taken.formUnion(claims(of: address, in: to, notIn: from))
    }
    let exchanged = given.intersection(taken)
    guard !exchanged.isEmpty else { return [] }
    return Set(
      altered.keys.filter { address in
        !exchanged.isDisjoint(with: claims(of: address, in: from, notIn: to))
          && !exchanged.isDisjoint(with: claims(of: address, in: to, notIn: from))
      })
  }

  private func claims(of address: ObjectAddress, in one: Catalog, notIn other: Catalog) -> [String] {
    let others = other[address]?.claims ?? []
    return (one[address]?.claims ?? []).filter { !others.contains($0) }
  }

  /// Two that stay may exchange names that they cannot give up before, which no order makes possible.
  private mutating func order(_ bearers: [(node: Int, stays: Bool)]?, before node: Int, isSoft: Bool = false)
  {
    for bearer in bearers ?? [] where bearer.node != node {
      graph.order(bearer.node, before: node, isSoft: isSoft || bearer.stays)
    }
  }
}
