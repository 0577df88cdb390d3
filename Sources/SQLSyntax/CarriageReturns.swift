/// SQL that means the same and holds no carriage return: a file of SQL does not keep them, because editors and version
/// control change the ends of lines as they please. Inside of literals and names they are written as escapes (manual,
/// 4.1.2.2 and 4.1.2.3); elsewhere a line break is one.
package func escapingCarriageReturns(_ text: String) -> String {
  guard text.utf8.contains(carriageReturn) else { return text }
  let lexer = SQLLexer(text)
  var bytes: [UInt8] = []
  for token in lexer {
    let written = lexer.bytes[token.range]
    guard written.contains(carriageReturn) else {
      bytes += written
      continue
    }
    switch token.kind {
    case .string: bytes += escaped(written)
    case .dollarString: bytes += escaped(contents(ofDollarString: written))
    case .quotedName:
      bytes +=
        Array("U&".utf8)
        + written.flatMap { byte -> [UInt8] in
          switch byte {
          case carriageReturn: Array("\\000D".utf8)
          case backslash: [backslash, backslash]
          default: [byte]
          }
        }
    default: bytes += withPlainLineEnds(token.range, of: lexer.bytes)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

private let carriageReturn = UInt8(ascii: "\r")
private let backslash = UInt8(ascii: "\\")
private let quote = UInt8(ascii: "'")

/// A literal as an escape string; one that is such already has its backslashes.
private func escaped(_ literal: ArraySlice<UInt8>) -> [UInt8] {
  let isEscapeString = literal.first != quote
  var bytes = isEscapeString ? [] : [UInt8(ascii: "E")]
  for byte in literal {
    switch byte {
    case carriageReturn: bytes += [backslash, UInt8(ascii: "r")]
    case backslash where !isEscapeString: bytes += [backslash, backslash]
    default: bytes.append(byte)
    }
  }
  return bytes
}

/// What stands between the tags, as a plain literal.
private func contents(ofDollarString written: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let dollar = UInt8(ascii: "$")
  guard let end = written.dropFirst().firstIndex(of: dollar) else { return written }
  let tag = end - written.startIndex + 1
  var literal = [quote]
  for byte in written.dropFirst(tag).dropLast(tag) {
    literal += byte == quote ? [quote, quote] : [byte]
  }
  return (literal + [quote])[...]
}

private func withPlainLineEnds(_ range: Range<Int>, of text: [UInt8]) -> [UInt8] {
  let newline = UInt8(ascii: "\n")
  return range.compactMap { index in
    guard text[index] == carriageReturn else { return text[index] }
    return index + 1 < text.count && text[index + 1] == newline ? nil : newline
  }
}
