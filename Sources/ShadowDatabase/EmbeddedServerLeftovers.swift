internal import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What stays behind only where a watchdog itself was killed, or the machine stopped.
enum ServerLeftovers {
  /// In a socket directory: the path of the throwaway data folder.
  static let scratchFileName = "scratch"

  /// Ends servers and removes folders of `account` that have no watchdog any more.
  static func remove(in parent: String = "/tmp", of account: ServerAccount) {
    guard let names = try? ServerFiles.entries(of: parent) else { return }
    for (name, isFolder) in names where isFolder && name.hasPrefix("plumb-") && name.utf8.count == 12 {
      let path = "\(parent)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0, status.st_uid == account.userID else { continue }
      // A run that is just beginning has no watchdog yet.
      guard time(nil) - status.modified > 60, !hasWatchdog(path) else { continue }
      if let scratch = ServerFiles.text(of: "\(path)/\(scratchFileName)"), scratch.contains("/plumb-") {
        RunningServer(data: "\(scratch)/data")?.stop(SIGQUIT)
        ServerFiles.removeTree(scratch)
      }
      if !hasKeptServer(path) { ServerFiles.removeTree(path) }
    }
  }

  /// A kept server is for the next command on its folder to take over.
  private static func hasKeptServer(_ socketDirectory: String) -> Bool {
    let lines = ServerFiles.text(of: "\(socketDirectory)/.s.PGSQL.5432.lock")?.split(separator: "\n") ?? []
    guard lines.count > 1, !ServerFiles.exists("\(socketDirectory)/\(scratchFileName)") else { return false }
    return RunningServer(data: String(lines[1])) != nil
  }

  private static func hasWatchdog(_ socketDirectory: String) -> Bool {
    let file = open("\(socketDirectory)/\(Watchdog.fifoName)", O_WRONLY | O_NONBLOCK | O_CLOEXEC)
    if file < 0 { return errno != ENXIO && errno != ENOENT }
    close(file)
    return true
  }
}

extension stat {
  fileprivate var modified: time_t {
    #if os(Linux)
      st_mtim.tv_sec
    #else
      st_mtimespec.tv_sec
    #endif
  }
}
