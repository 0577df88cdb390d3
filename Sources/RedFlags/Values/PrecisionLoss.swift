extension RedFlag {
  static let precisionLoss = ofKinds(
    "precision-loss", .stop,
    title: "Digits are cut from values",
    condition: "a column gets a type with fewer digits, or with a coarser time",
    effect: "PostgreSQL rounds every row without a word, and down does not bring the digits back",
    workaround: "keep the finer type, or put the rounded value into a new column",
    example: Example(
      bad: """
        columns:
          price: numeric(10,0)   # was numeric(10,2)
        """,
      good: """
        columns:
          price: numeric(12,2)   # was numeric(10,2)
        """))
}
