package import Postgres

/// A private PostgreSQL server on this machine, on a Unix socket that only this user (and root) may enter.
///
/// It ends with ``stop()``, with this object, or with the process, however that ends: a watchdog process
/// sees it.
package actor EmbeddedServer {
  package enum Storage: Sendable, Hashable {
    /// A fresh cluster in memory (or the temporary folder), gone afterwards.
    case throwaway
    /// A cluster that stays in `directory`, made at its first use; commands that run at once share one
    /// server.
    case kept(directory: String)
  }

  package nonisolated let programs: PostgresPrograms
  /// Where its socket is; the port is 5432.
  package nonisolated let socketDirectory: String

  private let lease: ServerLease
  /// Nil where another command started the server.
  private let watchdog: Watchdog?
  private let cluster: KeptCluster?
  private var isStopped = false

  private init(_ programs: PostgresPrograms, _ begun: BegunServer, _ cluster: KeptCluster?) {
    self.programs = programs
    self.cluster = cluster
    socketDirectory = begun.socketDirectory
    lease = begun.lease
    watchdog = begun.watchdog
  }

  /// Starts a server and waits until it takes connections.
  ///
  /// - Parameters:
  ///   - templates: a folder for prepared clusters (one for each PostgreSQL version), made where it is
  ///     missing.
  ///   - settings: for its command line; they do not reach a kept server that runs already.
  /// - Throws: `Failure` `embedded-start-failed` with the server's last lines; `CancellationError`. Nothing
  ///   is left behind.
  package static func start(
    programs: PostgresPrograms, storage: Storage, templates: String, settings: [String: String] = [:]
  ) async throws -> EmbeddedServer {
    try Task.checkCancellation()
    switch storage {
    case .throwaway:
      let begun = try await ThrowawayStart(programs, templates: templates, settings: settings).run()
      return EmbeddedServer(programs, begun, nil)
    case .kept(let directory):
      let cluster = try KeptCluster(directory)
      let begun = try await KeptStart(programs, cluster, templates: templates, settings: settings).run()
      return EmbeddedServer(programs, begun, cluster)
    }
  }

  /// How to connect to one of its databases, as the superuser `postgres`.
  package nonisolated func target(database: String) -> ConnectionTarget {
    serverTarget(socketDirectory, database: database)
  }

  /// Ends the server, at once and with its sessions, and waits until its process and folders are gone. A kept
  /// server that other commands use goes on; the last of them ends it. May be called twice.
  package func stop() async {
    if isStopped { return }
    isStopped = true
    guard let cluster else {
      lease.end()
      await watchdog?.wait()
      return
    }
    // Without the lock (the folder was removed, say) it still ends; only who is the last is not known then.
    let lock = await Task.detached { try? await cluster.lock() }.value
    defer { withExtendedLifetime(lock) {} }
    guard await lease.endAndAskWhetherLast() else { return }
    await cluster.waitForEnd(socketDirectory)
    await watchdog?.wait()
  }
}

/// The blank options keep `PGOPTIONS`, which is meant for the person's own server, away from this one.
func serverTarget(_ socketDirectory: String, database: String) -> ConnectionTarget {
  ConnectionTarget(options: [
    "host": socketDirectory, "port": "5432", "user": "postgres", "dbname": database, "options": " ",
  ])
}
