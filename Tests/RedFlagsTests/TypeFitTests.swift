import CatalogModel
import ObjectKinds
import RedFlags
import Testing

/// Which type changes lose something, and what is asked of the live rows before.
struct TypeFitTests {
  private func slugs(_ old: String, _ new: String) -> [String] {
    let context = Sample.context(
      [Sample.table(), Sample.column("a", old)], [Sample.table(), Sample.column("a", new)])
    return RedFlags.judge(context).map(\.slug).filter { $0 != "irreversible" && $0 != "downgrade-loses-data" }
      .sorted()
  }

  @Test(
    arguments: [
      ("integer", "bigint"), ("varchar", "text"), ("character varying(10)", "character varying(20)"),
      ("character varying(10)", "text"), ("integer", "text"), ("numeric(10,2)", "numeric(12,2)"),
      ("numeric(10,2)", "numeric"), ("integer", "numeric"), ("integer", "numeric(12,2)"),
      ("smallint", "real"),
      ("integer", "double precision"), ("date", "timestamp without time zone"), ("cfg.state", "text"),
      ("timestamp(3) with time zone", "timestamp with time zone"), ("integer[]", "bigint[]"),
      ("json", "text"),
    ]) func keepsEverything(_ old: String, _ new: String)
  {
    #expect(slugs(old, new) == [])
  }

  @Test(
    arguments: [
      ("bigint", "integer", "type-narrowing"), ("text", "character varying(10)", "type-narrowing"),
      ("text", "integer", "type-narrowing"), ("text", "cfg.state", "type-narrowing"),
      ("character varying(20)", "character varying(10)", "type-narrowing"),
      ("integer", "numeric(5,0)", "type-narrowing"), ("bigint", "double precision", "precision-loss"),
      ("numeric(10,2)", "numeric(10,0)", "precision-loss"),
      ("timestamp with time zone", "date", "precision-loss"),
      ("timestamp with time zone", "timestamp(0) with time zone", "precision-loss"),
      ("json", "jsonb", "encoding-change"), ("text", "bytea", "encoding-change"),
      ("timestamp with time zone", "timestamp without time zone", "encoding-change"),
      ("integer[]", "integer", "type-narrowing"), ("uuid", "bigint", "type-narrowing"),
    ]) func losesSomething(_ old: String, _ new: String, _ slug: String)
  {
    #expect(slugs(old, new) == [slug])
  }

  @Test func bothRangeAndDigits() {
    #expect(slugs("numeric", "integer") == ["precision-loss", "type-narrowing"])
    #expect(slugs("double precision", "real") == ["precision-loss", "type-narrowing"])
  }

  private func question(_ old: Column, _ new: Column, _ slug: String = "type-narrowing") -> String? {
    let context = Sample.context([Sample.table(), old], [Sample.table(), new])
    return FlagQuestions.counts(for: context).first { $0.id.hasPrefix(slug) }?.sql
  }

  @Test func asksInThePlainestWay() {
    #expect(
      question(Sample.column("a", "bigint"), Sample.column("a", "integer"))
        == "SELECT count(*) FROM cfg.ticket t WHERE t.a NOT BETWEEN -2147483648 AND 2147483647")
    #expect(
      question(Sample.column("a", "text"), Sample.column("a", "character varying(3)"))
        == "SELECT count(*) FROM cfg.ticket t WHERE pg_catalog.length(t.a::text) > 3")
    #expect(
      question(Sample.column("a", "text"), Sample.column("a", "uuid"))
        == "SELECT count(*) FROM cfg.ticket t WHERE t.a::uuid::text IS DISTINCT FROM t.a")
    #expect(
      question(Sample.column("a", "text"), Sample.column("a", "integer", hints: ["using": "length(a)"]))
        == "SELECT count(*) FROM cfg.ticket t WHERE (length(a))::integer::text IS DISTINCT FROM t.a")
  }

  @Test func asksUnderTheNamesThatAreThere() {
    var context = Sample.context(
      [Sample.table(), Sample.column("a", "bigint")], [Sample.table(), Sample.column("a", "integer")])
    context.renames = [
      (old: ObjectAddress("table", ["cfg", "request"]), new: ObjectAddress("table", ["cfg", "ticket"])),
      (old: Column.address("cfg", "ticket", "b"), new: Column.address("cfg", "ticket", "a")),
    ]
    let sql = FlagQuestions.counts(for: context).first?.sql
    #expect(sql == "SELECT count(*) FROM cfg.request t WHERE t.b NOT BETWEEN -2147483648 AND 2147483647")
    #expect(FlagQuestions.sizes(for: context)?.contains("('cfg', 'request')") == true)
  }

  @Test func aRuleOverANewColumnIsAskedBeforeItIsThere() {
    let state = DefaultValue(schema: "cfg", table: "ticket", column: "state", expression: "'open'::text")
    let new: [any SchemaObject] =
      Sample.ticket + [Sample.column("state"), state, Sample.check("(state <> ''::text)")]
    let sql = FlagQuestions.counts(for: Sample.context(Sample.ticket, new)).first?.sql
    #expect(
      sql == "SELECT count(*) FROM (SELECT t.*, ('open'::text)::text AS state FROM cfg.ticket t) t "
        + "WHERE NOT ((state <> ''::text))")
  }
}
