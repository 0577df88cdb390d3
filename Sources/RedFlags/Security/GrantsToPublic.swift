extension RedFlag {
  static let grantsToPublic = ofKinds(
    "grants-to-public", .stop,
    title: "Everybody gets a right",
    condition: "a right is granted to PUBLIC that PUBLIC did not have",
    effect: "every role of the server has it, those made later among them",
    workaround: "grant it to the roles that need it",
    example: Example(
      bad: """
        grants:
          public: [select]
        """,
      good: """
        grants:
          bot: [select]
        """))
}
