internal import Diagnostics
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The right to use a running server: the writing end of its FIFO. It ends with ``end()``, with this object
/// or with the process, and no child process inherits it.
final class ServerLease: Sendable {
  private let writer: Atomic<Int32>
  private let path: String

  private init(writer: Int32, of path: String) {
    self.writer = Atomic(writer)
    self.path = path
  }

  deinit { end() }

  func end() {
    let file = writer.exchange(-1, ordering: .acquiringAndReleasing)
    if file >= 0 { close(file) }
  }

  /// Makes the FIFO of a new server.
  ///
  /// - Returns: the lease, and the reading end for the watchdog.
  static func make(_ path: String, for account: ServerAccount) throws(Failure) -> (ServerLease, reader: Int32)
  {
    guard mkfifo(path, 0o600) == 0 else { throw systemFailure("create", path) }
    try account.takeOver(path)
    guard let (reader, writer) = bothEnds(path) else { throw systemFailure("open", path) }
    // The watchdog waits in its reads.
    _ = fcntl(reader, F_SETFL, fcntl(reader, F_GETFL) & ~O_NONBLOCK)
    return (ServerLease(writer: writer, of: path), reader)
  }

  /// Tells the watchdog that the data folder is ready.
  func begin() { say("begin") }

  /// The first line starts the server, any further one is acknowledged by a file of that name.
  private func say(_ word: String) {
    // Holding a reading end too keeps the write from raising SIGPIPE where the watchdog has ended.
    let reader = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard reader >= 0 else { return }
    defer { close(reader) }
    let line = Array("\(word)\n".utf8)
    _ = write(writer.load(ordering: .acquiring), line, line.count)
  }

  enum Joining {
    case joined(ServerLease)
    /// The watchdog reads no more: it stops the server.
    case stopping
    case noWatchdog
  }

  /// Joins the users of a running server. While this lease is open, the watchdog that acknowledged it will
  /// not stop the server.
  static func join(_ socketDirectory: String) async -> Joining {
    let path = "\(socketDirectory)/\(Watchdog.fifoName)"
    let probe = open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
    guard probe >= 0 else { return .noWatchdog }
    close(probe)
    guard let (reader, writer) = bothEnds(path) else { return .noWatchdog }
    close(reader)
    let lease = ServerLease(writer: writer, of: path)
    let token = "\(getpid())-\(UInt32.random(in: .min ... .max))"
    lease.say(token)
    for _ in 0..<100 {
      if unlink("\(socketDirectory)/joined-\(token)") == 0 { return .joined(lease) }
      if access(path, F_OK) != 0 { break }
      await pause(milliseconds: 10)
    }
    return .stopping
  }

  /// Ends this lease. Nobody may join meanwhile.
  ///
  /// - Returns: whether it was the last, so that the server stops now.
  func endAndAskWhetherLast() async -> Bool {
    let reader = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    end()
    guard reader >= 0 else { return true }
    defer { close(reader) }
    var byte: UInt8 = 0
    // A child process that is just being started holds a copy until it runs its program: look again.
    for _ in 0..<10 {
      // The end of the file where nobody writes, EAGAIN where somebody could.
      if read(reader, &byte, 1) == 0 { return true }
      await pause(milliseconds: 5)
    }
    return false
  }

  private static func bothEnds(_ path: String) -> (reader: Int32, writer: Int32)? {
    let reader = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard reader >= 0 else { return nil }
    let writer = open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
    if writer < 0 {
      close(reader)
      return nil
    }
    return (reader, writer)
  }
}
