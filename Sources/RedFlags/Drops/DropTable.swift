extension RedFlag {
  static let dropTable = drop(
    "drop-table", .stop,
    title: "A table goes with its rows",
    condition: "a table that the database has is in no model",
    effect: "the rows are gone, and down makes an empty table",
    workaround: "rename it with `renamed_from`, or take a backup and accept the flag",
    example: Example(
      bad: """
        tables:
          # ticket: was here, and is simply left out
        """,
      good: """
        tables:
          request:
            renamed_from: ticket
        """))
}
