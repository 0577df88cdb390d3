import CatalogModel
import Diagnostics
package import RedFlags

/// Raised red flags, as `revision`, `review`, `prove`, `upgrade` show them.
package struct FlagsReport: Sendable {
  package var flags: [RaisedFlag]

  package init(_ flags: [RaisedFlag]) { self.flags = flags }

  package func rendered(_ format: ReportFormat, palette: Palette = .plain) -> String {
    switch format {
    case .text: text(palette)
    case .markdown: markdown()
    case .json: json.document
    case .sarif: SARIFReport.document(annotations)
    case .github: GitHubReport.text(annotations)
    }
  }

  // MARK: Text

  /// How many of one sort are shown in full where they do not stop.
  private static let shown = 4

  package func text(_ palette: Palette = .plain) -> String {
    if flags.isEmpty { return "no red flags\n" }
    let totals = Dictionary(flags.map { ($0.key, 1) }, uniquingKeysWith: +)
    var seen: [String: Int] = [:]
    var lines: [String] = []
    for flag in flags {
      let number = seen[flag.key, default: 0] + 1
      seen[flag.key] = number
      if flag.stops || number <= Self.shown { lines += self.lines(flag, palette) }
      let rest = (totals[flag.key] ?? 0) - Self.shown
      if !flag.stops, number == Self.shown, rest > 0 {
        lines.append("\(flag.word(palette))  \(flag.slug): \(rest) more of the same")
      }
    }
    return (lines + ["", summary]).joined(separator: "\n") + "\n"
  }

  private func lines(_ flag: RaisedFlag, _ palette: Palette) -> [String] {
    let place = flag.place.map { palette.dim("  \($0)") } ?? ""
    let head = "\(flag.word(palette))  \(palette.bold(flag.headline))\(place)"
    if flag.level == .note { return [head, "      \(flag.why)"] }
    var lines =
      [head, "      \(flag.why)"] + flag.facts.flatMap { Self.indented($0) } + ["      do: \(flag.whatToDo)"]
    if flag.stops {
      lines.append(
        flag.isHard
          ? "      this one cannot be accepted" : "      to let it pass: --accept \(flag.acceptanceWord)")
    }
    return lines
  }

  private static func indented(_ text: String) -> [String] {
    text.split(separator: "\n").map { "      \($0)" }
  }

  /// `2 red flags stop this, 1 of them cannot be accepted; 1 accepted; 3 warnings; 1 note`.
  package var summary: String {
    let stops = flags.stopping
    let hard = stops.count { $0.isHard }
    let accepted = flags.count { $0.isAccepted }
    let warnings = flags.count { $0.level == .warn }
    let notes = flags.count { $0.level == .note }
    var parts: [String] = []
    if !stops.isEmpty {
      let hardText = hard == 0 ? "" : ", \(hard) of them cannot be accepted"
      parts.append(
        "\(counted(stops.count, "red flag")) \(stops.count == 1 ? "stops" : "stop") this\(hardText)")
    }
    if accepted > 0 { parts.append("\(accepted) accepted") }
    if warnings > 0 { parts.append(counted(warnings, "warning")) }
    if notes > 0 { parts.append(counted(notes, "note")) }
    return parts.isEmpty ? "no red flags" : parts.joined(separator: "; ")
  }

  // MARK: Markdown

  package func markdown() -> String {
    if flags.isEmpty { return "No red flags.\n" }
    let rows = flags.map { flag in
      let facts = flag.facts.isEmpty ? "" : "\n" + flag.facts.joined(separator: "\n")
      return [
        flag.isAccepted ? "accepted" : flag.level.rawValue, Markdown.code(flag.slug),
        Markdown.code(flag.object),
        flag.why + facts, flag.whatToDo, flag.place?.description ?? "",
      ]
    }
    return Markdown.table(["", "flag", "object", "why", "what to do", "where"], rows) + "\n\n\(summary).\n"
  }

  // MARK: For programs

  package var json: JSONValue {
    [
      "stopped": .bool(!flags.stopping.isEmpty), "summary": .string(summary),
      "flags": .array(flags.map(\.json)),
    ]
  }

  package var annotations: [Annotation] {
    flags.map { flag in
      let level: Annotation.Level =
        switch flag.level {
        case .stop: .error
        case .warn: .warning
        case .note: .note
        }
      let lines = [flag.why] + flag.facts + ["do: \(flag.whatToDo)"]
      return Annotation(
        level, rule: flag.slug, title: flag.headline, message: lines.joined(separator: "\n"),
        object: flag.object,
        place: flag.place, isSuppressed: flag.isAccepted)
    }
  }
}

extension RaisedFlag {
  fileprivate var key: String { "\(slug) \(level) \(isAccepted)" }
  fileprivate var headline: String { object.isEmpty ? slug : "\(slug) \(object)" }

  /// As a shell takes it.
  fileprivate var acceptanceWord: String {
    let plain = acceptance.allSatisfy { $0.isLetter || $0.isNumber || ":._-".contains($0) }
    return plain
      ? acceptance
      : "'"
        + acceptance.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "'\\''") + "'"
  }

  fileprivate func word(_ palette: Palette) -> String {
    if isAccepted { return palette.yellow("pass") }
    switch level {
    case .stop: return palette.red("stop")
    case .warn: return palette.yellow("warn")
    case .note: return palette.dim("note")
    }
  }

  fileprivate var json: JSONValue {
    [
      "flag": .string(slug), "level": .string(level.rawValue), "object": .string(object),
      "address": .optional(address?.description), "why": .string(why), "what_to_do": .string(whatToDo),
      "facts": .strings(facts), "hard": .bool(isHard), "accepted": .bool(isAccepted),
      "accept": isHard ? .null : .string(acceptance), "place": JSONValue(place),
    ]
  }
}
