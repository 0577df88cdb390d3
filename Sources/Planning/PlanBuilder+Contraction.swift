import CatalogModel
import Diffing
import SQLSyntax

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
    for (address, node) in ordered {
      let isNeeded = settlesConflict(address)
      if isNeeded || !onlyWhereNeeded { foldBehindElement(node, isNeeded: isNeeded) }
    }
  }

  /// Whether it says something of a column that several parents may pass on, each with another default: the table cannot
  /// be made without (manual: CREATE TABLE, INHERITS).
  private func settlesConflict(_ address: ObjectAddress) -> Bool {
    guard let column = to[address]?.parent, to[column]?.valueType != nil, let table = to[column]?.parent
    else {
      return false
    }
    return to.parts(of: table).count { to[$0]?.takesPartsOfOthers == true } > 1
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
    while !waiting.isEmpty {
      var left = waiting.filter { !graph.contract($0.part, into: $0.whole) }
      if left.count == waiting.count { left = contractTogether(left) }
      if left.count == waiting.count { return }
      waiting = left
    }
  }

  /// What lean on each other while something that goes with their parent already leans on both: a generated column with an
  /// index, and what it is computed from.
  private mutating func contractTogether(_ list: [(part: Int, whole: Int)]) -> [(part: Int, whole: Int)] {
    for (whole, parts) in Dictionary(grouping: list, by: \.whole).sorted(by: { $0.key < $1.key }) {
      graph.contract(parts.map(\.part), into: whole)
    }
    return list.filter { graph.find($0.part) != graph.find($0.whole) }
  }

  /// Whether rows that are there are to have it, though it is said only later, once a parent has said its own.
  private func givesToRows(_ value: ObjectAddress, _ column: ObjectAddress) -> Bool {
    to[column]?.parent.map { from[$0] != nil && !rebuilds.isReplaced($0) } == true
      && rebuilds.isThereForNewRows(value)
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

  private mutating func foldBehindElement(_ node: Int, isNeeded: Bool) {
    guard graph.nodes[node].statements.count == 1 else { return }
    for case .suffix(let element, let text) in graph.nodes[node].statements[0].folds {
      // A column that comes by a link, or changes hands, has no definition to stand behind.
      guard let whole = creates[element], graph.nodes[whole].role == .create,
        graph.nodes[whole].statements.first?.takesSuffix == true
      else { continue }
      if isNeeded {
        graph.contract([node], into: whole, weakest: .needed)
      } else if !graph.contract(node, into: whole), givesToRows(graph.nodes[node].address, element) {
        var statements = graph.nodes[whole].statements
        statements[0] = statements[0].appending(" " + text)
        graph.replaceStatements(of: whole, with: statements)
      }
    }
  }
}

extension Statement {
  fileprivate var takesSuffix: Bool {
    folds.isEmpty
      || folds.contains {
        switch $0 {
        case .element, .container: true
        default: false
        }
      }
  }

  func takesElements(onlyWhereNeeded: Bool) -> Bool {
    folds.contains {
      if case .container(_, _, let needsElements) = $0 { needsElements || !onlyWhereNeeded } else { false }
    }
  }
}
