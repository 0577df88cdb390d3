import CatalogModel
import Diffing

/// One statement for several objects.
extension PlanBuilder {
  mutating func contract(onlyWhereNeeded: Bool) {
    contractDrops()
    let ordered = creates.sorted { graph.keys[$0.value] < graph.keys[$1.value] }
    for (whole, parts) in elements(of: ordered.map(\.value), onlyWhereNeeded: onlyWhereNeeded) {
      // What cannot be made without them does not wait for what only a text mentions.
      let needsThem = graph.nodes[whole].statements.first?.takesElements(onlyWhereNeeded: true) == true
      graph.contract(parts, into: whole, weakest: needsThem ? .needed : .wished)
    }
    if onlyWhereNeeded { return }
    for (_, node) in ordered { foldBehindElement(node) }
  }

  /// What goes with its parent needs no statement of its own. What stood between the two may have gone the same way.
  private mutating func contractDrops() {
    let held = heldParts()
    var waiting = drops.sorted { $0.key < $1.key }.compactMap { address, node -> (part: Int, whole: Int)? in
      guard !held.contains(address), let parent = from[address]?.parent, let owner = from[parent],
        let whole = drops[parent] ?? asides[parent]?.after,
        address.facet != nil || type(of: owner).dropsItsParts, !staysByLink(owner)
      else { return nil }
      return (node, whole)
    }
    while true {
      let left = waiting.filter { !graph.contract($0.part, into: $0.whole) }
      if left.count == waiting.count { return }
      waiting = left
    }
  }

  /// What can be written inside of the statement that makes its container, by that one's node.
  private func elements(of ordered: [Int], onlyWhereNeeded: Bool) -> [(whole: Int, parts: [Int])] {
    var likenesses: Set<String> = []
    var parts: [Int: [Int]] = [:]
    for node in ordered {
      for case .element(let container, _, let likeness) in graph.nodes[node].statements.first?.folds ?? [] {
        guard let whole = creates[container],
          graph.nodes[whole].statements.first?.takesElements(onlyWhereNeeded: onlyWhereNeeded) == true
        else { continue }
        if let likeness, !likenesses.insert("\(container) \(likeness)").inserted { continue }
        parts[whole, default: []].append(node)
      }
    }
    return parts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private mutating func foldBehindElement(_ node: Int) {
    guard graph.nodes[node].statements.count == 1 else { return }
    for case .suffix(let element, _) in graph.nodes[node].statements[0].folds {
      guard let whole = creates[element] else { continue }
      _ = graph.contract(node, into: whole)
    }
  }
}

extension Statement {
  func takesElements(onlyWhereNeeded: Bool) -> Bool {
    folds.contains {
      if case .container(_, _, let needsElements) = $0 { needsElements || !onlyWhereNeeded } else { false }
    }
  }
}
