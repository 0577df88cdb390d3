extension RedFlag {
  static let droppedPolicy = drop(
    "dropped-policy", .stop,
    title: "A policy goes",
    condition: "a policy that the database has is no longer in its table's model",
    effect: "a restrictive one no longer holds anybody back; without a permissive one nobody sees a row",
    workaround: "leave it in the model, or change it in place",
    example: Example(
      bad: """
        policies: {}   # own_guild: was here
        """,
      good: """
        policies:
          own_guild: { for: select, using: "guild_id = current_setting('app.guild')::bigint" }
        """))
}
