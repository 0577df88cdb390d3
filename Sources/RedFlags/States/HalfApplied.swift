extension RedFlag {
  static let halfApplied = RedFlag(
    "half-applied", .stop,
    title: "A revision stopped half way",
    condition: "the journal has a step of a revision that was begun and is not done",
    effect: "the database is at no revision, so nothing can be planned from it",
    workaround: "`plumb resolve` with `--resume`, `--rolled-back` or `--applied`",
    example: Example(
      bad: """
        plumb revision -m "add topic"    # and 20261119101010 stopped at its step 2
        """,
      good: """
        plumb resolve --resume
        plumb revision -m "add topic"
        """)
  ) { effects in
    effects.context.standing.halfApplied.map { entry in
      Finding(
        entry.revision,
        "revision \(entry.revision) stopped half way\(entry.detail.isEmpty ? "" : ": \(entry.detail)")")
    }
  }
}
