import CatalogModel
import Diagnostics
import Foundation
import ModelLoading
import ObjectKinds
import TestSupport

/// Loads models with all kinds.
enum Model {
  static func load(_ files: [ModelLoader.File], managed: [String] = ["cfg"]) async throws -> DeclaredModels {
    try await ModelLoader(kinds: allKinds).load(files, managed: managed)
  }

  static func problems(_ files: [ModelLoader.File], managed: [String] = ["cfg"]) async -> [Diagnostic] {
    do {
      _ = try await load(files, managed: managed)
      return []
    } catch let failure as Failure {
      return failure.diagnostics
    } catch {
      return [Diagnostic("unexpected", "\(error)")]
    }
  }

  /// The model files of a folder below this target, named from there.
  static func files(_ folder: String) throws -> [ModelLoader.File] {
    try Checkout.files(below: "Tests/ModelLoadingTests/\(folder)", ending: ".yaml").map { path in
      let bytes = try Data(contentsOf: URL(filePath: Checkout.path(path)))
      return ModelLoader.File(name: String(path.split(separator: "/").last!), bytes: Array(bytes))
    }
  }
}
