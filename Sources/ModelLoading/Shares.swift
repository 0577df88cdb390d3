import Synchronization

/// Works on the items in shares, two at a time, and lets go of each share when it is done.
/// - Returns: what each share gave, in their order.
func inShares<Item: Sendable, Result: Sendable>(
  _ items: consuming [Item], _ work: @escaping @Sendable ([Item]) -> Result
) async -> [Result] {
  let shares = Shares(items)
  return await withTaskGroup(of: [(Int, Result)].self) { group in
    for _ in 0..<2 {
      group.addTask {
        var results: [(Int, Result)] = []
        while let (number, share) = shares.next() { results.append((number, work(share))) }
        return results
      }
    }
    var results: [(Int, Result)] = []
    for await more in group { results += more }
    return results.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

/// What nobody has taken yet, the last share first in the list.
private final class Shares<Item: Sendable>: Sendable {
  private let waiting: Mutex<[(Int, [Item])]>

  init(_ items: [Item]) {
    let size = max(1, (items.count + 31) / 32)
    let starts = stride(from: 0, to: items.count, by: size)
    let shares = starts.map { ($0, Array(items[$0..<min($0 + size, items.count)])) }
    waiting = Mutex(shares.reversed())
  }

  func next() -> (Int, [Item])? { waiting.withLock { $0.popLast() } }
}
