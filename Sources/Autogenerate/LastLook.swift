import Diagnostics
import FoundationEssentials
import Introspection

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a comparison that found no difference had looked at, and what it said beside that: as long as nothing of it
/// moved, there still is none. Kept in a file of the cache, where it is believed only when it is whole.
struct LastLook: Codable, Hashable {
  /// The tool, and what plumb.yaml and the command line say that a comparison depends on.
  var settings: String
  var models: ModelsMark
  var catalog: CatalogMark
  var notModelled: [String]
  var warnings: [Diagnostic]
}

/// Where the last look at one database with one set of models is kept.
struct LastLookFile: Sendable {
  let path: String
  let settings: String

  /// - Parameter database: as it is shown, without a password.
  init(_ project: Project, database: String) {
    let place = [project.file, database] + project.schemas
    let name = hexadecimalDigest(Array(place.joined(separator: "\0").utf8)).prefix(24)
    path = "\(project.cacheDirectory)/look-\(name).json"
    settings = Self.settings(project)
  }

  private static func settings(_ project: Project) -> String {
    let lists = [
      [Workspace.toolVersion, program], project.schemas, project.allSchemas, project.manage.sorted(),
      project.ignore,
      [project.modelsDirectory, project.history, project.shadow],
    ]
    let text = lists.map { "\($0.count)\0" + $0.joined(separator: "\0") }.joined(separator: "\0")
    return hexadecimalDigest(Array(text.utf8))
  }

  /// Another build of the same version may see more.
  private static var program: String {
    #if os(Linux)
      let path = "/proc/self/exe"
    #else
      let path = CommandLine.arguments.first ?? ""
    #endif
    guard let file = try? ProjectDisk.file(path) else { return "" }
    return "\(file.size) \(file.modified) \(file.number) \(file.device)"
  }

  /// Nil where there is none, where it is damaged, or where it was made with other settings.
  func read() -> LastLook? {
    guard let bytes = try? ProjectDisk.read(path), let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else {
      return nil
    }
    let body = Array(bytes[(end + 1)...])
    guard String(decoding: bytes[..<end], as: UTF8.self) == hexadecimalDigest(body),
      let look = try? JSONDecoder().decode(LastLook.self, from: Data(body)), look.settings == settings
    else { return nil }
    return look
  }

  /// A cache that cannot be written costs time, nothing else.
  func keep(_ look: LastLook) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let body = try? encoder.encode(look) else { return }
    let bytes = Array(body)
    try? ProjectDisk.replace(path, with: Array((hexadecimalDigest(bytes) + "\n").utf8) + bytes)
  }

  /// What there was does not hold any more.
  func forget() { unlink(path) }
}
