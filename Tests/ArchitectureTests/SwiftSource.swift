import TestSupport

/// A Swift file, looked at as text.
struct SwiftSource {
  /// Relative to the checkout.
  let path: String
  let text: String
  /// The text with blanks in the place of comments and of what stands in string literals; lines stay lines.
  let code: String
  /// What stands in each string literal, without its interpolations.
  let literals: [String]

  init(_ path: String) throws {
    try self.init(path: path, text: Checkout.text(path))
  }

  init(path: String, text: String) {
    self.path = path
    self.text = text
    var scanner = Scanner(Array(text.utf8))
    scanner.code(until: nil)
    code = String(decoding: scanner.output, as: UTF8.self)
    literals = scanner.literals
  }

  /// Every file below `Sources`, or below one of its targets.
  static func all(_ target: String? = nil) throws -> [SwiftSource] {
    try Checkout.files(below: target.map { "Sources/\($0)" } ?? "Sources", ending: ".swift").map {
      try SwiftSource($0)
    }
  }

  var target: String { String(path.split(separator: "/")[1]) }
  var lineCount: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 }

  /// The module of each `import` line.
  var imports: [String] {
    code.split(separator: "\n").compactMap { line in
      var words = line.split(separator: " ").map(String.init)
      guard let at = words.firstIndex(of: "import"), at + 1 < words.count,
        words[..<at].allSatisfy({
          ["package", "public", "internal", "private", "@testable", "@preconcurrency"].contains($0)
        })
      else { return nil }
      words.removeFirst(at + 1)
      if ["struct", "class", "enum", "protocol", "func", "typealias", "let", "var"].contains(words[0]) {
        words.removeFirst()
      }
      return String(words[0].prefix { $0 != "." })
    }
  }

  /// Name, first line and number of lines of each function, initialiser and computed property with a body.
  var functions: [(name: String, line: Int, count: Int)] {
    var result: [(String, Int, Int)] = []
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      guard let name = Self.functionName(line) else { continue }
      var depth = 0
      var opened = false
      scan: for (offset, later) in lines[index...].enumerated() {
        for byte in later.utf8 {
          if byte == UInt8(ascii: "{") {
            depth += 1
            opened = true
          }
          if byte == UInt8(ascii: "}") { depth -= 1 }
          // A requirement of a protocol has no body.
          if depth < 0 { break scan }
          if opened, depth == 0 {
            result.append((name, index + 1, offset + 1))
            break scan
          }
        }
      }
    }
    return result
  }

  private static func functionName(_ line: Substring) -> String? {
    let words = line.split(separator: " ").map(String.init)
    if let at = words.firstIndex(of: "func"), at + 1 < words.count {
      return String(words[at + 1].prefix { $0 != "(" && $0 != "<" })
    }
    if words.contains(where: { $0.hasPrefix("init(") || $0.hasPrefix("init?(") || $0.hasPrefix("init<") }),
      !line.contains("="), !line.contains(".init")
    {
      return "init"
    }
    return nil
  }
}

/// Walks over Swift text: what is code stays, what is not becomes blanks.
private struct Scanner {
  private let bytes: [UInt8]
  private var at = 0
  private(set) var output: [UInt8] = []
  private(set) var literals: [String] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    output.reserveCapacity(bytes.count)
  }

  private func starts(_ text: String) -> Bool { bytes[at...].starts(with: text.utf8) }

  private mutating func keep() {
    output.append(bytes[at])
    at += 1
  }

  private mutating func blank(_ count: Int = 1) {
    for _ in 0..<count where at < bytes.count {
      output.append(bytes[at] == UInt8(ascii: "\n") ? bytes[at] : UInt8(ascii: " "))
      at += 1
    }
  }

  /// - Parameter end: `)` inside an interpolation.
  mutating func code(until end: UInt8?) {
    var depth = 0
    while at < bytes.count {
      let byte = bytes[at]
      if let end, byte == end, depth == 0 { return }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if starts("//") {
        while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { blank() }
      } else if starts("/*") {
        while at < bytes.count, !starts("*/") { blank() }
        blank(2)
      } else if byte == UInt8(ascii: "\"") || starts("#\"") || starts("##\"") {
        string()
      } else {
        keep()
      }
    }
  }

  private mutating func string() {
    var hashes = ""
    while bytes[at] == UInt8(ascii: "#") {
      hashes += "#"
      blank()
    }
    let quote = starts("\"\"\"") ? "\"\"\"" : "\""
    blank(quote.count)
    var literal: [UInt8] = []
    while at < bytes.count, !starts(quote + hashes) {
      if starts("\\" + hashes + "(") {
        blank(2 + hashes.count)
        code(until: UInt8(ascii: ")"))
        blank()
      } else if hashes.isEmpty, starts("\\") {
        blank(2)
      } else {
        literal.append(bytes[at])
        blank()
      }
    }
    blank(quote.count + hashes.count)
    literals.append(String(decoding: literal, as: UTF8.self))
  }
}
