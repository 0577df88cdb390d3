extension RedFlag {
  static let uniqueOverDuplicates = ofKinds(
    "unique-over-duplicates", .stop,
    title: "Rows have the same values under a new key",
    condition:
      "a primary key, a unique constraint or a unique index is added, and live rows share their values",
    effect: "the change fails on those rows",
    workaround: "remove the duplicates in an earlier revision, or take another column into the key",
    example: Example(
      bad: """
        unique:
          ticket_name_key: [name]   # and two rows are called the same
        """,
      good: """
        unique:
          ticket_name_key: [guild_id, name]
        """))
}
