package import Diagnostics

/// One line of `doctor`.
package struct WorkspaceFinding: Sendable {
  package enum State: String, Sendable {
    case ok, warn, fail
  }

  /// What was looked at: `connection`, `rights`.
  package var subject: String
  package var state: State
  package var message: String
  package var details: [String]
  /// How to mend it.
  package var advice: String?

  package init(
    _ subject: String, _ state: State, _ message: String, details: [String] = [], advice: String? = nil
  ) {
    self.subject = subject
    self.state = state
    self.message = message
    self.details = details
    self.advice = advice
  }

  package init(_ subject: String, _ diagnostic: Diagnostic) {
    let place = diagnostic.place.map { "\($0): " } ?? ""
    self.init(
      subject, diagnostic.level == .error ? .fail : .warn, place + diagnostic.message,
      details: diagnostic.details,
      advice: diagnostic.advice)
  }

  /// What an error says, whatever it is.
  static func of(_ subject: String, _ error: any Error) -> [WorkspaceFinding] {
    if let failure = error as? Failure { return failure.diagnostics.map { WorkspaceFinding(subject, $0) } }
    return [WorkspaceFinding(subject, .fail, "\(error)")]
  }
}
