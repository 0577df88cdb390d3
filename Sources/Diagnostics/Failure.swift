/// What ends a command: every error that was found, not only the first.
package struct Failure: Error, Sendable, CustomStringConvertible {
  package var diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
  package init(_ diagnostic: Diagnostic) { self.diagnostics = [diagnostic] }

  package init(
    _ code: Diagnostic.Code, at place: SourcePlace? = nil, subject: String? = nil, _ message: String,
    details: [String] = [], advice: String? = nil
  ) {
    self.init(
      Diagnostic(code, at: place, subject: subject, message, details: details, advice: advice))
  }

  package var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}
