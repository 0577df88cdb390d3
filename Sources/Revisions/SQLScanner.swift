/// Walks over SQL text token by token, knowing only what hides a semicolon: quotes, comments,
/// dollar quotes. It understands no statement.
struct SQLScanner {
  enum Kind: Equatable {
    case space, lineComment, blockComment
    case string, quotedName, dollarString
    case word, semicolon, open, close, backslash, other
  }

  struct Token {
    var kind: Kind
    var range: Range<Int>
    /// False for a quote or comment that the end of the text cuts off.
    var isComplete = true
  }

  let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next token, or nil at the end.
  mutating func next() -> Token? {
    guard position < bytes.count else { return nil }
    let start = position
    let (kind, complete) = scan()
    return Token(kind: kind, range: start..<position, isComplete: complete)
  }

  private func byte(_ offset: Int = 0) -> UInt8? {
    position + offset < bytes.count ? bytes[position + offset] : nil
  }

  private mutating func scan() -> (Kind, Bool) {
    let first = bytes[position]
    switch first {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 11, 12:
      while let next = byte(), Self.isSpace(next) { position += 1 }
      return (.space, true)
    case UInt8(ascii: "-") where byte(1) == UInt8(ascii: "-"):
      while let next = byte(), next != UInt8(ascii: "\n") { position += 1 }
      return (.lineComment, true)
    case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "*"):
      return (.blockComment, skipBlockComment())
    case UInt8(ascii: "'"):
      return (.string, skipQuoted(first, backslashEscapes: false))
    case UInt8(ascii: "\""):
      return (.quotedName, skipQuoted(first, backslashEscapes: false))
    case UInt8(ascii: "e"), UInt8(ascii: "E"):
      guard byte(1) == UInt8(ascii: "'") else { return (.word, skipWord()) }
      position += 1
      return (.string, skipQuoted(UInt8(ascii: "'"), backslashEscapes: true))
    case UInt8(ascii: "$"):
      return scanDollar()
    case _ where Self.startsWord(first):
      return (.word, skipWord())
    default:
      return scanOther(first)
    }
  }

  private mutating func scanOther(_ first: UInt8) -> (Kind, Bool) {
    if Self.isDigit(first) {
      // Letters and dollars glued to a number belong to it: `1e5`, and never start a quote.
      while let next = byte(), Self.continuesWord(next) { position += 1 }
      return (.other, true)
    }
    position += 1
    switch first {
    case UInt8(ascii: ";"): return (.semicolon, true)
    case UInt8(ascii: "("): return (.open, true)
    case UInt8(ascii: ")"): return (.close, true)
    case UInt8(ascii: "\\"): return (.backslash, true)
    default: return (.other, true)
    }
  }

  private mutating func skipWord() -> Bool {
    while let next = byte(), Self.continuesWord(next) { position += 1 }
    return true
  }

  private mutating func skipQuoted(_ quote: UInt8, backslashEscapes: Bool) -> Bool {
    position += 1
    while let next = byte() {
      position += 1
      if backslashEscapes, next == UInt8(ascii: "\\") {
        position = min(position + 1, bytes.count)
      } else if next == quote {
        guard byte() == quote else { return true }
        position += 1
      }
    }
    return false
  }

  private mutating func skipBlockComment() -> Bool {
    var depth = 0
    while let next = byte() {
      if next == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "*") {
        depth += 1
        position += 2
      } else if next == UInt8(ascii: "*"), byte(1) == UInt8(ascii: "/") {
        depth -= 1
        position += 2
        if depth == 0 { return true }
      } else {
        position += 1
      }
    }
    return false
  }

  /// `$tag$ … $tag$`; a lone dollar (`$1`) is no quote.
  private mutating func scanDollar() -> (Kind, Bool) {
    var end = position + 1
    if end < bytes.count, Self.startsWord(bytes[end]) {
      while end < bytes.count, Self.continuesWord(bytes[end]), bytes[end] != UInt8(ascii: "$") { end += 1 }
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "$") else {
      position += 1
      while let next = byte(), Self.isDigit(next) { position += 1 }
      return (.other, true)
    }
    let tag = bytes[position...end]
    position = end + 1
    while position + tag.count <= bytes.count {
      if bytes[position] == UInt8(ascii: "$"), bytes[position..<position + tag.count].elementsEqual(tag) {
        position += tag.count
        return (.dollarString, true)
      }
      position += 1
    }
    position = bytes.count
    return (.dollarString, false)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  private static func startsWord(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "_") || byte >= 128
  }
  private static func continuesWord(_ byte: UInt8) -> Bool {
    startsWord(byte) || isDigit(byte) || byte == UInt8(ascii: "$")
  }
}
