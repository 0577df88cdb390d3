import ArgumentParser
import Autogenerate
import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

struct PsqlCommand: PlumbCommand {
  static let configuration = CommandConfiguration(
    commandName: "psql", abstract: "Opens psql on the configured database, the embedded one too.",
    discussion: """
      What stands behind `--` goes to psql. Its exit code is psql's.

      Example:
        plumb psql -- -c 'select count(*) from cfg.ticket'
      """)

  @OptionGroup var globals: GlobalOptions

  @Argument(parsing: .postTerminator, help: ArgumentHelp("For psql.", valueName: "arguments"))
  var arguments: [String] = []

  func run(_ session: Session) async throws -> Ending {
    let workspace = try session.workspace()
    let call = try await workspace.psqlCall()
    let process = try ChildProcess(
      call.program, [call.program] + arguments + ["--dbname", call.connectionString],
      environment: call.environment)
    return Ending(code: await process.wait())
  }
}

/// A program that has the terminal while it runs.
private struct ChildProcess {
  private let id: pid_t

  init(_ program: String, _ arguments: [String], environment added: [String: String]) throws(Failure) {
    let variables = Session.environment().merging(added) { $1 }.map { "\($0.key)=\($0.value)" }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // This process passes Ctrl-C over; psql must not.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var child: pid_t = 0
    let failed = withStrings(arguments) { argv in
      withStrings(variables) { envp in posix_spawnp(&child, program, nil, &attributes, argv, envp) }
    }
    guard failed == 0 else {
      throw Failure(
        "psql-missing", subject: program, "\(program) cannot be started",
        details: [String(cString: strerror(failed))],
        advice: "install PostgreSQL's client programs (apt-get install postgresql-client)")
    }
    id = child
  }

  /// The exit code, or 128 and the signal that ended it.
  func wait() async -> Int32 {
    let id = id
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let thread = Thread {
          var status: Int32 = 0
          while waitpid(id, &status, 0) < 0, errno == EINTR {}
          continuation.resume(returning: status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f))
        }
        thread.start()
      }
    } onCancel: {
      // Ctrl-C at the terminal reaches psql by itself, which then stays.
      if tcgetpgrp(STDIN_FILENO) != getpgrp() { kill(id, SIGTERM) }
    }
  }
}

/// A thread for one blocking call.
private struct Thread {
  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private let body: Body

  init(_ run: @escaping @Sendable () -> Void) { body = Body(run) }

  func start() {
    let context = Unmanaged.passRetained(body).toOpaque()
    #if canImport(Darwin)
      var thread: pthread_t?
      pthread_create(
        &thread, nil,
        {
          Unmanaged<Body>.fromOpaque($0).takeRetainedValue().run()
          return nil
        }, context)
    #else
      var thread = pthread_t()
      pthread_create(
        &thread, nil,
        {
          Unmanaged<Body>.fromOpaque($0!).takeRetainedValue().run()
          return nil
        }, context)
    #endif
  }
}

private func withStrings<Value>(
  _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Value
) -> Value {
  var pointers: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) }
  pointers.append(nil)
  defer { for pointer in pointers { free(pointer) } }
  return pointers.withUnsafeBufferPointer { body($0.baseAddress!) }
}
