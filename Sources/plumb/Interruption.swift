import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ctrl-C, and the requests to end that a terminal or a service manager sends.
///
/// The first one cancels the work, which is then undone in order. The second one ends the process at once: what
/// it started is ended by its watchdogs, and the server rolls an unfinished transaction back by itself.
final class Interruption: Sendable {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  private let raised = Raised()
  private let sources: Sources

  /// Holds the sources, which stop listening when nobody holds them.
  ///
  /// `@unchecked Sendable`: the array is set once, and only kept.
  private final class Sources: @unchecked Sendable {
    let all: [any DispatchSourceSignal]
    init(_ all: [any DispatchSourceSignal]) { self.all = all }
  }

  private final class Raised: Sendable {
    private let count = Atomic(0)
    var isRaised: Bool { count.load(ordering: .acquiring) > 0 }
    /// How often, this time included.
    func raise() -> Int { count.add(1, ordering: .acquiringAndReleasing).newValue }
  }

  /// - Parameter cancel: called at the first signal.
  init(_ cancel: @escaping @Sendable () -> Void) {
    let raised = raised
    sources = Sources(
      Self.signals.map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
          if raised.raise() > 1 { _exit(130) }
          cancel()
        }
        source.resume()
        return source
      })
  }

  var isRaised: Bool { raised.isRaised }
}
