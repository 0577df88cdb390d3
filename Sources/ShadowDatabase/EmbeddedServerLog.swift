internal import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the server and its watchdog print. Kept open, because the watchdog removes the file at the end.
final class ServerLog: Sendable {
  let file: Int32

  /// - Parameter path: made anew, so that it tells of one run only.
  init(_ path: String) throws(Failure) {
    unlink(path)
    file = open(path, O_RDWR | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o600)
    if file < 0 { throw systemFailure("write", path) }
  }

  deinit { close(file) }

  var text: String { ServerFiles.text(of: file) }

  func append(_ line: String) {
    let bytes = Array("\(line)\n".utf8)
    _ = write(file, bytes, bytes.count)
  }
}
