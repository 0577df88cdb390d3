/// What the live database answered.
package struct LiveFacts: Sendable {
  /// A relation with rows.
  package struct Relation: Sendable, Hashable {
    package var rows: Int
    /// Counted; off, the planner's estimate.
    package var isExact: Bool
    package var bytes: Int

    package init(rows: Int, isExact: Bool = true, bytes: Int) {
      self.rows = rows
      self.isExact = isExact
      self.bytes = bytes
    }
  }

  package enum Answer: Sendable, Hashable {
    case count(Int)
    /// The server refused, with its SQLSTATE.
    case refused(code: String, message: String)
  }

  /// By schema and name joined with a dot, as they are in the live database.
  package var relations: [String: Relation] = [:]
  /// The last values of sequences, by the same names.
  package var counters: [String: Int] = [:]
  /// By ``FlagQuestion/id``.
  package var answers: [String: Answer] = [:]
  /// A live database was asked at all.
  package var isAsked = false

  package init() {}
}

/// How many live rows break, as far as it is known.
enum Violations: Equatable {
  case count(Int)
  /// The query itself failed on a value, or a function of it raised an error: at least one row breaks.
  case some(String)
  case unknown(String)
}

extension LiveFacts {
  func violations(_ id: String) -> Violations {
    switch answers[id] {
    case .count(let count): .count(count)
    case .refused(let code, let message) where ["22", "P0"].contains(code.prefix(2)): .some(message)
    case .refused("57014", _): .unknown("counting took too long")
    case .refused(_, let message): .unknown("the server said: \(message)")
    case nil: .unknown("the database was not asked")
    }
  }
}

extension LiveFacts.Relation {
  /// `41 rows, 16 kB`; an estimate says that it is one.
  var text: String { (isExact ? "" : "about ") + counted(rows, "row") + ", " + byteText(bytes) }
}
