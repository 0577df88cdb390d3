internal import Diagnostics
internal import Subprocess

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

/// A cluster as initdb leaves it, made once for each PostgreSQL version and then copied.
enum ServerTemplate {
  /// - Parameter templates: the folder that holds prepared clusters; made where it is missing.
  /// - Returns: the path of the one for `programs`.
  static func prepared(_ programs: PostgresPrograms, in templates: String, for account: ServerAccount)
    async throws
    -> String
  {
    // Two installations of one version may differ in what they were built with.
    let name = "template-\(programs.versionName)-\(fingerprint(programs.directory))"
    let path = "\(absolute(templates))/\(name)"
    if ServerFiles.exists("\(path)/PG_VERSION") { return path }
    try ServerFiles.makeFolders(absolute(templates))
    let lock = try await FileLock("\(absolute(templates))/lock")
    defer { withExtendedLifetime(lock) {} }
    if !ServerFiles.exists("\(path)/PG_VERSION") { try await make(path, programs, account) }
    return path
  }

  /// Initialises in a folder that the server's user can reach, then puts a copy in its place at once.
  private static func make(_ path: String, _ programs: PostgresPrograms, _ account: ServerAccount)
    async throws
  {
    let folder = try ServerFiles.makeTemporaryFolder(in: "/tmp", for: account)
    defer { ServerFiles.removeTree(folder) }
    let fresh = "\(folder)/data"
    try await initialise(fresh, programs, account)
    let owner = ServerAccount(userID: geteuid(), groupID: getegid(), stepsDown: false)
    let unfinished = "\(path).unfinished"
    try await offPool {
      // Left by a run that was killed; the lock says that nobody is at it now.
      ServerFiles.removeTree(unfinished)
      try ServerFiles.copyTree(fresh, to: unfinished, for: owner)
      // A cluster that has its final name is whole, also after a power cut.
      sync()
      guard rename(unfinished, path) == 0 else { throw systemFailure("create", path) }
    }
  }

  private static func initialise(_ data: String, _ programs: PostgresPrograms, _ account: ServerAccount)
    async throws
  {
    var arguments = try account.stepDown()
    arguments += [
      programs.path(of: "initdb"), "--pgdata=\(data)", "--username=postgres", "--auth=trust",
      "--encoding=UTF8", "--locale=C", "--no-sync",
      // Small, because each start copies it.
      "--wal-segsize=1",
    ]
    if hasUnicodeLocale() { arguments.append("--lc-ctype=C.UTF-8") }
    if programs.version >= 140_000 { arguments.append("--no-instructions") }
    let outcome: ExecutionResult<Void, StringOutput<UTF8>, CombinedErrorOutput>
    do {
      outcome = try await run(
        .path(FilePath(arguments[0])), arguments: Arguments(Array(arguments.dropFirst())),
        environment: serverEnvironment(), workingDirectory: "/", output: .string(limit: 1 << 16),
        error: .combinedWithOutput)
    } catch let error as SubprocessError {
      throw failure(programs, ["\(error)"])
    }
    guard outcome.terminationStatus.isSuccess else {
      throw failure(programs, lastLines(outcome.standardOutput, 20))
    }
  }

  private static func failure(_ programs: PostgresPrograms, _ lines: [String]) -> Failure {
    Failure(
      "embedded-start-failed", subject: programs.path(of: "initdb"),
      "initdb of PostgreSQL \(programs.versionName) cannot make a cluster", details: lines,
      advice: "check that the disk of /tmp has room and that the PostgreSQL installation is complete")
  }

  /// Letters of all scripts count as letters, as on most targets, while sorting stays bytewise.
  private static func hasUnicodeLocale() -> Bool {
    guard let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil) else { return false }
    freelocale(locale)
    return true
  }

  /// FNV-1a, 32 bits.
  private static func fingerprint(_ text: String) -> String {
    let hash = text.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    return String(hash, radix: 16)
  }
}

func lastLines(_ text: String, _ count: Int) -> [String] {
  text.split(separator: "\n").suffix(count).map(String.init)
}
