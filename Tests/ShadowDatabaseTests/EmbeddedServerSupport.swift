import TestSupport

@testable import ShadowDatabase

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The checkout's own cache of prepared clusters.
let templates = Checkout.path(".plumb/cache")

func startThrowaway() async throws -> EmbeddedServer {
  try await EmbeddedServer.start(programs: .find(), storage: .throwaway, templates: templates)
}

/// A process that holds a server's FIFO as a tool does, to be killed.
final class HoldingProcess: Sendable {
  private let processID: pid_t

  init(_ socketDirectory: String) throws {
    let ready = "\(socketDirectory)/holding"
    let script = "exec 3>'\(socketDirectory)/\(Watchdog.fifoName)'; : >'\(ready)'; exec sleep 1000"
    var arguments: [UnsafeMutablePointer<CChar>?] = []
    for word in ["/bin/sh", "-c", script] { arguments.append(strdup(word)) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var id = pid_t()
    guard posix_spawn(&id, "/bin/sh", nil, nil, arguments, nil) == 0 else { throw CancellationError() }
    processID = id
    while !ServerFiles.exists(ready) { usleep(1_000) }
  }

  /// Kills it: it has no chance to tidy up.
  func end() {
    kill(processID, SIGKILL)
    var status: Int32 = 0
    waitpid(processID, &status, 0)
  }
}
