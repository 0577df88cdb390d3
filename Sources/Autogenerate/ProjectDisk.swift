#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few questions that a project asks of the file system.
enum ProjectDisk {
  struct SystemError: Error {
    var number: Int32
    var text: String { String(cString: strerror(number)) }
    var isMissing: Bool { number == ENOENT || number == ENOTDIR }
  }

  static func read(_ path: String) throws(SystemError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw SystemError(number: errno) }
    defer { _ = close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = readSome(file, &buffer)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
      } else if errno != EINTR {
        throw SystemError(number: errno)
      }
    }
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// A file, and what the disk says of it.
  struct File: Sendable, Hashable {
    var path: String
    var size: Int
    /// Nanoseconds since 1970: of its contents; of anything about it, which nobody can set.
    var modified: Int
    var changed: Int
    var number: Int
    var device: Int
  }

  /// The files in a folder and in those below it, whose names a command line would not pass over (`.hidden`).
  /// Folders are not followed through links; one that is not there is empty.
  static func files(
    below directory: String, where isAskedFor: (String) -> Bool
  ) throws(SystemError) -> [File] {
    guard let folder = opendir(directory) else {
      if errno == ENOENT { return [] }
      throw SystemError(number: errno)
    }
    defer { closedir(folder) }
    var files: [File] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = "\(directory)/\(name)"
      let type = Int(entry.pointee.d_type)
      if type == Int(DT_DIR) || type == Int(DT_UNKNOWN) && isDirectory(path) {
        files += try Self.files(below: path, where: isAskedFor)
      } else if isAskedFor(name), !isDirectory(path) {
        files.append(try file(path))
      }
    }
    return files
  }

  static func file(_ path: String) throws(SystemError) -> File {
    var status = stat()
    guard stat(path, &status) == 0 else { throw SystemError(number: errno) }
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    return File(
      path: path, size: Int(status.st_size), modified: modified.nanoseconds, changed: changed.nanoseconds,
      number: Int(truncatingIfNeeded: status.st_ino), device: Int(truncatingIfNeeded: status.st_dev))
  }

  /// The time by the clock of the disk that a folder is on, which need not be this machine's; nil where the folder
  /// cannot be written.
  static func time(on directory: String) -> Int? {
    guard utimensat(AT_FDCWD, directory, nil, 0) == 0 else { return nil }
    var status = stat()
    guard stat(directory, &status) == 0 else { return nil }
    #if canImport(Darwin)
      return status.st_mtimespec.nanoseconds
    #else
      return status.st_mtim.nanoseconds
    #endif
  }

  /// Writes a file whole or not at all, over one that is there.
  static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    let draft = "\(path).\(getpid()).tmp"
    let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw SystemError(number: errno) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        break
      }
    }
    guard close(file) == 0, rest.isEmpty, rename(draft, path) == 0 else {
      let error = SystemError(number: errno)
      unlink(draft)
      throw error
    }
  }

  static func currentDirectory() -> String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  /// The files that a shell pattern names, with size and time of change (seconds since 1970).
  static func matches(_ pattern: String) -> [(path: String, size: Int, changed: Int)] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { index in
      var status = stat()
      guard let path = found.gl_pathv[index], stat(path, &status) == 0 else { return nil }
      #if canImport(Darwin)
        let changed = Int(status.st_mtimespec.tv_sec)
      #else
        let changed = Int(status.st_mtim.tv_sec)
      #endif
      return (String(cString: path), Int(status.st_size), changed)
    }
  }

  /// A path as it is shortest to type in the folder where the command runs.
  static func shortest(_ absolute: String, from directory: String = currentDirectory()) -> String {
    if absolute == directory { return "." }
    if directory == "/" { return absolute }
    if absolute.hasPrefix(directory + "/") { return String(absolute.dropFirst(directory.count + 1)) }
    var up = ""
    var folder = directory[...]
    while let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
      folder = folder[..<slash]
      up += up.isEmpty ? ".." : "/.."
      let relative =
        absolute == folder
        ? up : absolute.hasPrefix(folder + "/") ? "\(up)/\(absolute.dropFirst(folder.count + 1))" : nil
      if let relative { return relative.count < absolute.count ? relative : absolute }
    }
    return absolute
  }
}

extension timespec {
  fileprivate var nanoseconds: Int { Int(tv_sec) * 1_000_000_000 + Int(tv_nsec) }
}

private func readSome(_ file: Int32, _ buffer: inout [UInt8]) -> Int {
  buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
}
