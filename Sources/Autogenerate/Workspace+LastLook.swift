import CatalogModel
import Introspection
import ModelLoading
import Postgres

/// No difference, told without reading the catalog again.
extension Workspace {
  /// What the models were compared with, and what is known of it from the last time.
  struct Looking: Sendable {
    let reader: CatalogReader
    let file: LastLookFile
    var last: LastLook?
  }

  /// Connects, and looks meanwhile whether the model files are those of the last time.
  func looking(at side: Side) async throws -> Looking {
    async let connection = connection(for: side)
    let file = LastLookFile(project, database: shownDatabase(side))
    var last = file.read()
    if let look = last, !look.models.holds(try ModelFiles.list(project.modelsDirectory)) { last = nil }
    return Looking(reader: reader(try await connection), file: file, last: last)
  }

  private nonisolated func shownDatabase(_ side: Side) -> String {
    if case .url(let url) = side { return Self.redacted(url) }
    return (try? project.databaseURL).map(Self.redacted) ?? ""
  }

  /// The last comparison's result, where neither models nor catalogs moved since.
  func recalled(_ looking: Looking) async throws -> Comparison? {
    guard var last = looking.last, let mark = try await looking.reader.takeMark(since: last.catalog),
      mark.isSame(as: last.catalog)
    else { return nil }
    try await looking.reader.end()
    if mark != last.catalog {
      // Only the other databases moved: next time it is told sooner.
      last.catalog = mark
      looking.file.keep(last)
    }
    return .nothing(Catalog(), notModelled: last.notModelled, warnings: last.warnings)
  }

  /// Keeps what a comparison found, where that is nothing. No mark of catalogs says anything of rows of users: where
  /// such are compared, nothing is kept.
  func keep(_ comparison: Comparison, of models: ModelsMark?, _ looking: Looking) async {
    guard comparison.isEmpty, scope.listed.isEmpty, let models, let catalog = await looking.reader.mark else {
      return
    }
    looking.file.keep(
      LastLook(
        settings: looking.file.settings, models: models, catalog: catalog,
        notModelled: comparison.notModelled,
        warnings: comparison.warnings))
  }

  /// The time by the clock of the cache's disk; nil where the cache cannot be written.
  nonisolated func timeOfCache() -> Int? {
    guard (try? WorkspaceFolder.prepare(project.toolDirectory)) != nil,
      (try? WorkspaceFolder.make(project.cacheDirectory)) != nil
    else { return nil }
    return ProjectDisk.time(on: project.cacheDirectory)
  }
}
