extension RedFlag {
  static let dropColumn = drop(
    "drop-column", .stop,
    title: "A column goes with its values",
    condition: "a column that the database has is no longer in its table's model",
    effect: "its values are gone, and down makes an empty column",
    workaround: "rename it with `renamed_from`, or stop using it first, take a backup and accept the flag",
    example: Example(
      bad: """
        columns:
          id: bigint
          # subject: was here
        """,
      good: """
        columns:
          id: bigint
          title: { type: text, renamed_from: subject }
        """))
}
