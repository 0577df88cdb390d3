extension RedFlag {
  static let editedAfterApply = RedFlag(
    "edited-after-apply", .stop, isHard: true,
    title: "A revision was edited after it was applied",
    condition: "the statements of an applied revision are not those that the database has recorded",
    effect: "the file no longer says what happened here, and does something else elsewhere",
    workaround: "take the file back from version control, and write the edit as a new revision",
    example: Example(
      bad: """
        vi migrations/20261119101010_add_topic.up.sql    # applied yesterday
        """,
      good: """
        plumb revision -m "topic may be empty"
        """)
  ) { effects in
    effects.context.standing.edited.map { entry in
      Finding(
        entry.revision, "the statements of revision \(entry.revision) are not those that were applied",
        facts: entry.detail.isEmpty ? [] : [entry.detail])
    }
  }
}
