internal import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A server whose data stay on the disk: one cluster in a folder, one server for all commands that use it at
/// a time.
struct KeptCluster: Sendable {
  let folder: String
  var data: String { "\(folder)/data" }
  var logPath: String { "\(folder)/server.log" }

  init(_ directory: String) throws(Failure) {
    try ServerFiles.makeFolders(absolute(directory))
    folder = absolute(directory)
  }

  /// Starting, joining and leaving happen one at a time.
  func lock() async throws -> FileLock { try await FileLock("\(folder)/lock") }

  /// Makes the cluster where there is none yet.
  ///
  /// - Throws: `embedded-start-failed`, also where another major version made it.
  func prepare(_ programs: PostgresPrograms, templates: String, _ account: ServerAccount) async throws {
    if let version = ServerFiles.text(of: "\(data)/PG_VERSION") {
      let name = version.split(separator: "\n").first.map(String.init) ?? ""
      guard name == String(programs.major) else {
        throw Failure(
          "embedded-start-failed", subject: data,
          "the kept database was made by PostgreSQL \(name), and the programs are \(programs.versionName)",
          advice: "set PLUMB_PG_BIN to the programs of PostgreSQL \(name), or remove \(folder) to begin anew")
      }
      return
    }
    if ServerFiles.exists(data), access(data, R_OK | X_OK) != 0 { throw systemFailure("read", data) }
    let template = try await ServerTemplate.prepared(programs, in: templates, for: account)
    let (unfinished, data) = ("\(folder)/data.unfinished", data)
    try await offPool {
      ServerFiles.removeTree(unfinished)
      try ServerFiles.copyTree(template, to: unfinished, for: account)
      // A cluster that has its final name is whole, also after a power cut.
      sync()
      guard rename(unfinished, data) == 0 else { throw systemFailure("create", data) }
    }
  }

  /// Joins the server that another command started; waits where that one is just stopping.
  ///
  /// - Returns: nil where none runs.
  func join() async throws -> (lease: ServerLease, socketDirectory: String)? {
    var attemptsWithoutWatchdog = 0
    for _ in 0..<600 {
      guard let server = RunningServer(data: data) else {
        RunningServer.disownStaleFile(data: data)
        return nil
      }
      switch await ServerLease.join(server.socketDirectory) {
      case .joined(let lease): return (lease, server.socketDirectory)
      case .stopping: break
      case .noWatchdog:
        // The last moments of a stop look like this too; a server that stays so lost its watchdog.
        attemptsWithoutWatchdog += 1
        if attemptsWithoutWatchdog > 20 { server.stop(SIGINT) }
      }
      try Task.checkCancellation()
      await pause(milliseconds: 50)
    }
    throw Failure(
      "embedded-start-failed", subject: folder, "another server holds the kept database and does not end",
      details: ["its process id stands in \(data)/postmaster.pid"],
      advice: "end that process, or wait until the command that uses it has ended")
  }

  /// Waits until the server has ended and its socket directory is gone.
  func waitForEnd(_ socketDirectory: String) async {
    for _ in 0..<3_000 {
      if RunningServer(data: data) == nil, !ServerFiles.exists(socketDirectory) { return }
      await pause(milliseconds: 10)
    }
  }
}

/// A server as its postmaster.pid describes it.
struct RunningServer {
  let processID: pid_t
  let socketDirectory: String

  /// - Returns: nil where no server runs on that data folder; a file that a crash left there is no sign of
  ///   one.
  init?(data: String) {
    guard let text = ServerFiles.text(of: "\(data)/postmaster.pid") else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let id = lines.first.flatMap({ pid_t($0) }), Self.isAlive(id), Self.isServer(id, of: data) else {
      return nil
    }
    processID = id
    socketDirectory = lines.count > 4 ? String(lines[4]) : ""
  }

  /// PostgreSQL would take a process that has got a dead server's id for that server, and refuse to start.
  /// The file itself stays: by its further lines PostgreSQL knows whether sessions of the dead server still
  /// run.
  ///
  /// Only where no server runs on that data folder.
  static func disownStaleFile(data: String) {
    let path = "\(data)/postmaster.pid"
    guard let text = ServerFiles.text(of: path) else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let id = lines.first.flatMap({ pid_t($0) }), isAlive(id) else { return }
    // Beyond every system's largest process id.
    let disowned = ["99999999"] + lines.dropFirst().map(String.init)
    try? ServerFiles.make(path, holding: disowned.joined(separator: "\n"))
  }

  private static func isAlive(_ id: pid_t) -> Bool { id > 1 && (kill(id, 0) == 0 || errno == EPERM) }

  func stop(_ signal: Int32) { kill(processID, signal) }

  /// A server works in its data folder.
  private static func isServer(_ id: pid_t, of data: String) -> Bool {
    #if os(Linux)
      var (here, there) = (stat(), stat())
      guard stat(data, &here) == 0 else { return false }
      // Without the right to look, believe it.
      guard stat("/proc/\(id)/cwd", &there) == 0 else { return errno == EACCES }
      return here.st_ino == there.st_ino && here.st_dev == there.st_dev
    #else
      return true
    #endif
  }
}
