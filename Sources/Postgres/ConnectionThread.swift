internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A connection's own thread as an actor's executor: libpq's calls wait for the server, and must neither do
/// so in Swift's cooperative pool nor in Dispatch's, which on Linux has no more threads than there are
/// processors.
final class ConnectionThread: SerialExecutor {
  private let jobs = JobQueue()

  init() {
    let jobs = jobs
    startThread { jobs.runUntilEnd() }
  }

  deinit { jobs.end() }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.add { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }

  /// Runs `work` on the thread, for what comes before there is an actor.
  func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      jobs.add { continuation.resume(with: Result(catching: work)) }
    }
  }
}

/// What a thread has to do next.
private final class JobQueue: Sendable {
  private let waiting = Mutex<(jobs: [@Sendable () -> Void], isEnded: Bool)>(([], false))
  private let changes = DispatchSemaphore(value: 0)

  func add(_ job: @escaping @Sendable () -> Void) {
    waiting.withLock { $0.jobs.append(job) }
    changes.signal()
  }

  func end() {
    waiting.withLock { $0.isEnded = true }
    changes.signal()
  }

  func runUntilEnd() {
    while true {
      changes.wait()
      let (jobs, isEnded) = waiting.withLock { state in
        defer { state.jobs = [] }
        return state
      }
      for job in jobs { job() }
      if isEnded { return }
    }
  }
}

/// Runs `work` on a thread of its own.
func startThread(_ work: @escaping @Sendable () -> Void) {
  let box = Unmanaged.passRetained(ThreadWork(work)).toOpaque()
  #if canImport(Darwin)
    var thread: pthread_t?
    let failed = pthread_create(
      &thread, nil,
      {
        takeThreadWork($0).work()
        return nil
      }, box)
    if failed == 0, let thread { pthread_detach(thread) }
  #else
    var thread = pthread_t()
    let failed = pthread_create(
      &thread, nil,
      {
        takeThreadWork($0!).work()
        return nil
      }, box)
    if failed == 0 { pthread_detach(thread) }
  #endif
  precondition(failed == 0, "the operating system gives no more threads")
}

private final class ThreadWork: Sendable {
  let work: @Sendable () -> Void
  init(_ work: @escaping @Sendable () -> Void) { self.work = work }
}

private func takeThreadWork(_ box: UnsafeMutableRawPointer) -> ThreadWork {
  Unmanaged<ThreadWork>.fromOpaque(box).takeRetainedValue()
}
