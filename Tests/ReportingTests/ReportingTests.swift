import Diagnostics
import RedFlags
import Reporting
import Testing

/// Every report in every form, held against files that a person can read.
struct ReportingTests {
  private static let endings: [ReportFormat: String] = [
    .text: "txt", .markdown: "md", .json: "json", .sarif: "sarif.json", .github: "github.txt",
  ]

  @Test(arguments: ReportFormat.allCases) func changes(_ format: ReportFormat) throws {
    try expectSnapshot(Sample.report.rendered(format), "changes.\(Self.endings[format]!)")
  }

  @Test(arguments: ReportFormat.allCases) func flags(_ format: ReportFormat) throws {
    try expectSnapshot(FlagsReport(Sample.flags).rendered(format), "flags.\(Self.endings[format]!)")
  }

  @Test(arguments: ReportFormat.allCases) func review(_ format: ReportFormat) throws {
    try expectSnapshot(Sample.review.rendered(format), "review.\(Self.endings[format]!)")
  }

  @Test func nothingIsSaidInOneLine() {
    #expect(ChangesReport([]).rendered(.text) == "no difference\n")
    #expect(FlagsReport([]).rendered(.text) == "no red flags\n")
    #expect(ChangesReport([]).rendered(.github) == "")
    #expect(RevisionReview.rendered([], .json) == "[]\n")
  }

  @Test func coloursAreOnlyWhereTheyAreAskedFor() {
    let plain = FlagsReport(Sample.flags).rendered(.text)
    let colored = FlagsReport(Sample.flags).rendered(.text, palette: .colored)
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.contains("\u{1B}[31mstop\u{1B}[0m"))
    #expect(colored.replacing(/\u{1B}\[[0-9]+m/, with: "") == plain)
  }

  @Test func jsonEscapesWhatItMust() {
    let value: JSONValue = [
      "a\"b\\": ["line\nbreak", "tab\t", "bell\u{7}", "ümlaut 🐘"], "empty": [], "none": .null,
    ]
    #expect(
      value.document == """
        {
          "a\\"b\\\\": [
            "line\\nbreak",
            "tab\\t",
            "bell\\u0007",
            "ümlaut 🐘"
          ],
          "empty": [],
          "none": null
        }

        """)
  }

  @Test func diagnosticsAreAnnotationsAsWell() {
    let diagnostic = Diagnostic(
      "unknown-key", at: SourcePlace(file: "models/a,b.yaml", line: 3, column: 5), "unknown key `typ`",
      advice: "did you mean `type`?")
    #expect(
      GitHubReport.text([Annotation(diagnostic)])
        == "::error file=models/a%2Cb.yaml,line=3,col=5,title=unknown-key::unknown key `typ`"
        + "%0Anext: did you mean `type`?\n")
  }
}
