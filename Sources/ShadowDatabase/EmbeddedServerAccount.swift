internal import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The operating system's user under whom the embedded server runs: PostgreSQL refuses to run as root.
struct ServerAccount: Sendable, Hashable {
  let userID: uid_t
  let groupID: gid_t
  /// The tool runs as root and the server as somebody else.
  let stepsDown: Bool

  /// - Parameter existing: a data folder whose owner must be the server's.
  static func current(owning existing: String? = nil) throws(Failure) -> ServerAccount {
    guard geteuid() == 0 else {
      return ServerAccount(userID: geteuid(), groupID: getegid(), stepsDown: false)
    }
    var status = stat()
    if let existing, stat(existing, &status) == 0, status.st_uid != 0 {
      return ServerAccount(userID: status.st_uid, groupID: status.st_gid, stepsDown: true)
    }
    for name in ["postgres", "nobody"] {
      if let (user, group) = lookUp(name) {
        return ServerAccount(userID: user, groupID: group, stepsDown: true)
      }
    }
    throw Failure(
      "embedded-start-failed", "PostgreSQL does not run as root, and there is no user postgres or nobody",
      advice: "run plumb as an ordinary user, or create the user postgres")
  }

  private static func lookUp(_ name: String) -> (uid_t, gid_t)? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    let failed = getpwnam_r(name, &entry, &buffer, buffer.count, &found)
    return failed == 0 && found != nil ? (entry.pw_uid, entry.pw_gid) : nil
  }

  /// Whether the server's user may walk to `path`, as far as the permission bits say: a checkout below
  /// `/root` is closed to everybody else.
  func canReach(_ path: String) -> Bool {
    guard stepsDown else { return true }
    var folder = ""
    for name in absolute(path).split(separator: "/") {
      folder += "/\(name)"
      var status = stat()
      guard stat(folder, &status) == 0 else { return true }
      let needed =
        status.st_uid == userID ? S_IXUSR : status.st_gid == groupID ? S_IXGRP : S_IXOTH
      if status.st_mode & S_IFMT == S_IFDIR, status.st_mode & mode_t(needed) == 0 { return false }
    }
    return true
  }

  /// The words before a command line that make it run as this account; empty where the tool is it already.
  ///
  /// A program does it, not the child process between fork and exec: glibc's setuid waits there for the
  /// parent's other threads, which do not exist in the child, and so for ever.
  /// - Parameter passingPermissions: the server must enter folders that are closed to its user; it gets the
  ///   right to, and no other.
  func stepDown(passingPermissions: Bool = false) throws(Failure) -> [String] {
    guard stepsDown else { return [] }
    guard let program = ["/usr/bin/setpriv", "/bin/setpriv"].first(where: ServerFiles.isExecutable) else {
      throw Failure(
        "embedded-start-failed", "PostgreSQL does not run as root, and the program setpriv is missing",
        advice: "run plumb as an ordinary user, or apt-get install util-linux")
    }
    let rights = passingPermissions ? ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"] : []
    return [program, "--reuid=\(userID)", "--regid=\(groupID)", "--clear-groups"] + rights + ["--"]
  }

  /// Gives a file or folder to the server's user.
  func takeOver(_ path: String) throws(Failure) {
    guard stepsDown else { return }
    if lchown(path, userID, groupID) != 0 { throw systemFailure("give the server's user", path) }
  }
}

/// `path` with its links resolved, or made absolute as it stands where it does not exist yet.
func absolute(_ path: String) -> String {
  if let resolved = realpath(path, nil) {
    defer { free(resolved) }
    return String(cString: resolved)
  }
  if path.hasPrefix("/") { return path }
  guard let folder = getcwd(nil, 0) else { return path }
  defer { free(folder) }
  return "\(String(cString: folder))/\(path)"
}

/// A failure with the operating system's words, to be called right after what failed.
func systemFailure(_ action: String, _ path: String, advice: String? = nil) -> Failure {
  let code = errno
  let words = String(cString: strerror(code))
  let hint: String? =
    switch code {
    case ENOSPC, EDQUOT: "make room on the disk, or set TMPDIR to a folder on another one"
    case EACCES, EPERM, EROFS: "check the owner and the permissions of \(path)"
    default: nil
    }
  return Failure(
    "embedded-start-failed", subject: path, "cannot \(action) \(path) for the embedded server",
    details: [words], advice: advice ?? hint)
}
