internal import CLibPQ
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Asks the server, from any thread, to cancel what a connection is waiting for.
///
/// A request that arrives late must not hit the statement after: requests are sent under the lock that
/// also ends a call, and libpq returns from one only when the server has acted on it.
final class Canceller: Sendable {
  private struct State {
    var request: OpaquePointer?
    var activeCall: Int?
    var lastCall = 0
  }
  private let state: Mutex<State>

  /// - Parameter connection: opened; may be closed before this object goes.
  init(_ connection: OpaquePointer) {
    let address = UInt(bitPattern: PQgetCancel(connection))
    state = Mutex(State(request: OpaquePointer(bitPattern: address)))
  }

  deinit { state.withLock { PQfreeCancel($0.request) } }

  /// Marks the beginning of a call that waits for the server.
  func begin() -> Int {
    state.withLock {
      $0.lastCall += 1
      $0.activeCall = $0.lastCall
      return $0.lastCall
    }
  }

  func end() { state.withLock { $0.activeCall = nil } }

  /// Cancels whatever is running; nothing if nothing is. Returns at once.
  func cancelCurrent() {
    startThread { _ = self.request(nil) }
  }

  /// Cancels `call` until it has ended: a request that overtakes the statement itself has no effect.
  func cancel(_ call: Int) {
    startThread { while self.request(call) { usleep(20_000) } }
  }

  /// - Returns: whether the call was still running.
  private func request(_ call: Int?) -> Bool {
    state.withLock {
      guard let active = $0.activeCall, call == nil || call == active else { return false }
      var words = [CChar](repeating: 0, count: 256)
      // What goes wrong here (the server is gone) the call itself reports.
      PQcancel($0.request, &words, Int32(words.count))
      return true
    }
  }
}
