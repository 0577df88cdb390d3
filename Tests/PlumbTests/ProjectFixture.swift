import Autogenerate
import Diagnostics
import Foundation

/// A folder with a plumb.yaml, gone with the value.
final class ProjectFixture {
  let folder: String

  init(_ yaml: String, files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "plumb-project-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write(yaml, "plumb.yaml")
    for (name, text) in files { try write(text, name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func write(_ text: String, _ name: String) throws {
    try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
  }

  func load(
    _ variables: [String: String] = [:], _ change: (inout ProjectOptions) -> Void = { _ in }
  ) throws(Failure) -> Project {
    var options = ProjectOptions(config: "\(folder)/plumb.yaml", variables: variables)
    change(&options)
    return try Project.load(options)
  }

  /// `code line:column message` of every error.
  func errors(_ variables: [String: String] = [:], _ change: (inout ProjectOptions) -> Void = { _ in })
    -> [String]
  {
    do throws(Failure) {
      let project = try load(variables, change)
      _ = try project.databaseURL
      return []
    } catch {
      return error.diagnostics.map { diagnostic in
        "\(diagnostic.code) \(diagnostic.place.map { "\($0.line):\($0.column)" } ?? "-") \(diagnostic.message)"
      }
    }
  }
}
