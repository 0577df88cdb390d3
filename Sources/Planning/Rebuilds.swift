import CatalogModel
import Diffing

/// What must be dropped and built again because something that it leans on is replaced or changes its type.
struct Rebuilds {
  let from: Catalog
  let to: Catalog
  let dependents: [ObjectAddress: [ObjectAddress]]
  /// By address: how each object changes, completed with what changes for another's sake.
  private(set) var changes: [ObjectAddress: Change]
  private(set) var rebuilt: Set<ObjectAddress> = []
  /// Types that are set aside while columns move over, and the columns that do.
  private(set) var swapped: Set<ObjectAddress> = []
  private(set) var movers: [ObjectAddress: [ObjectAddress]] = [:]
  private var waiting: [(address: ObjectAddress, disturbance: Disturbance)] = []
  private var seen: Set<ObjectAddress> = []

  private enum Disturbance {
    /// Dropped and created: nothing that leans on it survives.
    case replaced
    /// Its type changes: what PostgreSQL rebuilds itself survives.
    case retyped
  }

  init(_ list: [Change], from: Catalog, to: Catalog) {
    self.from = from
    self.to = to
    dependents = list.contains { $0.old != nil } ? from.dependents() : [:]
    changes = Dictionary(uniqueKeysWithValues: list.map { ($0.address, $0) })
    for change in list {
      switch change.action {
      case .replace: waiting.append((change.address, .replaced))
      case .alter(_, _, let attributes):
        let retypes = attributes.contains { if case .retype = $0.action { true } else { false } }
        if retypes { waiting.append((change.address, .retyped)) }
      // What stays must stand on something else then: it is built again.
      case .drop: waiting.append((change.address, .replaced))
      case .create: break
      }
    }
    while let next = waiting.popLast() { disturb(next.address, next.disturbance) }
  }

  private mutating func disturb(_ address: ObjectAddress, _ disturbance: Disturbance) {
    guard disturbance == .retyped || seen.insert(address).inserted else { return }
    let leaning = dependents[address] ?? []
    if disturbance == .replaced, let change = changes[address], let old = change.old, let new = change.new,
      old.swapStatements(to: new) != nil, leaning.contains(where: { movesOver($0, address) })
    {
      swapped.insert(address)
    }
    for dependent in leaning.sorted() {
      switch disturbance {
      case .replaced where swapped.contains(address) && movesOver(dependent, address):
        movers[address, default: []].append(dependent)
        waiting.append((dependent, .retyped))
      case .retyped where survives(dependent): break
      case .replaced where from[dependent]?.survives(lossOf: address) == true: break
      case .replaced, .retyped: rebuild(dependent)
      }
    }
  }

  private func movesOver(_ dependent: ObjectAddress, _ replaced: ObjectAddress) -> Bool {
    // What goes, or is made anew for its own reasons, does not move.
    switch changes[dependent]?.action {
    case .drop, .replace: return false
    default: return (to[dependent] ?? from[dependent])?.adapt(to: replaced) != nil && to[dependent] != nil
    }
  }

  private func survives(_ address: ObjectAddress) -> Bool {
    guard let object = from[address] else { return true }
    return address.facet != nil || type(of: object).survivesRetype
  }

  private mutating func rebuild(_ address: ObjectAddress) {
    switch changes[address]?.action {
    case .drop, .replace: return
    case .alter(let old, let new, let attributes):
      changes[address] = Change(
        address: address, action: .replace(old: old, new: new, attributes: attributes.map(\.attribute)))
    case .create: return
    case nil:
      guard let old = from[address], let new = to[address] else { return }
      changes[address] = Change(address: address, action: .replace(old: old, new: new, attributes: []))
      rebuilt.insert(address)
    }
    waiting.append((address, .replaced))
  }
}
