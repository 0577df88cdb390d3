import Dispatch
import Postgres
import Synchronization

/// Hands results from the connection's thread to whoever decodes them. Few of them wait at a time, and so the server
/// does: all that a schema answers at once would take more memory than what is made of it.
final class ResultFeed: Sendable {
  typealias Item = (number: Int, table: ResultTable)
  let results: AsyncStream<Item>
  private let continuation: AsyncStream<Item>.Continuation
  private static let limit = 2
  /// Begins with nothing, because a semaphore must not go with less than it began with.
  private let room = DispatchSemaphore(value: 0)
  private let isAbandoned = Atomic(false)

  init() {
    (results, continuation) = AsyncStream.makeStream()
    for _ in 0..<Self.limit { room.signal() }
  }

  /// Waits until there is room; on the connection's own thread only.
  func put(_ number: Int, _ table: ResultTable) {
    if !isAbandoned.load(ordering: .acquiring) { room.wait() }
    continuation.yield((number, table))
  }

  func finish() { continuation.finish() }

  /// One result was decoded.
  func makeRoom() { room.signal() }

  /// Nobody decodes any more: nobody waits any more.
  func abandon() {
    isAbandoned.store(true, ordering: .releasing)
    room.signal()
  }
}
