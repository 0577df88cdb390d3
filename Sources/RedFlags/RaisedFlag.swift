package import CatalogModel
package import Diagnostics

/// One red flag over one object, as it is shown, recorded and accepted.
package struct RaisedFlag: Sendable, Equatable {
  package var slug: String
  package var level: FlagLevel
  /// Dotted, without its type: `cfg.ticket.subject`; for flags about revisions, their ids.
  package var object: String
  package var address: ObjectAddress?
  /// The line of the model, or of the SQL, that causes it.
  package var place: SourcePlace?
  /// One sentence without a full stop: what happens and why it matters.
  package var why: String
  /// One sentence: what to do instead.
  package var whatToDo: String
  /// What was seen: rows and bytes of the live table, what leans on it, the query that shows it.
  package var facts: [String]
  /// Whether it cannot be accepted, nor its level lowered.
  package var isHard: Bool
  /// Somebody let it pass, by name.
  package var isAccepted: Bool

  package init(
    slug: String, level: FlagLevel, object: String, address: ObjectAddress? = nil, place: SourcePlace? = nil,
    why: String, whatToDo: String, facts: [String] = [], isHard: Bool = false, isAccepted: Bool = false
  ) {
    self.slug = slug
    self.level = level
    self.object = object
    self.address = address
    self.place = place
    self.why = why
    self.whatToDo = whatToDo
    self.facts = facts
    self.isHard = isHard
    self.isAccepted = isAccepted
  }

  package var stops: Bool { level == .stop && !isAccepted }

  /// What `--accept` takes to let exactly this one pass.
  package var acceptance: String { object.isEmpty ? slug : slug + ":" + object }
}

extension [RaisedFlag] {
  /// Those for which nothing may be written or run.
  package var stopping: [RaisedFlag] { filter(\.stops) }
}
