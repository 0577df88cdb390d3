import CatalogModel

/// The nodes of a plan and which must come before which. Nodes that became one statement share a representative.
struct PlanGraph {
  private(set) var nodes: [PlanNode] = []
  /// Sorts among nodes that are ready at the same time.
  private(set) var keys: [PlanKey] = []
  private var after: [[Follower]] = []
  private var representative: [Int] = []
  private(set) var members: [[Int]] = []

  private struct Follower {
    var node: Int
    var force: Force
  }

  /// What makes an edge: the weakest of a cycle is given up first.
  enum Force: Int, Comparable {
    /// It reads better, or looks like what was written.
    case wished
    /// A name that a text mentions.
    case likely
    case needed

    static func < (a: Force, b: Force) -> Bool { a.rawValue < b.rawValue }
  }

  mutating func add(_ node: PlanNode, key: PlanKey) -> Int {
    let index = nodes.count
    nodes.append(node)
    keys.append(key)
    after.append([])
    representative.append(index)
    members.append([index])
    return index
  }

  mutating func replaceStatements(of node: Int, with statements: [Statement]) {
    nodes[node].statements = statements
  }

  /// - Parameter isSoft: given up where it closes a cycle: it comes from a name that a text mentions.
  mutating func order(_ first: Int?, before second: Int?, isSoft: Bool = false) {
    order(first, before: second, isSoft ? .likely : .needed)
  }

  /// - Parameter force: what is less than needed is given up where it closes a cycle.
  mutating func order(_ first: Int?, before second: Int?, _ force: Force) {
    guard let first, let second, first != second else { return }
    after[first].append(Follower(node: second, force: force))
  }

  func find(_ index: Int) -> Int {
    var at = index
    while representative[at] != at { at = representative[at] }
    return at
  }

  /// What follows each representative, with the strongest of the edges that say so.
  func followers() -> [Int: [Int: Force]] {
    var all: [Int: [Int: Force]] = [:]
    for node in nodes.indices where representative[node] == node {
      var own: [Int: Force] = [:]
      for follower in after[node] {
        let target = find(follower.node)
        if target != node { own[target] = max(follower.force, own[target] ?? .wished) }
      }
      all[node] = own
    }
    return all
  }

  /// Makes `part` run within `whole`, unless something would have to come between the two.
  mutating func contract(_ part: Int, into whole: Int) -> Bool {
    let a = find(part)
    let b = find(whole)
    if a == b { return true }
    guard !reaches(from: a, to: b, avoidingDirect: true), !reaches(from: b, to: a, avoidingDirect: true)
    else {
      return false
    }
    representative[a] = b
    after[b] += after[a]
    members[b] += members[a]
    after[a] = []
    members[a] = []
    return true
  }

  /// Makes as many of `parts` as can run within `whole`: whatever comes between two of them stays outside, and with it
  /// what must follow.
  /// - Parameter weakest: an edge with less force than this keeps nothing apart.
  mutating func contract(_ parts: [Int], into whole: Int, weakest: Force = .wished) {
    let whole = find(whole)
    var inside = Set(parts.map(find))
    inside.remove(whole)
    while true {
      let returning = returns(into: inside, of: whole, weakest)
      if returning.isEmpty { break }
      inside.subtract(returning)
    }
    for part in inside.sorted() {
      representative[part] = whole
      after[whole] += after[part]
      members[whole] += members[part]
      after[part] = []
      members[part] = []
    }
  }

  /// Those that a path leads to from the others, or from which one leads to `whole`, over something else.
  private func returns(into inside: Set<Int>, of whole: Int, _ weakest: Force) -> Set<Int> {
    var between: Set<Int> = []
    var waiting = inside.union([whole]).flatMap { following($0, weakest) }
    var entered: Set<Int> = []
    var leadsToWhole = false
    while let next = waiting.popLast().map(find) {
      if next == whole || inside.contains(next) || !between.insert(next).inserted { continue }
      for target in following(next, weakest).map(find) {
        if inside.contains(target) { entered.insert(target) }
        leadsToWhole = leadsToWhole || target == whole
        waiting.append(target)
      }
    }
    guard leadsToWhole else { return entered }
    return entered.union(inside.filter { reaches(from: $0, to: whole, avoidingDirect: true, weakest) })
  }

  private func following(_ node: Int, _ weakest: Force) -> [Int] {
    after[node].compactMap { $0.force < weakest ? nil : $0.node }
  }

  /// Whether a path leads from one to the other over a third.
  private func reaches(
    from start: Int, to goal: Int, avoidingDirect: Bool, _ weakest: Force = .wished
  ) -> Bool {
    var seen: Set<Int> = [start]
    var waiting = following(start, weakest).map(find).filter { !avoidingDirect || $0 != goal }
    while let next = waiting.popLast() {
      if next == goal { return true }
      guard seen.insert(next).inserted else { continue }
      for next in following(next, weakest).map(find) {
        if next == goal { return true }
        if !seen.contains(next) { waiting.append(next) }
      }
    }
    return false
  }
}

/// What a plan's nodes are sorted by where nothing else decides: readable and the same every time.
struct PlanKey: Comparable {
  var rank: Int
  /// What the object is a part of: neighbours share a statement.
  var group: ObjectAddress
  var position: Int
  var address: ObjectAddress

  static func < (a: PlanKey, b: PlanKey) -> Bool {
    if a.rank != b.rank { return a.rank < b.rank }
    if a.group != b.group { return a.group < b.group }
    if a.position != b.position { return a.position < b.position }
    return a.address < b.address
  }
}

/// Objects that each must come before the other: a bug in a kind's dependencies, never repaired at run time.
struct PlanCycle: Error, CustomStringConvertible {
  var path: [PlanNode]
  var description: String {
    path.map { "\($0.role) \($0.address)" }.joined(separator: " → ")
  }
}

/// A binary heap: the smallest key first, and of equal ones what was added to the graph first.
struct PriorityQueue<Key: Comparable> {
  private var items: [(key: Key, node: Int)] = []

  mutating func push(_ node: Int, key: Key) {
    items.append((key, node))
    var at = items.count - 1
    while at > 0, isBefore(at, (at - 1) / 2) {
      items.swapAt(at, (at - 1) / 2)
      at = (at - 1) / 2
    }
  }

  mutating func pop() -> Int? {
    guard let first = items.first else { return nil }
    let last = items.removeLast()
    if !items.isEmpty {
      items[0] = last
      sink()
    }
    return first.node
  }

  private func isBefore(_ a: Int, _ b: Int) -> Bool {
    if items[a].key < items[b].key { return true }
    return items[a].node < items[b].node && !(items[b].key < items[a].key)
  }

  private mutating func sink() {
    var at = 0
    while true {
      var least = at
      for child in [2 * at + 1, 2 * at + 2] where child < items.count && isBefore(child, least) {
        least = child
      }
      if least == at { return }
      items.swapAt(at, least)
      at = least
    }
  }
}
