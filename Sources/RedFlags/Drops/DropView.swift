extension RedFlag {
  static let dropView = drop(
    "drop-view", .warn,
    title: "A view goes",
    condition: "a view that the database has is in no model",
    effect: "programs and other views that read it fail",
    workaround: "keep it under its name until nobody reads it",
    example: Example(
      bad: """
        views: {}   # open_ticket: was here
        """,
      good: """
        views:
          open_ticket:
            query: select id from ticket
        """))
}
