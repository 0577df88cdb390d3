import CatalogModel

extension RedFlag {
  static let castNeeded = RedFlag(
    "cast-needed", .stop,
    title: "PostgreSQL has to be told how values change their type",
    condition:
      "a column's type changes and PostgreSQL has no assignment cast between the two (SQLSTATE 42804)",
    effect: "the plain statement is refused, and a cast written into it may cut values in silence",
    workaround: "write `using` beside the column",
    example: Example(
      bad: """
        columns:
          level: integer   # was text
        """,
      good: """
        columns:
          level: { type: integer, using: "level::integer" }
        """)
  ) { effects in
    effects.context.castsNeeded.map { cast in
      let line = "using: \"\(cast.column.name)::\(cast.isByText ? "text::" : "")\(cast.to)\""
      let accepted = cast.isByText ? "takes the text of each value" : "casts explicitly"
      let advice = "write `\(line)` beside the column, or accept the flag: the revision then \(accepted)"
      let facts = ["the server said: \(cast.message)"] + effects.probe(cast)
      return Finding(
        cast.column,
        cast.isByText
          ? "PostgreSQL has no cast from \(cast.from) to \(cast.to)"
          : "PostgreSQL does not turn \(cast.from) into \(cast.to) by itself",
        whatToDo: advice, facts: facts)
    }
  }
}

extension Effects {
  /// The live values that an explicit cast would refuse or change.
  fileprivate func probe(_ cast: CastNeeded) -> [String] {
    switch context.facts.violations(FlagQuestion.castID(cast)) {
    case .count(0): ["every live value comes through a cast unchanged"]
    case .count(let count): ["\(counted(count, "live value")) would come out of a cast changed"]
    case .some(let message): ["a cast fails on at least one live value, the server said: \(message)"]
    case .unknown(let reason): ["what a cast would do to the live values is not known: \(reason)"]
    }
  }
}
