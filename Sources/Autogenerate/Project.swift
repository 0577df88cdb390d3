import Diagnostics
package import RedFlags

/// What plumb.yaml says, with the chosen environment laid over it and every variable put in.
package struct Project: Sendable {
  /// The path of plumb.yaml as the user would type it.
  package var file: String
  /// The folder that holds it; `.` for the one in which the command runs.
  package var root: String
  /// The managed schemas, narrowed by `--schema`.
  package var schemas: [String]
  /// All managed schemas: what the models may speak of, also where a command looks at some of them only.
  package var allSchemas: [String]
  package var modelsDirectory: String
  package var migrationsDirectory: String
  /// The schema that keeps the record.
  package var history: String
  /// What database to use, or why that is not known.
  var database: Result<String, Failure>
  /// `auto`, `embedded`, `same-server`, or the URL of a scratch server.
  package var shadow: String
  /// `comments`, `owners`, `grants`, `default_privileges`, `security_labels`, `rows`.
  package var manage: Set<String>
  /// Patterns (`cfg.tmp_*`) of what is never compared and never touched.
  package var ignore: [String]
  package var limits: Limits
  package var online: Online
  /// What plumb.yaml makes of single flags, by slug.
  package var redFlags: [String: FlagSetting]
  package var backup: Backup?
  package var restorePoint: RestorePoint
  package var hooks: Hooks
  /// The environment that was chosen, or nil.
  package var environment: String?
  /// A database for which the safe order of things is demanded.
  package var protect: Bool
  /// What the env file says and the process's environment does not.
  package var fileVariables: [String: String]

  /// A libpq URL or key=value string, or `embedded`.
  ///
  /// - Throws: what was wrong with it: a variable or a file that is missing. Only who needs the database asks.
  package var databaseURL: String {
    get throws(Failure) { try database.get() }
  }

  /// The tool's own folder beside plumb.yaml.
  package var toolDirectory: String { path(".plumb") }
  package var cacheDirectory: String { path(".plumb/cache") }
  /// Where the embedded database lives.
  package var embeddedDirectory: String { path(".plumb/database") }

  /// A path that is relative to plumb.yaml's folder, as it is from where the command runs.
  package func path(_ relative: String) -> String { Self.joined(root, relative) }

  static func joined(_ root: String, _ relative: String) -> String {
    if relative.hasPrefix("/") || root == "." { return relative }
    return root.hasSuffix("/") ? root + relative : "\(root)/\(relative)"
  }
}
