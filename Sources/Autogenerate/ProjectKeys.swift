import CatalogModel
import Diagnostics
import RedFlags
import YAMLNodes

/// Which keys plumb.yaml knows, and where.
enum ProjectKeys {
  static let file =
    environment + [
      ModelKey(
        "environments", .map(.keys(environment)), "laid over the other keys with `--env NAME` or `PLUMB_ENV`")
    ]

  /// What an environment may lay over.
  private static let environment: [ModelKey] = [
    ModelKey(
      "schemas", .list(.text), "the managed schemas; everything else in the database is read-only to plumb"),
    ModelKey("models", .text, "the folder of the models; `models` where nothing is written"),
    ModelKey("migrations", .text, "the folder of the revisions; `migrations` where nothing is written"),
    ModelKey("history", .text, "the schema that keeps the record of what is applied; `plumb` otherwise"),
    ModelKey("database", .keys(database), "the database"),
    ModelKey(
      "shadow", .text,
      "where scratch databases are made: `auto`, `embedded`, `same-server`, or the URL of a scratch server"),
    ModelKey(
      "manage", .list(.choice(Project.manageable)),
      "what is compared besides the objects themselves"),
    ModelKey("ignore", .list(.text), "patterns of what is never compared and never touched: `cfg.tmp_*`"),
    ModelKey("limits", .keys(limits), "how long things may take"),
    ModelKey(
      "online", .choice(Project.Online.allCases.map(\.rawValue)), "statements that do not block writers"),
    ModelKey(
      "red_flags",
      .map(.either([.choice(levels), .keys(flag)])), "flags by their slug, raised or lowered"),
    ModelKey("backup", .keys(backup), "the backups that a protected database must have"),
    ModelKey(
      "restore_point",
      .either([
        .choice(["git", "command", "none"]),
        .keys([ModelKey("command", .text, "run by the shell before an upgrade")]),
      ]), "what is made before an upgrade"),
    ModelKey("hooks", .keys(hooks), "commands for the shell"),
    ModelKey("protect", .flag, "demands the safe order of things for this database"),
  ]

  private static let database = [
    ModelKey("url", .text, "a libpq URL or key=value string, or `embedded`, a private server"),
    ModelKey("env_file", .text, "a file of KEY=VALUE lines, read first; the real environment wins"),
  ]

  private static let limits = [
    ModelKey("lock_timeout", .text, "how long a statement that blocks others waits for its locks: `3s`"),
    ModelKey("lock_retries", .number, "how often it tries again"),
    ModelKey("statement_timeout", .text, "`0` is none"),
    ModelKey("revision_seconds", .number, "how long a revision may be expected to run"),
  ]

  private static let levels = FlagLevel.allCases.map(\.rawValue)

  private static let flag = [
    ModelKey("level", .choice(levels), "what it does"), ModelKey("over", .text, "from which amount on"),
  ]

  private static let backup = [
    ModelKey("command", .text, "run by the shell, which puts the variables in"),
    ModelKey("path", .text, "a pattern of the files that backups are"),
    ModelKey("max_age", .text, "`24h`"),
    ModelKey("log", .text, "a log of the backup"),
    ModelKey("log_must_say", .text, "a text that its end must hold"),
  ]

  private static let hooks = [
    ModelKey("before_upgrade", .list(.text), "run before an upgrade"),
    ModelKey("after_upgrade", .list(.text), "run after it"),
  ]

  /// Reports what stands where nothing of that name is known, in every environment.
  static func check(_ node: YAMLNode, _ problems: inout DiagnosticCollector) {
    check(node, named: nil, .keys(file), &problems)
  }

  private static func check(
    _ node: YAMLNode, named name: String?, _ value: ModelKey.Value, _ problems: inout DiagnosticCollector
  ) {
    if node.isNull { return }
    switch value {
    case .keys(let known): checkEntries(of: node, named: name, known, &problems)
    case .map(let below):
      for entry in mapping(node, named: name, &problems) ?? [] {
        check(entry.value, named: entry.key, below, &problems)
      }
    case .either(let values):
      if node.mapping != nil {
        for case .keys(let known) in values { checkEntries(of: node, named: name, known, &problems) }
      }
    default: break
    }
  }

  private static func checkEntries(
    of node: YAMLNode, named name: String?, _ known: [ModelKey], _ problems: inout DiagnosticCollector
  ) {
    for entry in mapping(node, named: name, &problems) ?? [] {
      if let key = known.first(where: { $0.name == entry.key }) {
        check(entry.value, named: entry.key, key.value, &problems)
      } else {
        problems.add(unknown(entry, in: name, known.map(\.name).sorted()))
      }
    }
  }

  private static func mapping(
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

  private static func unknown(_ entry: YAMLEntry, in name: String?, _ known: [String]) -> Diagnostic {
    let below = name.map { " below `\($0)`" } ?? ""
    return Diagnostic(
      "unknown-key", at: entry.keyPlace, subject: entry.key, "unknown key `\(entry.key)`\(below)",
      advice: nearestName(to: entry.key, among: known).map { "did you mean `\($0)`?" }
        ?? "known here: \(known.joined(separator: ", "))")
  }
}
