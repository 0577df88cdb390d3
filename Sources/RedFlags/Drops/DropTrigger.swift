extension RedFlag {
  static let dropTrigger = drop(
    "drop-trigger", .warn,
    title: "A trigger goes",
    condition: "a trigger that the database has is no longer in its table's model",
    effect: "what it did on every change is no longer done",
    workaround: "make sure that something else does it, in the same revision",
    example: Example(
      bad: """
        triggers: {}   # ticket_touch: was here
        """,
      good: """
        triggers:
          ticket_touch: { before: update, each: row, execute: touch() }
        """))
}
