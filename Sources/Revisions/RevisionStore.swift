package import Diagnostics

/// The directory that holds the revisions.
package struct RevisionStore: Sendable {
  /// The path as the user would type it, without a slash at its end.
  package let directory: String

  package init(directory: String) {
    var directory = directory
    while directory.count > 1, directory.hasSuffix("/") { directory.removeLast() }
    self.directory = directory.isEmpty ? "." : directory
  }

  /// What was read from two files, with their very text.
  package struct Entry: Sendable, Hashable {
    package var revision: Revision
    package var upText: String
    package var downText: String
  }

  /// Every revision, in the order of the ids. A directory that is not there has none.
  ///
  /// - Throws: `Failure` with every error of every file.
  package func load() throws(Failure) -> [Revision] {
    try loadEntries().map(\.revision)
  }

  /// As ``load()``, with the files' texts: what ``rewrite(_:replacing:)`` needs.
  package func loadEntries() throws(Failure) -> [Entry] {
    var reader = RevisionReader()
    var problems = DiagnosticCollector()
    var entries: [Entry] = []
    for (stem, files) in try filesByStem().sorted(by: { $0.key < $1.key }) {
      guard let up = files[.up], let down = files[.down] else {
        problems.add(lonely(stem, has: files[.up] == nil ? .down : .up))
        continue
      }
      guard let upText = read(up, &problems), let downText = read(down, &problems) else { continue }
      let revision = reader.read(
        stem: stem, up: upText, upFile: path(up), down: downText, downFile: path(down))
      if let revision { entries.append(Entry(revision: revision, upText: upText, downText: downText)) }
    }
    problems.add(contentsOf: reader.problems.diagnostics)
    try problems.throwIfErrors()
    return entries
  }

  /// The path of one file of a revision.
  package func path(of revision: Revision, _ direction: Revision.Direction) -> String {
    path(RevisionName.file(id: revision.id, slug: revision.slug, direction))
  }

  func path(_ name: String) -> String { directory == "." ? name : "\(directory)/\(name)" }

  private func filesByStem() throws(Failure) -> [String: [Revision.Direction: String]] {
    let names: [String]
    do { names = try FileSystem.names(in: directory) } catch {
      if error.missing { return [:] }
      throw Failure(
        "cannot-read", subject: directory, "the revisions in \(directory) cannot be read",
        details: [error.text], advice: "let this user read the directory")
    }
    var files: [String: [Revision.Direction: String]] = [:]
    for name in names where !name.hasPrefix(".") {
      guard let (stem, direction) = RevisionName.parts(ofFile: name) else { continue }
      files[stem, default: [:]][direction] = name
    }
    return files
  }

  private func read(_ name: String, _ problems: inout DiagnosticCollector) -> String? {
    let place = SourcePlace(file: path(name))
    do {
      let bytes = try FileSystem.read(path(name))
      if let text = String(validating: bytes, as: UTF8.self) { return text }
      problems.add(
        Diagnostic("bad-encoding", at: place, "the file is not UTF-8", advice: "save it as UTF-8"))
    } catch {
      problems.add(
        Diagnostic(
          "cannot-read", at: place, "the file cannot be read", details: [error.text],
          advice: "let this user read it"))
    }
    return nil
  }

  private func lonely(_ stem: String, has direction: Revision.Direction) -> Diagnostic {
    let other: Revision.Direction = direction == .up ? .down : .up
    return Diagnostic(
      "lonely-file", at: SourcePlace(file: path("\(stem).\(direction.rawValue).sql")),
      "its other half, \(stem).\(other.rawValue).sql, is not there",
      advice: "take it back from version control; a revision is two files side by side")
  }
}
