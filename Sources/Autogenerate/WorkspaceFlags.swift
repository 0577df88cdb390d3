package import Diagnostics
package import RedFlags

extension RaisedFlag {
  /// The flag as every other thing that a user is told.
  package var diagnostic: Diagnostic {
    let level: Diagnostic.Level =
      switch self.level {
      case .stop: isAccepted ? .warning : .error
      case .warn: .warning
      case .note: .note
      }
    let subject = object.isEmpty ? "" : " \(object)"
    let pass = stops && !isHard ? "; `--accept \(acceptance)` lets it pass" : ""
    return Diagnostic(
      Diagnostic.Code(slug), level: level, at: place, "\(slug)\(subject): \(why)", details: facts,
      advice: whatToDo + pass)
  }
}
