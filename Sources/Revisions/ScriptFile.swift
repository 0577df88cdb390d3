import Diagnostics

/// One file of a revision, taken apart: the lines of its head, and the text below.
struct ScriptFile {
  struct Line {
    var content: HeadLine
    var number: Int
    /// Where the value begins.
    var column: Int
  }

  let file: String
  private(set) var head: [Line] = []
  private(set) var text = ""
  private(set) var firstLine = 1

  /// - Parameter contents: any line ends, with or without a byte order mark.
  init(_ contents: String, file: String) {
    self.file = file
    let lines = Self.lines(of: contents)
    let end = Self.endOfHead(lines)
    for (index, line) in lines[..<end].enumerated() where !line.allSatisfy(\.isWhitespace) {
      head.append(Self.headLine(line, number: index + 1))
    }
    let first = lines[end...].firstIndex { !$0.isEmpty } ?? lines.endIndex
    let last = lines.lastIndex { !$0.isEmpty } ?? 0
    firstLine = first + 1
    if first < lines.endIndex { text = lines[first...last].joined(separator: "\n") }
  }

  func first(_ key: String) -> Line? { head.first { $0.content.key == key } }
  func all(_ key: String) -> [Line] { head.filter { $0.content.key == key } }

  func place(_ line: Line) -> SourcePlace { SourcePlace(file: file, line: line.number, column: line.column) }

  private static func lines(of contents: String) -> [Substring] {
    var bytes = Array(contents.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    var normal: [UInt8] = []
    normal.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte != UInt8(ascii: "\r") {
        normal.append(byte)
      } else if index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n") {
        normal.append(UInt8(ascii: "\n"))
      }
    }
    return String(decoding: normal, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The head ends at its `seal:` line. Without one it ends at the first empty line below `revision:`, or
  /// at the first line that is no comment, or at the first step.
  private static func endOfHead(_ lines: [Substring]) -> Int {
    var sawRevision = false
    var endWithoutSeal: Int?
    for (index, line) in lines.enumerated() {
      let trimmed = line.drop(while: \.isWhitespace)
      if trimmed.isEmpty {
        if sawRevision { endWithoutSeal = endWithoutSeal ?? index }
        continue
      }
      guard trimmed.hasPrefix("--"), StepHeader(trimmed) == nil else { return endWithoutSeal ?? index }
      switch headLine(line, number: 0).content.key {
      case "seal": return index + 1
      case "revision": sawRevision = true
      default: break
      }
    }
    return endWithoutSeal ?? lines.count
  }

  private static func headLine(_ line: Substring, number: Int) -> Line {
    let comment = line.drop(while: \.isWhitespace).dropFirst(2)
    let content = comment.drop(while: \.isWhitespace)
    var result = Line(content: HeadLine(nil, trimmed(content)), number: number, column: 1)
    if let colon = content.firstIndex(of: ":"), isKey(content[..<colon]) {
      let value = content[content.index(after: colon)...].drop(while: \.isWhitespace)
      result.content = HeadLine(content[..<colon].lowercased(), trimmed(value))
      result.column = line.distance(from: line.startIndex, to: value.startIndex) + 1
    }
    return result
  }

  private static func isKey(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
