package import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Folders and files that plumb makes for itself or for a new project; never over something that is there.
package enum WorkspaceFolder {
  /// Makes the tool's own folder, which version control passes over.
  ///
  /// - Throws: `cannot-write` with the system's words.
  package static func prepare(_ path: String) throws(Failure) {
    try make(path)
    if !ProjectDisk.exists("\(path)/.gitignore") { _ = try write("*\n", to: "\(path)/.gitignore") }
  }

  /// `mkdir -p`
  package static func make(_ path: String) throws(Failure) {
    if mkdir(path, 0o777) == 0 || (errno == EEXIST && ProjectDisk.isDirectory(path)) { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw failure(path)
    }
    try make(String(path[..<slash]))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw failure(path) }
  }

  /// Writes a new file whole or not at all.
  ///
  /// - Returns: false where a file of that name is there already; it is left as it is.
  package static func write(_ text: String, to path: String) throws(Failure) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if file < 0 {
      if errno == EEXIST { return false }
      throw failure(path)
    }
    defer { _ = close(file) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { writeSome(file, $0) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let problem = failure(path)
        unlink(path)
        throw problem
      }
      bytes = bytes.dropFirst(count)
    }
    return true
  }

  /// To be made right after the call that failed.
  private static func failure(_ path: String) -> Failure {
    let number = errno
    let advice =
      switch number {
      case ENOSPC, EDQUOT: "make room on the disk and run it again"
      case EACCES, EPERM: "make the folder writable for this user"
      case EROFS: "the file system is read-only: choose another folder"
      default: "mend that and run it again"
      }
    return Failure(
      "cannot-write", subject: path, "\(path) cannot be written",
      details: [String(cString: strerror(number))],
      advice: advice)
  }
}

private func writeSome(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(file, bytes.baseAddress, bytes.count)
}
