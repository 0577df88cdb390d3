import CatalogModel
import Planning

extension RedFlag {
  static let blocksReads = RedFlag(
    "blocks-reads", .warn,
    title: "Readers wait",
    condition:
      "a table with rows is worked on under AccessExclusive, for which readers wait as well; it stops above `over`",
    effect: "every statement on it waits: for its users the table is gone so long",
    workaround: "split the change, so that the strong lock is held only for a moment",
    example: Example(
      bad: """
        ALTER TABLE cfg.ticket ALTER COLUMN topic SET NOT NULL;
        """,
      good: """
        ALTER TABLE cfg.ticket ADD CONSTRAINT topic_set CHECK (topic IS NOT NULL) NOT VALID;
        ALTER TABLE cfg.ticket VALIDATE CONSTRAINT topic_set;    -- its own step
        ALTER TABLE cfg.ticket ALTER COLUMN topic SET NOT NULL;  -- finds it proven
        """),
    over: Threshold(amount: 500, unit: "MB")
  ) { effects in
    effects.blocking("blocks-reads", over: 500, \.blocksReads)
  }
}

extension Effects {
  /// What is rewritten or read whole under such a lock, the longest work for each relation.
  func blocking(_ slug: String, over: Int, _ blocks: (LockMode) -> Bool) -> [Finding] {
    let limit = context.levels[slug]?.over ?? over
    var longest: [String: Burden] = [:]
    for burden in scans() + rewrites() where burden.mode.map(blocks) ?? false {
      if let known = longest[burden.relation], known.rate <= burden.rate { continue }
      longest[burden.relation] = burden
    }
    return longest.values.sorted { $0.relation < $1.relation }.compactMap { burden in
      let level = burden.level(over: limit)
      // Small tables are worked on before anybody notices; the rewrite or scan itself is noted.
      guard level > .note, let mode = burden.mode else { return nil }
      let who = mode.blocksReads ? "readers and writers of" : "writers to"
      return Finding(
        burden.relation, address: dataRelations[burden.relation], level: level,
        "\(who) \(burden.relation) wait while it is worked on under \(mode.name)", facts: burden.details)
    }
  }
}
