import Diagnostics
import Testing
import YAMLNodes

/// What is refused, with its code and place.
@Suite struct YAMLParserErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var expected: [String]
    var hasNode: Bool
    init(_ text: String, _ expected: String..., hasNode: Bool = false) {
      self.text = text
      self.expected = expected
      self.hasNode = hasNode
    }
    var testDescription: String { text.debugDescription }
  }

  @Test(arguments: [
    Case("a: 1\nb: 2\na: 3\n'b': 4\n", "duplicate-key 3:1", "duplicate-key 4:1", hasNode: true),
    Case("x: { é: 1, é: 2 }", "duplicate-key 1:12", hasNode: true),
    Case("a: &x 1\nb: *x\n", "alias 1:4", "alias 2:4"),
    Case("a: &x [1]\n", "alias 1:4", hasNode: true),
    Case("<<: *x\nb: [*y]\n", "alias 1:1", "alias 2:5"),
    Case("<<: [*x, {a: *y}]\nb: 1\n", "alias 1:1"),
    Case("*x : 1\nb: 2\n", "alias 1:1"),
    Case("a: * b\n", "alias 1:4"),
    Case("a: !!int 1\nb: !x {}\n", "tag 1:4", "tag 2:4", hasNode: true),
    Case("a: !u!x 1\n", "tag 1:4"),
    Case("? [a]\n: *x\nb: 2\n", "key-not-text 1:3", "alias 2:3"),
    Case("{a: 1}: b\nc: d\n", "key-not-text 1:1", hasNode: true),
    Case(": b\n", "key-not-text 1:1"),
    Case("a: { : b, c: d }\n", "key-not-text 1:6"),
    Case("?\n: b\nc: d\n", "key-not-text 1:2", hasNode: true),
    Case("a: 1\n---\nb: 2\n", "several-documents 2:1", hasNode: true),
    Case("a:\n\tb: 1\n", "tab-indent 2:1"),
    Case("a: |\n\tx\n", "tab-indent 2:1"),
    Case("a: b\n c: d\n", "yaml-syntax 2:3"),
    Case("a: b: c\n", "yaml-syntax 1:5"),
    Case("a: [b, c\nd: e\n", "yaml-syntax 1:4"),
    Case("a: ['b' 'c']\n", "yaml-syntax 1:9"),
    Case("a: {b: 'c' d}\n", "yaml-syntax 1:12"),
    Case("a: 'b\nc: d\n", "yaml-syntax 1:4"),
    Case("a: \"\\d\"\n", "yaml-syntax 1:5"),
    Case("a: @b\n", "yaml-syntax 1:4"),
    Case("a: 1\nbcd\ne: 2\n", "yaml-syntax 2:1"),
    Case("a: 'x' y\n", "yaml-syntax 1:8"),
    Case("- a\nb: c\n", "yaml-syntax 2:1"),
    Case("a: - b\n", "yaml-syntax 1:4"),
    Case("a: | b\n", "yaml-syntax 1:6"),
    Case("a: [b,, c]\n", "yaml-syntax 1:7"),
    Case("é: 1\nb: x\u{0}y\n", "control-character 2:5"),
    Case("a: '\u{7F}'\n", "control-character 1:5"),
    Case("a: x\r\nb: é\u{85}\n", "control-character 2:5"),
    Case("\u{FEFF}a: \u{2028}\n", "control-character 1:4"),
  ])
  func refused(_ example: Case) {
    let (node, diagnostics) = YAMLParser.parse(example.text, file: "m.yaml")
    let found = diagnostics.map { "\($0.code) \($0.place?.line ?? 0):\($0.place?.column ?? 0)" }
    #expect(found == example.expected, "\(diagnostics)")
    #expect((node != nil) == example.hasNode)
    #expect(diagnostics.allSatisfy { $0.level == .error && $0.place?.file == "m.yaml" })
  }

  @Test(
    arguments: [
      ([0x61, 0x3A, 0x0A, 0xC3, 0xA9, 0x3A, 0xFF], 2, 3),
      ([0x61, 0xC3], 1, 2), ([0xC0, 0x80], 1, 1), ([0xED, 0xA0, 0x80], 1, 1), ([0xE0, 0x80, 0xAF], 1, 1),
      ([0xF4, 0x90, 0x80, 0x80], 1, 1), ([0x80], 1, 1), ([0xFF, 0xFE, 0x61, 0x00], 1, 1),
      ([0xEF, 0xBB, 0xBF, 0x61, 0x0D, 0x62, 0xFE], 2, 2),
    ] as [([UInt8], Int, Int)])
  func invalidUTF8(bytes: [UInt8], line: Int, column: Int) throws {
    let (node, diagnostics) = YAMLParser.parse(bytes, file: "m.yaml")
    #expect(node == nil)
    #expect(diagnostics.map(\.code) == ["invalid-utf8"])
    #expect(diagnostics.first?.place == SourcePlace(file: "m.yaml", line: line, column: column))
  }

  @Test func aDuplicateSaysWhereTheFirstOneIsAndTheFirstOneStays() throws {
    let keys = (0..<40).map { "k\($0)" } + ["k3", "k30"]
    let text = keys.map { "  \($0): \($0)" }.joined(separator: "\n")
    let (node, diagnostics) = YAMLParser.parse("a:\n" + text + "\n  k3: x\n", file: "m.yaml")
    #expect(diagnostics.map { $0.place?.line } == [42, 43, 44])
    #expect(diagnostics.first?.message == "duplicate key `k3`: the first one stands at line 5, column 3")
    #expect(node?["a"]?.mapping?.count == 40)
    #expect(node?["a"]?["k3"]?.scalar == "k3")
  }

  @Test func nestingIsLimited() {
    for text in [
      String(repeating: "[", count: 101), String(repeating: "- ", count: 100_000) + "a",
      String(repeating: "{a: ", count: 5000), String(repeating: "? ", count: 50_000),
      "? " + String(repeating: "[", count: 50_000),
      (0..<3000).map {
        String(repeating: " ", count: $0) + "? [a]\n" + String(repeating: " ", count: $0) + ":\n"
      }
      .joined(),
    ] {
      let (node, diagnostics) = YAMLParser.parse(text, file: "m.yaml")
      #expect(node == nil)
      #expect(diagnostics.last?.code == "too-deep", "\(diagnostics.suffix(1))")
    }
  }

  @Test func aSyntaxErrorShowsTheLine() throws {
    let (_, diagnostics) = YAMLParser.parse("a: 1\nü: @b\n", file: "m.yaml")
    let text = try #require(diagnostics.first).description
    #expect(text == "m.yaml:2:4: error: a text that starts with `@` must be quoted\n  ü: @b\n     ^")
  }

  /// Every cut and every single changed byte of a file ends in a node or an error, never in a crash.
  @Test func damagedFilesNeverCrash() {
    let sound = Array("a: [b, 'c', {d: \"e\\n\"}]\nf: |\n  g\n  é\n? h\n: - i\n  - j: *k # l\n".utf8)
    for cut in sound.indices {
      for byte in [nil] + "\t\n\"'{}[]:-?|>&*!%@#\u{0} ,".utf8.map(Optional.some) + [0xFF] {
        var bytes = sound
        if let byte { bytes[cut] = byte } else { bytes.removeSubrange(cut...) }
        let (node, diagnostics) = YAMLParser.parse(bytes, file: "m.yaml")
        #expect(node != nil || !diagnostics.isEmpty || cut == 0)
        #expect(diagnostics.allSatisfy { ($0.place?.line ?? 0) >= 1 && !$0.message.isEmpty })
      }
    }
  }
}
