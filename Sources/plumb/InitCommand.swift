import ArgumentParser
import Autogenerate
import Diagnostics

struct InitCommand: PlumbCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes a commented plumb.yaml, an example model, migrations/ and a schema for editors.",
    discussion: """
      Nothing that is there already is overwritten.

      Example:
        mkdir bot && cd bot && plumb init && plumb diff
      """)

  @OptionGroup var globals: GlobalOptions

  @Argument(help: ArgumentHelp("The folder to write into.", valueName: "folder"))
  var folder = "."

  func run(_ session: Session) async throws -> Ending {
    if globals.config != nil {
      throw ValidationError("--config names a file that exists; init takes a folder")
    }
    let name = globals.schema.first ?? "app"
    try WorkspaceFolder.make(folder)
    func path(_ file: String) -> String { folder == "." ? file : "\(folder)/\(file)" }
    for place in ["models", "migrations"] { try WorkspaceFolder.make(path(place)) }
    try WorkspaceFolder.prepare(path(".plumb"))
    let files = [
      ("plumb.yaml", InitTemplates.project(schema: name, url: globals.url == nil ? nil : "${DATABASE_URL}")),
      ("models/example.yaml", InitTemplates.model(schema: name)),
      ("plumb.schema.json", Reference.editorSchema),
      ("migrations/.gitkeep", ""),
    ]
    for (file, text) in files {
      let isNew = try WorkspaceFolder.write(text, to: path(file))
      session.terminal.print(isNew ? "wrote \(path(file))" : "kept  \(path(file)), which is there already")
    }
    session.terminal.note("next: look at plumb.yaml, then `plumb doctor` and `plumb diff`")
    return .done
  }
}

/// What `init` writes.
enum InitTemplates {
  static func project(schema: String, url: String?) -> String {
    Project.editorLine(depth: 0) + """
      # What plumb manages, and where. Every key can stay away but `schemas` and `database`.

      # The managed schemas. Everything else in the database is read-only to plumb.
      schemas: [\(quoted(schema))]

      models: models
      migrations: migrations

      # The schema that keeps the record of what is applied. Name another where the role may not create one.
      # history: plumb

      database:
        # A libpq URL or key=value string, as for psql; `embedded` is a private server kept under .plumb/.
        url: \(url ?? "${DATABASE_URL:-embedded}")
        # A file of KEY=VALUE lines, read first; the real environment wins.
        # env_file: .env

      # Where scratch databases are made: auto | embedded | same-server | a URL of a scratch server.
      shadow: auto

      # Also: owners, grants, default_privileges, security_labels, rows.
      manage: [comments]

      # Never compared, never touched.
      # ignore: ["\(schema).tmp_*"]

      limits: { lock_timeout: 3s, lock_retries: 10, statement_timeout: 0, revision_seconds: 30 }

      # What a careful reviewer would stop at: raise it or lower it (stop, warn, note).
      # red_flags: { drop-index: stop, mass-drop: { level: stop, over: 5 } }

      # Laid over the keys above with --env NAME or PLUMB_ENV=NAME.
      # environments:
      #   production: { database: { url: "${PROD_URL}" }, protect: true }

      """
  }

  static func model(schema: String) -> String {
    Project.editorLine(depth: 1) + """
      # A model states what is there, never how to get there. Any number of files below models/, in any layout.
      schema: \(quoted(schema))

      tables:
        example:
          comment: An example to begin with; change it, then run `plumb diff`
          columns:
            id:         { type: bigint, identity: always }
            name:       text                # a bare type: NOT NULL
            note:       text?               # a question mark: may be NULL
            created_at: { type: timestamptz, default: now() }
          primary_key: [id]
          checks:
            example_name_not_blank: name <> ''

      """
  }

  /// A name that YAML could take for something else goes in quotes.
  private static func quoted(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { $0 == 95 || (48...57).contains($0) || (97...122).contains($0) }
    return isPlain && name.first?.isLetter == true
      ? name : "\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
