import SQLSyntax

/// What `pg_get_constraintdef` and `pg_get_indexdef` print, taken apart at the brackets of the outermost
/// level: words, then what stands in a pair of brackets, and so on. Nothing inside the brackets is looked at.
struct DeparsedClauses {
  struct Part {
    /// The words before the brackets, upper case as the server prints them, one space between two.
    var words: [String]
    /// What stands between the brackets; nil behind the last pair.
    var inside: String?
  }

  private(set) var parts: [Part] = []
  /// Everything behind the word `WHERE`.
  private(set) var condition: String?

  init(_ text: String) {
    let lexer = SQLLexer(text)
    var words: [String] = []
    var depth = 0
    var start = 0
    for token in lexer {
      switch token.kind {
      case .open:
        if depth == 0 { start = token.range.upperBound }
        depth += 1
      case .close:
        depth -= 1
        guard depth == 0 else { continue }
        let inside = String(decoding: lexer.bytes[start..<token.range.lowerBound], as: UTF8.self)
        parts.append(Part(words: words, inside: inside))
        words = []
      case .space where depth == 0: continue
      default:
        guard depth == 0 else { continue }
        words.append(lexer.text(token))
        if condition == nil, words.last == "WHERE" {
          condition = String(decoding: lexer.bytes[token.range.upperBound...], as: UTF8.self)
        }
      }
    }
    if !words.isEmpty { parts.append(Part(words: words, inside: nil)) }
  }

  /// What stands in the brackets behind the words.
  func inside(after words: String...) -> String? {
    parts.first { $0.words.suffix(words.count) == words[...] }?.inside
  }

  /// Whether the words stand somewhere behind the first brackets.
  func says(_ words: String...) -> Bool {
    parts.dropFirst().contains { part in
      part.words.indices.contains { part.words[$0...].prefix(words.count) == words[...] }
    }
  }
}

/// The names of a list as the server prints it: `id, "Order"`.
func identifierList(_ text: String) -> [String] {
  var names: [String] = []
  let lexer = SQLLexer(text)
  for token in lexer where token.kind == .word || token.kind == .quotedName {
    names.append(scanIdentifier(Substring(lexer.text(token)))?.name ?? lexer.text(token))
  }
  return names
}
