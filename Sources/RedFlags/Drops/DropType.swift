extension RedFlag {
  static let dropType = drop(
    "drop-type", .stop,
    title: "A type goes",
    condition: "an enum, domain, composite or range that the database has is in no model",
    effect: "what was made of it must be made of something else first, and values may not fit",
    workaround: "rename it with `renamed_from`, or move its columns to another type in an earlier revision",
    example: Example(
      bad: """
        enums: {}   # ticket_state: was here
        """,
      good: """
        enums:
          request_state: { labels: [open, closed], renamed_from: ticket_state }
        """))
}
