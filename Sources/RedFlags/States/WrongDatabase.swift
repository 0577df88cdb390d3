extension RedFlag {
  static let wrongDatabase = RedFlag(
    "wrong-database", .stop,
    title: "This is not the database that the migrations know",
    condition: "the database has a record of revisions, and no file knows any of them",
    effect: "the plan would turn another project's schema into this one's",
    workaround: "look at `database: url:` in plumb.yaml, and at `--url`",
    example: Example(
      bad: """
        plumb revision -m "add topic" --url postgresql:///billing
        """,
      good: """
        plumb revision -m "add topic" --url postgresql:///bot
        """)
  ) { effects in
    let standing = effects.context.standing
    guard !standing.recorded.isEmpty, standing.unknown.count == standing.recorded.count else { return [] }
    return [
      Finding(
        standing.recorded.joined(separator: ", "),
        "the database has applied \(counted(standing.recorded.count, "revision")), and the files know none of them"
      )
    ]
  }
}
