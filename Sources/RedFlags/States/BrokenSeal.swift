extension RedFlag {
  static let brokenSeal = RedFlag(
    "broken-seal", .stop,
    title: "A revision is not what was proven",
    condition: "the seal in a revision's head does not fit its statements",
    effect: "nobody has seen these statements run, up or down",
    workaround: "`plumb prove REV` proves them and seals the file again",
    example: Example(
      bad: """
        vi migrations/20261121093012_add_topic.up.sql
        plumb upgrade head
        """,
      good: """
        vi migrations/20261121093012_add_topic.up.sql
        plumb prove 20261121093012
        plumb upgrade head
        """)
  ) { effects in
    effects.context.standing.brokenSeals.map { entry in
      Finding(
        entry.revision,
        "the statements of revision \(entry.revision) are not those that its seal was made for",
        whatToDo: "`plumb prove \(entry.revision)` proves them and seals the file again",
        facts: entry.detail.isEmpty ? [] : [entry.detail])
    }
  }
}
