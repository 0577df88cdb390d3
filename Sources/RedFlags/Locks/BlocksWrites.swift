import Planning

extension RedFlag {
  static let blocksWrites = RedFlag(
    "blocks-writes", .warn,
    title: "Writers wait",
    condition: "a table with rows is worked on under a lock that writers wait for; it stops above `over`",
    effect: "every INSERT, UPDATE and DELETE on it waits, and what waits behind them",
    workaround: "run it when nobody writes, or in the form that takes a weaker lock",
    example: Example(
      bad: """
        CREATE INDEX ticket_topic_idx ON cfg.ticket (topic);
        """,
      good: """
        CREATE INDEX CONCURRENTLY ticket_topic_idx ON cfg.ticket (topic);
        """),
    over: Threshold(amount: 500, unit: "MB")
  ) { effects in
    effects.blocking("blocks-writes", over: 500) { $0.blocksWrites && !$0.blocksReads }
  }
}
