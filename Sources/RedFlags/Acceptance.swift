package import CatalogModel
package import Diagnostics

/// What somebody lets pass: `--accept FLAG[:OBJECT]`, or the `accepted:` lines of a revision's head.
package struct Acceptance: Sendable, Hashable {
  private struct Entry: Sendable, Hashable {
    /// Nil: every flag.
    var slug: String?
    /// Nil: every object.
    var object: String?
    var written: String
  }

  private var entries: [Entry] = []

  /// Nothing is let pass.
  package init() {}

  /// - Parameters:
  ///   - words: each `all`, `slug` or `slug:object`, where the object is dotted or a suffix of that which fits
  ///     only one.
  ///   - kinds: whose drops may be named as well.
  /// - Throws: ``Failure`` `unknown-flag` for each slug that does not exist, with the nearest, and `hard-flag`
  ///   for one that nothing lets pass. Both are errors in the command line.
  package init(parsing words: [String], kinds: [any SchemaObject.Type] = []) throws(Failure) {
    let known = RedFlags.slugs(kinds: kinds)
    var problems = DiagnosticCollector()
    for word in words {
      let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      if word == "all" {
        entries.append(Entry(slug: nil, object: nil, written: word))
        continue
      }
      if let problem = Self.problem(parts[0], known) {
        problems.add(problem)
        continue
      }
      let object = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
      entries.append(Entry(slug: parts[0], object: object, written: word))
    }
    try problems.throwIfErrors()
  }

  /// From lines of a head as ``line(for:by:at:)`` writes them. What cannot be read lets nothing pass.
  package init(recorded lines: [String]) {
    entries = lines.compactMap { line in
      var text = Substring(line)
      if let end = Self.authorStart(text) { text = text[..<end] }
      let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
      guard let slug = parts.first else { return nil }
      return Entry(slug: slug, object: parts.count > 1 ? parts[1] : nil, written: line)
    }
  }

  package var isEmpty: Bool { entries.isEmpty }

  /// The flags with those marked that stop and are let pass. A hard flag never is, not by `all` either.
  ///
  /// - Throws: ``Failure`` `ambiguous-acceptance` where an object's suffix fits several.
  package func applied(to flags: [RaisedFlag]) throws(Failure) -> [RaisedFlag] {
    var accepted = flags
    for entry in entries {
      let indices = try matches(entry, flags)
      for index in indices where flags[index].level == .stop && !flags[index].isHard {
        accepted[index].isAccepted = true
      }
    }
    return accepted
  }

  /// What was let pass without being raised, as it was written: most likely a slip. `all` never is.
  package func unused(in flags: [RaisedFlag]) -> [String] {
    entries.filter { entry in
      entry.slug != nil && ((try? matches(entry, flags)) ?? []).isEmpty
    }.map(\.written)
  }

  private func matches(_ entry: Entry, _ flags: [RaisedFlag]) throws(Failure) -> [Int] {
    let named = flags.indices.filter { entry.slug == nil || flags[$0].slug == entry.slug }
    guard let object = entry.object else { return named }
    let exact = named.filter { flags[$0].object == object || flags[$0].address?.description == object }
    if !exact.isEmpty { return exact }
    let suffix = named.filter { flags[$0].object.hasSuffix("." + object) }
    let objects = Set(suffix.map { flags[$0].object }).sorted()
    guard objects.count > 1 else { return suffix }
    throw Failure(
      "ambiguous-acceptance", subject: entry.written,
      "`--accept \(entry.written)` fits \(objects.count) objects: \(objects.joined(separator: ", "))",
      advice: "write more of the name")
  }

  private static func problem(_ slug: String, _ known: Set<String>) -> Diagnostic? {
    guard known.contains(slug) else {
      let nearest = nearestName(to: slug, among: known.sorted())
      return Diagnostic(
        "unknown-flag", subject: slug, "there is no red flag `\(slug)`",
        advice: nearest.map { "did you mean `\($0)`?" }
          ?? "docs/red-flags.md lists them; `all` accepts every one")
    }
    guard RedFlags.flag(slug)?.isHard == true else { return nil }
    return Diagnostic(
      "hard-flag", subject: slug, "`\(slug)` cannot be accepted", advice: RedFlags.flag(slug)?.workaround)
  }

  private static func authorStart(_ text: Substring) -> Substring.Index? {
    guard text.last == ")" else { return nil }
    var index = text.endIndex
    while index > text.startIndex {
      index = text.index(before: index)
      if text[index...].hasPrefix(" (by ") { return index }
    }
    return nil
  }
}

extension Acceptance {
  /// The line for the head of a revision: `drop-column cfg.ticket.subject (by ada, 2026-11-21T09:30:12Z)`.
  package static func line(for flag: RaisedFlag, by name: String, at time: String) -> String {
    let what = flag.object.isEmpty ? flag.slug : "\(flag.slug) \(flag.object)"
    return "\(what) (by \(name), \(time))"
  }

  /// One line for each flag that was let pass.
  package static func lines(for flags: [RaisedFlag], by name: String, at time: String) -> [String] {
    flags.filter(\.isAccepted).map { line(for: $0, by: name, at: time) }
  }
}
