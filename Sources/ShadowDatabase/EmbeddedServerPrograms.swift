package import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The server programs (`postgres`, `initdb`, ...) of one PostgreSQL installation on this machine.
package struct PostgresPrograms: Sendable, Hashable {
  /// The folder that holds them.
  package let directory: String
  /// As `PQserverVersion` counts: 150010 is 15.10.
  package let version: Int
  /// As the programs print it: `15.10`, `18beta1`.
  package let versionName: String

  package var major: Int { version / 10_000 }

  package func path(of program: String) -> String { "\(directory)/\(program)" }

  /// Looks into `PLUMB_PG_BIN` (and nowhere else where that is set), `PATH`, `pg_config --bindir`, and
  /// Debian's and Homebrew's folders, newest version first.
  ///
  /// - Parameter major: 15 for any 15.x; nil takes the first that is found.
  /// - Throws: `postgres-programs-missing`, which names what was found instead.
  package static func find(major: Int? = nil) throws(Failure) -> PostgresPrograms {
    var others: [String] = []
    var seen: Set<String> = []
    for directory in candidateDirectories() where seen.insert(directory).inserted {
      guard let programs = PostgresPrograms(directory: directory) else { continue }
      if major == nil || programs.major == major { return programs }
      others.append("found: \(programs.versionName) in \(directory)")
    }
    let wanted = major.map { "PostgreSQL \($0)" } ?? "PostgreSQL"
    let name = major.map { "postgresql-\($0)" } ?? "postgresql"
    let formula = major.map { "postgresql@\($0)" } ?? "postgresql"
    if let given = environment("PLUMB_PG_BIN") {
      others.append("PLUMB_PG_BIN is \(given), so no other folder was searched")
    }
    throw Failure(
      "postgres-programs-missing",
      "the server programs of \(wanted) (postgres, initdb) are not on this machine",
      details: others,
      advice: "apt-get install \(name), or brew install \(formula), or set PLUMB_PG_BIN to their folder")
  }

  /// - Returns: nil where the programs are not in that folder or do not run.
  package init?(directory: String) {
    guard ["initdb", "postgres"].allSatisfy({ ServerFiles.isExecutable("\(directory)/\($0)") }) else {
      return nil
    }
    let words = firstLine(of: "\(directory)/postgres", "--version").split(separator: " ")
    guard words.count >= 3, let version = serverVersion(words[2]) else { return nil }
    let program = absolute("\(directory)/postgres")
    let home = String(program.dropLast("/postgres".count))
    // Where links lead: the other programs are there too.
    self.directory = ServerFiles.isExecutable("\(home)/initdb") ? home : directory
    self.versionName = String(words[2])
    self.version = version
  }
}

private func candidateDirectories() -> [String] {
  if let given = environment("PLUMB_PG_BIN") { return [given] }
  var directories = (environment("PATH") ?? "").split(separator: ":").map(String.init)
  if let pgConfig = directories.map({ "\($0)/pg_config" }).first(where: ServerFiles.isExecutable) {
    directories.append(firstLine(of: pgConfig, "--bindir"))
  }
  let patterns = [
    "/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql@*/bin",
    "/usr/local/opt/postgresql@*/bin", "/usr/local/pgsql*/bin",
  ]
  for pattern in patterns { directories += matches(pattern).sorted { number(in: $0) > number(in: $1) } }
  return directories.filter { $0.hasPrefix("/") }
}

private func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
}

private func matches(_ pattern: String) -> [String] {
  var found = glob_t()
  defer { globfree(&found) }
  guard glob(pattern, 0, nil, &found) == 0 else { return [] }
  return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
}

/// The version in `/usr/lib/postgresql/15/bin` or `/opt/homebrew/opt/postgresql@17/bin`.
private func number(in path: String) -> Double {
  Double(String(path.dropLast("/bin".count).reversed().prefix { $0.isNumber || $0 == "." }.reversed())) ?? 0
}

/// `15.10` is 150010; `18beta1` and `18devel` are 180000; `9.6.24` is 90624.
private func serverVersion(_ name: Substring) -> Int? {
  let parts = name.split(separator: ".").map { Int($0.prefix { $0.isNumber }) ?? 0 }
  guard let major = parts.first, major > 0 else { return nil }
  if major < 10 {
    return major * 10_000 + (parts.count > 1 ? parts[1] : 0) * 100 + (parts.count > 2 ? parts[2] : 0)
  }
  return major * 10_000 + (parts.count > 1 ? parts[1] : 0)
}

/// The first line that a program prints; empty where it fails.
private func firstLine(of program: String, _ argument: String) -> String {
  let quoted =
    "'" + program.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  guard let stream = popen("\(quoted) \(argument) 2>/dev/null", "r") else { return "" }
  defer { pclose(stream) }
  var buffer = [CChar](repeating: 0, count: 4096)
  guard fgets(&buffer, Int32(buffer.count), stream) != nil else { return "" }
  return String(decoding: buffer.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
