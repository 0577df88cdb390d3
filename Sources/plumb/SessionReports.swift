import Autogenerate
import CatalogModel
import Diagnostics
import Planning
import RedFlags
import Reporting

/// What several commands tell a person.
extension Session {
  /// What no kind describes is left alone, and said.
  func tellNotModelled(_ objects: [String]) {
    guard !objects.isEmpty else { return }
    terminal.tell(
      Diagnostic(
        "not-modelled", level: .note,
        "\(counted(objects.count, "object")) in the managed schemas cannot be modelled and \(objects.count == 1 ? "is" : "are") left alone",
        details: terminal.isVerbose || objects.count <= 10
          ? objects : Array(objects.prefix(10)) + ["… and \(objects.count - 10) more (--verbose lists them)"])
    )
  }

  func tell(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { terminal.tell(diagnostic) }
  }

  /// Why nothing was done, on standard error.
  func stop(_ flags: [RaisedFlag], _ what: String) -> Ending {
    terminal.tell(FlagsReport(flags))
    terminal.note(what)
    return .stopped
  }
}

extension ChangesReport {
  init(_ comparison: Comparison, backwards: Bool = false) {
    let renames = comparison.renames.map { (old: $0.old.address, new: $0.new.address) }
    let plan = backwards ? comparison.down : comparison.up
    self.init(
      plan.changesBesideNames,
      renames: (backwards ? renames.map { ($0.new, $0.old) } : renames)
        + plan.renamed.map { (old: $0.key, new: $0.value) },
      places: comparison.places,
      notModelled: comparison.notModelled)
  }
}

extension JSONValue {
  init(_ diagnostic: Diagnostic) {
    let level: JSONValue =
      switch diagnostic.level {
      case .error: "error"
      case .warning: "warning"
      case .note: "note"
      }
    self = [
      "code": .string(diagnostic.code.slug), "level": level, "subject": .optional(diagnostic.subject),
      "message": .string(diagnostic.message), "details": .strings(diagnostic.details),
      "advice": .optional(diagnostic.advice), "place": JSONValue(diagnostic.place),
    ]
  }

  init(_ diagnostics: [Diagnostic]) { self = .array(diagnostics.map { JSONValue($0) }) }

  /// Two objects as one.
  static func + (a: JSONValue, b: JSONValue) -> JSONValue {
    guard case .object(let first) = a, case .object(let second) = b else { return a }
    return .object(first + second)
  }
}
