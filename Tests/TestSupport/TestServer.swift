import Foundation
import ShadowDatabase
package import Testing

/// What the PostgreSQL that the tests run on can do: builds differ in more than their version.
package enum TestServer {
  package static let major = (try? PostgresPrograms.find())?.major ?? 0

  /// - Parameter need: `ICU`, or the major version from which something is there.
  package static func has(_ need: String) -> Bool {
    need == "ICU" ? hasICU : Int(need).map { major >= $0 } ?? false
  }

  /// Since PostgreSQL 16 a build has it unless it is told otherwise.
  private static let hasICU = {
    let options = configuration("--configure")
    return options.contains("--with-icu") || major >= 16 && !options.contains("--without-icu")
  }()

  /// Whether an installation has an extension is a question of files: no server has to run for it.
  package static func hasExtension(_ name: String) -> Bool {
    let folder = configuration("--sharedir").trimmingCharacters(in: .whitespacesAndNewlines)
    return FileManager.default.fileExists(atPath: "\(folder)/extension/\(name).control")
  }

  private static func configuration(_ option: String) -> String {
    guard let programs = try? PostgresPrograms.find() else { return "" }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: programs.path(of: "pg_config"))
    process.arguments = [option]
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return "" }
    defer { process.waitUntilExit() }
    return String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }
}

extension Trait where Self == ConditionTrait {
  /// Only where the server's installation has the extension.
  package static func needs(extension name: String) -> Self {
    .enabled(if: TestServer.hasExtension(name), "the extension \(name) is not installed")
  }
}
