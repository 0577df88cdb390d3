/// What was seen when a plan ran on a shadow.
package struct Evidence: Sendable {
  /// One statement as it ran.
  package struct Observation: Sendable {
    package var sql: String
    package var milliseconds: Double
    /// Relations that it locked and how, strongest last: `cfg.ticket`, `AccessExclusiveLock`.
    package var locks: [(relation: String, mode: LockMode)]
    /// Relations whose file changed: all rows were written anew.
    package var rewritten: [String]

    package init(
      sql: String, milliseconds: Double, locks: [(relation: String, mode: LockMode)], rewritten: [String]
    ) {
      self.sql = sql
      self.milliseconds = milliseconds
      self.locks = locks
      self.rewritten = rewritten
    }
  }

  package var up: [Observation] = []
  package var down: [Observation] = []
  /// `15.10`, of the server that it ran on.
  package var serverVersion = ""
  /// Which shadow it was: `embedded`, `same server`.
  package var shadow = ""
  /// Tables that had rows during the proof, with how many.
  package var rows: [String: Int] = [:]
  /// What could not be proven, each with its reason.
  package var unproven: [String] = []

  package init() {}
}

/// Table-level locks, in the server's order (manual, 13.3.1).
package enum LockMode: Int, Sendable, Comparable, CaseIterable {
  case accessShare = 1
  case rowShare, rowExclusive, shareUpdateExclusive, share, shareRowExclusive, exclusive, accessExclusive

  /// As pg_locks spells it.
  package init?(_ name: String) {
    let names = [
      "AccessShareLock", "RowShareLock", "RowExclusiveLock", "ShareUpdateExclusiveLock", "ShareLock",
      "ShareRowExclusiveLock", "ExclusiveLock", "AccessExclusiveLock",
    ]
    guard let index = names.firstIndex(of: name) else { return nil }
    self.init(rawValue: index + 1)
  }

  package var name: String {
    [
      "AccessShare", "RowShare", "RowExclusive", "ShareUpdateExclusive", "Share", "ShareRowExclusive",
      "Exclusive",
      "AccessExclusive",
    ][rawValue - 1]
  }

  /// Whether INSERT, UPDATE and DELETE wait for it.
  package var blocksWrites: Bool { self >= .share }
  package var blocksReads: Bool { self == .accessExclusive }

  package static func < (a: LockMode, b: LockMode) -> Bool { a.rawValue < b.rawValue }
}
