/// The lexical grain of SQL: where quotes, comments and brackets begin and end. It understands nothing.
/// PostgreSQL manual, 4.1 "Lexical Structure".
package struct SQLLexer: Sequence, IteratorProtocol {
  package enum Kind: Sendable, Equatable {
    case space, comment, word, quotedName, string, dollarString, number, open, close, comma, semicolon, other
  }

  package struct Token: Sendable {
    package var kind: Kind
    package var range: Range<Int>
  }

  package let bytes: [UInt8]
  private var at: Int

  package init(_ text: String) {
    bytes = Array(text.utf8)
    at = 0
  }

  package init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    at = start
  }

  package func text(_ token: Token) -> String { String(decoding: bytes[token.range], as: UTF8.self) }

  package mutating func next() -> Token? {
    guard at < bytes.count else { return nil }
    let start = at
    let kind = scan()
    return Token(kind: kind, range: start..<at)
  }

  private func peek(_ ahead: Int = 0) -> UInt8? { at + ahead < bytes.count ? bytes[at + ahead] : nil }

  private mutating func scan() -> Kind {
    let byte = bytes[at]
    switch byte {
    case UInt8(ascii: " "), 9, 10, 11, 12, 13:
      return skip(while: { $0 == 32 || (9...13).contains($0) }, as: .space)
    case UInt8(ascii: "-") where peek(1) == UInt8(ascii: "-"): return skip(while: { $0 != 10 }, as: .comment)
    case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): return blockComment()
    case UInt8(ascii: "'"): return quoted(39, escapes: false, as: .string)
    case UInt8(ascii: "\""): return quoted(34, escapes: false, as: .quotedName)
    case UInt8(ascii: "e"), UInt8(ascii: "E"):
      if peek(1) == 39 {
        at += 1
        return quoted(39, escapes: true, as: .string)
      }
      return word()
    case UInt8(ascii: "$"): return dollar()
    case UInt8(ascii: "("), UInt8(ascii: "["): return single(.open)
    case UInt8(ascii: ")"), UInt8(ascii: "]"): return single(.close)
    case UInt8(ascii: ","): return single(.comma)
    case UInt8(ascii: ";"): return single(.semicolon)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return skip(while: { Self.isWordByte($0) || $0 == UInt8(ascii: ".") }, as: .number)
    case let byte where Self.isWordStart(byte): return word()
    default: return single(.other)
    }
  }

  private static func isWordStart(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte == 95 || byte >= 128
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    isWordStart(byte) || (48...57).contains(byte) || byte == 36
  }

  private mutating func single(_ kind: Kind) -> Kind {
    at += 1
    return kind
  }

  private mutating func skip(while holds: (UInt8) -> Bool, as kind: Kind) -> Kind {
    while at < bytes.count, holds(bytes[at]) { at += 1 }
    return kind
  }

  private mutating func word() -> Kind { skip(while: Self.isWordByte, as: .word) }

  private mutating func quoted(_ quote: UInt8, escapes: Bool, as kind: Kind) -> Kind {
    at += 1
    while at < bytes.count {
      if escapes, bytes[at] == UInt8(ascii: "\\") {
        at = Swift.min(at + 2, bytes.count)
      } else if bytes[at] == quote {
        at += 1
        guard peek() == quote else { return kind }
        at += 1
      } else {
        at += 1
      }
    }
    return kind
  }

  private mutating func blockComment() -> Kind {
    var depth = 0
    while at < bytes.count {
      if peek() == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
        depth += 1
        at += 2
      } else if peek() == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
        depth -= 1
        at += 2
        if depth == 0 { break }
      } else {
        at += 1
      }
    }
    return .comment
  }

  /// `$tag$ … $tag$`, or a parameter `$1`.
  private mutating func dollar() -> Kind {
    var end = at + 1
    while end < bytes.count, Self.isWordByte(bytes[end]), bytes[end] != UInt8(ascii: "$") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "$"),
      end == at + 1 || Self.isWordStart(bytes[at + 1])
    else { return single(.other) }
    let tag = bytes[at...end]
    at = end + 1
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "$"), bytes[at...].starts(with: tag) {
        at += tag.count
        return .dollarString
      }
      at += 1
    }
    return .dollarString
  }
}

/// The words of a piece of SQL, bare ones folded as the server folds them: what it may mention.
package func mentionedWords(_ text: String) -> Set<String> {
  var words: Set<String> = []
  let lexer = SQLLexer(text)
  for token in lexer {
    switch token.kind {
    case .word: words.insert(lexer.text(token).lowercased())
    case .quotedName:
      words.insert(scanIdentifier(Substring(lexer.text(token)))?.name ?? "")
    case .string, .dollarString:
      // A literal may carry a name: nextval('cfg.counter'), 'cfg.ticket'::regclass.
      let held = String(lexer.text(token).drop { $0 == "E" || $0 == "e" }.dropFirst().dropLast())
      // '"it''s"' is the name it's.
      let inner = SQLLexer(token.kind == .string ? held.replacing("''", with: "'") : held)
      for part in inner {
        if part.kind == .word { words.formUnion([inner.text(part), inner.text(part).lowercased()]) }
        if part.kind == .quotedName { words.insert(scanIdentifier(Substring(inner.text(part)))?.name ?? "") }
      }
    default: break
    }
  }
  return words
}

/// The parts of a text between commas that stand in no bracket and no quote, trimmed.
package func splitAtTopLevelCommas(_ text: String) -> [String] {
  var parts: [String] = []
  var depth = 0
  var start = 0
  let lexer = SQLLexer(text)
  func part(_ range: Range<Int>) -> String { trimmed(String(decoding: lexer.bytes[range], as: UTF8.self)) }
  for token in lexer {
    switch token.kind {
    case .open: depth += 1
    case .close: depth -= 1
    case .comma where depth == 0:
      parts.append(part(start..<token.range.lowerBound))
      start = token.range.upperBound
    default: break
    }
  }
  let last = part(start..<lexer.bytes.count)
  if !last.isEmpty || !parts.isEmpty { parts.append(last) }
  return parts
}

/// The text without the pair of brackets that encloses all of it: `(a > 0)` is `a > 0`, `(a) + (b)` stays.
/// PostgreSQL prints a line break before each CASE: blanks around an expression mean nothing.
package func withoutOuterParentheses(_ written: String) -> String {
  let text = trimmed(written)
  guard text.utf8.first == UInt8(ascii: "("), text.utf8.last == UInt8(ascii: ")") else { return text }
  var depth = 0
  let lexer = SQLLexer(text)
  for token in lexer {
    if token.kind == .open { depth += 1 }
    if token.kind == .close {
      depth -= 1
      if depth == 0, token.range.upperBound < lexer.bytes.count { return text }
    }
  }
  guard depth == 0 else { return text }
  let inner = trimmed(String(decoding: lexer.bytes[1..<(lexer.bytes.count - 1)], as: UTF8.self))
  return isQuery(inner) ? text : inner
}

/// A query is an expression only in brackets of its own.
private func isQuery(_ text: String) -> Bool {
  ["select", "with", "values", "table"].contains(text.prefix { $0.isLetter }.lowercased())
}

package func trimmed(_ text: String) -> String {
  // Mostly there is nothing to take off, and no need to look for whole characters.
  if let first = text.utf8.first, let last = text.utf8.last, 0x21...0x7E ~= first, 0x21...0x7E ~= last {
    return text
  }
  var view = Substring(text)
  while view.first?.isWhitespace == true { view.removeFirst() }
  while view.last?.isWhitespace == true { view.removeLast() }
  return String(view)
}
