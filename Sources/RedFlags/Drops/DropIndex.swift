extension RedFlag {
  static let dropIndex = drop(
    "drop-index", .warn,
    title: "An index goes",
    condition: "an index that the database has is no longer in its table's model",
    effect: "queries that leaned on it become slow, and a unique one no longer guards its values",
    workaround: "look at pg_stat_user_indexes.idx_scan before it goes",
    example: Example(
      bad: """
        indexes: {}   # ticket_open_idx: was here
        """,
      good: """
        indexes:
          ticket_open_idx: { on: [guild_id] }
        """))
}
