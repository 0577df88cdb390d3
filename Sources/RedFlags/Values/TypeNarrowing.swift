extension RedFlag {
  static let typeNarrowing = ofKinds(
    "type-narrowing", .stop,
    title: "Values may not fit the new type",
    condition: "a column gets a type that holds fewer values than the old one",
    effect: "the change fails on the first row that does not fit, or cuts it where `using` says so",
    workaround: "look at the rows that do not fit, and change them in an earlier revision",
    example: Example(
      bad: """
        columns:
          guild_id: integer   # was bigint
        """,
      good: """
        columns:
          guild_id: bigint   # was integer
        """))
}
