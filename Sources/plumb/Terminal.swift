import Diagnostics
import RedFlags
import Reporting
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Results on standard output, everything else on standard error.
final class Terminal: Sendable {
  let isQuiet: Bool
  let isVerbose: Bool
  let showsProgress: Bool
  /// For results.
  let palette: Palette
  private let errorPalette: Palette
  private let lost = Atomic(false)

  init(_ options: GlobalOptions) {
    isQuiet = options.quiet
    isVerbose = options.verbose
    showsProgress = !options.quiet && !options.noProgress
    palette = Palette(options.color, descriptor: STDOUT_FILENO)
    errorPalette = Palette(options.color, descriptor: STDERR_FILENO)
  }

  /// A part of the result, as lines.
  func print(_ text: String) {
    if text.isEmpty { return }
    guard !lost.load(ordering: .relaxed) else { return }
    let problem = Self.write(text.hasSuffix("\n") ? text : text + "\n", to: STDOUT_FILENO)
    guard problem != 0 else { return }
    // Who closed the pipe has seen enough; a full disk is a failure.
    if problem != EPIPE {
      lost.store(true, ordering: .relaxed)
      tell(
        Diagnostic(
          "cannot-write", "the result cannot be written to standard output",
          details: [String(cString: strerror(problem))]))
    }
  }

  func print(_ json: JSONValue) { print(json.document) }

  /// Whether a part of the result went nowhere.
  var lostOutput: Bool { lost.load(ordering: .relaxed) }

  func progress(_ text: String) {
    if showsProgress { say(text) }
  }

  /// Something that a person should read, but that is no result.
  func note(_ text: String) {
    if !isQuiet { say(text) }
  }

  /// For `--verbose`.
  func detail(_ text: String) {
    if isVerbose { say(text) }
  }

  /// Flags in full, on standard error.
  func tell(_ report: FlagsReport) {
    let flags = isQuiet ? FlagsReport(report.flags.stopping) : report
    if !flags.flags.isEmpty { _ = Self.write(flags.text(errorPalette), to: STDERR_FILENO) }
  }

  func tell(_ diagnostic: Diagnostic) {
    if isQuiet, diagnostic.level != .error { return }
    say(errorPalette.text(diagnostic))
  }

  private func say(_ text: String) { _ = Self.write(text + "\n", to: STDERR_FILENO) }

  /// 0, or the number of the error.
  private static func write(_ text: String, to descriptor: Int32) -> Int32 {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { writeSome(descriptor, $0) }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EAGAIN {
          var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&waiting, 1, 1_000)
          continue
        }
        return errno
      }
      bytes = bytes.dropFirst(count)
    }
    return 0
  }
}

private func writeSome(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

extension Palette {
  init(_ choice: ColorChoice, descriptor: Int32) {
    switch choice {
    case .always: self = .colored
    case .never: self = .plain
    case .auto:
      let isRefused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
      let isDumb = getenv("TERM").map { String(cString: $0) } == "dumb"
      self.init(isColored: !isRefused && !isDumb && isatty(descriptor) == 1)
    }
  }

  /// A diagnostic with its level in colour.
  func text(_ diagnostic: Diagnostic) -> String {
    let text = diagnostic.description
    let word =
      switch diagnostic.level {
      case .error: "error:"
      case .warning: "warning:"
      case .note: "note:"
      }
    guard isColored, let range = text.firstRange(of: word) else { return text }
    let colored =
      switch diagnostic.level {
      case .error: bold(red(word))
      case .warning: bold(yellow(word))
      case .note: bold(blue(word))
      }
    return text[..<range.lowerBound] + colored + text[range.upperBound...]
  }
}
