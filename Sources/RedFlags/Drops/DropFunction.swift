extension RedFlag {
  static let dropFunction = drop(
    "drop-function", .warn,
    title: "A function or procedure goes",
    condition: "a routine that the database has is in no model, or its arguments change",
    effect: "programs that call it fail",
    workaround: "keep the old signature beside the new one until nobody calls it",
    example: Example(
      bad: """
        functions:
          price(integer, text): { returns: numeric, language: sql, body: select 1 }   # was price(integer)
        """,
      good: """
        functions:
          price(integer): { returns: numeric, language: sql, body: select 1 }
          price(integer, text): { returns: numeric, language: sql, body: select 1 }
        """))
}
