import CatalogModel
package import Diagnostics
import Diffing
import FoundationEssentials
import Introspection
import ModelLoading
import Postgres

/// What `pull` wrote.
package struct PullOutcome: Sendable {
  package var written: [String]
  package var unchanged: [String]
  package var notModelled: [String]
  /// What models cannot say of objects that they name.
  package var untold: [Diagnostic]
}

extension Workspace {
  /// Writes the models of the managed schemas from the live catalog. Models that are there and say something
  /// else are overwritten only where asked for; files that the catalog has no use for are then removed.
  ///
  /// - Throws: ``Failure`` `models-exist` where files are in the way; `pull-not-faithful` where what was written
  ///   does not read back to the letter: an error in plumb, and nothing is written.
  package func pull(out: String? = nil, force: Bool = false) async throws -> PullOutcome {
    let live = try await live(try await connection())
    let details = try await live.dependencies()
    try await live.end()
    let (objects, untold) = sayable(details.catalog.restricted(to: Set(live.objects.addresses)))
    var files = ModelWriter(kinds: kinds).files(
      for: objects, requires: requirements(of: objects, details))
    try await proveFaithful(files, objects)
    let directory = out ?? project.modelsDirectory
    for index in files.indices {
      let line = project.editorLine(for: "\(directory)/\(files[index].path)") ?? ""
      files[index].text = line + files[index].text
    }
    let (written, unchanged) = try write(files, to: directory, force: force)
    return PullOutcome(
      written: written, unchanged: unchanged, notModelled: details.notModelled, untold: untold)
  }

  private nonisolated func sayable(_ catalog: Catalog) -> (Catalog, untold: [Diagnostic]) {
    var (sayable, untold) = (catalog, [Diagnostic]())
    for (address, object) in catalog.objects.sorted(by: { $0.key < $1.key }) {
      guard let (said, what) = object.sayable else { continue }
      sayable.insert(said, at: address)
      untold.append(
        Diagnostic(
          "untold", level: .warning, "\(address): \(what)",
          advice: "its model says how it should be; `plumb diff` shows the difference"))
    }
    return (sayable, untold)
  }

  /// Writes the live state as one file, which `diff --from` and `--to` take.
  package func snapshot(to path: String) async throws {
    let live = try await live(try await connection())
    let details = try await live.dependencies()
    try await live.end()
    let snapshot = CatalogSnapshot(details.catalog, server: live.server, schemas: project.schemas)
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      try encoder.encode(snapshot).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw Failure(
        "cannot-write", subject: path, "the snapshot \(path) cannot be written", details: ["\(error)"])
    }
  }

  /// Extensions that managed objects may use.
  nonisolated func requirements(
    of catalog: Catalog, _ details: CatalogReader.Dependencies
  ) -> [String: [String]] {
    catalog.isEmpty ? [:] : ["extensions": details.extensions.keys.sorted()]
  }

  /// Reads back what is about to be written, and compares it with the catalog it came from.
  private func proveFaithful(_ files: [ModelWriter.File], _ catalog: Catalog) async throws {
    let inputs = files.map { ModelLoader.File(name: $0.path, bytes: Array($0.text.utf8)) }
    let declared: Catalog
    do {
      declared = scope.select(
        try await ModelLoader(kinds: kinds).load(inputs, managed: project.allSchemas).catalog)
    } catch let failure as Failure {
      throw Failure(
        "pull-not-faithful", "the models of this database do not read back",
        details: failure.diagnostics.map(\.description),
        advice: "report this; nothing was written")
    }
    let different = Differ.differing(declared, catalog).sorted()
    guard !different.isEmpty else { return }
    throw Failure(
      "pull-not-faithful",
      "the models of \(different.count) object\(different.count == 1 ? "" : "s") do not read back to the letter",
      details: different.prefix(10).map { address in
        "\(address): in its model it \(differenceText(declared[address], catalog[address]))"
      }, advice: "report this; nothing was written")
  }

  private func write(
    _ files: [ModelWriter.File], to directory: String, force: Bool
  ) throws -> (written: [String], unchanged: [String]) {
    let manager = FileManager.default
    var written: [String] = []
    var unchanged: [String] = []
    let wanted = Dictionary(uniqueKeysWithValues: files.map { ("\(directory)/\($0.path)", $0.text) })
    let present = try ModelFiles.list(directory).map(\.path)
    var blocked: [String] = []
    for path in present {
      let text = (try? Data(contentsOf: URL(filePath: path))).map { String(decoding: $0, as: UTF8.self) }
      if text == wanted[path] { unchanged.append(path) } else { blocked.append(path) }
    }
    if !blocked.isEmpty, !force {
      throw Failure(
        "models-exist", subject: directory,
        "\(blocked.count) model file\(blocked.count == 1 ? " is" : "s are") there already and would be overwritten or removed",
        details: Array(blocked.prefix(10)),
        advice: "commit them, then `plumb pull --force`; or write elsewhere with `plumb pull --out DIR`")
    }
    for path in blocked where wanted[path] == nil { try? manager.removeItem(atPath: path) }
    for (path, text) in wanted.sorted(by: { $0.key < $1.key }) where !unchanged.contains(path) {
      do {
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
          separator: "/")
        try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
      } catch {
        throw Failure(
          "cannot-write", subject: path, "the model file \(path) cannot be written", details: ["\(error)"],
          advice:
            "\(written.count) of \(wanted.count - unchanged.count) files were written; run `plumb pull --force` again"
        )
      }
      written.append(path)
    }
    return (written, unchanged)
  }
}
