import SQLSyntax

/// The tokens of a piece of SQL without space and comments, with the text between them at hand.
struct SQLWords {
  private let lexer: SQLLexer
  private var tokens: ArraySlice<SQLLexer.Token>

  init(_ text: String) {
    lexer = SQLLexer(text)
    tokens = lexer.filter { $0.kind != .space && $0.kind != .comment }[...]
  }

  var count: Int { tokens.count }

  subscript(index: Int) -> String {
    let at = tokens.startIndex + index
    return at < tokens.endIndex ? lexer.text(tokens[at]) : ""
  }

  func kind(_ index: Int) -> SQLLexer.Kind? {
    let at = tokens.startIndex + index
    return at < tokens.endIndex ? tokens[at].kind : nil
  }

  mutating func drop(_ count: Int = 1) { tokens = tokens.dropFirst(count) }

  /// Leaves out the token at `index` and all behind it.
  mutating func cut(at index: Int?) {
    if let index { tokens = tokens.prefix(index) }
  }

  /// The first token outside of all brackets for which the predicate holds.
  func firstIndex(where isWanted: (String) -> Bool) -> Int? {
    var depth = 0
    for (index, token) in tokens.enumerated() {
      if token.kind == .open { depth += 1 }
      if token.kind == .close { depth -= 1 }
      let isPlain = token.kind == .word || token.kind == .other
      if depth == 0, isPlain, isWanted(lexer.text(token)) { return index }
    }
    return nil
  }

  /// The index of the bracket that closes the one at `index`.
  func closing(_ index: Int) -> Int? {
    var depth = 0
    for at in index..<max(count, index) {
      if kind(at) == .open { depth += 1 }
      if kind(at) == .close { depth -= 1 }
      if depth == 0 { return at }
    }
    return nil
  }

  /// The text as written from the first token to the last.
  var rest: String { text(from: 0, to: count) }

  func text(after index: Int) -> String { text(from: index + 1, to: count) }

  func text(from start: Int, to end: Int) -> String {
    guard start < end, let first = tokens.dropFirst(start).first, let last = tokens.prefix(end).last else {
      return ""
    }
    return String(decoding: lexer.bytes[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
  }

  /// The identifier at the front as SQL reads it: bare ones folded.
  mutating func takeName() -> String {
    let isQuoted = kind(0) == .quotedName
    let text = self[0]
    drop()
    return isQuoted ? scanIdentifier(Substring(text))?.name ?? text : text.lowercased()
  }
}

/// The value of a string literal as the server prints it: `'it''s'`, `E'a\\b'`; other text is its own value.
func literalValue(_ text: String) -> String {
  let isEscaped = text.hasPrefix("E'") || text.hasPrefix("e'")
  guard isEscaped || text.hasPrefix("'"), text.hasSuffix("'") else { return text }
  let inner = text.dropFirst(isEscaped ? 2 : 1).dropLast()
  var value = ""
  var previous: Character?
  for character in inner {
    if let mark = previous, character == mark {
      value.append(character)
      previous = nil
    } else if character == "'" || isEscaped && character == "\\" {
      previous = character
    } else {
      value.append(character)
      previous = nil
    }
  }
  return value
}
