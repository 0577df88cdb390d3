package import Planning

/// How much harm a revision can do, in one word, and why.
package struct Risk: Sendable, Equatable {
  package enum Level: String, Sendable, Comparable, CaseIterable {
    /// Nothing goes, and nobody waits for longer than a moment.
    case low
    /// Writers or readers wait, or a large table is read.
    case medium
    /// Data goes, a table is written anew, or running programs meet another contract.
    case high

    package static func < (a: Level, b: Level) -> Bool {
      allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
    }
  }

  package var level: Level
  /// The gravest first; never empty.
  package var reasons: [String]

  package init(level: Level, reasons: [String]) {
    self.level = level
    self.reasons = reasons
  }

  /// From the flags, accepted or not, and from what was seen.
  package init(flags: [RaisedFlag], evidence: Evidence?) {
    var reasons: [(level: Level, text: String)] = []
    for (level, slugs, text) in Self.grounds {
      let objects = flags.filter { slugs.contains($0.slug) && $0.level >= .warn }.map(\.object)
      guard !objects.isEmpty else { continue }
      let named = objects.filter { !$0.isEmpty }.reduce(into: [String]()) { list, name in
        if !list.contains(name) { list.append(name) }
      }
      reasons.append((level, named.isEmpty ? text : "\(text): \(listed(named, limit: 3))"))
    }
    if let unproven = evidence?.unproven, !unproven.isEmpty {
      reasons.append((.medium, "not everything could be proven: \(unproven[0])"))
    }
    if evidence == nil { reasons.append((.medium, "it was never run on a shadow")) }
    level = reasons.map(\.level).max() ?? .low
    let highest = level
    self.reasons = reasons.isEmpty ? ["no downtime"] : reasons.filter { $0.level == highest }.map(\.text)
  }

  /// `low, no downtime`: what stands in the head.
  package var text: String { ([level.rawValue] + reasons).joined(separator: ", ") }

  /// What to have ready, what to watch, when and how to go back.
  package var checkList: [String] {
    switch level {
    case .low:
      ["run it at any time", "to go back: `plumb downgrade -1`"]
    case .medium:
      [
        "run it when few are writing, with `lock_timeout` set",
        "look for long transactions first: the locks wait for them, and everybody waits behind the locks",
        "watch pg_stat_activity for sessions that wait for a lock; cancel when they pile up",
        "to go back: `plumb downgrade -1`, which takes the same locks",
      ]
    case .high:
      [
        "take a backup, and verify it, before the upgrade",
        "try the revision on a copy of the live data",
        "make sure that no running program still uses what goes or changes",
        "have twice the space of each table that is written anew",
        "watch the error rate of the programs, and pg_stat_activity for sessions that wait",
        "what is lost comes back only from the backup; `plumb downgrade -1` brings back the shape",
      ]
    }
  }

  private static let grounds: [(level: Level, slugs: Set<String>, text: String)] = [
    (
      .high, ["drop-table", "drop-column", "drop-sequence", "drop-schema", "mass-drop", "empty-models"],
      "data goes"
    ),
    (.high, ["rename-suspected"], "data may be left behind"),
    (
      .high, ["precision-loss", "encoding-change", "drop-enum-value", "type-narrowing", "cast-needed"],
      "values change"
    ),
    (.high, ["table-rewrite"], "written anew"),
    (.high, ["drop-type", "drop-view", "drop-function"], "running programs may still use what goes"),
    (.high, ["outside-schema", "breaks-dependent"], "others are affected"),
    (
      .high,
      [
        "grants-to-public", "rls-disabled", "policy-allows-all", "security-definer-search-path",
        "dropped-policy",
      ],
      "security gets weaker"
    ),
    (.medium, ["blocks-reads"], "readers wait"),
    (.medium, ["blocks-writes"], "writers wait"),
    (.medium, ["full-scan-under-lock"], "read whole under a lock"),
    (
      .medium, ["not-null-over-nulls", "constraint-over-violations", "unique-over-duplicates"],
      "live rows may break it"
    ),
    (.medium, ["drop-constraint", "drop-trigger", "drop-index"], "something may lean on what goes"),
    (.medium, ["unexplained-drop", "unexplained-change"], "changes made by hand are taken back"),
  ]
}
