import CatalogModel

/// The nodes of a plan and which must come before which. Nodes that became one statement share a representative.
struct PlanGraph {
  private(set) var nodes: [PlanNode] = []
  /// Sorts among nodes that are ready at the same time.
  private(set) var keys: [PlanKey] = []
  private var before: [[Int]] = []
  private var after: [[Int]] = []
  private var representative: [Int] = []
  private(set) var members: [[Int]] = []
  private var soft: Set<Edge> = []

  private struct Edge: Hashable {
    var from: Int
    var to: Int
  }

  mutating func add(_ node: PlanNode, key: PlanKey) -> Int {
    let index = nodes.count
    nodes.append(node)
    keys.append(key)
    before.append([])
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
    guard let first, let second, first != second else { return }
    before[second].append(first)
    after[first].append(second)
    if isSoft { soft.insert(Edge(from: first, to: second)) }
  }

  func find(_ index: Int) -> Int {
    var at = index
    while representative[at] != at { at = representative[at] }
    return at
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
    before[b] += before[a]
    after[b] += after[a]
    members[b] += members[a]
    before[a] = []
    after[a] = []
    members[a] = []
    return true
  }

  /// Whether a path leads from one to the other over a third.
  private func reaches(from start: Int, to goal: Int, avoidingDirect: Bool) -> Bool {
    var seen: Set<Int> = [start]
    var waiting = after[start].map(find).filter { !avoidingDirect || $0 != goal }
    while let next = waiting.popLast() {
      if next == goal { return true }
      guard seen.insert(next).inserted else { continue }
      for following in after[next] {
        let following = find(following)
        if following == goal { return true }
        if !seen.contains(following) { waiting.append(following) }
      }
    }
    return false
  }

  /// Representatives in an order that keeps every edge; among those that are ready the smallest key first.
  /// - Throws: ``PlanCycle`` with its path.
  func sorted() throws -> [Int] {
    do {
      return try sorted(withSoft: true)
    } catch let cycle as PlanCycle {
      if soft.isEmpty { throw cycle }
      return try sorted(withSoft: false)
    }
  }

  private func sorted(withSoft: Bool) throws -> [Int] {
    var missing = [Int: Int]()
    var successors: [Int: Set<Int>] = [:]
    let whole = nodes.indices.filter { representative[$0] == $0 }
    for node in whole { missing[node] = 0 }
    for node in whole {
      for next in after[node] {
        let target = find(next)
        guard target != node else { continue }
        if !withSoft, isSoft(node, next) { continue }
        if successors[node, default: []].insert(target).inserted { missing[target, default: 0] += 1 }
      }
    }
    var ready = PriorityQueue<PlanKey>()
    for node in whole where missing[node] == 0 { ready.push(node, key: keys[node]) }
    var order: [Int] = []
    while let node = ready.pop() {
      order.append(node)
      for next in successors[node] ?? [] {
        missing[next]! -= 1
        if missing[next] == 0 { ready.push(next, key: keys[next]) }
      }
    }
    guard order.count == whole.count else {
      let stuck = whole.filter { (missing[$0] ?? 0) > 0 }
      throw PlanCycle(path: cycle(among: Set(stuck), successors).map { nodes[$0] })
    }
    return order
  }

  private func isSoft(_ node: Int, _ next: Int) -> Bool {
    members[node].contains { soft.contains(Edge(from: $0, to: next)) }
  }

  private func cycle(among stuck: Set<Int>, _ successors: [Int: Set<Int>]) -> [Int] {
    // Going backwards from any stuck node never ends, so it comes round.
    var predecessors: [Int: Int] = [:]
    for node in stuck.sorted() {
      for next in successors[node] ?? [] where stuck.contains(next) && predecessors[next] == nil {
        predecessors[next] = node
      }
    }
    guard var at = stuck.min() else { return [] }
    var seen: [Int] = []
    while let before = predecessors[at], !seen.contains(at) {
      seen.append(at)
      at = before
    }
    guard let start = seen.firstIndex(of: at) else { return seen.reversed() }
    return seen[start...].reversed()
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

/// A binary heap: the smallest key first.
struct PriorityQueue<Key: Comparable> {
  private var items: [(key: Key, node: Int)] = []

  mutating func push(_ node: Int, key: Key) {
    items.append((key, node))
    var at = items.count - 1
    while at > 0, items[at].key < items[(at - 1) / 2].key {
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

  private mutating func sink() {
    var at = 0
    while true {
      var least = at
      for child in [2 * at + 1, 2 * at + 2] where child < items.count && items[child].key < items[least].key {
        least = child
      }
      if least == at { return }
      items.swapAt(at, least)
      at = least
    }
  }
}
