import CatalogModel
import ObjectKinds
import Planning
import RedFlags
import SQLSyntax
import Testing

/// What flags say, and how they are weighed.
struct JudgementTests {
  private func flags(_ context: FlagContext, _ slug: String) -> [RaisedFlag] {
    RedFlags.judge(context).filter { $0.slug == slug }
  }

  @Test func aDroppedTableIsOneFlagWithItsRows() {
    let context = Sample.context(Sample.ticket + [Sample.check("id > 0")], []) { Sample.live(&$0) }
    let drops = RedFlags.judge(context).filter { $0.slug.hasPrefix("drop-") }
    #expect(drops.map(\.acceptance) == ["drop-table:cfg.ticket"])
    #expect(drops[0].level == .stop)
    #expect(drops[0].facts == ["3 objects go with it", "the live table cfg.ticket has 41 rows, 16 kB"])
  }

  @Test func aDroppedColumnSaysItsValuesAndWhatLeansOnIt() {
    let view = Sample.view()
    var old = Sample.catalog([Schema(name: "cfg")] + Sample.ticket)
    old.insert(view, dependingOn: [Column.address("cfg", "ticket", "subject")])
    var context = Sample.context(Sample.ticket, Array(Sample.ticket.dropLast()))
    context.old = old
    Sample.answer(&context, 38)
    context.outsideDependents[Column.address("cfg", "ticket", "subject")] = ["view public.report"]
    #expect(
      flags(context, "drop-column").first?.facts == [
        "the live table cfg.ticket has 41 rows, 16 kB", "38 rows have a value in it",
        "leaning on it: view cfg.open_ticket and view public.report",
      ])
  }

  @Test func aDroppedSchemaSumsItsTables() {
    let context = Sample.context(Sample.ticket, [Nothing()]) { Sample.live(&$0) }
    let drops = flags(context, "drop-schema")
    #expect(drops.map(\.object) == ["cfg"])
    #expect(drops[0].facts.contains("the live table cfg.ticket has 41 rows, 16 kB"))
    #expect(flags(context, "drop-table").isEmpty)
  }

  @Test func whatIsReplacedLosesWhatItHeld() {
    var generated = Sample.column("subject")
    generated.generated = "lower('x')"
    let context = Sample.context([Sample.table(), Sample.column("subject")], [Sample.table(), generated])
    #expect(flags(context, "drop-column").first?.why.contains("dropped and made again") == true)
  }

  @Test func aSwappedEnumIsNoDrop() {
    let column = Sample.column("state", "cfg.state")
    let context = Sample.context(
      [Sample.table(), column, Sample.enumeration(["a", "b"])],
      [Sample.table(), column, Sample.enumeration(["b"])])
    let stops = RedFlags.judge(context).filter { $0.level == .stop }
    #expect(stops.map(\.slug) == ["drop-enum-value"])
  }

  @Test func aLabelRenamedByHintIsNotGone() {
    var new = Sample.enumeration(["a", "c"])
    new.renamedLabels = ["c": "b"]
    #expect(flags(Sample.context([Sample.enumeration(["a", "b"])], [new]), "drop-enum-value").isEmpty)
  }

  @Test func whatTheDatabaseWasNotAskedWarns() {
    let context = Sample.context(Sample.ticket, Sample.ticket + [Sample.check("id > 0")])
    #expect(flags(context, "constraint-over-violations").map(\.level) == [.warn])
  }

  @Test func aConversionThatFailsBreaks() {
    var context = Sample.context(Sample.ticket, Sample.ticket + [Sample.check("1 / id > 0")])
    let question = FlagQuestions.counts(for: context).first { $0.id.hasPrefix("constraint-over-violations") }
    context.facts.answers[question?.id ?? ""] = .refused(code: "22012", message: "division by zero")
    #expect(flags(context, "constraint-over-violations").map(\.level) == [.stop])
    context.facts.answers[question?.id ?? ""] = .refused(code: "57014", message: "timeout")
    #expect(flags(context, "constraint-over-violations").map(\.level) == [.warn])
  }

  @Test func rulesOfNewTablesMeetNoRows() {
    let context = Sample.context(
      [], Sample.ticket + [Sample.check("id > 0"), Sample.unique(["id"]), Sample.index()])
    #expect(RedFlags.judge(context).map(\.slug) == ["downgrade-loses-data"])
    #expect(FlagQuestions.counts(for: context).isEmpty)
  }

  @Test func sizeDecidesTheLevel() {
    func level(_ megabytes: Int) -> FlagLevel? {
      let context = Sample.context(Sample.ticket, Sample.ticket + [Sample.index()]) {
        Sample.live(&$0, bytes: megabytes << 20)
        Sample.observe(&$0, .share)
      }
      return flags(context, "full-scan-under-lock").first?.level
    }
    #expect([0, 20, 2000].map(level) == [.note, .warn, .stop])
  }

  @Test func plumbYamlHasTheLastWordExceptOverHardFlags() {
    var context = Sample.context([Sample.view()], []) {
      $0.outsideEffects = [OutsideEffect("table public.users", "was changed")]
    }
    context.levels = ["drop-view": FlagSetting(level: .stop), "outside-schema": FlagSetting(level: .note)]
    #expect(flags(context, "drop-view").map(\.level) == [.stop])
    #expect(flags(context, "outside-schema").map(\.level) == [.stop])
  }

  @Test func whatIsNotModelledIsInTheWayOfItsName() {
    var context = Sample.context([], Sample.ticket)
    context.notModelled = ["foreign table cfg.ticket", "foreign table cfg.tickets"]
    #expect(flags(context, "not-modelled").map(\.level) == [.stop, .note])
  }

  @Test func massDropTakesItsAmountFromPlumbYaml() {
    func tables(_ count: Int) -> [any SchemaObject] {
      (0..<count).map { index in Sample.table("t\(index)") { $0.options["fillfactor"] = "\(index + 20)" } }
    }
    var context = Sample.context(tables(9), tables(7))
    #expect(flags(context, "mass-drop").isEmpty)
    context.levels["mass-drop"] = FlagSetting(over: 1)
    #expect(flags(context, "mass-drop").count == 1)
  }

  @Test func driftIsFoldedUpwards() {
    let context = Sample.context(Sample.ticket, [], base: []) { $0.standing.heads = ["1"] }
    #expect(flags(context, "unexplained-drop").map(\.object) == ["cfg.ticket"])
  }

  @Test func withoutMigrationsNothingIsDrift() {
    var context = Sample.context(Sample.ticket, [])
    context.base = Catalog()
    #expect(flags(context, "unexplained-drop").isEmpty)
  }

  @Test func whatIsThereByHandAsTheModelsWantItWarns() {
    let context = Sample.context(Sample.ticket, Sample.ticket, base: []) { $0.standing.heads = ["1"] }
    #expect(flags(context, "unexplained-change").map { "\($0.level) \($0.object)" } == ["warn cfg.ticket"])
  }

  @Test func whatIsOnlyLeanedOnIsNoDrift() {
    var context = Sample.context([], [], base: []) { $0.standing.heads = ["1"] }
    let outside = Sample.catalog([
      Schema(name: "public"), Table(schema: "public", name: "users"), Schema(name: "cfg"),
    ])
    context.old = outside
    context.new = outside
    #expect(RedFlags.judge(context).isEmpty)
  }

  @Test func aRenamedTableShowsTheLine() {
    let old: [any SchemaObject] = [Sample.table("a"), Sample.column("x", of: "a")]
    let new: [any SchemaObject] = [Sample.table("b"), Sample.column("x", of: "b")]
    let found = flags(Sample.context(old, new), "rename-suspected")
    #expect(found.map(\.object) == ["cfg.a"])
    #expect(found[0].whatToDo.contains("renamed_from: a"))
    let other: [any SchemaObject] = [Sample.table("b"), Sample.column("y", of: "b")]
    #expect(flags(Sample.context(old, other), "rename-suspected").isEmpty)
  }

  @Test func wideningIsFlaggedOnTheWayDown() {
    let context = Sample.context(
      [Sample.table(), Sample.column("a", "integer")], [Sample.table(), Sample.column("a", "bigint")])
    #expect(RedFlags.judge(context).map(\.slug) == ["downgrade-loses-data"])
  }

  @Test func touchingAnotherSchemaIsOutside() {
    let outside = Table(schema: "public", name: "users")
    var context = Sample.context([], [])
    context.new = Sample.catalog([Schema(name: "public"), outside])
    context.up = Plan(
      changes: [],
      steps: [.init(Statement("CREATE TABLE public.users ()"), [PlanNode(outside.address, .create, [])])])
    #expect(flags(context, "outside-schema").map(\.object) == ["public.users"])
  }

  @Test func staleModelsByWhatWouldBeRun() {
    var context = Sample.context(Sample.ticket, Array(Sample.ticket.dropLast()))
    context.standing.heads = ["1"]
    context.standing.undoing = ["ALTER TABLE cfg.ticket\n  DROP COLUMN subject;"]
    #expect(flags(context, "stale-models").count == 1)
    context.standing.undoing.append("DROP TABLE cfg.other")
    #expect(flags(context, "stale-models").isEmpty)
  }

  @Test func riskFollowsTheFlags() {
    let quiet = Sample.context([], [Sample.view()]) { $0.evidence = Evidence() }
    #expect(Risk(flags: RedFlags.judge(quiet), evidence: quiet.evidence).text == "low, no downtime")
    let loud = Sample.context(Sample.ticket, []) { $0.evidence = Evidence() }
    #expect(
      Risk(flags: RedFlags.judge(loud), evidence: loud.evidence).text.hasPrefix("high, data goes: cfg.ticket")
    )
    #expect(Risk(flags: [], evidence: nil).level == .medium)
    let twice = ["cast-needed", "type-narrowing"].map {
      RaisedFlag(slug: $0, level: .stop, object: "cfg.ticket.mood", why: "", whatToDo: "")
    }
    #expect(Risk(flags: twice, evidence: Evidence()).text == "high, values change: cfg.ticket.mood")
  }
}
