import CatalogModel

/// `docs/models.md` is written by hand, except the tables of keys: those are made from the kinds' own descriptions.
struct ModelsPage {
  private let kinds: [any SchemaObject.Type]

  init(kinds: [any SchemaObject.Type]) { self.kinds = kinds }

  /// The page with the tables below its headings made anew, and the headings that it lacks.
  func rendered(_ page: String) -> (page: String, missing: [String]) {
    var lines: [Substring] = []
    var section: ModelSection?
    var found: Set<String> = []
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("#") {
        section = self.section(line)
        if section != nil { found.insert(String(line)) }
      }
      guard let open = section, line.hasPrefix("|") else {
        lines.append(line)
        continue
      }
      if line == Self.head { lines += Self.table(open).map { $0[...] } }
    }
    let missing = headings.filter { !found.contains($0.heading) && !$0.section.keys.isEmpty }.map(\.heading)
    return (lines.joined(separator: "\n"), missing)
  }

  private static let head = "| key | value | |"

  /// Which section a heading is about: the first of its key, or `columns:` of a foreign table.
  private var headings: [(heading: String, section: ModelSection)] {
    var taken: Set<String> = []
    return kinds.flatMap { $0.sections }.compactMap { section in
      let isFirst = taken.insert(section.key).inserted
      let place = isFirst ? "" : section.parents.first.map { " of a \($0)" } ?? ""
      return (heading: "### `\(section.key):`\(place)", section: section)
    }
  }

  private func section(_ heading: Substring) -> ModelSection? {
    headings.first { $0.heading == heading }?.section
  }

  private static func table(_ section: ModelSection) -> [String] {
    // The hint of everything that has a name is said once for all.
    let keys = section.keys.filter { $0 != .renamedFrom }
    return [head, "| --- | --- | --- |"]
      + keys.map { key in
        let since = key.since.map { " (PostgreSQL \($0.major)\($0.what.map { ": \($0)" } ?? ""))" } ?? ""
        return "| `\(key.name)` | \(words(key.value)) | \(key.summary)\(since) |"
      }
  }

  private static func words(_ value: ModelKey.Value) -> String {
    switch value {
    case .text: "text"
    case .sql: "SQL"
    case .flag: "`true` or `false`"
    case .number: "number"
    case .texts, .list: "list"
    case .nothing: "nothing"
    case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .map: "mapping"
    case .keys(let keys): "mapping of " + keys.map { "`\($0.name)`" }.joined(separator: ", ")
    case .either(let values):
      values.map(words).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        .joined(separator: ", or ")
    }
  }
}
