#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file under a hidden name beside its final one, written and synced, waiting for that name.
///
/// As long as the writer lives it holds a lock on it; so what a crashed run left is told from what
/// another run is just writing.
struct TemporaryFile: ~Copyable {
  static let suffix = ".plumb-tmp"
  let path: String
  private let descriptor: Int32

  /// - Throws: `SystemError`; nothing is left behind then.
  init(directory: String, for name: String, contents: String, permissions: UInt32? = nil)
    throws(FileSystem.SystemError)
  {
    let path = "\(directory)/.\(name).\(getpid())\(Self.suffix)"
    self.path = path
    descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileSystem.SystemError(number: errno, path: path) }
    flock(descriptor, LOCK_EX | LOCK_NB)
    let failed = Self.write(Array(contents.utf8), to: descriptor)
    if let permissions { fchmod(descriptor, mode_t(permissions)) }
    if failed != 0 {
      unlink(path)
      _ = close(descriptor)
      throw FileSystem.SystemError(number: failed, path: path)
    }
  }

  deinit {
    unlink(path)
    _ = close(descriptor)
  }

  /// 0, or the number of the error.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { systemWrite(descriptor, $0) }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      written += count
    }
    return fsync(descriptor) == 0 ? 0 : errno
  }

  /// The final name of a temporary one, or nil for any other file.
  static func finalName(of name: String) -> String? {
    guard name.hasPrefix("."), name.hasSuffix(suffix) else { return nil }
    let middle = name.dropFirst().dropLast(suffix.count)
    guard let dot = middle.lastIndex(of: "."), Int(middle[middle.index(after: dot)...]) != nil else {
      return nil
    }
    return String(middle[..<dot])
  }

  /// True where nobody holds the file any more.
  static func isAbandoned(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { _ = close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
