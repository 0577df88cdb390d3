extension RedFlag {
  static let rlsDisabled = ofKinds(
    "rls-disabled", .stop,
    title: "Row security is switched off",
    condition: "a table no longer has row security, or no longer forces it on its owner",
    effect: "whoever may read the table sees all of its rows, whatever the policies say",
    workaround: "leave `row_security` as it is, and change the policies instead",
    example: Example(
      bad: """
        tables:
          ticket:
            row_security: false   # was true
        """,
      good: """
        tables:
          ticket:
            row_security: true
        """))
}
