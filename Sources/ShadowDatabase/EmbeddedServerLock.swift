internal import Diagnostics
internal import Dispatch

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A lock between commands, on a file; the operating system releases it however its holder ends.
final class FileLock: Sendable {
  private let file: Int32

  /// Waits until nobody else holds it.
  ///
  /// - Throws: `embedded-start-failed` where the file cannot be made, `CancellationError`.
  init(_ path: String) async throws {
    // Read-only: root may have made it for an ordinary user's folder.
    file = open(path, O_RDONLY | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw systemFailure("write", path) }
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw systemFailure("lock", path)
      }
      await pause(milliseconds: 10)
      try Task.checkCancellation()
    }
  }

  deinit { close(file) }
}

/// Waits also where the task was cancelled: stopping a server must go to its end.
func pause(milliseconds: Int) async {
  await withCheckedContinuation { continuation in
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(milliseconds)) {
      continuation.resume()
    }
  }
}

/// Runs what waits for the disk outside Swift's pool of threads.
func offPool<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    DispatchQueue.global().async { continuation.resume(with: Result(catching: work)) }
  }
}
