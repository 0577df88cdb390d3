import Planning

extension RedFlag {
  static let fullScanUnderLock = RedFlag(
    "full-scan-under-lock", .warn,
    title: "A table is read whole under a lock",
    condition:
      "a rule is held against all rows, or an index is built, while writers or readers wait; it stops above `over`",
    effect: "they wait for as long as the reading takes",
    workaround: "add the rule as not valid and validate it in a later step, or build the index concurrently",
    example: Example(
      bad: """
        ALTER TABLE cfg.ticket ADD CONSTRAINT subject_not_blank CHECK (subject <> '');
        """,
      good: """
        ALTER TABLE cfg.ticket ADD CONSTRAINT subject_not_blank CHECK (subject <> '') NOT VALID;
        ALTER TABLE cfg.ticket VALIDATE CONSTRAINT subject_not_blank;   -- its own step
        """),
    over: Threshold(amount: 1000, unit: "MB")
  ) { effects in
    let over = effects.context.levels["full-scan-under-lock"]?.over ?? 1000
    return effects.scans().filter { $0.mode?.blocksWrites ?? true }.map { burden in
      Finding(
        burden.relation, address: effects.dataRelations[burden.relation], level: burden.level(over: over),
        "every row of \(burden.relation) is read while it is locked", facts: burden.details)
    }
  }
}
