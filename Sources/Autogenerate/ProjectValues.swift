import Diagnostics
import YAMLNodes

/// Reads single values of plumb.yaml, puts variables in, and notes what is wrong.
struct ProjectValues {
  let variables: ProjectVariables
  var problems = DiagnosticCollector()

  init(_ variables: ProjectVariables) { self.variables = variables }

  /// A text that is not empty; nil where it is not written, or wrong.
  mutating func text(_ node: YAMLNode?, _ key: String) -> String? {
    guard let node, let raw = scalar(node, key) else { return nil }
    return expanded(raw, node, key)
  }

  /// A text for the shell, which puts the variables in itself, so that no secret stands in the process list.
  mutating func command(_ node: YAMLNode?, _ key: String) -> String? {
    guard let node, let raw = scalar(node, key) else { return nil }
    return raw
  }

  mutating func commands(_ node: YAMLNode?, _ key: String) -> [String] {
    (items(node, key) ?? []).compactMap { command($0, key) }
  }

  mutating func texts(_ node: YAMLNode?, _ key: String) -> [String]? {
    items(node, key)?.compactMap { text($0, key) }
  }

  private mutating func items(_ node: YAMLNode?, _ key: String) -> [YAMLNode]? {
    guard let node, !node.isNull else { return nil }
    if let items = node.sequence { return items }
    add(
      "wrong-type", node, key, "`\(key)` must be a list, and is a \(node.kindName)",
      advice: "write `\(key): [...]`")
    return nil
  }

  private mutating func scalar(_ node: YAMLNode, _ key: String) -> String? {
    if node.isNull { return nil }
    guard let text = node.scalar else {
      add("wrong-type", node, key, "`\(key)` must be a text, and is a \(node.kindName)")
      return nil
    }
    if text.allSatisfy(\.isWhitespace) {
      add("bad-value", node, key, "`\(key)` is empty")
      return nil
    }
    return text
  }

  private mutating func expanded(_ raw: String, _ node: YAMLNode, _ key: String) -> String? {
    do throws(ProjectVariables.Problem) {
      let text = try variables.expand(raw)
      if !text.isEmpty { return text }
      add("bad-value", node, key, "`\(key)` is empty: the variable in it is set to nothing")
    } catch {
      problems.add(error.diagnostic(at: node.place))
    }
    return nil
  }

  /// One of some words.
  mutating func word(_ node: YAMLNode?, _ key: String, among words: [String]) -> String? {
    guard let node, let text = text(node, key) else { return nil }
    if words.contains(text) { return text }
    add(
      "bad-value", node, key, "`\(key)` cannot be `\(text)`: it is one of \(words.joined(separator: ", "))",
      advice: nearestName(to: text, among: words).map { "did you mean `\($0)`?" })
    return nil
  }

  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ node: YAMLNode?, _ key: String, _ type: Word.Type
  ) -> Word? where Word.RawValue == String {
    word(node, key, among: Word.allCases.map(\.rawValue)).flatMap { Word(rawValue: $0) }
  }

  mutating func flag(_ node: YAMLNode?, _ key: String) -> Bool? {
    word(node, key, among: ["true", "false"]).map { $0 == "true" }
  }

  /// In milliseconds.
  mutating func duration(_ node: YAMLNode?, _ key: String) -> Int? {
    parsed(node, key, "a duration", advice: "write 500ms, 3s, 2m, 24h, 7d or 0") {
      ProjectQuantity.milliseconds($0)
    }
  }

  /// A whole number from 0.
  mutating func number(_ node: YAMLNode?, _ key: String) -> Int? {
    parsed(node, key, "a whole number", advice: nil) { text in Int(text).flatMap { $0 >= 0 ? $0 : nil } }
  }

  /// A number, or a size with its unit.
  mutating func quantity(_ node: YAMLNode?, _ key: String) -> Int? {
    parsed(node, key, "a number or a size", advice: "write 5, 10kB, 500MB or 1GB") {
      ProjectQuantity.count($0)
    }
  }

  private mutating func parsed(
    _ node: YAMLNode?, _ key: String, _ what: String, advice: String?, _ parse: (String) -> Int?
  ) -> Int? {
    guard let node, let text = text(node, key) else { return nil }
    if let value = parse(text) { return value }
    add("bad-value", node, key, "`\(key)` must be \(what), and is `\(text)`", advice: advice)
    return nil
  }

  mutating func add(
    _ code: Diagnostic.Code, _ node: YAMLNode, _ key: String, _ message: String, advice: String? = nil
  ) {
    problems.add(Diagnostic(code, at: node.place, subject: key, message, advice: advice))
  }
}

extension ProjectVariables.Problem {
  func diagnostic(at place: SourcePlace) -> Diagnostic {
    switch self {
    case .missing(let name):
      Diagnostic(
        "missing-variable", at: place, subject: name, "the environment variable \(name) is not set",
        advice: "set it, put it into the file that `database.env_file` names, or write ${\(name):-default}")
    case .malformed(let words):
      Diagnostic("bad-variable", at: place, words, advice: "write ${NAME} or ${NAME:-default}")
    }
  }
}
