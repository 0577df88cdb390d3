import TestSupport
import Testing

/// Comparing, ordering, loading, reading and flagging are generic: where one of them named a kind, a new kind
/// would have to be added there too.
@Suite struct KindNamesTests {
  static let engines = ["Diffing", "Planning", "ModelLoading", "Introspection", "RedFlags", "ShadowDatabase"]

  /// The types in the registry.
  private func kindTypes() throws -> [String] {
    try SwiftSource("Sources/ObjectKinds/Registry.swift").code.split(separator: "\n").compactMap { line in
      let word = line.drop { $0 == " " }
      return word.firstRange(of: ".self").map { String(word[..<$0.lowerBound]) }
    }
  }

  @Test("no engine names a kind's type")
  func noKindTypes() throws {
    let kinds = try kindTypes()
    #expect(kinds.count > 40)
    for engine in Self.engines {
      for source in try SwiftSource.all(engine) {
        // What stands behind a dot is another type's: `String.Index`.
        let words = Set(
          source.code.split { !($0.isLetter || $0.isNumber || "_.".contains($0)) }.map(String.init))
        for kind in kinds where words.contains(kind) || words.contains("\(kind).self") {
          Issue.record("\(source.path) names the kind \(kind)")
        }
      }
    }
  }
}
