extension RedFlag {
  static let emptyModels = RedFlag(
    "empty-models", .stop,
    title: "There are no models",
    condition: "no model declares anything, and the database has objects in the managed schemas",
    effect: "everything in them would be dropped",
    workaround: "look at `models:` in plumb.yaml, or write the models of what is there with `plumb pull`",
    example: Example(
      bad: """
        plumb revision -m "first"    # in a directory without models/
        """,
      good: """
        plumb pull
        plumb revision -m "first"
        """)
  ) { effects in
    guard effects.context.modelsAreEmpty, !effects.drops.isEmpty else { return [] }
    let count = effects.going.values.reduce(0) { $0 + $1.count }
    return [Finding("", "the models declare nothing, and \(counted(count, "object")) would be dropped")]
  }
}
