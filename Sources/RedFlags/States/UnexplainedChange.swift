extension RedFlag {
  static let unexplainedChange = RedFlag(
    "unexplained-change", .stop,
    title: "A change that no edit of a model explains",
    condition: "the database differs from what the migrations lead to, and the plan would take that back",
    effect: "what somebody changed by hand, perhaps to keep things running, would be undone",
    workaround:
      "write it into the model, or undo it by hand; `plumb diff --from migrations --to database` shows it",
    example: Example(
      bad: """
        alter table cfg.ticket alter subject drop not null;   -- by hand
        """,
      good: """
        columns:
          subject: text?
        """)
  ) { effects in
    Drift.all(effects).compactMap { drift in
      switch drift.sort {
      case .strangerGoes: return nil
      case .reverted:
        let what = drift.old == nil ? "dropped" : "changed"
        return Finding(
          drift.address, "\(drift.address) was \(what) by hand, and the plan would take that back")
      case .bothChanged:
        return Finding(
          drift.address, "\(drift.address) was changed by hand and in the models, and the models would win")
      case .alreadyThere:
        return Finding(
          drift.address, level: .warn,
          "\(drift.address) is as the models want it, but by hand: no revision makes it so elsewhere",
          whatToDo: "write the revision with `plumb revision --from migrations`, and `plumb stamp` it here")
      }
    }
  }
}
