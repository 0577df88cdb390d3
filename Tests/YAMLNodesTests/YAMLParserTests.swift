import Diagnostics
import Testing
import YAMLNodes

/// What is read from sound files.
@Suite struct YAMLParserTests {
  private func parse(_ text: String) throws -> YAMLNode {
    let (node, diagnostics) = YAMLParser.parse(text, file: "m.yaml")
    #expect(diagnostics == [])
    return try #require(node)
  }

  @Test func everyScalarIsTextAsWritten() throws {
    let node = try parse("a: no\nb: 1.10\nc: 2020-01-01\nd: 0x1F\ne: 'it''s'\nf: \"\\u00e9\\n\"\ng: .inf\n")
    let texts = try #require(node.mapping).map { $0.value.scalar }
    #expect(texts == ["no", "1.10", "2020-01-01", "0x1F", "it's", "é\n", ".inf"])
  }

  @Test func stylesAreKept() throws {
    let node = try parse("- a\n- 'b'\n- \"c\"\n- |\n  d\n- >\n  e\n  f\n")
    let scalars = try #require(node.sequence).map { node in
      if case .scalar(let scalar) = node.content { scalar } else { YAMLScalar(text: "?", style: .plain) }
    }
    #expect(scalars.map(\.style) == [.plain, .singleQuoted, .doubleQuoted, .literal, .folded])
    #expect(scalars.map(\.text) == ["a", "b", "c", "d\n", "e f\n"])
  }

  @Test func onlyPlainWordsAreNull() throws {
    let node = try parse("[~, null, '~', 'null', '', NULL, nil, {a: }]")
    let items = try #require(node.sequence)
    #expect(items.map(\.isNull) == [true, true, false, false, false, false, false, false])
    #expect(try #require(items.last?.mapping?.first).value.isNull)
  }

  @Test func placesCountCharactersFromOne() throws {
    let node = try parse("\u{FEFF}größe: { \"🙂é\": x }\r\nb:\r\n  - y\n  -   z\nc:\n")
    let entries = try #require(node.mapping)
    #expect(node.place.description == "m.yaml:1:1")
    #expect(entries.map(\.keyPlace.description) == ["m.yaml:1:1", "m.yaml:2:1", "m.yaml:5:1"])
    let flow = try #require(entries[0].value.mapping?.first)
    #expect(flow.keyPlace.description == "m.yaml:1:10")
    #expect(flow.value.place.description == "m.yaml:1:16")
    #expect(entries[1].value.sequence?.map(\.place.description) == ["m.yaml:3:5", "m.yaml:4:7"])
  }

  @Test func modelsReadAsTheyLook() throws {
    let node = try parse(
      """
      tables:
        ticket:
          columns:
            topic:  text?
            state:  { type: text?, default: "'open'::text" }
      functions:
        f(a integer, b text[]):
          body: |
            begin
              return a; -- # not a comment
            end
      """)
    let ticket = try #require(node["tables"]?["ticket"])
    #expect(ticket["columns"]?["topic"]?.scalar == "text?")
    #expect(ticket["columns"]?["state"]?["type"]?.scalar == "text?")
    #expect(ticket["columns"]?["state"]?["default"]?.scalar == "'open'::text")
    let body = node["functions"]?["f(a integer, b text[])"]?["body"]?.scalar
    #expect(body == "begin\n  return a; -- # not a comment\nend")
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "\u{FEFF}", "---\n", "--- # nothing\n...\n"])
  func aFileWithoutContentIsNil(text: String) {
    let (node, diagnostics) = YAMLParser.parse(text, file: "m.yaml")
    #expect(node == nil)
    #expect(diagnostics == [])
  }

  @Test func kindNames() throws {
    let node = try parse("[a, [b], {c: d}]")
    #expect(node.sequence?.map(\.kindName) == ["text", "list", "mapping"])
    #expect(node.mapping == nil && node.scalar == nil)
  }

  @Test func nodesStaySmall() {
    #expect(MemoryLayout<YAMLNode>.stride <= 40)
    #expect(MemoryLayout<YAMLEntry>.stride <= 64)
  }

  @Test func nestingUpToTheLimit() throws {
    let depth = 100
    let node = try parse(String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
    #expect(node.sequence != nil)
  }
}
