extension RedFlag {
  static let unexplainedDrop = RedFlag(
    "unexplained-drop", .stop,
    title: "A drop that no edit of a model explains",
    condition: "the database has an object that neither the models nor the migrations ever had",
    effect: "something that somebody made by hand, and may need, would be dropped",
    workaround: "take it into the models with `plumb pull --out DIR`, or drop it by hand",
    example: Example(
      bad: """
        create table cfg.audit (at timestamptz);   -- by hand, in no model
        """,
      good: """
        tables:
          audit: { columns: { at: timestamptz? } }
        """)
  ) { effects in
    Drift.all(effects).filter { $0.sort == .strangerGoes }.map { drift in
      Finding(
        drift.address,
        "\(drift.address) was made by hand: no revision made it, no model has it, and it would be dropped")
    }
  }
}
