import Diagnostics
import ObjectKinds
import RedFlags
import Testing

/// What `--accept` lets pass, and what it never does.
struct AcceptanceTests {
  private func flag(
    _ slug: String, _ object: String, level: FlagLevel = .stop, hard: Bool = false
  ) -> RaisedFlag {
    RaisedFlag(slug: slug, level: level, object: object, why: "why", whatToDo: "do", isHard: hard)
  }

  private var raised: [RaisedFlag] {
    [
      flag("drop-column", "cfg.ticket.subject"), flag("drop-column", "cfg.panel.subject"),
      flag("drop-table", "cfg.ticket"), flag("outside-schema", "public.users", hard: true),
      flag("drop-view", "cfg.v", level: .warn),
    ]
  }

  private func accepted(_ words: [String]) throws -> [String] {
    try Acceptance(parsing: words).applied(to: raised).filter(\.isAccepted).map(\.acceptance)
  }

  @Test func allIsEverythingThatStopsButHardFlags() throws {
    #expect(
      try accepted(["all"]) == [
        "drop-column:cfg.ticket.subject", "drop-column:cfg.panel.subject", "drop-table:cfg.ticket",
      ])
    #expect(try Acceptance(parsing: ["all"]).applied(to: raised).stopping.map(\.slug) == ["outside-schema"])
  }

  @Test func aSlugIsEveryObject() throws {
    #expect(try accepted(["drop-column"]).count == 2)
  }

  @Test func anObjectIsOne() throws {
    #expect(try accepted(["drop-column:cfg.ticket.subject"]) == ["drop-column:cfg.ticket.subject"])
    #expect(try accepted(["drop-column:panel.subject"]) == ["drop-column:cfg.panel.subject"])
    #expect(try accepted(["drop-table:ticket"]) == ["drop-table:cfg.ticket"])
    #expect(try accepted(["drop-table:icket"]) == [])
  }

  @Test func aSuffixOfSeveralIsAnError() throws {
    let error = #expect(throws: Failure.self) { try accepted(["drop-column:subject"]) }
    #expect(error?.diagnostics.map(\.code.slug) == ["ambiguous-acceptance"])
  }

  @Test func anUnknownSlugIsAnErrorWithTheNearest() throws {
    let error = #expect(throws: Failure.self) { try Acceptance(parsing: ["drop-colum", "drop-comment"]) }
    #expect(error?.diagnostics.map(\.code.slug) == ["unknown-flag", "unknown-flag"])
    #expect(error?.diagnostics.first?.advice == "did you mean `drop-column`?")
    _ = try Acceptance(parsing: ["drop-comment"], kinds: allKinds)
  }

  @Test func aHardFlagCannotBeNamed() {
    let error = #expect(throws: Failure.self) { try Acceptance(parsing: ["outside-schema"]) }
    #expect(error?.diagnostics.map(\.code.slug) == ["hard-flag"])
  }

  @Test func whatWasNotRaisedIsSaid() throws {
    #expect(try Acceptance(parsing: ["drop-index", "all"]).unused(in: raised) == ["drop-index"])
  }

  @Test func theHeadRoundTrips() throws {
    var flags = raised + [flag("drop-function", "cfg.touch(integer, text)"), flag("mass-drop", "")]
    for index in flags.indices where !flags[index].isHard && flags[index].level == .stop {
      flags[index].isAccepted = true
    }
    let lines = Acceptance.lines(for: flags, by: "Ada (ops)", at: "2026-11-21T09:30:12Z")
    #expect(lines.first == "drop-column cfg.ticket.subject (by Ada (ops), 2026-11-21T09:30:12Z)")
    let unaccepted = flags.map { flag in
      var flag = flag
      flag.isAccepted = false
      return flag
    }
    #expect(try Acceptance(recorded: lines).applied(to: unaccepted) == flags)
  }
}
