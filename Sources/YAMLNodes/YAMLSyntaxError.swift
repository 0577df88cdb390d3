import Diagnostics

/// What libyaml could not read, in its words, and how that is told to a person.
struct YAMLSyntaxError {
  static let aliasAdvice = "write the value out; a text that starts with `&` or `*` goes in quotes"
  static let tagAdvice = "leave it out, every value is text; a text that starts with `!` goes in quotes"

  var problem: String
  /// What libyaml was reading: `while parsing a block mapping`.
  var context: String
  /// Where it could not go on.
  var position: YAMLPosition
  /// Where what it was reading starts.
  var start: YAMLPosition

  func diagnostic(in bytes: YAMLBytes, of source: YAMLSource) -> Diagnostic {
    let (code, place, message) = explanation(in: bytes)
    let line = bytes.line(place.line)
    return Diagnostic(
      code, at: place.place(in: source), message, details: Self.excerpt(of: line, column: Int(place.column)),
      advice: advice(for: code))
  }

  private typealias Explanation = (code: Diagnostic.Code, place: YAMLPosition, message: String)

  private func explanation(in bytes: YAMLBytes) -> Explanation {
    if problem.contains("tab character") { return tab }
    if context.contains("alias") || context.contains("anchor") {
      return ("alias", start, "a value that starts with `*` or `&` is an alias or an anchor, not text")
    }
    if context.contains(" tag") || problem.contains("tag handle") {
      return ("tag", start, "a value that starts with `!` is a tag, not text")
    }
    switch problem {
    case "found character that cannot start any token": return strangeStart(in: bytes)
    case "found unexpected end of stream", "found unexpected document indicator":
      return ("yaml-syntax", start, "this quoted text is never closed")
    case "could not find expected ':'":
      return ("yaml-syntax", start, "a `:` is missing after this key (or a quote or bracket before it)")
    case "did not find expected ',' or ']'": return unclosed("list", "`,` or `]`")
    case "did not find expected ',' or '}'": return unclosed("mapping", "`,` or `}`")
    case "did not find expected key": return strangeKey(in: bytes)
    case "did not find expected node content" where character(in: bytes) == ":": return missingKey
    case "did not find expected '-' indicator":
      let list = "the list that starts at \(start)"
      return ("yaml-syntax", position, "expected a further `- ` of \(list): check indentation and quotes")
    case "found unknown escape character":
      return (
        "yaml-syntax", position,
        "unknown escape in double quotes: write `\\\\` for a backslash, or use single quotes"
      )
    default: return ("yaml-syntax", position, Self.plainWords[problem] ?? libyamlWords)
    }
  }

  private static let plainWords = [
    "mapping values are not allowed in this context":
      "a `:` is not expected here: quote a text that contains `: `, and check the indentation",
    "block sequence entries are not allowed in this context":
      "a `- ` is not expected here: each item of a list stands on a line of its own, or in `[a, b]`",
    "mapping keys are not allowed in this context":
      "a `? ` is not expected here: quote a text that starts with it",
    "did not find expected comment or line break":
      "only a comment may follow `|` or `>`: the text starts on the next line",
    "found an indentation indicator equal to 0": "the indentation after `|` or `>` is a digit from 1 to 9",
    "did not find expected <document start>": "unexpected text after the end of the document",
    "did not find expected node content": "a value is missing here",
    "found unexpected ':'": "quote a text that contains `:` in front of a bracket or comma",
    "did not find expected hexdecimal number": "this escape needs hexadecimal digits: `\\x41`, `\\u00e9`",
    "found invalid Unicode character escape code": "this escape is not a Unicode character",
  ]

  private var libyamlWords: String { context.isEmpty ? problem : "\(problem) \(context)" }

  private var tab: Explanation {
    ("tab-indent", position, "a tab stands where only spaces may indent")
  }

  private func character(in bytes: YAMLBytes) -> Unicode.Scalar? {
    bytes.line(position.line).unicodeScalars.dropFirst(Int(position.column) - 1).first
  }

  private func strangeKey(in bytes: YAMLBytes) -> Explanation {
    if character(in: bytes) == ":" { return missingKey }
    let key = "a key of the mapping that starts at \(start)"
    return (
      "yaml-syntax", position,
      "neither \(key) nor part of the value before it: check indentation and quotes"
    )
  }

  private var missingKey: Explanation { ("key-not-text", position, "a key is missing in front of `:`") }

  private func strangeStart(in bytes: YAMLBytes) -> Explanation {
    guard let character = character(in: bytes) else { return ("yaml-syntax", position, libyamlWords) }
    if character == "\t" { return tab }
    return ("yaml-syntax", position, "a text that starts with `\(character)` must be quoted")
  }

  /// In one line the reader looks where it broke off, else where the bracket was opened.
  private func unclosed(_ kind: String, _ expected: String) -> Explanation {
    if position.line == start.line {
      return ("yaml-syntax", position, "expected \(expected) in the \(kind) that starts at \(start)")
    }
    return ("yaml-syntax", start, "this \(kind) is not closed: expected \(expected) at \(position)")
  }

  private func advice(for code: Diagnostic.Code) -> String? {
    switch code {
    case "alias", "tag": "put it in quotes"
    case "tab-indent": "indent with spaces, two for each level"
    default: nil
    }
  }

  /// The line and a mark below the column; of a long line the part around it.
  private static func excerpt(of line: String, column: Int) -> [String] {
    let scalars = Array(line.unicodeScalars)
    guard !scalars.isEmpty else { return [] }
    let from = max(0, min(column - 1, scalars.count) - 60)
    var text = String.UnicodeScalarView()
    for scalar in scalars[from..<min(scalars.count, from + 100)] {
      text.append(scalar == "\t" ? " " : scalar)
    }
    return [String(text), String(repeating: " ", count: max(0, column - 1 - from)) + "^"]
  }
}
