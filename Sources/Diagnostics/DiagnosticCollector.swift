/// Collects what a loader finds while it goes on, so that bad input gets all its errors at once.
package struct DiagnosticCollector: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []

  package init() {}

  package mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
  package mutating func add(contentsOf more: [Diagnostic]) { diagnostics += more }

  package var hasErrors: Bool { diagnostics.contains { $0.level == .error } }

  /// - Throws: ``Failure`` with every diagnostic, in the order of the files, where one is an error.
  package func throwIfErrors() throws(Failure) {
    guard hasErrors else { return }
    throw Failure(
      diagnostics.enumerated().sorted {
        switch ($0.element.place, $1.element.place) {
        case (let a?, let b?) where a != b: a < b
        case (nil, .some): true
        case (.some, nil): false
        default: $0.offset < $1.offset
        }
      }.map(\.element))
  }
}
