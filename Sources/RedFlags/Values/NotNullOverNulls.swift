extension RedFlag {
  static let notNullOverNulls = ofKinds(
    "not-null-over-nulls", .stop,
    title: "A column becomes required and rows have no value",
    condition:
      "a column no longer takes NULL, or a new one has neither a default nor a `backfill`, and live rows have no value",
    effect: "the change fails on those rows",
    workaround: "write `backfill` beside the column: the value that those rows get",
    example: Example(
      bad: """
        columns:
          topic: text   # was text?
        """,
      good: """
        columns:
          topic: { type: text, backfill: "'none'" }
        """))
}
