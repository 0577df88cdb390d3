/// The order of a plan.
extension PlanGraph {
  /// Representatives in an order that keeps every edge; among those that are ready the smallest key first. Of the
  /// weakest edges that close a cycle one is given up, and no more than that.
  /// - Throws: ``PlanCycle`` with its path.
  func sorted() throws -> [Int] {
    var followers = followers()
    if let order = arranged(followers) { return order }
    for component in components(of: followers) where component.count > 1 {
      while let cycle = cycle(in: component, followers) {
        guard let (node, next) = softEdge(of: cycle, followers) else {
          throw PlanCycle(path: cycle.map { nodes[$0] })
        }
        followers[node]?[next] = nil
      }
    }
    // Nothing goes round any more.
    return arranged(followers) ?? []
  }

  /// Nil where some wait for each other.
  private func arranged(_ followers: [Int: [Int: Force]]) -> [Int]? {
    var missing: [Int: Int] = [:]
    for next in followers.values.flatMap(\.keys) { missing[next, default: 0] += 1 }
    var ready = PriorityQueue<PlanKey>()
    for node in followers.keys where missing[node] == nil { ready.push(node, key: keys[node]) }
    var order: [Int] = []
    while let node = ready.pop() {
      order.append(node)
      for next in followers[node, default: [:]].keys {
        missing[next, default: 0] -= 1
        if missing[next] == 0 { ready.push(next, key: keys[next]) }
      }
    }
    return order.count == followers.count ? order : nil
  }

  private func softEdge(of cycle: [Int], _ followers: [Int: [Int: Force]]) -> (node: Int, next: Int)? {
    let edges = cycle.indices.map { (node: cycle[$0], next: cycle[($0 + 1) % cycle.count]) }
    let forces = edges.map { followers[$0.node]?[$0.next] ?? .needed }
    guard let weakest = forces.min(), weakest < .needed else { return nil }
    return zip(edges, forces).first { $0.1 == weakest }?.0
  }

  /// A way within the component that ends where it began. Hard edges are taken first: the one that closes it is then
  /// rather a soft one.
  private func cycle(in component: [Int], _ followers: [Int: [Int: Force]]) -> [Int]? {
    let inside = Set(component)
    var done: Set<Int> = []
    for start in component.sorted() where !done.contains(start) {
      var path: [(node: Int, next: [Int])] = []
      var places: [Int: Int] = [:]
      var entering: Int? = start
      while entering != nil || !path.isEmpty {
        if let node = entering {
          places[node] = path.count
          let next = followers[node, default: [:]].filter { inside.contains($0.key) }
          path.append(
            (node, next.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)))
          entering = nil
        } else if let next = path[path.count - 1].next.popLast() {
          if let place = places[next] { return path[place...].map(\.node) }
          if !done.contains(next) { entering = next }
        } else {
          let left = path.removeLast().node
          places[left] = nil
          done.insert(left)
        }
      }
    }
    return nil
  }

  /// The strongly connected components: Tarjan, Depth-First Search and Linear Graph Algorithms (1972), without
  /// recursion.
  private func components(of followers: [Int: [Int: Force]]) -> [[Int]] {
    var search = ComponentSearch()
    for node in followers.keys.sorted() where search.index[node] == nil {
      search.visit(node) { followers[$0, default: [:]].keys.sorted() }
    }
    return search.components
  }
}

private struct ComponentSearch {
  var components: [[Int]] = []
  var index: [Int: Int] = [:]
  private var low: [Int: Int] = [:]
  private var stack: [Int] = []
  private var isOpen: Set<Int> = []

  mutating func visit(_ start: Int, next: (Int) -> [Int]) {
    var path: [(node: Int, left: [Int])] = []
    enter(start, next(start), &path)
    while let (node, left) = path.last {
      if let follower = left.last {
        path[path.count - 1].left.removeLast()
        if index[follower] == nil {
          enter(follower, next(follower), &path)
        } else if isOpen.contains(follower) {
          low[node] = min(low[node]!, index[follower]!)
        }
      } else {
        path.removeLast()
        if let parent = path.last?.node { low[parent] = min(low[parent]!, low[node]!) }
        if low[node] == index[node] { close(node) }
      }
    }
  }

  private mutating func enter(_ node: Int, _ left: [Int], _ path: inout [(node: Int, left: [Int])]) {
    index[node] = index.count
    low[node] = index[node]
    stack.append(node)
    isOpen.insert(node)
    path.append((node, left))
  }

  private mutating func close(_ node: Int) {
    var component: [Int] = []
    while let member = stack.popLast() {
      isOpen.remove(member)
      component.append(member)
      if member == node { break }
    }
    components.append(component)
  }
}
