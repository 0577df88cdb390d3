package import Diagnostics

/// Reads the two files of a revision, collecting everything that is wrong with them.
package struct RevisionReader {
  private static let sharedKeys: Set<String> = [
    "plumb", "revision", "revises", "message", "created", "seal",
  ]
  private static let upKeys: Set<String> = sharedKeys.union(["risk", "accepted", "proven"])
  private static let repeatable: Set<String> = ["accepted", "note", "loses"]

  package private(set) var problems = DiagnosticCollector()

  package init() {}

  /// The revision of two files' texts, or nil where ``problems`` holds an error of it.
  ///
  /// - Parameters:
  ///   - stem: the file name before `.up.sql`.
  ///   - upFile: the path as the user would type it.
  package mutating func read(
    stem: String, up: String, upFile: String, down: String, downFile: String
  ) -> Revision? {
    let before = problems.diagnostics.count
    let (id, slug) = RevisionName.idAndSlug(ofStem: stem)
    let upHead = ScriptFile(up, file: upFile)
    let downHead = ScriptFile(down, file: downFile)
    for file in [upHead, downHead] { check(file, id: id) }
    let revises = parents(of: upHead)
    if let other = downHead.first("revises"), Set(parents(of: downHead)) != Set(revises) {
      add(
        "bad-head", downHead.place(other),
        "the two files of revision \(id) do not agree on what it revises",
        "make both say `\(upHead.first("revises")?.content.text ?? "base")`")
    }
    let upScript = script(upHead, known: Self.upKeys)
    let downScript = script(downHead, known: Self.sharedKeys)
    guard problems.diagnostics.count == before else { return nil }
    return Revision(
      id: id, revises: revises, message: upHead.first("message")?.content.text ?? "", slug: slug,
      created: upHead.first("created")?.content.text,
      risk: upHead.first("risk").map { risk($0.content.text) },
      accepted: upHead.all("accepted").map(\.content.text), proven: upHead.first("proven")?.content.text,
      up: upScript, down: downScript)
  }

  /// What both heads must carry.
  private mutating func check(_ file: ScriptFile, id: String) {
    if file.text.isEmpty {
      add(
        "cut-file", SourcePlace(file: file.file, line: max(1, file.head.last?.number ?? 1)),
        "the file ends within its head: nothing follows it", "take the file back from version control")
      return
    }
    if let version = file.first("plumb"), version.content.text != "\(RevisionPrinter.formatVersion)" {
      add(
        "unknown-format", file.place(version),
        "the file is of format \(version.content.text); this plumb reads format \(RevisionPrinter.formatVersion)",
        "use the version of plumb that wrote it, or a newer one")
    }
    checkID(file, id: id)
    if file.first("revises") == nil {
      add(
        "bad-head", SourcePlace(file: file.file), "the head has no `revises`",
        "say which revision it follows, or `-- revises: base` for the first")
    }
    for (key, lines) in Dictionary(grouping: file.head, by: { $0.content.key ?? "" })
    where Self.upKeys.contains(key) && !Self.repeatable.contains(key) && lines.count > 1 {
      add("bad-head", file.place(lines[1]), "`\(key)` stands in the head twice", "remove one of the two")
    }
  }

  private mutating func checkID(_ file: ScriptFile, id: String) {
    guard let line = file.first("revision") else {
      add(
        "bad-head", SourcePlace(file: file.file), "the head has no `revision`",
        "a revision begins with `-- revision: \(id)`; `plumb revision --empty` writes the head for you")
      return
    }
    if !RevisionName.isID(line.content.text) {
      add(
        "bad-revision-id", file.place(line),
        "`\(line.content.text)` is no revision id: it is the UTC time as 14 digits", nil)
    } else if line.content.text != id {
      add(
        "bad-revision-id", file.place(line),
        "the head says revision \(line.content.text), the file name \(id)",
        "rename the file, or correct the head")
    }
  }

  private mutating func parents(of file: ScriptFile) -> [String] {
    guard let line = file.first("revises") else { return [] }
    let ids = line.content.text.split { $0 == "," || $0.isWhitespace }.map(String.init)
    if ids == ["base"] { return [] }
    for id in ids where !RevisionName.isID(id) {
      add(
        "bad-revision-id", file.place(line), "`\(id)` is no revision id",
        "name the revision before this one, or `base`")
    }
    if ids.isEmpty { add("bad-head", file.place(line), "`revises` is empty", "write `base` for the first") }
    return ids
  }

  private func risk(_ text: String) -> Revision.Risk {
    let parts = text.split(separator: ",", maxSplits: 1).map { $0.drop { $0 == " " } }
    return Revision.Risk(
      level: parts.first.map(String.init) ?? "", reasons: parts.count > 1 ? String(parts[1]) : "")
  }

  private mutating func script(_ file: ScriptFile, known: Set<String>) -> Script {
    let (steps, found) = ScriptText.steps(of: file.text)
    let script = Script(
      head: file.head.map(\.content).filter { !known.contains($0.key ?? "") }, text: file.text, steps: steps,
      recordedSeal: file.first("seal")?.content.text, file: file.file, firstLine: file.firstLine)
    if !file.text.isEmpty {
      for problem in found {
        let place = SourcePlace(
          file: file.file, line: script.fileLine(problem.line), column: problem.column)
        add(Diagnostic.Code(problem.code), place, problem.message, problem.advice)
      }
    }
    return script
  }

  private mutating func add(
    _ code: Diagnostic.Code, _ place: SourcePlace, _ message: String, _ advice: String?
  ) {
    problems.add(Diagnostic(code, at: place, message, advice: advice))
  }
}
