extension Connection {
  /// Connects as psql would: `PG*` variables, service file, `.pgpass` and TLS settings fill in what the
  /// target leaves out.
  ///
  /// - Parameters:
  ///   - applicationName: for `pg_stat_activity`, where the target and `PGAPPNAME` say nothing.
  ///   - settings: server settings for the session (`lock_timeout: 3s`), sent with the first packet.
  ///   - timeoutSeconds: for each host; nil takes `connect_timeout` of the target or `PGCONNECT_TIMEOUT`,
  ///     else 10.
  /// - Throws: `Failure` `connection-failed`, `wrong-password`, `no-such-database`, `too-many-connections` or
  ///   `connection-diverted` (a socket was asked for, and `PGHOSTADDR` led elsewhere);
  ///   `CancellationError`; ``PostgresError`` where a setting is refused by a server behind a pooler.
  package static func open(
    _ target: ConnectionTarget, applicationName: String = "plumb", settings: [String: String] = [:],
    timeoutSeconds: Int? = nil
  ) async throws -> Connection {
    try Task.checkCancellation()
    var delivery = SettingsDelivery(settings, to: target)
    let opening = ConnectionOpening(target, applicationName: applicationName, timeoutSeconds: timeoutSeconds)
    let thread = ConnectionThread()
    let opened: OpenedConnection
    do {
      opened = try await opening.run(on: thread, startupOptions: delivery.startupOptions)
    } catch is StartupRefusal {
      delivery = .afterwards(settings)
      opened = try await opening.run(on: thread, startupOptions: nil)
    }
    let connection = Connection(opened, target: target, thread: thread)
    if case .afterwards(let settings) = delivery, !settings.isEmpty { try await connection.set(settings) }
    return connection
  }

  /// Sets what could not be sent with the first packet.
  private func set(_ settings: [String: String]) async throws {
    let pairs = settings.sorted { $0.key < $1.key }
    let calls = pairs.indices.map { "set_config($\(2 * $0 + 1), $\(2 * $0 + 2), false)" }
    _ = try await query("SELECT " + calls.joined(separator: ", "), pairs.flatMap { [$0.key, $0.value] })
  }
}
