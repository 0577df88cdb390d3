extension RedFlag {
  static let securityDefinerSearchPath = ofKinds(
    "security-definer-search-path", .stop,
    title: "A function with its owner's rights trusts the caller's search_path",
    condition: "a routine with `security: definer` comes, or is changed, that sets no search_path",
    effect:
      "a caller can put objects of his own before those that the body means, and they run with the owner's rights",
    workaround: "write `set: { search_path: ... }` beside it",
    example: Example(
      bad: """
        functions:
          close(bigint): { security: definer, returns: void, language: sql, body: "..." }
        """,
      good: """
        functions:
          close(bigint):
            security: definer
            set: { search_path: "cfg, pg_temp" }
            returns: void
            language: sql
            body: "..."
        """))
}
