extension Project {
  /// `limits:`
  package struct Limits: Sendable, Hashable {
    /// Milliseconds that a statement which blocks others waits for its locks; 0 waits on.
    package var lockTimeout = 3_000
    package var lockRetries = 10
    /// Milliseconds; 0 is none.
    package var statementTimeout = 0
    /// How long a revision may be expected to run before that is flagged.
    package var revisionSeconds = 30

    package init() {}
  }

  /// `online:`: statements that do not block writers.
  package enum Online: String, Sendable, Hashable, CaseIterable {
    case auto, always, never
  }

  /// `backup:`
  package struct Backup: Sendable, Hashable {
    /// Run by the shell, which puts the variables in.
    package var command: String?
    /// A pattern of the files that backups are.
    package var path: String?
    package var maxAgeMilliseconds: Int?
    package var log: String?
    package var logMustSay: String?
  }

  /// `restore_point:`
  package enum RestorePoint: Sendable, Hashable {
    case none, git
    /// With the command, where it is written here.
    case command(String?)
  }

  /// `hooks:`, commands for the shell.
  package struct Hooks: Sendable, Hashable {
    package var beforeUpgrade: [String] = []
    package var afterUpgrade: [String] = []

    package init() {}
  }

  /// The words of `manage:`.
  package static let manageable = [
    "comments", "owners", "grants", "default_privileges", "security_labels", "rows",
  ]
}
