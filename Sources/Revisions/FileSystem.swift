#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few calls of POSIX that write a file whole or not at all.
enum FileSystem {
  /// What a call of the system answered.
  struct SystemError: Error, Equatable {
    var number: Int32
    var path: String

    var text: String { String(cString: strerror(number)) }
    static func existing(_ path: String) -> SystemError { SystemError(number: EEXIST, path: path) }
    var missing: Bool { number == ENOENT }
    /// The file system knows no hard links.
    var cannotLink: Bool { [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK].contains(number) }

    var advice: String {
      switch number {
      case ENOSPC, EDQUOT: "make room on the disk and run it again"
      case EROFS: "the file system is read-only; choose another directory"
      case EACCES, EPERM: "make the directory writable for this user"
      case EEXIST: "move the other file away; nothing is ever overwritten"
      default: "mend that and run it again"
      }
    }
  }

  static func names(in directory: String) throws(SystemError) -> [String] {
    guard let stream = opendir(directory) else { throw SystemError(number: errno, path: directory) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  static func read(_ path: String) throws(SystemError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(number: errno, path: path) }
    defer { _ = close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glue.read(descriptor, &buffer)
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw SystemError(number: errno, path: path)
      }
      bytes += buffer[..<count]
    }
  }

  /// Makes the directory and those above it.
  static func makeDirectory(_ path: String) throws(SystemError) {
    guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw SystemError(number: errno, path: path)
    }
    try makeDirectory(String(path[..<slash]))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw SystemError(number: errno, path: path) }
  }

  /// Gives `from` the second name `to`; never over a file that is there.
  static func rename(_ from: String, toFree to: String) throws(SystemError) {
    if link(from, to) == 0 {
      unlink(from)
      return
    }
    let error = SystemError(number: errno, path: to)
    guard error.cannotLink else { throw error }
    // Without hard links the name is claimed first, then the claim replaced.
    let claim = open(to, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
    guard claim >= 0 else { throw SystemError(number: errno, path: to) }
    _ = close(claim)
    do { try replace(to, with: from) } catch {
      unlink(to)
      throw error
    }
  }

  static func replace(_ path: String, with from: String) throws(SystemError) {
    guard Glue.rename(from, path) == 0 else { throw SystemError(number: errno, path: path) }
  }

  static func remove(_ path: String) { unlink(path) }

  /// Makes the names in a directory outlive a power failure, where the file system can.
  static func syncDirectory(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    _ = close(descriptor)
  }

  static func permissions(of path: String) -> UInt32? {
    var status = stat()
    return stat(path, &status) == 0 ? UInt32(status.st_mode) & 0o7777 : nil
  }

  /// True where both names are of the same file.
  static func isSameFile(_ a: String, _ b: String) -> Bool {
    var first = stat()
    var second = stat()
    return lstat(a, &first) == 0 && lstat(b, &second) == 0 && first.st_ino == second.st_ino
      && first.st_dev == second.st_dev
  }
}

/// Calls whose names a method hides.
private enum Glue {
  static func read(_ descriptor: Int32, _ buffer: inout [UInt8]) -> Int {
    buffer.withUnsafeMutableBytes { bytes in
      #if canImport(Glibc)
        Glibc.read(descriptor, bytes.baseAddress, bytes.count)
      #elseif canImport(Musl)
        Musl.read(descriptor, bytes.baseAddress, bytes.count)
      #else
        Darwin.read(descriptor, bytes.baseAddress, bytes.count)
      #endif
    }
  }

  static func rename(_ from: String, _ to: String) -> Int32 {
    #if canImport(Glibc)
      Glibc.rename(from, to)
    #elseif canImport(Musl)
      Musl.rename(from, to)
    #else
      Darwin.rename(from, to)
    #endif
  }
}
