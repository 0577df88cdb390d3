import RedFlags
import Testing

/// The way of a question to the database and back.
struct LiveFactsTests {
  @Test func asksSizesThenCounts() async {
    let context = Sample.context(Sample.ticket, [])
    let asked = await context.asking { sql in
      sql.contains("pg_total_relation_size")
        ? .rows([["cfg", "ticket", "r", "-1", "16384", nil], ["cfg", "number", "S", "1", "8192", "812"]])
        : .rows([["41"]])
    }
    #expect(asked.facts.isAsked)
    #expect(asked.facts.relations["cfg.ticket"] == Sample.size)
    #expect(asked.facts.counters == ["cfg.number": 812])
  }

  @Test func aRefusalIsKeptWithItsCode() async {
    let context = Sample.context(Sample.ticket, Sample.ticket + [Sample.check("id > 0")])
    let asked = await context.asking { _ in
      .refused(code: "42501", message: "permission denied for table ticket")
    }
    let flags = RedFlags.judge(asked).filter { $0.slug == "constraint-over-violations" }
    #expect(flags.map(\.level) == [.warn])
    #expect(flags.first?.facts.first?.contains("permission denied for table ticket") == true)
  }

  @Test func nothingIsAskedWhereNothingGoes() {
    #expect(FlagQuestions.sizes(for: Sample.context([], [])) == nil)
  }
}
