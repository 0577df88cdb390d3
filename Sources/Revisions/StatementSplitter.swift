/// Cuts the SQL of a step into single statements, so that each can be journaled and an error has a line.
enum StatementSplitter {
  /// What is wrong with the text, at a line and column counted from 1.
  struct Problem: Equatable {
    enum Kind: Equatable {
      case metaCommand, cutQuote, cutComment, cutDollarQuote, cutBody
      /// The word that would end the transaction.
      case transactionControl(String)
    }
    var kind: Kind
    var line: Int
    var column: Int
  }

  struct Result {
    var statements: [SQLStatement] = []
    var problems: [Problem] = []
  }

  static func split(_ sql: String, firstLine: Int = 1) -> Result {
    var state = State(bytes: Array(sql.utf8), firstLine: firstLine)
    return state.run()
  }
}

private struct State {
  let positions: LinePositions
  var scanner: SQLScanner
  var result = StatementSplitter.Result()
  /// The bytes of the statement under way; nil between statements.
  var range: Range<Int>?
  var words: [String] = []
  var parentheses = 0
  /// Open `BEGIN ATOMIC` and the `CASE`s inside it.
  var bodyDepth = 0
  var previousWord = ""

  init(bytes: [UInt8], firstLine: Int) {
    scanner = SQLScanner(bytes)
    positions = LinePositions(bytes, firstLine: firstLine)
  }

  mutating func run() -> StatementSplitter.Result {
    while let token = scanner.next() {
      noteIfCut(token)
      switch token.kind {
      case .space, .lineComment, .blockComment:
        continue
      case .semicolon where parentheses <= 0 && bodyDepth == 0:
        finish()
        continue
      case .backslash:
        note(.metaCommand, at: token.range.lowerBound)
      case .word: read(word: token.range)
      case .open: parentheses += 1
      case .close: parentheses -= 1
      default: break
      }
      range = (range?.lowerBound ?? token.range.lowerBound)..<token.range.upperBound
    }
    if bodyDepth > 0, let range { note(.cutBody, at: range.lowerBound) }
    finish()
    return result
  }

  private mutating func finish() {
    defer {
      range = nil
      words = []
      parentheses = 0
      bodyDepth = 0
      previousWord = ""
    }
    guard let range else { return }
    let (line, column) = positions[range.lowerBound]
    if let control = transactionControl() { note(.transactionControl(control), at: range.lowerBound) }
    let text = String(decoding: scanner.bytes[range], as: UTF8.self)
    result.statements.append(SQLStatement(text: text, line: line, column: column))
  }

  /// Follows `BEGIN ATOMIC … END` of a function or procedure, whose semicolons end no statement.
  private mutating func read(word range: Range<Int>) {
    let word = String(decoding: scanner.bytes[range], as: UTF8.self).lowercased()
    if words.count < 4 { words.append(word) }
    defer { previousWord = word }
    guard parentheses <= 0, createsRoutine else { return }
    switch word {
    case "atomic" where previousWord == "begin": bodyDepth += 1
    case "case" where bodyDepth > 0: bodyDepth += 1
    case "end" where bodyDepth > 0: bodyDepth -= 1
    default: break
    }
  }

  private var createsRoutine: Bool {
    guard words.first == "create", words.count > 1 else { return false }
    let routine: Set<String> = ["function", "procedure"]
    if routine.contains(words[1]) { return true }
    return words.count > 3 && words[1] == "or" && words[2] == "replace" && routine.contains(words[3])
  }

  /// The word of a statement that would end the transaction of its step behind the runner's back.
  private func transactionControl() -> String? {
    guard let first = words.first else { return nil }
    let second = words.count > 1 ? words[1] : ""
    let third = words.count > 2 ? words[2] : ""
    switch first {
    case "begin", "commit", "end", "abort": return first.uppercased()
    case "rollback":
      let toSavepoint = second == "to" || (["work", "transaction"].contains(second) && third == "to")
      return toSavepoint ? nil : "ROLLBACK"
    case "start", "prepare": return second == "transaction" ? "\(first.uppercased()) TRANSACTION" : nil
    default: return nil
    }
  }

  private mutating func noteIfCut(_ token: SQLScanner.Token) {
    guard !token.isComplete else { return }
    switch token.kind {
    case .blockComment: note(.cutComment, at: token.range.lowerBound)
    case .dollarString: note(.cutDollarQuote, at: token.range.lowerBound)
    default: note(.cutQuote, at: token.range.lowerBound)
    }
  }

  private mutating func note(_ kind: StatementSplitter.Problem.Kind, at offset: Int) {
    let (line, column) = positions[offset]
    result.problems.append(.init(kind: kind, line: line, column: column))
  }
}

/// Finds line and column of a byte.
struct LinePositions {
  private let bytes: [UInt8]
  private let starts: [Int]
  private let firstLine: Int

  init(_ bytes: [UInt8], firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
    starts = [0] + bytes.indices.lazy.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// The index into the lines, counted from 0, that the byte stands on.
  private func row(of offset: Int) -> Int {
    var low = 0
    var high = starts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  subscript(offset: Int) -> (line: Int, column: Int) {
    let row = row(of: offset)
    let before = String(decoding: bytes[starts[row]..<offset], as: UTF8.self)
    return (row + firstLine, before.count + 1)
  }

  /// True where only spaces stand before the byte on its line.
  func startsLine(_ offset: Int) -> Bool {
    bytes[starts[row(of: offset)]..<offset].allSatisfy { $0 == 32 || $0 == 9 }
  }
}
