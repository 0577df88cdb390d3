extension RedFlag {
  static let multipleHeads = RedFlag(
    "multiple-heads", .stop,
    title: "There is more than one head",
    condition: "two or more revisions have nothing that follows them",
    effect: "which one the new revision follows, and in which order they run, is chance",
    workaround: "join them with `plumb merge`",
    example: Example(
      bad: """
        plumb heads     # 20261119101010, 20261119113000
        """,
      good: """
        plumb merge     # 20261120090000 revises both
        """)
  ) { effects in
    let heads = effects.context.standing.heads
    guard heads.count > 1 else { return [] }
    return [Finding(heads.joined(separator: ", "), "there are \(heads.count) heads: \(listed(heads))")]
  }
}
