extension RedFlag {
  static let encodingChange = ofKinds(
    "encoding-change", .stop,
    title: "Values are written in another way",
    condition:
      "a column moves between types that hold the same thing differently: json and jsonb, text and bytea, times with and without a zone; or its rows of a table or type are taken apart as JSON while that changes, and some are not the same then",
    effect: "what a program reads back is no longer what it wrote: order, spaces, doubled keys, the zone",
    workaround: "say in `using` how a value is carried over, and try it on a copy",
    example: Example(
      bad: """
        columns:
          seen_at: timestamp   # was timestamptz: the session's zone decides
        """,
      good: """
        columns:
          seen_at: { type: timestamp, using: "seen_at at time zone 'UTC'" }
        """))
}
