import Testing
import YAMLNodes

/// Whatever is written reads back as the same texts in the same shape.
@Suite struct YAMLRoundTripTests {
  @Test(arguments: 0..<16) func randomValues(seed: Int) throws {
    var random = RandomYAML(seed: UInt64(seed))
    for round in 0..<400 {
      let value = random.value(depth: round % 5)
      let text = YAMLWriter(width: [0, 40, 110][round % 3]).write(value)
      let (node, diagnostics) = YAMLParser.parse(text, file: "m.yaml")
      try #require(diagnostics == [], "\(text.debugDescription)")
      try #require(node.map(Shape.init) == Shape(value), "\(text.debugDescription)")
    }
  }

  /// Every short text over what YAML gives a meaning to, in every position.
  @Test func allShortTexts() throws {
    let alphabet = "a -:?#,[{}]&*!|>'\"%@`~.=\\\n\t\r\u{85}\u{2028}\u{FEFF}é🙂".unicodeScalars.map {
      String($0)
    }
    var texts = alphabet
    for a in alphabet { for b in alphabet { texts += alphabet.map { a + b + $0 } + [a + b] } }
    for part in stride(from: 0, to: texts.count, by: 500) {
      let some = texts[part..<min(texts.count, part + 500)]
      try check(.list(some.map { .text($0) }, flow: false))
      try check(.list(some.map { .block($0) }, flow: false))
      try check(.list(some.map { .pairs([($0 + "k", .text($0))], flow: true) }, flow: false))
      try check(.pairs(some.enumerated().map { ("\($0)", .text($1)) }))
      try check(.list(some.map { .pairs([($0, .block($0))]) }, flow: false))
      try check(.list(some.map { .texts([$0, $0]) }, flow: false))
    }
    for text in texts where text.count < 3 {
      try check(.text(text))
      try check(.block(text))
    }
  }

  @Test func longKeys() throws {
    let key = "f(" + String(repeating: "a integer, ", count: 200) + "b: text)"
    let inner: YAMLValue = .pairs([(key, .text("x"))], flow: true)
    let value: YAMLValue = .map([.init(key, inner, comment: "c"), .init("z", "y")], flow: true)
    try check(value)
    try check(.list([value, .pairs([(key, .block(" a\n b"))])], flow: true))
    for length in 990...1030 { try check([String(repeating: "é", count: length): "x"]) }
  }

  private func check(_ value: YAMLValue) throws {
    let text = YAMLWriter().write(value)
    let (node, diagnostics) = YAMLParser.parse(text, file: "m.yaml")
    try #require(diagnostics == [], "\(text.debugDescription)")
    try #require(node.map(Shape.init) == Shape(value), "\(text.debugDescription)")
  }
}

/// What a node and a value have in common. Texts are compared by their bytes.
private enum Shape: Equatable {
  case text([UInt8])
  case list([Shape])
  case map([Pair])
  /// A scalar that reads as nothing: never written.
  case null

  struct Pair: Equatable {
    var key: [UInt8]
    var value: Shape
  }

  init(_ value: YAMLValue) {
    switch value {
    case .text(let text), .block(let text): self = .text(Array(text.utf8))
    case .nothing: self = .text(Array("null".utf8))
    case .list(let items, _): self = .list(items.map(Shape.init))
    case .map(let entries, _):
      self = .map(entries.map { Pair(key: Array($0.key.utf8), value: Shape($0.value)) })
    }
  }

  init(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let scalar): self = node.isNull ? .null : .text(Array(scalar.text.utf8))
    case .sequence(let items): self = .list(items.map(Shape.init))
    case .mapping(let entries):
      self = .map(entries.map { Pair(key: Array($0.key.utf8), value: Shape($0.value)) })
    }
  }
}

/// Values out of the texts that YAML trips over; the same ones for the same seed.
private struct RandomYAML {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  private static let pieces = [
    "a", "b c", "é", "🙂", "👩‍👩‍👧", "e\u{301}", "-", "- ", "?", "? ", ":", ": ", "#", " #", " ",
    "  ", "\t", "\n", "\n\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}",
    "\u{0}", "\u{1B}", "\u{7F}", "\u{9F}", "\u{A0}", "\u{FFFE}", "\u{10FFFF}", "~", "null",
    "---", "...", "--- ", "%", "%YAML 1.1", "@", "`", "&a", "*a", "!", "!!str", "|", "|-", ">",
    ",", "[", "]", "{", "}", "'", "\"", "\\", "\\n", "<<", "=", "yes", "1.10", "0x", "now()",
    "'x'::text[]",
  ]

  mutating func value(depth: Int) -> YAMLValue {
    switch depth == 0 ? below(2) : below(6) {
    case 0: .text(text())
    case 1: .block(text())
    case 2, 3: .list((0..<below(5)).map { _ in value(depth: depth - 1) }, flow: below(2) == 0)
    default: map(depth: depth)
    }
  }

  private mutating func map(depth: Int) -> YAMLValue {
    var keys: Set<String> = []
    let entries = (0..<below(5)).compactMap { _ -> YAMLValue.Entry? in
      let key = text()
      guard keys.insert(key).inserted else { return nil }
      return YAMLValue.Entry(
        key, value(depth: depth - 1), comment: below(5) == 0 ? text() : nil, isSetApart: below(5) == 0)
    }
    return .map(entries, flow: below(2) == 0)
  }

  private mutating func text() -> String {
    var text = ""
    for _ in 0..<below(7) { text.unicodeScalars += Self.pieces[below(Self.pieces.count)].unicodeScalars }
    return below(8) == 0 ? text + String(repeating: "\n", count: below(4)) : text
  }

  private mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
