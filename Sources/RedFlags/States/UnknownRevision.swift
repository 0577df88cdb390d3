extension RedFlag {
  static let unknownRevision = RedFlag(
    "unknown-revision", .stop,
    title: "The database has applied a revision that no file knows",
    condition: "the record names a revision, others of it are known, and this one has no file",
    effect: "what that revision did is not in the migrations: they no longer lead to this database",
    workaround:
      "take its files back from version control, or `plumb stamp` the revision that the database is at",
    example: Example(
      bad: """
        plumb revision -m "add topic"    # on a branch without 20261120080000, which is applied
        """,
      good: """
        git merge main                   # brings 20261120080000
        plumb revision -m "add topic"
        """)
  ) { effects in
    let standing = effects.context.standing
    guard standing.unknown.count < standing.recorded.count else { return [] }
    return standing.unknown.map {
      Finding($0, "revision \($0) is applied to the database, and no file of it is here")
    }
  }
}
