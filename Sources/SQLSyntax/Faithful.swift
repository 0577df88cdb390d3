/// Rewrites what the server prints so that it reads back as the tree it was printed from.
///
/// `ARRAY['a'::character varying]::text[]` is printed for an array of varchar that is cast as a whole, but
/// read in again the parser pushes the cast into the elements (parse_expr.c, transformTypeCast), and the next
/// reading prints another text. A cast of the array to its elements' own type in between keeps the tree. So
/// every `varchar IN (…)` comes back to the letter, and nothing else is touched.
package func faithful(_ text: String) -> String {
  guard text.contains("ARRAY[") else { return text }
  let lexer = SQLLexer(text)
  let tokens = Array(lexer)
  var insertions: [(at: Int, text: String)] = []
  for index in tokens.indices where tokens[index].kind == .word && lexer.text(tokens[index]) == "ARRAY" {
    guard let insertion = elementCast(tokens, from: index, lexer) else { continue }
    insertions.append(insertion)
  }
  var bytes = lexer.bytes
  for insertion in insertions.sorted(by: { $0.at > $1.at }) {
    bytes.insert(contentsOf: insertion.text.utf8, at: insertion.at)
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// For `ARRAY[x::T, …])::U[]` with T other than U: `::T[]`, to be put behind the bracket.
private func elementCast(_ tokens: [SQLLexer.Token], from array: Int, _ lexer: SQLLexer) -> (
  at: Int, text: String
)? {
  func text(_ index: Int) -> String { index < tokens.count ? lexer.text(tokens[index]) : "" }
  guard text(array + 1) == "[" else { return nil }
  var depth = 0
  var close = array + 1
  var elementEnd: Int?
  while close < tokens.count {
    if tokens[close].kind == .open { depth += 1 }
    if tokens[close].kind == .close { depth -= 1 }
    if depth == 1, tokens[close].kind == .comma, elementEnd == nil { elementEnd = close }
    if depth == 0 { break }
    close += 1
  }
  guard close < tokens.count, text(close + 1) == ")", text(close + 2) == ":", text(close + 3) == ":" else {
    return nil
  }
  // The first element's own cast, at the element's top level.
  let end = elementEnd ?? close
  var cast: Int?
  depth = 0
  for index in (array + 2)..<max(end, array + 2) {
    if tokens[index].kind == .open { depth += 1 }
    if tokens[index].kind == .close { depth -= 1 }
    if depth == 0, text(index) == ":", text(index + 1) == ":" { cast = index + 2 }
  }
  guard let cast, cast < end else { return nil }
  let type = String(
    decoding: lexer.bytes[tokens[cast].range.lowerBound..<tokens[end].range.lowerBound], as: UTF8.self)
  return (tokens[close].range.upperBound, "::" + type + "[]")
}
