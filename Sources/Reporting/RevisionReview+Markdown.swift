import Planning
import RedFlags
import Revisions

extension RevisionReview {
  func markdown() -> String {
    var parts = ["## \(revision.id): \(revision.message)"]
    parts.append(head.map { "- **\($0.key)**: \($0.value)" }.joined(separator: "\n"))
    for (title, body) in markdownSections where !body.isEmpty { parts.append("### \(title)\n\n\(body)") }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var markdownSections: [(String, String)] {
    [
      ("Effects", trimmed(changes.markdown())),
      ("Red flags", trimmed(FlagsReport(flags).markdown())),
      ("Locks", lockTable),
      ("Duration", duration ?? ""),
      ("Not proven", list(evidence?.unproven ?? (evidence == nil ? ["it was not run on a shadow"] : []))),
      ("Down loses", list(losses)),
      ("Up", revision.up.text.isEmpty ? "" : Markdown.block(revision.up.text, "sql")),
      ("Down", revision.down.text.isEmpty ? "" : Markdown.block(revision.down.text, "sql")),
      ("Check list", risk.checkList.map { "- [ ] \($0)" }.joined(separator: "\n")),
    ]
  }

  private var lockTable: String {
    guard !locks.isEmpty else { return "" }
    return Markdown.table(
      ["relation", "lock", "meaning"],
      locks.map { [Markdown.code($0.relation), $0.mode.name, $0.consequence] })
  }

  private func list(_ items: [String]) -> String { items.map { "- \($0)" }.joined(separator: "\n") }

  private func trimmed(_ text: String) -> String { text.hasSuffix("\n") ? String(text.dropLast()) : text }
}
