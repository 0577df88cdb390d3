import Diagnostics
import ModelLoading
import TestSupport
import Testing

/// A model with every section, with one key deleted, doubled or misspelt: whatever is said, it is said of the right
/// file and line, and nothing crashes.
@Suite struct MutationTests {
  @Test func theWholeModelIsSound() async throws {
    let problems = await Model.problems(try Model.files("Whole"))
    #expect(problems.map(\.description) == [])
  }

  @Test func deleted() async throws {
    try await forEachKey { text, key in
      Array(text[..<key.index] + text[key.end...])
    } expecting: { problems, key, lines in
      // What is left may be sound.
      for problem in problems { #expect(lines.contains(problem.place?.line ?? 0), "\(problem)") }
    }
  }

  @Test func doubled() async throws {
    try await forEachKey { text, key in
      Array(text[..<key.end] + text[key.index..<key.end] + text[key.end...])
    } expecting: { problems, key, lines in
      let found = problems.contains { $0.code == "duplicate-key" && $0.place?.line == key.end + 1 }
      #expect(found, "\(key.name), twice: \(problems)")
    }
  }

  @Test func misspelt() async throws {
    let words = Set(languageWords)
    try await forEachKey { text, key in
      var text = text
      text[key.index] = text[key.index].replacing("\(key.name):", with: "\(key.name)x:", maxReplacements: 1)
      return text
    } expecting: { problems, key, lines in
      for problem in problems { #expect(lines.contains(problem.place?.line ?? 0), "\(problem)") }
      guard words.contains(key.name) else { return }
      let said = problems.contains {
        $0.code == "unknown-key" && $0.place?.line == key.index + 1 && $0.message.contains("`\(key.name)x`")
      }
      #expect(said, "\(key.name)x: \(problems)")
    }
  }

  /// Keys of the language in the whole model; all others are names.
  private var languageWords: [String] {
    """
    schema tables enums domains composites ranges sequences functions procedures views materialized_views
    columns comment primary_key grants with unique foreign_keys checks exclude indexes triggers rules row_security
    policies statistics owner before each execute returns language body query
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  // MARK: -

  /// A key that stands alone on its line, with what stands inside of it.
  private struct Key {
    var name: String
    var index: Int
    var end: Int
  }

  private func forEachKey(
    _ change: ([String], Key) -> [String],
    expecting check: ([Diagnostic], Key, ClosedRange<Int>) -> Void
  ) async throws {
    let files = try Model.files("Whole")
    for (number, file) in files.enumerated() {
      let text = String(decoding: file.bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
      let keys = keys(of: text)
      #expect(keys.count > 20)
      for key in keys {
        var mutated = files
        let lines = change(text, key)
        mutated[number].bytes = Array(lines.joined(separator: "\n").utf8)
        let problems = await Model.problems(mutated)
        check(problems, key, 1...(lines.count + text.count))
      }
    }
  }

  private func keys(of lines: [String]) -> [Key] {
    func indent(_ line: String) -> Int { line.prefix { $0 == " " }.count }
    var keys: [Key] = []
    var blockIndent: Int?
    for (index, line) in lines.enumerated() where !line.isEmpty {
      if let block = blockIndent, indent(line) > block { continue }
      blockIndent = line.hasSuffix("|") ? indent(line) : nil
      let rest = line.drop { $0 == " " }
      guard rest.first != "#", let colon = rest.firstRange(of: ":") else { continue }
      var end = index + 1
      while end < lines.count, lines[end].isEmpty || indent(lines[end]) > indent(line) { end += 1 }
      if end == lines.count, lines.last == "" { end -= 1 }
      keys.append(Key(name: String(rest[..<colon.lowerBound]), index: index, end: end))
    }
    return keys
  }
}
