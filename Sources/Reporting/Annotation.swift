package import Diagnostics

/// One remark at one line, as code scanners show it.
package struct Annotation: Sendable, Hashable {
  package enum Level: String, Sendable {
    case error, warning, note
  }

  package var level: Level
  /// A slug: the red flag's, or what sort of difference it is.
  package var rule: String
  package var title: String
  package var message: String
  /// The database object, dotted; nil where it is about a file.
  package var object: String?
  package var place: SourcePlace?
  /// Somebody let it pass.
  package var isSuppressed: Bool

  package init(
    _ level: Level, rule: String, title: String, message: String, object: String? = nil,
    place: SourcePlace? = nil,
    isSuppressed: Bool = false
  ) {
    self.level = level
    self.rule = rule
    self.title = title
    self.message = message
    self.object = object
    self.place = place
    self.isSuppressed = isSuppressed
  }
}

extension Annotation {
  /// An error, a warning or a note of a command, beside the line that caused it.
  package init(_ diagnostic: Diagnostic) {
    let levels: [Diagnostic.Level: Level] = [.error: .error, .warning: .warning, .note: .note]
    let lines = [diagnostic.message] + diagnostic.details + (diagnostic.advice.map { ["next: \($0)"] } ?? [])
    self.init(
      levels[diagnostic.level] ?? .error, rule: diagnostic.code.slug, title: diagnostic.code.slug,
      message: lines.joined(separator: "\n"), object: diagnostic.subject, place: diagnostic.place)
  }
}
