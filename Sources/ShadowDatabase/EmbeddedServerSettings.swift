/// The server's settings, given on its command line, so that a template serves every use.
struct ServerSettings: Sendable {
  /// `-c` and `name=value`, in a fixed order.
  let arguments: [String]

  /// - Parameter given: wins over what is set here.
  init(_ programs: PostgresPrograms, socketDirectory: String, isThrowaway: Bool, given: [String: String]) {
    var settings = [
      "listen_addresses": "",
      "unix_socket_directories": socketDirectory,
      "unix_socket_permissions": "0700",
      "port": "5432",
      "shared_buffers": "64MB",
      "huge_pages": "off",
      "max_connections": "64",
      // One transaction may hold a lock on every table, index and sequence of a large schema.
      "max_locks_per_transaction": "1024",
      "logging_collector": "off",
      "log_destination": "stderr",
    ]
    if isThrowaway { settings.merge(Self.throwaway(programs)) { $1 } }
    settings.merge(given) { $1 }
    arguments = settings.sorted { $0.key < $1.key }.flatMap { ["-c", "\($0.key)=\($0.value)"] }
  }

  /// Nothing of it outlives the run, so nothing is secured against a crash, and nothing works in the
  /// background.
  private static func throwaway(_ programs: PostgresPrograms) -> [String: String] {
    var settings = [
      "fsync": "off",
      "full_page_writes": "off",
      "synchronous_commit": "off",
      "wal_level": "minimal",
      "max_wal_senders": "0",
      "min_wal_size": "32MB",
      "max_wal_size": "256MB",
      "checkpoint_timeout": "1d",
      "autovacuum": "off",
      "jit": "off",
      "max_logical_replication_workers": "0",
      "update_process_title": "off",
      "log_min_messages": "fatal",
      "log_min_error_statement": "panic",
      // Inside the data folder, so that it goes with it, also after a crash.
      "dynamic_shared_memory_type": "mmap",
    ]
    if programs.version >= 180_000 { settings["io_method"] = "sync" }
    return settings
  }
}
