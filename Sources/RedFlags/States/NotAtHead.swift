extension RedFlag {
  static let notAtHead = RedFlag(
    "not-at-head", .stop,
    title: "The database is not at head",
    condition: "there are revisions that the database has not applied",
    effect: "the new revision would contain what those do as well, and fail where they ran before",
    workaround:
      "`plumb upgrade head` first; where no such database is at hand, `plumb revision --from migrations`",
    example: Example(
      bad: """
        plumb revision -m "add topic"    # and 20261119101010 is not applied here
        """,
      good: """
        plumb upgrade head
        plumb revision -m "add topic"
        """)
  ) { effects in
    let standing = effects.context.standing
    guard !standing.pending.isEmpty else { return [] }
    let current = standing.current.isEmpty ? "at no revision" : "at \(listed(standing.current))"
    return [
      Finding(
        standing.pending.joined(separator: ", "),
        "the database is \(current), and \(counted(standing.pending.count, "revision")) "
          + "\(standing.pending.count == 1 ? "is" : "are") not applied to it: \(listed(standing.pending))")
    ]
  }
}
