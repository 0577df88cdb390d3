import Autogenerate
import Diagnostics
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a command works with: the terminal, and the project once it is asked for.
final class Session: Sendable {
  let options: GlobalOptions
  let terminal: Terminal
  private let opened = Mutex<Workspace?>(nil)

  init(_ options: GlobalOptions) {
    self.options = options
    terminal = Terminal(options)
  }

  /// The project, read at the first call.
  ///
  /// - Throws: `Failure` with everything that is wrong with plumb.yaml.
  func workspace() throws(Failure) -> Workspace {
    if let workspace = opened.withLock({ $0 }) { return workspace }
    let project = try Project.load(options.projectOptions(Self.environment()))
    // libpq reads PGPASSWORD and its like from the process's environment.
    for (name, value) in project.fileVariables where name.hasPrefix("PG") { setenv(name, value, 0) }
    let terminal = terminal
    let workspace = Workspace(project) { terminal.progress($0) }
    opened.withLock { $0 = workspace }
    return workspace
  }

  func close() async {
    let workspace = opened.withLock { $0 }
    await workspace?.close()
  }

  static func environment() -> [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let words = String(cString: text)
      if let equals = words.firstIndex(of: "=") {
        variables[String(words[..<equals])] = String(words[words.index(after: equals)...])
      }
      entry += 1
    }
    return variables
  }
}
