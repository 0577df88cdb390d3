import TestSupport
import Testing

/// Files and functions that a person takes in at once. A reason beats a number: those above it stand here with
/// theirs.
@Suite struct SizeTests {
  static let fileLimit = 350
  static let functionLimit = 60

  /// By path, with the reason.
  static let longFiles: [String: String] = [:]

  /// By `path: function`, with the reason.
  static let longFunctions = [
    "Sources/Autogenerate/EffectGuard.swift: read":
      "one query over all catalogs, and what is made of its rows"
  ]

  @Test("files")
  func files() throws {
    let sources = try SwiftSource.all()
    for source in sources where source.lineCount > Self.fileLimit && Self.longFiles[source.path] == nil {
      Issue.record("\(source.path) has \(source.lineCount) lines")
    }
    for path in Self.longFiles.keys {
      #expect(
        sources.contains { $0.path == path && $0.lineCount > Self.fileLimit }, "\(path) needs no exception")
    }
  }

  @Test("functions")
  func functions() throws {
    var needed: Set<String> = []
    for source in try SwiftSource.all() {
      for function in source.functions where function.count > Self.functionLimit {
        let name = "\(source.path): \(function.name)"
        needed.insert(name)
        if Self.longFunctions[name] == nil {
          Issue.record("\(source.path):\(function.line) \(function.name) has \(function.count) lines")
        }
      }
    }
    #expect(Set(Self.longFunctions.keys).subtracting(needed) == [])
  }

  @Test("nothing is left for later")
  func noMarks() throws {
    for folder in ["Sources", "Tests"] {
      for path in try Checkout.files(below: folder, ending: ".swift") {
        let text = try Checkout.text(path)
        for mark in ["TO" + "DO", "FIX" + "ME", "not supported" + " yet"] {
          #expect(!text.contains(mark), "\(path) says \(mark)")
        }
      }
    }
  }
}
