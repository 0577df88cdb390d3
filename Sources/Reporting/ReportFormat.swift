/// How a report is written; the words of `--format`.
package enum ReportFormat: String, Sendable, CaseIterable {
  /// For a person at a terminal.
  case text
  case markdown
  case json
  /// SARIF 2.1.0, for code scanning.
  case sarif
  /// Workflow commands (`::error file=…`), which GitHub shows beside the lines of a change.
  case github
}
