package import Diagnostics

extension RevisionStore {
  /// Writes both files of a new revision: both or none, and never over a file that is there.
  ///
  /// - Throws: `Failure` `cannot-write` (full disk, read-only directory, file exists); then no file of the
  ///   revision is left behind.
  package func write(_ revision: Revision) throws(Failure) {
    do {
      try FileSystem.makeDirectory(directory)
      cleanUp()
      try writeNew(revision)
    } catch {
      throw cannotWrite(revision, error)
    }
  }

  private func writeNew(_ revision: Revision) throws(FileSystem.SystemError) {
    let up = try temporary(revision, .up)
    let down = try temporary(revision, .down)
    // Another slug with the same id would be a second revision of that id.
    let taken = try FileSystem.names(in: directory).first {
      RevisionName.parts(ofFile: $0).map { RevisionName.idAndSlug(ofStem: $0.stem).id == revision.id }
        ?? false
    }
    if let taken { throw FileSystem.SystemError.existing(path(taken)) }
    try FileSystem.rename(up.path, toFree: path(of: revision, .up))
    do { try FileSystem.rename(down.path, toFree: path(of: revision, .down)) } catch {
      FileSystem.remove(path(of: revision, .up))
      throw error
    }
    FileSystem.syncDirectory(directory)
  }

  /// Writes the files of a revision anew, after its seal or its proof changed.
  ///
  /// - Parameter entry: what was read; a file that somebody saved since then is left as it is.
  /// - Throws: `Failure` `changed-meanwhile` or `cannot-write`; the files are then as they were.
  package func rewrite(_ revision: Revision, replacing entry: Entry) throws(Failure) {
    do {
      for (direction, text) in [(Revision.Direction.up, entry.upText), (.down, entry.downText)] {
        let file = path(of: entry.revision, direction)
        guard try FileSystem.read(file) == Array(text.utf8) else {
          throw Failure(
            "changed-meanwhile", at: SourcePlace(file: file), "the file was saved again while it was proven",
            advice: "run `plumb prove \(revision.id)` once more")
        }
      }
      try replaceBoth(revision, entry)
    } catch let failure as Failure {
      throw failure
    } catch let error as FileSystem.SystemError {
      throw cannotWrite(revision, error)
    } catch {
      throw Failure("cannot-write", subject: directory, "\(error)")
    }
  }

  private func replaceBoth(_ revision: Revision, _ entry: Entry) throws(FileSystem.SystemError) {
    let upFile = path(of: entry.revision, .up)
    let downFile = path(of: entry.revision, .down)
    let up = try temporary(revision, .up, permissions: FileSystem.permissions(of: upFile))
    let down = try temporary(revision, .down, permissions: FileSystem.permissions(of: downFile))
    let name = RevisionName.file(id: revision.id, slug: revision.slug, .up) + ".before"
    let before = try TemporaryFile(
      directory: directory, for: name, contents: entry.upText,
      permissions: FileSystem.permissions(of: upFile))
    try FileSystem.replace(upFile, with: up.path)
    do { try FileSystem.replace(downFile, with: down.path) } catch {
      try FileSystem.replace(upFile, with: before.path)
      throw error
    }
    FileSystem.syncDirectory(directory)
  }

  /// Removes what a run that was killed left: hidden files, and an up file whose down was never named.
  package func cleanUp() {
    guard let names = try? FileSystem.names(in: directory) else { return }
    for name in names {
      guard let final = TemporaryFile.finalName(of: name), TemporaryFile.isAbandoned(path(name)) else {
        continue
      }
      if let (stem, direction) = RevisionName.parts(ofFile: final), direction == .up,
        FileSystem.isSameFile(path(name), path(final)), !names.contains("\(stem).down.sql")
      {
        FileSystem.remove(path(final))
      }
      FileSystem.remove(path(name))
    }
  }

  private func temporary(
    _ revision: Revision, _ direction: Revision.Direction, permissions: UInt32? = nil
  ) throws(FileSystem.SystemError) -> TemporaryFile {
    try TemporaryFile(
      directory: directory, for: RevisionName.file(id: revision.id, slug: revision.slug, direction),
      contents: RevisionPrinter.text(of: revision, direction), permissions: permissions)
  }

  private func cannotWrite(_ revision: Revision, _ error: FileSystem.SystemError) -> Failure {
    // The hidden names are nobody's business.
    let path = error.path.hasSuffix(TemporaryFile.suffix) ? directory : error.path
    return Failure(
      "cannot-write", subject: path, "revision \(revision.id) cannot be written to \(directory)",
      details: ["\(path): \(error.text)", "no file was changed or left behind"], advice: error.advice)
  }
}
