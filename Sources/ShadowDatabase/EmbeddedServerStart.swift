internal import Diagnostics
internal import Postgres

/// A server that takes connections.
struct BegunServer: Sendable {
  let socketDirectory: String
  let lease: ServerLease
  let watchdog: Watchdog?
}

/// Starts a server on a copy of a prepared cluster.
struct ThrowawayStart {
  let programs: PostgresPrograms
  let templates: String
  let settings: [String: String]

  init(_ programs: PostgresPrograms, templates: String, settings: [String: String]) {
    self.programs = programs
    self.templates = templates
    self.settings = settings
  }

  func run() async throws -> BegunServer {
    let account = try ServerAccount.current()
    ServerLeftovers.remove(of: account)
    let template = try await ServerTemplate.prepared(programs, in: templates, for: account)
    let scratch = try ServerFiles.makeTemporaryFolder(in: scratchParent(account), for: account)
    let sockets = try SocketDirectory(account, scratch: scratch)
    let data = "\(scratch)/data"
    let settings = ServerSettings(
      programs, socketDirectory: sockets.path, isThrowaway: true, given: settings)
    // The watchdog comes first, so that it removes a copy that is cut short.
    let watchdog = try sockets.kept {
      try Watchdog(
        server: [programs.path(of: "postgres"), "-D", data] + settings.arguments, account: account,
        mustOverridePermissions: false, stopSignal: "QUIT", socketDirectory: sockets.path, scratch: scratch,
        input: sockets.reader, log: ServerLog("\(sockets.path)/server.log"))
    }
    do {
      try await offPool { try ServerFiles.copyTree(template, to: data, for: account) }
      sockets.lease.begin()
      try await waitUntilReady(sockets.path, watchdog)
    } catch {
      sockets.lease.end()
      await watchdog.wait()
      throw error
    }
    return BegunServer(socketDirectory: sockets.path, lease: sockets.lease, watchdog: watchdog)
  }

  /// In memory where there is room.
  private func scratchParent(_ account: ServerAccount) -> String {
    let wanted = ["/dev/shm", ServerFiles.temporaryFolder()]
    return wanted.first { ServerFiles.hasRoom($0) && account.canReach($0) } ?? "/tmp"
  }
}

/// Starts a server on the cluster in a folder, or joins the one that runs there.
struct KeptStart {
  let programs: PostgresPrograms
  let cluster: KeptCluster
  let templates: String
  let settings: [String: String]

  init(
    _ programs: PostgresPrograms, _ cluster: KeptCluster, templates: String, settings: [String: String]
  ) {
    self.programs = programs
    self.cluster = cluster
    self.templates = templates
    self.settings = settings
  }

  func run() async throws -> BegunServer {
    let lock = try await cluster.lock()
    defer { withExtendedLifetime(lock) {} }
    if let (lease, socketDirectory) = try await cluster.join() {
      return BegunServer(socketDirectory: socketDirectory, lease: lease, watchdog: nil)
    }
    let account = try ServerAccount.current(owning: cluster.data)
    ServerLeftovers.remove(of: account)
    try await cluster.prepare(programs, templates: templates, account)
    let sockets = try SocketDirectory(account, scratch: nil)
    let settings = ServerSettings(
      programs, socketDirectory: sockets.path, isThrowaway: false, given: settings)
    let watchdog = try sockets.kept {
      try Watchdog(
        server: [programs.path(of: "postgres"), "-D", cluster.data] + settings.arguments, account: account,
        mustOverridePermissions: !account.canReach(cluster.data), stopSignal: "INT",
        socketDirectory: sockets.path, scratch: nil, input: sockets.reader, log: ServerLog(cluster.logPath))
    }
    do {
      sockets.lease.begin()
      try await waitUntilReady(sockets.path, watchdog)
    } catch {
      sockets.lease.end()
      await watchdog.wait()
      throw error
    }
    return BegunServer(socketDirectory: sockets.path, lease: sockets.lease, watchdog: watchdog)
  }
}

/// The folder of a new server's socket and FIFO: below `/tmp`, because a socket's path has at most 107 bytes.
private struct SocketDirectory {
  let path: String
  let lease: ServerLease
  let reader: Int32
  private let folders: [String]

  /// - Parameter scratch: the folder of a throwaway server's data; removed where this fails.
  init(_ account: ServerAccount, scratch: String?) throws(Failure) {
    var folders = scratch.map { [$0] } ?? []
    do throws(Failure) {
      path = try ServerFiles.makeTemporaryFolder(in: "/tmp", for: account)
      folders.append(path)
      if let scratch { try ServerFiles.make("\(path)/\(ServerLeftovers.scratchFileName)", holding: scratch) }
      (lease, reader) = try ServerLease.make("\(path)/\(Watchdog.fifoName)", for: account)
    } catch {
      for folder in folders { ServerFiles.removeTree(folder) }
      throw error
    }
    self.folders = folders
  }

  /// What `body` makes; where it throws there is no watchdog to remove the folders.
  func kept(_ body: () throws -> Watchdog) throws -> Watchdog {
    do {
      return try body()
    } catch {
      for folder in folders { ServerFiles.removeTree(folder) }
      throw error
    }
  }
}

/// Connects until it succeeds or the server has ended.
private func waitUntilReady(_ socketDirectory: String, _ watchdog: Watchdog) async throws {
  let target = serverTarget(socketDirectory, database: "postgres")
  // A kept server that crashed may have to read its log first.
  let deadline = ContinuousClock.now + .seconds(60)
  var lastFailure: Failure?
  while !watchdog.isOver, ContinuousClock.now < deadline {
    try Task.checkCancellation()
    if ServerFiles.exists("\(socketDirectory)/.s.PGSQL.5432") {
      do {
        let connection = try await Connection.open(target, timeoutSeconds: 10)
        await connection.close()
        return
      } catch let failure as Failure where failure.diagnostics.first?.code == "connection-failed" {
        lastFailure = failure
      }
    }
    await pause(milliseconds: 5)
  }
  throw Failure(
    "embedded-start-failed", subject: socketDirectory, "the embedded PostgreSQL server does not start",
    details: watchdog.lastWords + (lastFailure?.diagnostics.flatMap(\.details) ?? []),
    advice: "read the server's lines above; removing the .plumb folder makes a new cluster")
}
