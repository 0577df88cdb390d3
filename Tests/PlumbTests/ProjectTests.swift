import Autogenerate
import Diagnostics
import RedFlags
import Testing

/// plumb.yaml: what is read, and how it is told where something is wrong.
@Suite struct ProjectTests {
  @Test func everyKeyIsRead() throws {
    let project = try ProjectFixture(
      """
      schemas: [cfg, log]
      models: m/
      migrations: /abs/migrations
      history: keep
      database: { url: "${DATABASE_URL:-embedded}" }
      shadow: same-server
      manage: [comments, owners]
      ignore: ["cfg.tmp_*"]
      limits: { lock_timeout: 500ms, lock_retries: 3, statement_timeout: 2m, revision_seconds: 7 }
      online: never
      red_flags: { drop-column: warn, mass-drop: { level: stop, over: 5 }, lock-order: stop }
      backup: { command: "pg_dump ${X}", path: "b/*.dump", max_age: 24h, log: b.log, log_must_say: complete }
      restore_point: git
      hooks: { before_upgrade: [echo a], after_upgrade: [echo b, echo c] }
      protect: true
      """
    ).load()
    #expect(project.schemas == ["cfg", "log"])
    #expect(project.modelsDirectory.hasSuffix("/m"))
    #expect(project.migrationsDirectory == "/abs/migrations")
    #expect(project.history == "keep")
    #expect(try project.databaseURL == "embedded")
    #expect(project.shadow == "same-server")
    #expect(project.manage == ["comments", "owners"])
    #expect(project.ignore == ["cfg.tmp_*"])
    #expect(project.limits.lockTimeout == 500)
    #expect(project.limits.lockRetries == 3)
    #expect(project.limits.statementTimeout == 120_000)
    #expect(project.limits.revisionSeconds == 7)
    #expect(project.online == .never)
    #expect(project.redFlags["drop-column"] == FlagSetting(level: .warn))
    #expect(project.redFlags["mass-drop"] == FlagSetting(level: .stop, over: 5))
    #expect(project.backup?.command == "pg_dump ${X}")
    #expect(project.backup?.maxAgeMilliseconds == 86_400_000)
    #expect(project.restorePoint == .git)
    #expect(project.hooks.afterUpgrade == ["echo b", "echo c"])
    #expect(project.protect)
  }

  @Test func whatIsNotWrittenHasItsDefault() throws {
    let project = try ProjectFixture("schemas: [cfg]\ndatabase: { url: embedded }\n").load()
    #expect(project.history == "plumb")
    #expect(project.shadow == "auto")
    #expect(project.manage == ["comments"])
    #expect(project.limits.lockTimeout == 3_000)
    #expect(project.online == .auto)
    #expect(project.restorePoint == .none)
    #expect(!project.protect)
  }

  @Test func allErrorsAreToldAtOnceWithTheirPlaces() throws {
    let errors = try ProjectFixture(
      """
      schemas: cfg
      shcema: x
      online: maybe
      limits: { lock_timeout: 3, lock_retry: 1 }
      manage: [comments, grant]
      red_flags: { drop-colum: stop, outside-schema: note }
      environments:
        production: { databse: { url: x } }
      """
    ).errors()
    #expect(
      errors == [
        "wrong-type 1:10 `schemas` must be a list, and is a text",
        "unknown-key 2:1 unknown key `shcema`",
        "bad-value 3:9 `online` cannot be `maybe`: it is one of auto, always, never",
        "bad-value 4:25 `lock_timeout` must be a duration, and is `3`",
        "unknown-key 4:28 unknown key `lock_retry` below `limits`",
        "bad-value 5:20 `manage` cannot be `grant`: it is one of "
          + "comments, owners, grants, default_privileges, security_labels, rows",
        "unknown-key 6:14 there is no red flag `drop-colum`",
        "hard-flag 6:32 the red flag `outside-schema` cannot be lowered to note",
        "unknown-key 8:17 unknown key `databse` below `production`",
      ])
  }

  @Test func aMissingVariableIsNamedWithItsLine() throws {
    let fixture = try ProjectFixture("schemas: [cfg]\ndatabase:\n  url: ${BOT_URL}\n")
    #expect(fixture.errors() == ["missing-variable 3:8 the environment variable BOT_URL is not set"])
    #expect(try fixture.load(["BOT_URL": "postgresql://h/d"]).databaseURL == "postgresql://h/d")
    // Who needs no database is not bothered, and --url is enough.
    #expect(try fixture.load().schemas == ["cfg"])
    #expect(fixture.errors { $0.url = "dbname=x" } == [])
  }

  @Test func anEnvironmentIsLaidOver() throws {
    let fixture = try ProjectFixture(
      """
      schemas: [cfg]
      database: { url: "${HERE}", env_file: none.env }
      limits: { lock_timeout: 1s, lock_retries: 2 }
      environments:
        production: { database: { url: "${PROD}", env_file: }, limits: { lock_timeout: 9s }, protect: true }
      """)
    let project = try fixture.load(["PROD": "dbname=p"]) { $0.environment = "production" }
    #expect(try project.databaseURL == "dbname=p")
    #expect(project.limits.lockTimeout == 9_000)
    #expect(project.limits.lockRetries == 2)
    #expect(project.protect)
    #expect(try fixture.load(["PLUMB_ENV": "production", "PROD": "x=y"]).environment == "production")
    #expect(
      fixture.errors(["HERE": "x=y"]) { $0.environment = "prodution" }
        .contains("unknown-environment 5:3 there is no environment `prodution`: plumb.yaml has production"))
  }

  @Test func theEnvFileIsReadAndTheEnvironmentWins() throws {
    let fixture = try ProjectFixture(
      "schemas: [cfg]\ndatabase: { url: \"${A}-${B}\", env_file: bot.env }\n",
      files: ["bot.env": "A=file\nexport B='x y' # why\nPGPASSWORD=secret\n"])
    let project = try fixture.load(["A": "real"])
    #expect(try project.databaseURL == "real-x y")
    #expect(project.fileVariables == ["B": "x y", "PGPASSWORD": "secret"])
  }

  @Test func aMissingEnvFileIsAnError() throws {
    let fixture = try ProjectFixture("schemas: [cfg]\ndatabase: { url: \"${A}\", env_file: gone.env }\n")
    #expect(fixture.errors().first?.hasPrefix("cannot-read 2:36 the env file cannot be read") == true)
  }

  @Test func schemasCanBeNarrowed() throws {
    let fixture = try ProjectFixture("schemas: [cfg, log]\ndatabase: { url: embedded }\n")
    let project = try fixture.load { $0.schemas = ["log"] }
    #expect(project.schemas == ["log"])
    #expect(project.allSchemas == ["cfg", "log"])
    #expect(
      fixture.errors { $0.schemas = ["lgo"] } == ["unknown-schema - --schema lgo: this schema is not managed"]
    )
  }

  @Test func theFileIsLookedForUpwards() throws {
    let fixture = try ProjectFixture("schemas: [cfg]\ndatabase: { url: embedded }\n")
    let project = try Project.load(ProjectOptions(directory: fixture.folder + "/a/b/c"))
    #expect(project.file.hasSuffix("/plumb.yaml"))
    #expect(project.modelsDirectory.hasSuffix("/models"))
  }

  @Test func noFileAtAllIsSaid() {
    let failure = #expect(throws: Failure.self) { _ = try Project.load(ProjectOptions(directory: "/proc")) }
    #expect(failure?.diagnostics.first?.code == "no-project")
  }
}
