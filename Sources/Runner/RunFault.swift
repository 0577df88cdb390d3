package import Diagnostics

/// Why an action of a run did not come about.
package struct RunFault: Error, Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// The server refused a statement and said so; the session goes on.
    case server(sqlState: String)
    /// The session that runs the statements is gone; what the server made of the last one is not known.
    case connectionLost
    /// The session that holds the lock is gone, or holds it no more.
    case lockLost
    case interrupted
    /// A hook, or the record, said no.
    case refused
  }

  package var kind: Kind
  /// The server's words with SQLSTATE, or what else there is to say.
  package var details: [String]
  /// What a hook threw, as it is.
  package var diagnostics: [Diagnostic]
  /// Where in the statement the server points: lines and characters counted from 1.
  package var position: Position?

  package struct Position: Sendable, Hashable {
    package var line: Int
    package var column: Int
  }

  package init(
    _ kind: Kind, details: [String] = [], diagnostics: [Diagnostic] = [], position: Position? = nil
  ) {
    self.kind = kind
    self.details = details
    self.diagnostics = diagnostics
    self.position = position
  }

  /// `lock_not_available` and `deadlock_detected`: the same step may well succeed a moment later.
  package var isWorthRetrying: Bool {
    kind == .server(sqlState: "55P03") || kind == .server(sqlState: "40P01")
  }

  /// What a statement answers whose work is done already: the object is there, or is not there any more.
  var mayMeanDone: Bool {
    guard case .server(let state) = kind else { return false }
    return Self.duplicates.contains(state) || Self.undefined.contains(state)
  }

  /// The work may or may not be done: only the catalog can tell.
  var saysDuplicate: Bool {
    guard case .server(let state) = kind else { return false }
    return Self.duplicates.contains(state)
  }

  static let duplicates: Set<String> = ["42P07", "42710"]
  static let undefined: Set<String> = ["42704"]
}

extension RunFault {
  static func recordChanged(_ what: String) -> RunFault {
    RunFault(
      .refused,
      diagnostics: [
        .init(
          "record-changed", "the record changed while this command was waiting", details: [what],
          advice: "look at `plumb current`, then run it again")
      ])
  }

  static func stepEdited(_ number: Int, of revision: String) -> RunFault {
    RunFault(
      .refused,
      diagnostics: [
        .init(
          "edited-after-apply", subject: revision,
          "step \(number) of revision \(revision) was edited or removed after it had been applied",
          advice: "take that step back to what was applied (version control has it), then resume")
      ])
  }
}
