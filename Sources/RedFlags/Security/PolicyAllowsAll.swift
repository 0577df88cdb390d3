extension RedFlag {
  static let policyAllowsAll = ofKinds(
    "policy-allows-all", .stop,
    title: "A policy lets every row pass",
    condition: "a permissive policy comes, or is changed, whose condition is `true`",
    effect: "row security is on and holds nobody back",
    workaround: "write the condition that tells the rows apart, or name the roles that it is for",
    example: Example(
      bad: """
        policies:
          all_rows: { for: select, using: "true" }
        """,
      good: """
        policies:
          own_guild: { for: select, using: "guild_id = current_setting('app.guild')::bigint" }
        """))
}
