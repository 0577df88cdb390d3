/// A position in a file that a person wrote: a model, plumb.yaml, a revision.
package struct SourcePlace: Sendable, Hashable, Comparable, Codable {
  /// The path as the user would type it (relative to where the command runs, where that is shorter).
  package var file: String
  /// Counted from 1.
  package var line: Int
  /// Counted from 1, in characters.
  package var column: Int

  package init(file: String, line: Int = 1, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }

  package static func < (a: SourcePlace, b: SourcePlace) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}

extension SourcePlace: CustomStringConvertible {
  package var description: String { "\(file):\(line):\(column)" }
}

/// The one shape of everything a user is told: an error, a warning, a note.
///
/// An error says what was attempted (`message`), on what (`subject`, `place`), in the server's own
/// words where a server spoke (`details`), and what to do next (`advice`).
package struct Diagnostic: Sendable, Hashable, Codable {
  package enum Level: Int, Sendable, Hashable, Comparable, Codable {
    case note, warning, error

    package static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  /// A stable slug (`unknown-key`, `connection-failed`): programs match on it, prose may change.
  package struct Code: Sendable, Hashable, Codable, ExpressibleByStringLiteral, CustomStringConvertible {
    package var slug: String
    package init(_ slug: String) { self.slug = slug }
    package init(stringLiteral slug: String) { self.slug = slug }
    package var description: String { slug }
  }

  package var code: Code
  package var level: Level
  package var place: SourcePlace?
  /// The database object or file that it is about, as the user names it.
  package var subject: String?
  /// One sentence, no full stop, starts in lower case.
  package var message: String
  /// Further lines: the server's message with SQLSTATE and detail, the statement, what was changed.
  package var details: [String]
  /// What to do next, as a sentence or a command.
  package var advice: String?

  package init(
    _ code: Code, level: Level = .error, at place: SourcePlace? = nil, subject: String? = nil,
    _ message: String, details: [String] = [], advice: String? = nil
  ) {
    self.code = code
    self.level = level
    self.place = place
    self.subject = subject
    self.message = message
    self.details = details
    self.advice = advice
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `models/cfg.yaml:3:5: error: …` and its further lines, indented by two.
  package var description: String {
    var head = ""
    if let place { head += "\(place): " }
    switch level {
    case .note: head += "note: "
    case .warning: head += "warning: "
    case .error: head += "error: "
    }
    head += message
    if let subject, !message.contains(subject) { head += " (\(subject))" }
    var lines = [head]
    for detail in details {
      lines += detail.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
    }
    if let advice { lines.append("  next: \(advice)") }
    return lines.joined(separator: "\n")
  }
}
