extension RedFlag {
  static let dropEnumValue = ofKinds(
    "drop-enum-value", .stop,
    title: "A label of an enum goes",
    condition: "a label that the database has is no longer in the enum's model",
    effect: "rows that hold it make the change fail, and the label is no longer a value",
    workaround: "give those rows another value in an earlier revision, or rename the label",
    example: Example(
      bad: """
        enums:
          ticket_state: [open, closed]   # claimed: was here
        """,
      good: """
        enums:
          ticket_state: [open, claimed, closed]
        """))
}
