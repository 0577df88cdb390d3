import CatalogModel
import Diagnostics
import RedFlags

extension ChangesReport {
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

  /// One block for each object; the last line counts them.
  package func text(_ palette: Palette = .plain) -> String {
    let blocks = entries.flatMap { lines($0, palette) }
    let rest = notModelled.map { palette.dim("? \($0): of a kind that models cannot say, left alone") }
    return (blocks + rest + (isEmpty ? [] : [""]) + [summary]).joined(separator: "\n") + "\n"
  }

  private func lines(_ entry: Entry, _ palette: Palette) -> [String] {
    let place = entry.place.map { palette.dim("  \($0)") } ?? ""
    var lines = ["\(entry.action.mark(palette)) \(entry.headline)\(place)"]
    if let parts = entry.partsText { lines.append("    with \(parts)") }
    for attribute in entry.attributes { lines += Self.lines(attribute, palette) }
    return lines
  }

  /// Short values stand on one line; long ones one below the other.
  private static func lines(_ attribute: AttributeText, _ palette: Palette) -> [String] {
    let isShort =
      (attribute.old + attribute.new).count <= 70 && !(attribute.old + attribute.new).contains("\n")
    if isShort {
      return ["    \(attribute.name): \(palette.red(attribute.old)) -> \(palette.green(attribute.new))"]
    }
    let (old, new) = differingLines(attribute.old, attribute.new)
    return ["    \(attribute.name):"] + old.map { palette.red("      - \($0)") }
      + new.map { palette.green("      + \($0)") }
  }

  /// Without the lines that both begin and end with.
  private static func differingLines(_ old: String, _ new: String) -> ([Substring], [Substring]) {
    var old = old.split(separator: "\n", omittingEmptySubsequences: false)[...]
    var new = new.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let first = old.first, first == new.first {
      old = old.dropFirst()
      new = new.dropFirst()
    }
    while let last = old.last, last == new.last {
      old = old.dropLast()
      new = new.dropLast()
    }
    return (Array(old), Array(new))
  }

  // MARK: Markdown

  package func markdown() -> String {
    var parts: [String] = []
    if !isEmpty {
      let rows = entries.map { entry in
        [
          entry.action.rawValue, Markdown.code(entry.headline), entry.changeText,
          entry.place?.description ?? "",
        ]
      }
      parts.append(Markdown.table(["", "object", "what", "where"], rows))
    }
    if !notModelled.isEmpty {
      parts.append(
        "Left alone, because models cannot say it: \(notModelled.map(Markdown.code).joined(separator: ", "))")
    }
    return (parts + ["\(summary)."]).joined(separator: "\n\n") + "\n"
  }

  // MARK: For programs

  package var json: JSONValue {
    [
      "changes": .array(entries.map(\.json)), "not_modelled": .strings(notModelled),
      "summary": .string(summary),
    ]
  }

  package var annotations: [Annotation] {
    entries.map { entry in
      Annotation(
        .note, rule: "difference", title: "\(entry.action.rawValue) \(entry.headline)",
        message: entry.message, object: entry.address.dotted, place: entry.place)
    }
  }
}

extension ChangesReport.Entry {
  /// `table column cfg.ticket.subject`, for a rename both names.
  var headline: String { oldAddress.map { "\($0), now \(address.dotted)" } ?? address.description }

  /// `5 table columns, 1 primary key`.
  var partsText: String? {
    guard !parts.isEmpty else { return nil }
    var counts: [(noun: String, count: Int)] = []
    for part in parts {
      let noun = part.facet ?? part.type
      if let index = counts.firstIndex(where: { $0.noun == noun }) {
        counts[index].count += 1
      } else {
        counts.append((noun, 1))
      }
    }
    return counts.sorted { $0.noun < $1.noun }.map { counted($0.count, $0.noun) }.joined(separator: ", ")
  }

  fileprivate var changeText: String {
    let changes = attributes.map { "\($0.name): \(Markdown.code($0.old)) -> \(Markdown.code($0.new))" }
    return (changes + (partsText.map { ["with \($0)"] } ?? [])).joined(separator: "\n")
  }

  fileprivate var message: String {
    let changes = attributes.map { "\($0.name): \($0.old) -> \($0.new)" }
    let lines = ["\(action.rawValue) \(headline)"] + changes + (partsText.map { ["with \($0)"] } ?? [])
    return lines.joined(separator: "\n")
  }

  fileprivate var json: JSONValue {
    [
      "action": .string(action.rawValue), "type": .string(address.facet ?? address.type),
      "object": .string(address.dotted), "address": .string(address.description),
      "renamed_from": .optional(oldAddress?.dotted),
      "attributes": .array(
        attributes.map { ["name": .string($0.name), "old": .string($0.old), "new": .string($0.new)] }),
      "parts": .strings(parts.map(\.description)), "place": JSONValue(place),
    ]
  }
}

extension ChangesReport.Entry.Action {
  fileprivate func mark(_ palette: Palette) -> String {
    switch self {
    case .create: palette.green("+")
    case .drop: palette.red("-")
    case .alter: palette.yellow("~")
    case .replace: palette.yellow("!")
    case .rename: palette.blue(">")
    }
  }
}
