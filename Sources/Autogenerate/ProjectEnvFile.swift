package import Diagnostics

/// A file of `KEY=VALUE` lines, as shells, systemd and containers read them. Values may be secrets: no message
/// repeats one.
package enum ProjectEnvFile {
  /// - Parameter file: the path for messages.
  /// - Throws: `Failure` `bad-env-file` with every line that cannot be read.
  package static func parse(_ text: String, file: String) throws(Failure) -> [String: String] {
    var problems = DiagnosticCollector()
    var values: [String: String] = [:]
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      do throws(Problem) {
        guard let (key, value) = try entry(line) else { continue }
        values[key] = value
      } catch {
        problems.add(
          Diagnostic(
            "bad-env-file", at: SourcePlace(file: file, line: index + 1, column: error.column), error.message,
            advice: "write KEY=VALUE, KEY='VALUE' or KEY=\"VALUE\""))
      }
    }
    try problems.throwIfErrors()
    return values
  }

  private struct Problem: Error {
    var message: String
    var column: Int
  }

  private static func entry(_ line: Substring) throws(Problem) -> (String, String)? {
    var rest = line.drop(while: \.isWhitespace)
    if rest.isEmpty || rest.hasPrefix("#") { return nil }
    if rest.hasPrefix("export "), !rest.dropFirst(7).drop(while: \.isWhitespace).hasPrefix("=") {
      rest = rest.dropFirst(7).drop(while: \.isWhitespace)
    }
    func column(_ index: Substring.Index) -> Int { line.distance(from: line.startIndex, to: index) + 1 }
    guard let equals = rest.firstIndex(of: "=") else {
      throw Problem(message: "this line has no `=`", column: column(rest.startIndex))
    }
    let key = rest[..<equals]
    guard ProjectVariables.isName(key) else {
      throw Problem(
        message: "what stands before `=` is no name of a variable", column: column(rest.startIndex))
    }
    let value = rest[rest.index(after: equals)...]
    switch value.first {
    case "'", "\"":
      guard let (text, after) = quoted(value) else {
        throw Problem(message: "the quote is never closed", column: column(value.startIndex))
      }
      let left = after.drop(while: \.isWhitespace)
      guard left.isEmpty || left.hasPrefix("#") else {
        throw Problem(message: "something follows the closing quote", column: column(left.startIndex))
      }
      return (String(key), text)
    default: return (String(key), plain(value))
    }
  }

  /// Up to a ` #`, without blanks at its ends.
  private static func plain(_ value: Substring) -> String {
    var text = value
    var previous: Character = " "
    for index in value.indices {
      if value[index] == "#", previous.isWhitespace {
        text = value[..<index]
        break
      }
      previous = value[index]
    }
    text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }

  /// The text in quotes and what follows it: in single quotes as it stands, in double quotes with escapes.
  private static func quoted(_ value: Substring) -> (String, Substring)? {
    let quote = value.first!
    var text = ""
    var rest = value.dropFirst()
    while let character = rest.popFirst() {
      if character == quote { return (text, rest) }
      guard character == "\\", quote == "\"", let escaped = rest.popFirst() else {
        text.append(character)
        continue
      }
      switch escaped {
      case "n": text.append("\n")
      case "r": text.append("\r")
      case "t": text.append("\t")
      case "\\", "\"", "$", "`": text.append(escaped)
      default: text += "\\\(escaped)"
      }
    }
    return nil
  }
}
