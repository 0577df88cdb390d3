import CatalogModel
import ObjectKinds
import Planning
import RedFlags

/// For each flag a state that raises it and one, as like it as can be, that does not.
struct Pair: Sendable {
  var slug: String
  var bad: FlagContext
  var good: FlagContext
}

extension Pair {
  static let all: [Pair] = drops + values + rules + states + starts + locks + security

  static let drops = [
    Pair(slug: "drop-table", bad: Sample.context(Sample.ticket, []), good: Sample.context([], Sample.ticket)),
    Pair(
      slug: "drop-column", bad: Sample.context(Sample.ticket, Array(Sample.ticket.dropLast())),
      good: Sample.context(Sample.ticket, [])),
    Pair(
      slug: "drop-sequence", bad: Sample.context([SequenceGenerator(schema: "cfg", name: "number")], []),
      good: Sample.context([], [SequenceGenerator(schema: "cfg", name: "number")])),
    Pair(
      slug: "drop-type", bad: Sample.context([Sample.enumeration(["a"])], []),
      good: Sample.context([Sample.enumeration(["a"])], [Sample.enumeration(["a", "b"])])),
    Pair(
      slug: "drop-schema", bad: Sample.context(Sample.ticket, [Nothing()]),
      good: Sample.context(Sample.ticket, [])),
    Pair(
      slug: "drop-view", bad: Sample.context([Sample.view()], []), good: Sample.context([], [Sample.view()])),
    Pair(
      slug: "drop-function", bad: Sample.context([Sample.function()], []),
      good: Sample.context([Sample.function()], [Sample.function { $0.volatility = "stable" }])),
    Pair(
      slug: "drop-index", bad: Sample.context(Sample.ticket + [Sample.index()], Sample.ticket),
      good: Sample.context(
        Sample.ticket + [Sample.index()], Sample.ticket + [Sample.index { $0.isUnique = true }])),
    Pair(
      slug: "drop-constraint", bad: Sample.context(Sample.ticket + [Sample.check("id > 0")], Sample.ticket),
      good: Sample.context(Sample.ticket + [Sample.check("id > 0")], [])),
    Pair(
      slug: "drop-trigger", bad: Sample.context(Sample.ticket + [trigger], Sample.ticket),
      good: Sample.context(Sample.ticket, Sample.ticket + [trigger])),
  ]

  private static let trigger = Trigger(
    relation: Table.address("cfg", "ticket"), name: "ticket_touch", function: ["cfg", "touch"])

  static let values = [
    Pair(
      slug: "drop-enum-value",
      bad: Sample.context([Sample.enumeration(["a", "b"])], [Sample.enumeration(["a"])]),
      good: Sample.context([Sample.enumeration(["a"])], [Sample.enumeration(["a", "b"])])),
    retyped("type-narrowing", bad: ("bigint", "integer"), good: ("integer", "bigint")),
    retyped(
      "precision-loss", bad: ("numeric(10,2)", "numeric(10,0)"), good: ("numeric(10,2)", "numeric(12,2)")),
    retyped("encoding-change", bad: ("json", "jsonb"), good: ("jsonb", "json")),
    Pair(
      slug: "cast-needed",
      bad: Sample.context(Sample.ticket, Sample.ticket) {
        $0.castsNeeded = [
          CastNeeded(
            column: Column.address("cfg", "ticket", "subject"), from: "text", to: "integer",
            message: "column \"subject\" cannot be cast automatically to type integer")
        ]
      },
      good: Sample.context(Sample.ticket, Sample.ticket)),
  ]

  private static func retyped(_ slug: String, bad: (String, String), good: (String, String)) -> Pair {
    func change(_ types: (String, String)) -> FlagContext {
      Sample.context(
        [Sample.table(), Sample.column("a", types.0)], [Sample.table(), Sample.column("a", types.1)])
    }
    return Pair(slug: slug, bad: change(bad), good: change(good))
  }

  static let rules = [
    counted("not-null-over-nulls", [Sample.column("a", nullable: true)], [Sample.column("a")]),
    counted("constraint-over-violations", [], [Sample.check("id > 0")]),
    counted("unique-over-duplicates", [], [Sample.unique(["subject"])]),
  ]

  /// The same change over rows that break the rule and over rows that do not.
  private static func counted(_ slug: String, _ old: [any SchemaObject], _ new: [any SchemaObject]) -> Pair {
    func change(_ count: Int) -> FlagContext {
      Sample.context(Sample.ticket + old, Sample.ticket + new) { Sample.answer(&$0, count) }
    }
    return Pair(slug: slug, bad: change(3), good: change(0))
  }

  static let states = [
    Pair(
      slug: "unexplained-drop", bad: withHead(Sample.ticket, [], base: []),
      good: withHead(Sample.ticket, [], base: Sample.ticket)),
    Pair(
      slug: "unexplained-change",
      bad: withHead(
        [Sample.table(), Sample.column("a", nullable: true)], [Sample.table(), Sample.column("a")],
        base: [Sample.table(), Sample.column("a")]),
      good: withHead(
        [Sample.table(), Sample.column("a", nullable: true)], [Sample.table(), Sample.column("a")],
        base: [Sample.table(), Sample.column("a", nullable: true)])),
    Pair(
      slug: "outside-schema",
      bad: Sample.context([], []) {
        $0.outsideEffects = [OutsideEffect("table public.users", "was changed")]
      },
      good: Sample.context([], Sample.ticket)),
    Pair(
      slug: "breaks-dependent",
      bad: Sample.context(Sample.ticket, Array(Sample.ticket.dropLast())) { leaning(&$0, "subject") },
      good: Sample.context(Sample.ticket, Array(Sample.ticket.dropLast())) { leaning(&$0, "id") }),
    Pair(
      slug: "rename-suspected",
      bad: Sample.context(
        [Sample.table(), Sample.column("subject")], [Sample.table(), Sample.column("title")]),
      good: Sample.context(
        [Sample.table(), Sample.column("subject")], [Sample.table(), Sample.column("title", "uuid")])),
    Pair(
      slug: "mass-drop", bad: Sample.context(tables(7), tables(1)), good: Sample.context(tables(7), tables(6))
    ),
    Pair(
      slug: "empty-models", bad: Sample.context(Sample.ticket, []) { $0.modelsAreEmpty = true },
      good: Sample.context([], []) { $0.modelsAreEmpty = true }),
    Pair(
      slug: "not-modelled",
      bad: Sample.context([], []) { $0.notModelled = ["operator cfg.=== (text, text)"] },
      good: Sample.context([], [])),
    Pair(
      slug: "downgrade-loses-data", bad: Sample.context([], Sample.ticket),
      good: Sample.context([], [Sample.view()])),
    Pair(
      slug: "irreversible", bad: Sample.context(Sample.ticket, []), good: Sample.context([Sample.view()], [])),
  ]

  private static func withHead(
    _ old: [any SchemaObject], _ new: [any SchemaObject], base: [any SchemaObject]
  ) -> FlagContext {
    Sample.context(old, new, base: base) { $0.standing.heads = ["20261119101010"] }
  }

  private static func leaning(_ context: inout FlagContext, _ column: String) {
    context.outsideDependents[Column.address("cfg", "ticket", column)] = ["view public.report"]
  }

  private static func tables(_ count: Int) -> [any SchemaObject] {
    (0..<count).map { index in Sample.table("t\(index)") { $0.options["fillfactor"] = "\(index + 20)" } }
  }

  static let starts = [
    start("wrong-database", bad: (["1", "2"], ["1", "2"]), good: (["1"], [])),
    start("unknown-revision", bad: (["1", "2"], ["2"]), good: (["1", "2"], [])),
    Pair(
      slug: "stale-models",
      bad: withHead(Sample.ticket, Array(Sample.ticket.dropLast()), base: Sample.ticket).before(
        Array(Sample.ticket.dropLast())),
      good: withHead(Sample.ticket, Array(Sample.ticket.dropLast()), base: Sample.ticket).before([])),
    standing("not-at-head") { $0.pending = ["20261119101010"] },
    standing("multiple-heads") { $0.heads = ["1", "2"] },
    standing("half-applied") { $0.halfApplied = [.init("1", "step 2 of 3")] },
    standing("edited-after-apply") { $0.edited = [.init("1", "migrations/1_first.up.sql")] },
    standing("broken-seal") { $0.brokenSeals = [.init("1", "migrations/1_first.up.sql")] },
  ]

  private static func start(
    _ slug: String, bad: (recorded: [String], unknown: [String]),
    good: (recorded: [String], unknown: [String])
  ) -> Pair {
    func context(_ state: (recorded: [String], unknown: [String])) -> FlagContext {
      Sample.context([], []) {
        $0.standing.recorded = state.recorded
        $0.standing.unknown = state.unknown
      }
    }
    return Pair(slug: slug, bad: context(bad), good: context(good))
  }

  private static func standing(_ slug: String, _ change: (inout Standing) -> Void) -> Pair {
    Pair(
      slug: slug, bad: Sample.context([], []) { change(&$0.standing) },
      good: Sample.context([], []) { $0.standing.heads = ["1"] })
  }

  static let locks = [
    locked("table-rewrite", .accessExclusive, .accessExclusive, rewritten: true),
    locked("full-scan-under-lock", .share, .shareUpdateExclusive),
    locked("blocks-writes", .share, .shareUpdateExclusive),
    locked("blocks-reads", .accessExclusive, .share),
  ]

  /// An index is built over a large live table.
  private static func locked(
    _ slug: String, _ bad: LockMode, _ good: LockMode, rewritten: Bool = false
  ) -> Pair {
    func change(_ mode: LockMode, _ rewritten: Bool) -> FlagContext {
      Sample.context(Sample.ticket, Sample.ticket + [Sample.index()]) {
        Sample.live(&$0, bytes: 3 << 30)
        Sample.observe(&$0, mode, rewritten: rewritten)
      }
    }
    return Pair(slug: slug, bad: change(bad, rewritten), good: change(good, false))
  }

  static let security = [
    Pair(
      slug: "grants-to-public",
      bad: Sample.context(Sample.ticket, Sample.ticket + [grant("public")]),
      good: Sample.context(Sample.ticket, Sample.ticket + [grant("bot")])),
    Pair(
      slug: "rls-disabled",
      bad: Sample.context([Sample.table { $0.rowSecurity = true }], [Sample.table()]),
      good: Sample.context([Sample.table()], [Sample.table { $0.rowSecurity = true }])),
    Pair(
      slug: "policy-allows-all",
      bad: Sample.context(Sample.ticket, Sample.ticket + [Sample.policy(using: "true")]),
      good: Sample.context(Sample.ticket, Sample.ticket + [Sample.policy(using: "(id > 0)")])),
    Pair(
      slug: "security-definer-search-path",
      bad: Sample.context([], [Sample.function { $0.isSecurityDefiner = true }]),
      good: Sample.context(
        [],
        [
          Sample.function {
            $0.isSecurityDefiner = true
            $0.settings = [Routine.Setting("search_path", "cfg, pg_temp")]
          }
        ])),
    Pair(
      slug: "dropped-policy",
      bad: Sample.context(Sample.ticket + [Sample.policy(using: "(id > 0)")], Sample.ticket),
      good: Sample.context(Sample.ticket + [Sample.policy(using: "(id > 0)")], [])),
    Pair(
      slug: "rebuild-forgets",
      bad: Sample.context([], []) {
        $0.forgotten = [ObjectAddress("view", ["cfg", "open_tickets"]): ["grants: reporting"]]
      },
      good: Sample.context([], [])),
  ]

  private static func grant(_ role: String) -> Grants {
    Grants(on: Table.address("cfg", "ticket"), [role: [Privilege("select")]])
  }
}

extension FlagContext {
  /// The migrations without their heads lead to this.
  fileprivate func before(_ objects: [any SchemaObject]) -> FlagContext {
    var context = self
    context.previous = Sample.catalog([Schema(name: "cfg")] + objects)
    return context
  }
}
