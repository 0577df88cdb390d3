/// `docs/red-flags.md`, rendered from the flags themselves.
package enum RedFlagsPage {
  package static func markdown() -> String {
    ([introduction, table()] + RedFlags.all.map(section)).joined(separator: "\n\n") + "\n"
  }

  private static let introduction = """
    # Red flags

    <!-- Rendered from Sources/RedFlags by `RedFlagsPage`; a test holds the two together. -->

    What a careful reviewer would stop at, found before a file is written and again before a statement runs.
    A flag is a judgement over effects, never over text: two states of a catalog, the locks and files that a
    real PostgreSQL was seen to touch, and what the live database answers. SQL written by hand is judged
    exactly as generated SQL is.

    - **stop**: nothing is written or run, exit code 3, until somebody lets it pass:
      `--accept drop-column:cfg.ticket.subject`, `--accept drop-column`, `--accept all`. Who did, and when,
      stands in the revision's head.
    - **warn**: it is said, and recorded nowhere.
    - **note**: it is said once.

    `red_flags:` in plumb.yaml raises or lowers any of them, and sets the amount where one has an amount:
    `red_flags: { drop-view: stop, mass-drop: { level: stop, over: 5 } }`. A flag marked ● is never lowered and
    never accepted.
    """

  private static func table() -> String {
    let rows = RedFlags.all.map { flag in
      "| [`\(flag.slug)`](#\(flag.slug))\(flag.isHard ? " ●" : "") | \(flag.level.rawValue) | \(cell(flag.condition)) |"
    }
    return (["| flag | level | raised when |", "| --- | --- | --- |"] + rows).joined(separator: "\n")
  }

  private static func cell(_ text: String) -> String { text.split(separator: "|").joined(separator: "\\|") }

  private static func section(_ flag: RedFlag) -> String {
    var lines = [
      "## \(flag.slug)", "", "\(flag.title). **\(flag.level.rawValue)**\(flag.isHard ? " ●" : "")",
    ]
    if let over = flag.over { lines[2] += ", `over: \(over.amount)` (\(over.unit))" }
    lines += [
      "", "- Raised when \(flag.condition).", "- Then \(flag.effect).", "- Do: \(flag.workaround).", "",
      "Raised:", "", fenced(flag.example.bad), "", "Not raised:", "", fenced(flag.example.good),
    ]
    return lines.joined(separator: "\n")
  }

  private static func fenced(_ text: String) -> String { "```\n\(text)\n```" }
}
