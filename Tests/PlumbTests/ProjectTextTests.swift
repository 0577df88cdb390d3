import Autogenerate
import Diagnostics
import Testing

/// The small languages inside plumb.yaml and the env file.
@Suite struct ProjectTextTests {
  @Test(
    arguments: [
      ("0", 0), ("500ms", 500), ("3s", 3_000), ("1.5s", 1_500), ("2m", 120_000), ("2min", 120_000),
      ("24h", 86_400_000),
      ("7d", 604_800_000), ("3", nil), ("s", nil), ("-3s", nil), ("3 weeks", nil), ("", nil),
    ] as [(String, Int?)])
  func durations(_ text: String, _ milliseconds: Int?) {
    #expect(ProjectQuantity.milliseconds(text) == milliseconds)
  }

  @Test(
    arguments: [("5", 5), ("10kB", 10_240), ("1GB", 1 << 30), ("-1", nil), ("1XB", nil)] as [(String, Int?)])
  func quantities(_ text: String, _ count: Int?) { #expect(ProjectQuantity.count(text) == count) }

  @Test(arguments: [
    ("plain", "plain"), ("${A}", "1"), ("x${A}y${B}z", "x1y2z"), ("${C:-d}", "d"), ("${EMPTY:-d}", "d"),
    ("${EMPTY}", ""), ("${C:-${A}}", "1"), ("${C:-a}b}", "ab}"), ("$A {x}", "$A {x}"),
  ])
  func variables(_ text: String, _ expanded: String) throws {
    let variables = ProjectVariables(environment: ["A": "1", "EMPTY": ""], file: ["A": "no", "B": "2"])
    #expect(try variables.expand(text) == expanded)
  }

  @Test func whatCannotBeExpanded() {
    let variables = ProjectVariables(environment: [:])
    #expect(throws: ProjectVariables.Problem.missing("X")) { try variables.expand("a${X}") }
    #expect(throws: ProjectVariables.Problem.malformed("`${` is not closed by `}`")) {
      try variables.expand("${X")
    }
    #expect(throws: ProjectVariables.Problem.malformed("`${1}` names no variable")) {
      try variables.expand("${1}")
    }
  }

  @Test func envFiles() throws {
    let values = try ProjectEnvFile.parse(
      """
      # a comment

      A=plain text   # behind
      export B=x#y
      C='single $x \\n'
        D="double \\"q\\" \\n" # c
      E=
      export=1
      """, file: "f.env")
    #expect(
      values == [
        "A": "plain text", "B": "x#y", "C": "single $x \\n", "D": "double \"q\" \n", "E": "", "export": "1",
      ])
  }

  @Test func badLinesOfAnEnvFileAreAllToldWithoutTheirValues() {
    let failure = #expect(throws: Failure.self) {
      _ = try ProjectEnvFile.parse("secret words\n1A=secret\nB='secret\nC=\"secret\" x\nD=1", file: "f.env")
    }
    #expect(
      failure?.diagnostics.compactMap(\.place?.description) == [
        "f.env:1:1", "f.env:2:1", "f.env:3:3", "f.env:4:12",
      ])
    #expect(failure?.description.contains("secret") == false)
  }
}
