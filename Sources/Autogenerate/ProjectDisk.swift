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

private func readSome(_ file: Int32, _ buffer: inout [UInt8]) -> Int {
  buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
}
