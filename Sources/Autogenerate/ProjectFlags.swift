import Diagnostics
import ObjectKinds
import RedFlags
import YAMLNodes

/// `red_flags:` in plumb.yaml.
extension ProjectReader {
  mutating func redFlags() -> [String: FlagSetting] {
    let entries = root["red_flags"]?.mapping ?? []
    if entries.isEmpty { return [:] }
    let known = RedFlags.slugs(kinds: allKinds).union(Self.laterFlags)
    var settings: [String: FlagSetting] = [:]
    for entry in entries {
      var setting = FlagSetting()
      if entry.value.mapping != nil {
        setting.level = values.word(entry.value["level"], "level", FlagLevel.self)
        setting.over = values.quantity(entry.value["over"], "over")
      } else {
        setting.level = values.word(entry.value, entry.key, FlagLevel.self)
      }
      check(entry, setting, known)
      settings[entry.key] = setting
    }
    return settings
  }

  private mutating func check(_ entry: YAMLEntry, _ setting: FlagSetting, _ known: Set<String>) {
    guard known.contains(entry.key) else {
      values.problems.add(
        Diagnostic(
          "unknown-key", at: entry.keyPlace, subject: entry.key, "there is no red flag `\(entry.key)`",
          advice: nearestName(to: entry.key, among: known.sorted()).map { "did you mean `\($0)`?" }
            ?? "docs/red-flags.md lists them"))
      return
    }
    guard let flag = RedFlags.flag(entry.key), flag.isHard, let level = setting.level, level < flag.level
    else {
      return
    }
    values.problems.add(
      Diagnostic(
        "hard-flag", at: entry.keyPlace, subject: entry.key,
        "the red flag `\(entry.key)` cannot be lowered to \(level.rawValue)", advice: "remove this line"))
  }

  /// Flags of checks that run at other moments than a comparison.
  private static let laterFlags: Set<String> = [
    "lock-order", "many-tables-locked", "concurrently-in-transaction", "enum-value-used-early",
    "mixed-schema-and-data", "breaks-running-code", "backup-missing", "backup-stale", "backup-empty",
    "backup-log",
    "restore-point-missing", "long-running-queries", "replica-lag", "disk-space", "sequence-near-limit",
  ]
}
