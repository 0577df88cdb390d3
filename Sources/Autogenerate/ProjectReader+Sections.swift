import Diagnostics
import YAMLNodes

/// The keys of plumb.yaml that hold keys of their own.
extension ProjectReader {
  mutating func limits() -> Project.Limits {
    var limits = Project.Limits()
    guard let node = root["limits"] else { return limits }
    limits.lockTimeout = values.duration(node["lock_timeout"], "lock_timeout") ?? limits.lockTimeout
    limits.lockRetries = values.number(node["lock_retries"], "lock_retries") ?? limits.lockRetries
    limits.statementTimeout =
      values.duration(node["statement_timeout"], "statement_timeout") ?? limits.statementTimeout
    limits.revisionSeconds =
      values.number(node["revision_seconds"], "revision_seconds") ?? limits.revisionSeconds
    return limits
  }

  mutating func backup() -> Project.Backup? {
    guard let node = root["backup"], node.mapping != nil else { return nil }
    return Project.Backup(
      command: values.command(node["command"], "command"), path: values.text(node["path"], "path"),
      maxAgeMilliseconds: values.duration(node["max_age"], "max_age"), log: values.text(node["log"], "log"),
      logMustSay: values.text(node["log_must_say"], "log_must_say"))
  }

  mutating func restorePoint() -> Project.RestorePoint {
    guard let node = root["restore_point"], !node.isNull else { return .none }
    if node.mapping != nil { return .command(values.command(node["command"], "command")) }
    switch values.word(node, "restore_point", among: ["git", "command", "none"]) {
    case "git": return .git
    case "command": return .command(nil)
    default: return .none
    }
  }

  mutating func hooks() -> Project.Hooks {
    var hooks = Project.Hooks()
    guard let node = root["hooks"] else { return hooks }
    hooks.beforeUpgrade = values.commands(node["before_upgrade"], "before_upgrade")
    hooks.afterUpgrade = values.commands(node["after_upgrade"], "after_upgrade")
    return hooks
  }
}
