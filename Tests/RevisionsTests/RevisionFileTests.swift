import Diagnostics
import Revisions
import Testing

@Suite struct RevisionFileTests {
  static let upText = """
    -- plumb:      1
    -- revision:   20261121093012
    -- revises:    20261119101010
    -- message:    add ticket topic
    -- created:    2026-11-21T09:30:12Z
    -- risk:       low, no downtime
    -- accepted:   drop-column cfg.ticket.subject
    -- proven:     PostgreSQL 15.10, up and down
    -- seal:       sha256:a9705cea095f77e78c3fba778ccb56ca3e5325b4b36ff5eda0028e9a166c35db

    -- step 1: transaction
    -- AccessExclusive on cfg.ticket, no rewrite
    ALTER TABLE cfg.ticket ADD COLUMN topic text;

    -- step 2: no transaction
    CREATE INDEX CONCURRENTLY ticket_topic_idx ON cfg.ticket (topic);

    """

  func read(_ up: String, _ down: String = nothing) -> (Revision?, [String]) {
    var reader = RevisionReader()
    let revision = reader.read(
      stem: "20261121093012_m", up: up, upFile: "m.up.sql", down: down, downFile: "m.down.sql")
    return (
      revision,
      reader.problems.diagnostics.map { "\($0.place.map { "\($0)" } ?? "") \($0.code): \($0.message)" }
    )
  }

  @Test func theHeadLooksLikeTheContract() {
    #expect(RevisionPrinter.text(of: .sample, .up) == Self.upText)
  }

  @Test func whatWasWrittenIsReadBackToTheByte() throws {
    for sample in [Revision.sample, .empty, .merge] {
      let texts = Revision.Direction.allCases.map { RevisionPrinter.text(of: sample, $0) }
      var reader = RevisionReader()
      let read = reader.read(
        stem: "\(sample.id)_\(sample.slug)", up: texts[0], upFile: "", down: texts[1], downFile: "")
      #expect(reader.problems.diagnostics == [])
      let revision = try #require(read)
      #expect(Revision.Direction.allCases.map { RevisionPrinter.text(of: revision, $0) } == texts)
      #expect(revision.up.steps == sample.up.steps)
      #expect(revision.up.sealState == .intact)
      #expect(revision.down.sealState == .intact)
      #expect(revision.down.lines("note") == sample.down.lines("note"))
    }
  }

  @Test func anEditBreaksTheSealAndLineEndsDoNot() throws {
    let windows = Self.upText.replacing("\n", with: "\r\n").replacing("20261119101010", with: "base")
    let (same, problems) = read(windows)
    #expect(problems == [])
    #expect(same?.up.sealState == .intact)
    #expect(same?.up.steps.map(\.statements.count) == [1, 1])
    let (edited, _) = read(windows.replacing("topic text", with: "topic varchar"))
    #expect(edited?.up.sealState == .broken)
    let (unsealed, _) = read(file("SELECT 1;"))
    #expect(unsealed?.up.sealState == .missing)
  }

  @Test func resealingKeepsTheAuthorsText() throws {
    var (revision, _) = read(
      Self.upText.replacing("20261119101010", with: "base")
        .replacing("topic text;", with: "topic text;  -- why not\n\n\n/* more */ SELECT 1;"))
    let text = try #require(revision).up.text
    revision?.reseal()
    #expect(revision?.up.sealState == .intact)
    let (again, problems) = read(RevisionPrinter.text(of: try #require(revision), .up))
    #expect(problems == [])
    #expect(again?.up.text == text)
    #expect(again?.up.steps[0].statements.count == 2)
  }

  @Test func aFileWithoutStepsIsOneTransaction() throws {
    let (revision, problems) = read(file("-- first\nSELECT 1; SELECT 2;\n\nSELECT\n 3"))
    #expect(problems == [])
    let step = try #require(revision?.up.steps.first)
    #expect(step.mode == .transaction)
    #expect(step.statements.map(\.text) == ["SELECT 1", "SELECT 2", "SELECT\n 3"])
    #expect(step.statements.map { revision!.up.fileLine($0.line) } == [7, 7, 9])
    #expect(step.statements.map(\.column) == [1, 11, 1])
  }

  @Test func unknownKeysAndRemarksSurvive() throws {
    let (revision, problems) = read(
      "-- house style\n-- revision: 20261121093012\n-- revises: base\n-- ticket: OPS-12\n-- seal: x\nSELECT 1;"
    )
    #expect(problems == [])
    let text = RevisionPrinter.text(of: try #require(revision), .up)
    #expect(text.contains("-- house style\n-- ticket:     OPS-12\n-- seal:       x\n"))
  }

  @Test func aLineOfASpecialCommentInAFunctionIsNoStep() throws {
    let (revision, problems) = read(
      file("-- step 1: transaction\nCREATE FUNCTION f() AS $$\n-- step 9: transaction\n;\n$$;\n"))
    #expect(problems == [])
    #expect(revision?.up.steps.count == 1)
    #expect(revision?.up.steps[0].statements.count == 1)
  }

  @Test(arguments: [
    ("", "m.up.sql:1:1 cut-file: the file ends within its head: nothing follows it"),
    (
      "-- plumb: 1\n-- revision: 20261121093012\n-- revi",
      "m.up.sql:3:1 cut-file: the file ends within its head: nothing follows it"
    ),
    (
      file("SELECT 1;", revision: "20200101000000"),
      "m.up.sql:2:14 bad-revision-id: the head says revision 20200101000000, the file name 20261121093012"
    ),
    (
      file("SELECT 1;", revision: "12"),
      "m.up.sql:2:14 bad-revision-id: `12` is no revision id: it is the UTC time as 14 digits"
    ),
    ("-- plumb: 1\n-- revises: base\nSELECT 1;", "m.up.sql:1:1 bad-head: the head has no `revision`"),
    (
      "-- revision: 20261121093012\n-- revision: 20261121093012\n-- revises: base\n\nSELECT 1;",
      "m.up.sql:2:14 bad-head: `revision` stands in the head twice"
    ),
    (
      "-- plumb: 7\n-- revision: 20261121093012\n-- revises: base\n\nSELECT 1;",
      "m.up.sql:1:11 unknown-format: the file is of format 7; this plumb reads format 1"
    ),
    (
      file("-- step 1: tranaction\nSELECT 1;"), "m.up.sql:6:1 bad-step: this is not the header of a step"
    ),
    (
      file("-- step 2: transaction\nSELECT 1;"),
      "m.up.sql:6:1 bad-step: this step should have the number 1: steps are counted from 1, in order"
    ),
    (
      file("SELECT 1;\n-- step 1: transaction\nSELECT 1;"),
      "m.up.sql:6:1 bad-step: this statement stands before the first step"
    ),
    (
      file("-- step 1: transaction\n-- locks nothing\n"),
      "m.up.sql:7:1 cut-file: step 1 has no statement; the file looks cut off"
    ),
    (file("SELECT 'a;\n"), "m.up.sql:6:8 cut-file: this quote is never closed"),
    (
      file("SELECT 1;\n\\copy t FROM 'x'\n"),
      "m.up.sql:7:1 psql-command: a backslash command is for psql only; a revision is run by the server"
    ),
    (
      file("SELECT 1;\n  COMMIT;\n"),
      "m.up.sql:7:3 transaction-control: COMMIT in a revision would break its step in two"
    ),
  ])
  func badFilesAreErrorsWithTheirPlace(up: String, error: String) {
    let (revision, problems) = read(up)
    #expect(revision == nil)
    #expect(problems.contains(error), "\(problems)")
  }

  @Test func everyErrorOfBothFilesIsTold() {
    let (_, problems) = read(file("SELECT 'a"), file("\\d\n", revises: "20200101000000"))
    #expect(problems.count == 3, "\(problems)")
  }
}

extension Revision {
  static let empty = Revision(
    id: "20261121093013", revises: [], message: "nothing yet", up: Script(steps: []), down: Script(steps: []))
  static let merge = Revision(
    id: "20261121093014", revises: ["20261121093012", "20261121093013"], message: "two\nlines",
    risk: Risk(level: "none"),
    up: Script(head: [HeadLine(nil, "by hand"), HeadLine("owner", "ops")], steps: []),
    down: Script(steps: [Step(.transaction, notes: ["a", "", "b"], body: "\n\n  SELECT 1;\n-- end\n\n")]))
}
