import Diagnostics
import YAMLNodes

/// Which keys plumb.yaml knows, and where.
indirect enum ProjectKeys: Sendable {
  /// A text or a list.
  case value
  /// These keys and no others.
  case keys([String: ProjectKeys])
  /// As `keys`, or a text.
  case valueOrKeys([String: ProjectKeys])
  /// Keys that the user chooses, each with the same below it.
  case names(ProjectKeys)

  static let file = ProjectKeys.keys(
    environment.merging(["environments": .names(.keys(environment))]) { $1 })

  /// What an environment may lay over.
  private static let environment: [String: ProjectKeys] = [
    "schemas": .value, "models": .value, "migrations": .value, "history": .value,
    "database": .keys(["url": .value, "env_file": .value]),
    "shadow": .value, "manage": .value, "ignore": .value,
    "limits": .keys([
      "lock_timeout": .value, "lock_retries": .value, "statement_timeout": .value, "revision_seconds": .value,
    ]),
    "online": .value,
    "red_flags": .names(.valueOrKeys(["level": .value, "over": .value])),
    "backup": .keys([
      "command": .value, "path": .value, "max_age": .value, "log": .value, "log_must_say": .value,
    ]),
    "restore_point": .valueOrKeys(["command": .value]),
    "hooks": .keys(["before_upgrade": .value, "after_upgrade": .value]),
    "protect": .value,
  ]

  /// Reports what stands where nothing of that name is known, in every environment.
  func check(_ node: YAMLNode, named name: String?, _ problems: inout DiagnosticCollector) {
    if node.isNull { return }
    switch self {
    case .value: break
    case .keys(let known): checkEntries(of: node, named: name, known, &problems)
    case .valueOrKeys(let known):
      if node.scalar == nil { checkEntries(of: node, named: name, known, &problems) }
    case .names(let below):
      guard let entries = mapping(node, named: name, &problems) else { return }
      for entry in entries { below.check(entry.value, named: entry.key, &problems) }
    }
  }

  private func checkEntries(
    of node: YAMLNode, named name: String?, _ known: [String: ProjectKeys],
    _ problems: inout DiagnosticCollector
  ) {
    guard let entries = mapping(node, named: name, &problems) else { return }
    for entry in entries {
      if let below = known[entry.key] {
        below.check(entry.value, named: entry.key, &problems)
      } else {
        problems.add(unknown(entry, in: name, known.keys.sorted()))
      }
    }
  }

  private func mapping(
    _ node: YAMLNode, named name: String?, _ problems: inout DiagnosticCollector
  ) -> [YAMLEntry]? {
    if let entries = node.mapping { return entries }
    let what = name.map { "`\($0)`" } ?? "the file"
    problems.add(
      Diagnostic(
        "wrong-type", at: node.place, subject: name,
        "\(what) must be a mapping of keys, and is a \(node.kindName)"))
    return nil
  }

  private func unknown(_ entry: YAMLEntry, in name: String?, _ known: [String]) -> Diagnostic {
    let below = name.map { " below `\($0)`" } ?? ""
    return Diagnostic(
      "unknown-key", at: entry.keyPlace, subject: entry.key, "unknown key `\(entry.key)`\(below)",
      advice: nearestName(to: entry.key, among: known).map { "did you mean `\($0)`?" }
        ?? "known here: \(known.joined(separator: ", "))")
  }
}
