package import Diagnostics

/// Red flags about the starting point, or about what would be run: nothing was written, nothing was run.
package struct StoppedByFlags: Error, Sendable, CustomStringConvertible {
  /// Each with the flag's slug as its code.
  package var diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  package var description: String { diagnostics.map(\.description).joined(separator: "\n") }

  /// Failures that are a red flag's doing, by their code, wherever they came up.
  package static let slugs: Set<String> = [
    "multiple-heads", "half-applied", "edited-after-apply", "broken-seal", "outside-schema",
  ]
}
