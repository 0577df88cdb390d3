/// Rewrites what the server prints so that it reads back as the tree it was printed from. Nothing else is touched.
package func faithful(_ text: String) -> String {
  let hasArrays = text.contains("ARRAY[")
  let hasConditions = Conditions.areKept && mayNestConditions(text)
  let hasMarks = text.contains(" CYCLE ")
  guard hasArrays || hasConditions || hasMarks else { return text }
  let lexer = SQLLexer(text)
  let tokens = Array(lexer)
  var edits: [Edit] = []
  if hasArrays { edits += elementCasts(tokens, lexer) }
  if hasConditions {
    edits += nestedConditions(tokens, lexer).map { Edit(at: $0.upperBound, text: "::boolean") }
  }
  if hasMarks { edits += cycleMarks(tokens, lexer) }
  var bytes = lexer.bytes
  for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
    bytes.replaceSubrange(edit.range, with: edit.text.utf8)
  }
  return String(decoding: bytes, as: UTF8.self)
}

package enum Conditions {
  /// Whether ``faithful(_:)`` keeps conditions within conditions, or leaves them to the parser, as a dump that is read in
  /// does. Off where two states are compared that may differ in just that.
  @TaskLocal package static var areKept = true
}

/// The text with its conditions within conditions of the same kind made one, as the parser does: what prints the same
/// this way means the same.
package func flattened(_ text: String) -> String {
  guard mayNestConditions(text) else { return text }
  let lexer = SQLLexer(text)
  let brackets = nestedConditions(Array(lexer), lexer).flatMap { [$0.lowerBound, $0.upperBound - 1] }
  var bytes = lexer.bytes
  for at in brackets.sorted(by: >) { bytes.remove(at: at) }
  return String(decoding: bytes, as: UTF8.self)
}

private func mayNestConditions(_ text: String) -> Bool {
  text.contains(") AND ") || text.contains(") OR ")
}

private struct Edit {
  /// In bytes.
  var range: Range<Int>
  var text: String

  init(_ range: Range<Int>, text: String) {
    self.range = range
    self.text = text
  }

  init(at place: Int, text: String) { self.init(place..<place, text: text) }
}

/// `((a >= 0) AND (a <= 9)) AND b` is printed for `a BETWEEN 0 AND 9 AND b`, a condition within another of the same
/// kind, but read in again the parser makes one of the two, brackets or not (gram.y, makeAndExpr and makeOrExpr look
/// at their left side), and the next reading prints another text. A cast to the type that it has stands between them,
/// and leaves no trace. What the server prints is known by its capital letters.
/// - Returns: the conditions within, in bytes, with their brackets.
private func nestedConditions(_ tokens: [SQLLexer.Token], _ lexer: SQLLexer) -> [Range<Int>] {
  struct Group {
    /// In bytes.
    var start: Int
    var isLeftmost: Bool
    var words: Set<String> = []
    var isRow = false
    /// `a AND b OR c` is an OR.
    var condition: String? {
      isRow ? nil : words.contains("OR") ? "OR" : words.contains("AND") ? "AND" : nil
    }
  }
  let written = tokens.filter { $0.kind != .space && $0.kind != .comment }
  var open: [Group] = []
  var found: [Range<Int>] = []
  for (index, token) in written.enumerated() {
    switch token.kind {
    case .open:
      let isLeftmost = index == 0 || written[index - 1].kind == .open
      open.append(Group(start: token.range.lowerBound, isLeftmost: isLeftmost))
    case .comma: if !open.isEmpty { open[open.count - 1].isRow = true }
    case .word: if !open.isEmpty { open[open.count - 1].words.insert(lexer.text(token)) }
    case .close:
      guard let group = open.popLast(), group.isLeftmost, let condition = group.condition else { break }
      let isQuery = group.words.contains("SELECT")
      if !isQuery, index + 1 < written.count, lexer.text(written[index + 1]) == condition {
        found.append(group.start..<token.range.upperBound)
      }
    default: break
    }
  }
  return found
}

/// `ARRAY['a'::character varying]::text[]` is printed for an array of varchar that is cast as a whole, but
/// read in again the parser pushes the cast into the elements (parse_expr.c, transformTypeCast), and the next
/// reading prints another text. A cast of the array to its elements' own type in between keeps the tree. So
/// every `varchar IN (…)` comes back to the letter.
private func elementCasts(_ tokens: [SQLLexer.Token], _ lexer: SQLLexer) -> [Edit] {
  tokens.indices.compactMap { index in
    tokens[index].kind == .word && lexer.text(tokens[index]) == "ARRAY"
      ? elementCast(tokens, from: index, lexer) : nil
  }
}

/// For `ARRAY[x::T, …])::U[]` with T other than U: `::T[]`, to be put behind the bracket.
private func elementCast(_ tokens: [SQLLexer.Token], from array: Int, _ lexer: SQLLexer)
  -> Edit?
{
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
  return Edit(at: tokens[close].range.upperBound, text: "::" + type + "[]")
}

/// `CYCLE id SET is_cycle TO 'yes'::text DEFAULT 'no'::text` is printed of a recursive query, where the grammar takes no
/// such cast (gram.y, AexprConst): `text 'yes'` is the same constant.
private func cycleMarks(_ tokens: [SQLLexer.Token], _ lexer: SQLLexer) -> [Edit] {
  let written = tokens.filter { $0.kind != .space && $0.kind != .comment }
  func word(_ index: Int) -> String { written.indices.contains(index) ? lexer.text(written[index]) : "" }
  var edits: [Edit] = []
  /// Where the value for the rows that close no cycle stands, behind that for those which do.
  var other: Int?
  for index in written.indices where written[index].kind == .string {
    let isMark = word(index - 1) == "TO" && word(index - 3) == "SET"
    guard isMark || index == other, word(index + 1) == ":", word(index + 2) == ":",
      let end = written[index...].firstIndex(where: { ["DEFAULT", "USING"].contains(lexer.text($0)) })
    else { continue }
    if isMark { other = end + 1 }
    let type = written[index + 3].range.lowerBound..<written[end - 1].range.upperBound
    let value = written[index].range
    let text = String(decoding: lexer.bytes[type], as: UTF8.self) + " " + lexer.text(written[index])
    edits.append(Edit(value.lowerBound..<type.upperBound, text: text))
  }
  return edits
}
