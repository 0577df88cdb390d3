/// One migration: what it follows, what a reader has to know of it, and its two scripts.
///
/// The same value whether the tool has just planned it or read it from its two files.
package struct Revision: Sendable, Hashable, Identifiable {
  /// The UTC time of creation, `yyyyMMddHHmmss`; the order of ids is the order of creation.
  package var id: String
  /// The revisions directly before this one; none for the first, two or more for a merge.
  package var revises: [String]
  /// What the author wrote with `-m`, one line.
  package var message: String
  /// The part of the file names after the id; may be empty.
  package var slug: String
  /// ISO 8601, UTC; nil where a hand-written file does not say.
  package var created: String?
  package var risk: Risk?
  /// The red flags that the author accepted, as given to `--accept`.
  package var accepted: [String]
  /// What the proof ran on and saw; nil for what was never proven.
  package var proven: String?
  package var up: Script
  package var down: Script

  package init(
    id: String, revises: [String], message: String, slug: String? = nil, created: String? = nil,
    risk: Risk? = nil, accepted: [String] = [], proven: String? = nil, up: Script, down: Script
  ) {
    self.id = id
    self.revises = revises
    self.message = message
    self.slug = slug ?? RevisionName.slug(of: message)
    self.created = created
    self.risk = risk
    self.accepted = accepted
    self.proven = proven
    self.up = up
    self.down = down
  }

  /// The script of one direction.
  package subscript(direction: Direction) -> Script {
    get { direction == .up ? up : down }
    set { if direction == .up { up = newValue } else { down = newValue } }
  }

  /// Records in both heads the seals of the statements as they stand now.
  package mutating func reseal() {
    up.recordedSeal = up.seal
    down.recordedSeal = down.seal
  }

  /// Which way a revision is run.
  package enum Direction: String, Sendable, Hashable, CaseIterable {
    case up, down
  }

  /// How much harm a revision can do, in one word, and why.
  package struct Risk: Sendable, Hashable {
    /// `low`, `medium`, `high`: the word before the first comma.
    package var level: String
    /// What follows it, as it stands; may be empty.
    package var reasons: String

    package init(level: String, reasons: String = "") {
      self.level = level
      self.reasons = reasons
    }
  }
}
