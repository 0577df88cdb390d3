import Foundation
import TestSupport
import Testing

/// A folder of `Scenarios`: `a.sql`, the old state, and `b.sql`, the wanted one; `plumb.yaml`, lines that stand in the
/// place of the usual ones; `models/`, files in the place of those that `pull` writes from B, with hints; `rows.sql`,
/// what the rows of A have become after the upgrade; `expect.sql` and `flags.txt`, what the revision says on
/// PostgreSQL 15: others print some texts otherwise.
struct Scenario: Sendable, CustomTestStringConvertible {
  let name: String
  let a: String
  let b: String
  let settings: String
  let schemas: [String]
  /// By their paths below `models`.
  let models: [String: String]
  let rows: (expected: String, query: String)?

  var testDescription: String { name }
  private static let folder = "Tests/CircleTests/Scenarios"

  static let all: [Scenario] = {
    let files = (try? Checkout.files(below: folder, ending: "b.sql")) ?? []
    return files.map { Scenario(String($0.split(separator: "/")[3])) }.filter {
      $0.isAskedFor && $0.isKnownHere
    }
  }()

  /// `PLUMB_TEST_SCENARIOS`, parts of names separated by commas; without it all.
  private var isAskedFor: Bool {
    guard let asked = ProcessInfo.processInfo.environment["PLUMB_TEST_SCENARIOS"] else { return true }
    return asked.split(separator: ",").contains { name.contains($0) }
  }

  /// Whether the server has the extensions that it is about, what `-- needs: …` says, and is not newer than `-- until: …`.
  private var isKnownHere: Bool {
    a.matches(of: /-- until: (\d+)/).allSatisfy { TestServer.major <= Int($0.output.1) ?? 0 }
      && b.matches(of: /-- needs: (\w+)/).allSatisfy { TestServer.has(String($0.output.1)) }
      && a.matches(of: /create extension (\w+)/).allSatisfy { TestServer.hasExtension(String($0.output.1)) }
  }

  private init(_ name: String) {
    self.name = name
    func text(_ file: String) -> String { (try? Checkout.text("\(Self.folder)/\(name)/\(file)")) ?? "" }
    a = text("a.sql")
    b = text("b.sql")
    settings = text("plumb.yaml")
    let line = settings.split(separator: "\n").first { $0.hasPrefix("schemas: [") }
    schemas =
      line.map {
        $0.dropFirst(10).dropLast().split(separator: ",").map {
          $0.trimmingCharacters(in: .init(charactersIn: " \""))
        }
      } ?? ["cfg"]
    var models: [String: String] = [:]
    for file in (try? Checkout.files(below: "\(Self.folder)/\(name)/models", ending: ".yaml")) ?? [] {
      models[file.split(separator: "/").dropFirst(5).joined(separator: "/")] = try? Checkout.text(file)
    }
    self.models = models
    let rows = text("rows.sql").split(separator: "\n", maxSplits: 1).map(String.init)
    self.rows = rows.count == 2 ? (String(rows[0].dropFirst("-- after: ".count)), rows[1]) : nil
  }

  /// Compares with the file that says what is expected; `PLUMB_UPDATE_EXPECTED=1` writes it.
  func expect(_ actual: String, _ file: String) throws {
    let path = "\(Self.folder)/\(name)/\(file)"
    if ProcessInfo.processInfo.environment["PLUMB_UPDATE_EXPECTED"] == "1" {
      try actual.write(toFile: Checkout.path(path), atomically: true, encoding: .utf8)
    }
    let expected = (try? Checkout.text(path)) ?? ""
    if actual != expected { Issue.record("\(name)/\(file): expected\n\(expected)\nbut it is\n\(actual)") }
  }
}
