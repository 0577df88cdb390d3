extension RedFlag {
  static let dropConstraint = drop(
    "drop-constraint", .warn,
    title: "A constraint goes",
    condition: "a key or a check that the database has is no longer in its table's model",
    effect: "rows that break the rule can be written from now on",
    workaround: "keep it, or say in the message why the rule no longer holds",
    example: Example(
      bad: """
        checks: {}   # ticket_subject_not_blank: was here
        """,
      good: """
        checks:
          ticket_subject_not_blank: subject <> ''
        """))
}
