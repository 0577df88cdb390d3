extension RedFlag {
  static let dropSequence = drop(
    "drop-sequence", .stop,
    title: "A counter goes with its value",
    condition: "a sequence that the database has is in no model",
    effect: "where it stood is lost, and numbers may be given out twice",
    workaround: "leave it in the model, or rename it with `renamed_from`",
    example: Example(
      bad: """
        sequences: {}   # invoice_number: was here
        """,
      good: """
        sequences:
          bill_number: { renamed_from: invoice_number }
        """))
}
