import Diagnostics
import FoundationEssentials
import ModelLoading

/// Model files below a folder.
enum ModelFiles {
  /// Every `*.yaml` and `*.yml`, in the order of their paths. A folder that is not there has none.
  /// - Throws: ``Failure`` `cannot-read` where one cannot be read.
  static func read(_ directory: String) throws -> [ModelLoader.File] {
    try paths(directory).map { path in
      do {
        return ModelLoader.File(name: path, bytes: Array(try Data(contentsOf: URL(filePath: path))))
      } catch {
        throw Failure(
          "cannot-read", subject: path, "the model file \(path) cannot be read", details: ["\(error)"])
      }
    }
  }

  static func paths(_ directory: String) throws -> [String] {
    guard FileManager.default.fileExists(atPath: directory) else { return [] }
    let names: [String]
    do { names = try FileManager.default.subpathsOfDirectory(atPath: directory) } catch {
      throw Failure(
        "cannot-read", subject: directory, "the models' folder \(directory) cannot be read",
        details: ["\(error)"])
    }
    return names.filter {
      ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) && !$0.contains("/.") && !$0.hasPrefix(".")
    }
    .sorted().map { "\(directory)/\($0)" }
  }
}
