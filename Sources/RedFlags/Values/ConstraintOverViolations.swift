extension RedFlag {
  static let constraintOverViolations = ofKinds(
    "constraint-over-violations", .stop,
    title: "Rows break a new rule",
    condition: "a check or a foreign key is added, and live rows break it",
    effect: "the change fails on those rows",
    workaround: "mend the rows in an earlier revision",
    example: Example(
      bad: """
        checks:
          ticket_subject_not_blank: subject <> ''   # and some are blank
        """,
      good: """
        checks:
          ticket_subject_not_blank: subject <> ''   # after an UPDATE of the blank ones
        """))
}
