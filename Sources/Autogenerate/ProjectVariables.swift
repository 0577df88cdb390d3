import Diagnostics

/// The variables that `${NAME}` reads: the process's environment, then what the env file adds.
package struct ProjectVariables: Sendable {
  package var environment: [String: String]
  package var file: [String: String]

  package init(environment: [String: String], file: [String: String] = [:]) {
    self.environment = environment
    self.file = file
  }

  /// The real environment wins.
  package subscript(name: String) -> String? { environment[name] ?? file[name] }

  /// Why a text could not be expanded.
  package enum Problem: Error, Sendable, Hashable {
    case missing(String)
    case malformed(String)
  }

  /// `text` with `${NAME}` and `${NAME:-default}` replaced; the default also stands for a variable that is empty.
  ///
  /// - Throws: the first ``Problem``.
  package func expand(_ text: String) throws(Problem) -> String {
    guard text.contains("${") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "${") {
      result += rest[..<start.lowerBound]
      let inside = rest[start.upperBound...]
      guard let end = Self.closingBrace(inside) else { throw .malformed("`${` is not closed by `}`") }
      result += try value(of: inside[..<end])
      rest = inside[inside.index(after: end)...]
    }
    return result + rest
  }

  private func value(of reference: Substring) throws(Problem) -> String {
    guard let colon = reference.firstRange(of: ":-") else {
      let name = String(reference)
      try requireName(name)
      guard let value = self[name] else { throw .missing(name) }
      return value
    }
    let name = String(reference[..<colon.lowerBound])
    try requireName(name)
    if let value = self[name], !value.isEmpty { return value }
    return try expand(String(reference[colon.upperBound...]))
  }

  private func requireName(_ name: String) throws(Problem) {
    guard Self.isName(name) else { throw .malformed("`${\(name)}` names no variable") }
  }

  static func isName(_ name: some StringProtocol) -> Bool {
    guard let first = name.utf8.first, !(48...57).contains(first) else { return false }
    return name.utf8.allSatisfy {
      $0 == 95 || (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
    }
  }

  /// The brace that ends a reference; those of references in its default are passed over.
  private static func closingBrace(_ text: Substring) -> Substring.Index? {
    var depth = 0
    var previous: Character = " "
    for index in text.indices {
      let character = text[index]
      if character == "{", previous == "$" { depth += 1 }
      if character == "}" {
        if depth == 0 { return index }
        depth -= 1
      }
      previous = character
    }
    return nil
  }
}
