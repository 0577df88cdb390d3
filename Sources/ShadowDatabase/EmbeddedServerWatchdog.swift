internal import Diagnostics
internal import Subprocess
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

#if canImport(System)
  internal import System
#else
  internal import SystemPackage
#endif

/// The process between the tool and the server. It ends the server, and removes its folders, when every
/// tool that uses the server has gone, however it went: each holds the writing end of a FIFO open.
final class Watchdog: Sendable {
  /// The FIFO's name in the socket directory.
  static let fifoName = "users"

  private let running: Task<Void, Never>
  private let hasEnded: Flag
  private let log: ServerLog

  /// Starts the watchdog, which then waits for ``ServerLease/begin()`` before it starts the server.
  ///
  /// - Parameters:
  ///   - socketDirectory: holds the FIFO; removed at the end.
  ///   - scratch: a further folder to remove at the end.
  ///   - input: the FIFO's reading end; closed here.
  init(
    server: [String], account: ServerAccount, mustOverridePermissions: Bool, stopSignal: String,
    socketDirectory: String, scratch: String?, input: Int32, log: ServerLog
  ) throws(Failure) {
    var command = try account.stepDown(passingPermissions: mustOverridePermissions)
    command += ["/bin/sh", "-c", watchdogScript, "plumb-server", stopSignal, socketDirectory, scratch ?? ""]
    command += server
    var options = PlatformOptions()
    // Ctrl-C on the terminal is for the tool, which then ends the server in order.
    options.createSession = true
    let hasEnded = Flag()
    let (program, arguments, platformOptions) = (command[0], Array(command.dropFirst()), options)
    self.hasEnded = hasEnded
    self.log = log
    running = Task.detached {
      do {
        _ = try await run(
          .path(FilePath(program)), arguments: Arguments(arguments), environment: serverEnvironment(),
          workingDirectory: "/", platformOptions: platformOptions,
          input: .fileDescriptor(FileDescriptor(rawValue: input), closeAfterSpawningProcess: true),
          output: .fileDescriptor(FileDescriptor(rawValue: log.file), closeAfterSpawningProcess: false),
          error: .combinedWithOutput)
      } catch {
        log.append("\(program): \(error)")
        ServerFiles.removeTree(socketDirectory)
        if let scratch { ServerFiles.removeTree(scratch) }
      }
      hasEnded.raise()
    }
  }

  /// The server is gone and its folders are removed.
  var isOver: Bool { hasEnded.isRaised }

  func wait() async { await running.value }

  /// What the server said last.
  var lastWords: [String] { lastLines(log.text, 20) }
}

/// - 1: the signal that stops the server; 2: the socket directory; 3: a folder to remove, or nothing;
///   then the server's command line.
///
/// A shell starts what runs in the background with SIGINT and SIGQUIT ignored. SIGTERM ends a server that has
/// not set its own handlers yet; one that has is then told by the signal how to stop.
private let watchdogScript = """
  signal=$1 sockets=$2 scratch=$3
  shift 3
  exec 3<&0 </dev/null
  server=
  stop() { if [ -n "$server" ]; then kill -s TERM "$server"; kill -s "$signal" "$server"; fi; }
  cleanup() { rm -rf -- "$sockets"; if [ -n "$scratch" ]; then rm -rf -- "$scratch"; fi; }
  trap stop HUP INT TERM
  if ! read -r word <&3; then cleanup; exit 0; fi
  "$@" 3<&- &
  server=$!
  {
    trap - HUP INT TERM
    while read -r token <&3; do : >"$sockets/joined-$token"; done
    stop
  } 2>/dev/null &
  listener=$!
  exec 3<&-
  while :; do wait "$server"; status=$?; kill -0 "$server" 2>/dev/null || break; done
  kill "$listener" 2>/dev/null
  wait "$listener"
  cleanup
  exit "$status"
  """

/// Nothing of the user's environment may lead the server's programs elsewhere.
func serverEnvironment() -> Environment {
  var variables: [Environment.Key: String] = ["LC_ALL": "C", "PATH": "/usr/local/bin:/usr/bin:/bin"]
  for name in ["PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TMPDIR"] {
    if let value = getenv(name) { variables[Environment.Key(stringLiteral: name)] = String(cString: value) }
  }
  return .custom(variables)
}

/// Raised once.
private final class Flag: Sendable {
  private let value = Atomic(false)
  var isRaised: Bool { value.load(ordering: .acquiring) }
  func raise() { value.store(true, ordering: .releasing) }
}
