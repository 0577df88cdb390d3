import Diagnostics
import Planning
import RedFlags
import Revisions

extension RevisionReview {
  var scriptPlace: SourcePlace? {
    revision.up.file.isEmpty ? nil : SourcePlace(file: revision.up.file, line: revision.up.firstLine)
  }

  func text(_ palette: Palette) -> String {
    var lines = [palette.bold("revision \(revision.id)  \(revision.message)")]
    lines += head.map { "  \(($0.key + ":").padded(10)) \($0.value)" }
    for (title, body) in sections(palette) where !body.isEmpty {
      lines += ["", palette.bold(title)] + body.map { $0.isEmpty ? "" : "  \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Key and value of each line that every review begins with.
  var head: [(key: String, value: String)] {
    var head = [("revises", revision.revises.isEmpty ? "base" : revision.revises.joined(separator: ", "))]
    if let created = revision.created { head.append(("created", created)) }
    head.append(("risk", risk.text))
    if !state.isEmpty { head.append(("state", state)) }
    if let proven = revision.proven { head.append(("proven", proven)) }
    head.append(("seal", seal))
    head += revision.accepted.map { ("accepted", $0) }
    return head
  }

  private func sections(_ palette: Palette) -> [(String, [String])] {
    [
      ("effects", textLines(changes.text(palette))),
      ("red flags", textLines(FlagsReport(flags).text(palette))),
      ("locks", locks.map { "\($0.relation): \($0.mode.name), \($0.consequence)" }),
      ("duration", duration.map { [$0] } ?? []),
      ("not proven", evidence?.unproven ?? (evidence == nil ? ["it was not run on a shadow"] : [])),
      ("down loses", losses),
      ("up", textLines(revision.up.text)),
      ("down", textLines(revision.down.text)),
      ("check list", risk.checkList.map { "[ ] \($0)" }),
    ]
  }

  private func textLines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
