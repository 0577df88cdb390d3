import CatalogModel
import Diagnostics
import Diffing
import ObjectKinds
import Planning
import RedFlags
import Reporting
import Revisions
import SQLSyntax

/// One revision of a small schema, as literals.
enum Sample {
  static let changes: [Change] = {
    do { return try Differ.changes(from: old, to: new) } catch { fatalError("\(error)") }
  }()

  private static let old = catalog([
    Schema(name: "cfg"), Table(schema: "cfg", name: "ticket"), column("id", "integer"),
    column("subject", "text"),
    view("SELECT ticket.id,\n    ticket.subject\n   FROM cfg.ticket"),
    EnumType(schema: "cfg", name: "state", labels: ["open", "closed"]),
    CheckConstraint(
      site: ConstraintSite(schema: "cfg", table: "ticket", name: "ticket_check"), expression: "(id > 0)"),
  ])

  private static let new = catalog([
    Schema(name: "cfg"), Table(schema: "cfg", name: "ticket"), column("id", "bigint"),
    view("SELECT ticket.id,\n    now() AS seen\n   FROM cfg.ticket"),
    EnumType(schema: "cfg", name: "state", labels: ["open", "claimed", "closed"]),
    CheckConstraint(
      site: ConstraintSite(schema: "cfg", table: "ticket", name: "ticket_check"), expression: "(id > 1)"),
    Table(schema: "cfg", name: "panel"), column("id", "bigint", of: "panel"),
    column("name", "text", of: "panel"),
    PrimaryKey(
      key: KeyDefinition(
        site: ConstraintSite(schema: "cfg", table: "panel", name: "panel_pkey"), columns: ["id"])),
    Comment(on: Table.address("cfg", "panel"), "Where | tickets are opened"),
  ])

  private static func catalog(_ objects: [any SchemaObject]) -> Catalog {
    var catalog = Catalog()
    for object in objects { catalog.insert(object) }
    return catalog
  }

  private static func column(_ name: String, _ type: String, of table: String = "ticket") -> Column {
    Column(schema: "cfg", table: table, name: name, type: type)
  }

  private static func view(_ query: String) -> View { View(schema: "cfg", name: "open_ticket", query: query) }

  static let places: [ObjectAddress: SourcePlace] = [
    Table.address("cfg", "ticket"): SourcePlace(file: "models/cfg/tables/ticket.yaml", line: 2, column: 3),
    Column.address("cfg", "ticket", "id"): SourcePlace(
      file: "models/cfg/tables/ticket.yaml", line: 4, column: 7),
    Table.address("cfg", "panel"): SourcePlace(
      file: "models/cfg/tables/a panel, big.yaml", line: 1, column: 3),
  ]

  static let report = ChangesReport(
    changes, renames: [(old: Table.address("cfg", "request"), new: Table.address("cfg", "ticket"))],
    places: places,
    notModelled: ["operator cfg.=== (text, text)"])

  static let flags: [RaisedFlag] =
    [
      RaisedFlag(
        slug: "drop-column", level: .stop, object: "cfg.ticket.subject",
        address: Column.address("cfg", "ticket", "subject"),
        place: SourcePlace(file: "models/cfg/tables/ticket.yaml", line: 2, column: 3),
        why: "table column cfg.ticket.subject goes, with every value in it",
        whatToDo: "rename it with `renamed_from`, or take a backup and accept the flag",
        facts: ["the live table cfg.ticket has 41 rows, 16 kB", "38 rows have a value in it"],
        isAccepted: true),
      RaisedFlag(
        slug: "drop-function", level: .stop, object: "cfg.touch(integer, text)",
        why: "function cfg.touch(integer, text) goes",
        whatToDo: "keep it: 100 % of callers, all of them, fail"),
      RaisedFlag(
        slug: "outside-schema", level: .stop, object: "table public.users",
        why: "table public.users is not in a managed schema, and would be touched",
        whatToDo: "take the statement out",
        isHard: true),
      RaisedFlag(
        slug: "table-rewrite", level: .warn, object: "cfg.ticket", address: Table.address("cfg", "ticket"),
        place: SourcePlace(file: "models/cfg/tables/ticket.yaml", line: 2, column: 3),
        why: "every row of cfg.ticket is written anew", whatToDo: "add a new column, and change over later",
        facts: ["the live table has 41 rows, 16 kB", "expected to take less than a second"]),
    ]
    + (1...6).map { number in
      RaisedFlag(
        slug: "downgrade-loses-data", level: .warn, object: "cfg.t\(number)",
        why: "down drops table cfg.t\(number) with what was written to it",
        whatToDo: "downgrade only right after")
    } + [
      RaisedFlag(
        slug: "not-modelled", level: .note, object: "operator cfg.===", why: "operator cfg.=== is left alone",
        whatToDo: "keep it by hand")
    ]

  static let evidence: Evidence = {
    var evidence = Evidence()
    evidence.up = [
      .init(
        sql: "ALTER TABLE cfg.ticket\n  ALTER COLUMN id SET DATA TYPE bigint,\n  DROP COLUMN subject",
        milliseconds: 3.2, locks: [("cfg.ticket", .share), ("cfg.ticket", .accessExclusive)],
        rewritten: ["cfg.ticket"]),
      .init(
        sql: "CREATE TABLE cfg.panel (id bigint NOT NULL)", milliseconds: 1.1,
        locks: [("cfg.panel", .accessExclusive)],
        rewritten: []),
    ]
    evidence.down = [.init(sql: "DROP TABLE cfg.panel", milliseconds: 0.4, locks: [], rewritten: [])]
    evidence.serverVersion = "15.10"
    evidence.unproven = ["view public.report could not be rebuilt: it leans on a foreign table"]
    return evidence
  }()

  static let revision = Revision(
    id: "20261121093012", revises: ["20261119101010"], message: "widen ids", created: "2026-11-21T09:30:12Z",
    accepted: ["drop-column cfg.ticket.subject (by ada, 2026-11-21T09:30:12Z)"],
    proven: "PostgreSQL 15.10, up and down",
    up: Script(steps: [
      Step(
        .transaction, notes: ["AccessExclusive on cfg.ticket, rewrite"],
        body: "ALTER TABLE cfg.ticket\n  ALTER COLUMN id SET DATA TYPE bigint,\n  DROP COLUMN subject;")
    ]),
    down: Script(
      head: [HeadLine("loses", "cfg.ticket.subject: the values of 38 rows")],
      steps: [Step(.transaction, body: "ALTER TABLE cfg.ticket ADD COLUMN subject text;")]))

  static let review = RevisionReview(
    revision: revision, changes: report, flags: flags, evidence: evidence, isApplied: false)
}
