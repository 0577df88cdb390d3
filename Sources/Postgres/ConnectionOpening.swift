internal import CLibPQ
internal import Diagnostics
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A connection that is ready for its first statement.
struct OpenedConnection: Sendable {
  let handle: ConnectionHandle
  let canceller: Canceller
  let serverVersion: Int
  let processID: Int32
}

/// One attempt to connect.
final class ConnectionOpening: Sendable {
  private let target: ConnectionTarget
  private let keywords: [String: String]
  private let timeoutSeconds: Int?
  private let isCancelled = Atomic(false)

  init(_ target: ConnectionTarget, applicationName: String, timeoutSeconds: Int?) {
    self.target = target
    self.timeoutSeconds = timeoutSeconds
    var keywords = target.options
    keywords["fallback_application_name"] = applicationName
    keywords["client_encoding"] = "UTF8"
    if let timeoutSeconds { keywords["connect_timeout"] = String(timeoutSeconds) }
    self.keywords = keywords
  }

  /// - Parameter startupOptions: the server's command line options; nil leaves the target's.
  func run(on thread: ConnectionThread, startupOptions: String?) async throws -> OpenedConnection {
    try await withTaskCancellationHandler {
      try await thread.run { try self.connect(startupOptions) }
    } onCancel: {
      isCancelled.store(true, ordering: .relaxed)
    }
  }

  private func connect(_ startupOptions: String?) throws -> OpenedConnection {
    var keywords = keywords
    if let startupOptions { keywords["options"] = startupOptions }
    let connection = try started(keywords)
    // From here on the handle closes the connection, whatever is thrown.
    let handle = ConnectionHandle(owning: connection)
    guard PQstatus(connection) == CONNECTION_OK else { throw failure(connection, startupOptions) }
    try refuseDiversion(connection)
    return OpenedConnection(
      handle: handle, canceller: Canceller(connection), serverVersion: Int(PQserverVersion(connection)),
      processID: PQbackendPID(connection))
  }

  private func started(_ keywords: [String: String]) throws -> OpaquePointer {
    let pairs = keywords.sorted { $0.key < $1.key }
    guard let connection = parameters(pairs, PQconnectStartParams) else { throw outOfMemory() }
    let settings = resolvedOptions(connection)
    if settings["host"]?.contains(",") == true || settings["hostaddr"]?.contains(",") == true {
      // Only libpq's own loop goes on to the next host when one does not answer in time.
      PQfinish(connection)
      let timed = keywords.merging(["connect_timeout": String(limit(settings))]) { $1 }
      guard let tried = parameters(timed.sorted { $0.key < $1.key }, PQconnectdbParams) else {
        throw outOfMemory()
      }
      return tried
    }
    do {
      try poll(connection, seconds: limit(settings))
    } catch {
      PQfinish(connection)
      throw error
    }
    return connection
  }

  private func outOfMemory() -> Failure {
    Failure("connection-failed", subject: target.redacted, "out of memory while connecting")
  }

  private func limit(_ settings: [String: String]) -> Int {
    timeoutSeconds ?? settings["connect_timeout"].flatMap { Int($0) } ?? 10
  }

  /// - Parameter seconds: 0 waits without limit.
  private func poll(_ connection: OpaquePointer, seconds: Int) throws {
    // The only way in which libpq hands out the SQLSTATE of a refused connection.
    PQsetErrorVerbosity(connection, PQERRORS_VERBOSE)
    defer { PQsetErrorVerbosity(connection, PQERRORS_DEFAULT) }
    if PQstatus(connection) == CONNECTION_BAD { return }
    let deadline = seconds > 0 ? ContinuousClock.now + .seconds(seconds) : nil
    var status = PGRES_POLLING_WRITING
    while status == PGRES_POLLING_WRITING || status == PGRES_POLLING_READING {
      let events = status == PGRES_POLLING_READING ? POLLIN : POLLOUT
      var socket = pollfd(fd: PQsocket(connection), events: Int16(events), revents: 0)
      // In slices, to notice that the task was cancelled.
      if systemPoll(&socket, milliseconds: 100) > 0 {
        status = PQconnectPoll(connection)
        continue
      }
      if isCancelled.load(ordering: .relaxed) { throw CancellationError() }
      if let deadline, ContinuousClock.now > deadline {
        throw connectionFailure(to: target, "no answer within \(seconds) s")
      }
    }
  }

  private func failure(_ connection: OpaquePointer, _ startupOptions: String?) -> any Error {
    let words = trimmed(PQerrorMessage(connection))
    if startupOptions != nil, words.contains("unsupported startup parameter") { return StartupRefusal() }
    return connectionFailure(
      to: target, words, needsPassword: PQconnectionNeedsPassword(connection) == 1,
      usedPassword: PQconnectionUsedPassword(connection) == 1)
  }

  /// `PGHOSTADDR` or a service file can lead a connection that was meant for a socket here to another
  /// server: nothing may be sent there.
  private func refuseDiversion(_ connection: OpaquePointer) throws {
    guard target.options["host"]?.hasPrefix("/") == true, target.options["hostaddr"] == nil else { return }
    let address = String(cString: PQhostaddr(connection))
    guard !address.isEmpty, !address.hasPrefix("/") else { return }
    throw Failure(
      "connection-diverted", subject: target.redacted, "a connection to a socket here went to \(address)",
      details: ["PGHOSTADDR or the service file names that address; nothing was sent there"],
      advice: "unset PGHOSTADDR and write hostaddr=... into the connection string that needs it")
  }
}

/// A pooler takes no `options` in the first packet.
struct StartupRefusal: Error {}

private typealias Connector = (
  UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<UnsafePointer<CChar>?>?, Int32
) -> OpaquePointer?

private func parameters(_ pairs: [(key: String, value: String)], _ connect: Connector) -> OpaquePointer? {
  withCStrings(pairs.map(\.key) + [nil]) { names in
    withCStrings(pairs.map(\.value) + [nil]) { connect(names, $0, 0) }
  }
}

private func resolvedOptions(_ connection: OpaquePointer) -> [String: String] {
  guard let list = PQconninfo(connection) else { return [:] }
  defer { PQconninfoFree(list) }
  return givenOptions(list)
}

private func systemPoll(_ socket: inout pollfd, milliseconds: Int32) -> Int32 {
  poll(&socket, 1, milliseconds)
}
