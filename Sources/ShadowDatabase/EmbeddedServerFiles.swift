internal import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Files and folders of the embedded server.
enum ServerFiles {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }

  /// `mkdir -p`.
  static func makeFolders(_ path: String) throws(Failure) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw systemFailure("create", path)
    }
    try makeFolders(String(path[..<slash]))
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw systemFailure("create", path) }
  }

  /// A new folder `<parent>/plumb-XXXXXX` that only `account` may enter.
  static func makeTemporaryFolder(in parent: String, for account: ServerAccount) throws(Failure) -> String {
    var name = Array("\(parent)/plumb-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw systemFailure("create a folder in", parent) }
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    try account.takeOver(path)
    return path
  }

  /// Copies a folder with all below it to a new folder, which then belongs to `account`.
  static func copyTree(_ source: String, to destination: String, for account: ServerAccount) throws(Failure) {
    guard mkdir(destination, 0o700) == 0 else { throw systemFailure("create", destination) }
    try account.takeOver(destination)
    var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 4096)
    defer { buffer.deallocate() }
    try copyEntries(of: source, to: destination, for: account, &buffer)
  }

  private static func copyEntries(
    of source: String, to destination: String, for account: ServerAccount,
    _ buffer: inout UnsafeMutableRawBufferPointer
  ) throws(Failure) {
    for (name, isFolder) in try entries(of: source) {
      let (from, to) = ("\(source)/\(name)", "\(destination)/\(name)")
      if isFolder {
        guard mkdir(to, 0o700) == 0 else { throw systemFailure("create", to) }
        try account.takeOver(to)
        try copyEntries(of: from, to: to, for: account, &buffer)
      } else {
        try copyFile(from, to: to, for: account, buffer)
      }
    }
  }

  private static func copyFile(
    _ source: String, to destination: String, for account: ServerAccount,
    _ buffer: UnsafeMutableRawBufferPointer
  ) throws(Failure) {
    let input = open(source, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { throw systemFailure("read", source) }
    defer { close(input) }
    let output = open(destination, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard output >= 0 else { throw systemFailure("write", destination) }
    defer { close(output) }
    if account.stepsDown, fchown(output, account.userID, account.groupID) != 0 {
      throw systemFailure("give the server's user", destination)
    }
    while true {
      let count = read(input, buffer.baseAddress!, buffer.count)
      if count == 0 { return }
      guard count > 0 else { throw systemFailure("read", source) }
      // A short write of a regular file means that the disk is full; the next one says so.
      var written = 0
      while written < count {
        let more = write(output, buffer.baseAddress! + written, count - written)
        guard more > 0 else { throw systemFailure("write", destination) }
        written += more
      }
    }
  }

  /// Removes a folder and all below it; what is not there is no error.
  static func removeTree(_ path: String) {
    for (name, isFolder) in (try? entries(of: path)) ?? [] {
      if isFolder { removeTree("\(path)/\(name)") } else { unlink("\(path)/\(name)") }
    }
    rmdir(path)
  }

  static func entries(of folder: String) throws(Failure) -> [(name: String, isFolder: Bool)] {
    guard let stream = opendir(folder) else { throw systemFailure("read", folder) }
    defer { closedir(stream) }
    var found: [(String, Bool)] = []
    while let entry = readdir(stream) {
      let type = entry.pointee.d_type
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      found.append((name, type == UInt8(DT_DIR)))
    }
    return found
  }

  static func make(_ path: String, holding text: String) throws(Failure) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw systemFailure("write", path) }
    defer { close(file) }
    let bytes = Array(text.utf8)
    guard write(file, bytes, bytes.count) == bytes.count else { throw systemFailure("write", path) }
  }

  /// `TMPDIR`, else `/tmp`.
  static func temporaryFolder() -> String {
    getenv("TMPDIR").map { absolute(String(cString: $0)) } ?? "/tmp"
  }

  /// The text of a small file; nil where it cannot be read.
  static func text(of path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    return text(of: file)
  }

  /// The last 64 KiB of an open file.
  static func text(of file: Int32) -> String {
    let size = lseek(file, 0, SEEK_END)
    let start = max(0, size - 65_536)
    var bytes = [UInt8](repeating: 0, count: Int(size - start))
    let count = pread(file, &bytes, bytes.count, start)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  /// Whether a file system has room for a throwaway server and what is built in it.
  static func hasRoom(_ folder: String) -> Bool {
    var status = statvfs()
    guard access(folder, W_OK | X_OK) == 0, statvfs(folder, &status) == 0 else { return false }
    return UInt64(status.f_bavail) * UInt64(status.f_frsize) > 300 << 20
  }
}
