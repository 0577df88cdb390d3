import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The process: words in, exit code out.
@main
enum PlumbMain {
  static func main() async {
    // A closed pipe (`plumb diff | head`) is noticed when writing.
    signal(SIGPIPE, SIG_IGN)
    let words = CommandWords.normalised(Array(CommandLine.arguments.dropFirst()))
    do {
      var command = try PlumbRoot.parseAsRoot(words)
      guard let command = command as? any PlumbCommand else {
        try command.run()
        exit(0)
      }
      exit(await CommandRun(command).code())
    } catch {
      // Help goes to standard output with 0, a wrong command line to standard error with 64.
      PlumbRoot.exit(withError: error)
    }
  }
}
