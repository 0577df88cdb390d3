/// The text below the head: writing steps down and finding them again.
enum ScriptText {
  static let nothingToDo = "nothing to do"

  struct Problem {
    var code: String
    var line: Int
    var column: Int
    var message: String
    var advice: String?
  }

  static func rendering(_ steps: [Step]) -> String {
    let steps = steps.isEmpty ? [Step(.transaction, body: "")] : steps
    return steps.enumerated().map { index, step in
      var lines = ["-- step \(index + 1): \(step.mode.rawValue)"]
      lines += step.notes.flatMap { note in
        note.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "--" : "-- \($0)" }
      }
      let body = trimmingEmptyLines(step.body)
      lines.append(body.isEmpty ? "-- \(nothingToDo)" : body)
      return lines.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// The steps of a text with `\n` line ends, and everything that is wrong with them.
  ///
  /// Without any header the whole text is one step in a transaction.
  static func steps(of text: String) -> (steps: [Step], problems: [Problem]) {
    var reader = StepReader(text)
    return reader.read()
  }

  static func trimmingEmptyLines(_ text: some StringProtocol) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isEmpty = { (line: Substring) in line.allSatisfy { $0 == " " || $0 == "\t" } }
    guard let first = lines.firstIndex(where: { !isEmpty(Substring($0)) }),
      let last = lines.lastIndex(where: { !isEmpty(Substring($0)) })
    else { return "" }
    return lines[first...last].joined(separator: "\n")
  }
}

/// `-- step 2: no transaction`
struct StepHeader {
  var number: Int?
  var mode: Step.Mode?

  /// Nil for a comment that is no attempt at a header.
  init?(_ comment: some StringProtocol) {
    let words = comment.drop { $0 == "-" }.lowercased().split { $0 == " " || $0 == "\t" }.map(String.init)
    guard words.first == "step", words.count > 1 else { return nil }
    let rest = words.dropFirst().joined(separator: " ")
    guard let colon = rest.firstIndex(of: ":") else { return nil }
    let before = rest[..<colon].filter { $0 != " " }
    let after = rest[rest.index(after: colon)...].drop { $0 == " " }
    number = Int(before)
    mode = Step.Mode(rawValue: String(after))
    guard before.first?.isNumber == true || mode != nil else { return nil }
  }
}

private struct StepReader {
  let lines: [Substring]
  let positions: LinePositions
  var scanner: SQLScanner
  var problems: [ScriptText.Problem] = []

  init(_ text: String) {
    let bytes = Array(text.utf8)
    scanner = SQLScanner(bytes)
    positions = LinePositions(bytes, firstLine: 1)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  mutating func read() -> (steps: [Step], problems: [ScriptText.Problem]) {
    let headers = findHeaders()
    var steps: [Step] = []
    guard let first = headers.first else {
      steps = [step(Step.Mode.transaction, number: 1, afterLine: 0, through: lines.count)]
      problems += problemsOfStatements(in: steps[0])
      return (steps, problems)
    }
    noteStatements(beforeLine: first.line)
    for (index, header) in headers.enumerated() {
      let last = index + 1 < headers.count ? headers[index + 1].line - 1 : lines.count
      if header.number != index + 1 {
        add(
          "bad-step", header.line, 1,
          "this step should have the number \(index + 1): steps are counted from 1, in order")
      }
      let step = step(header.mode, number: index + 1, afterLine: header.line, through: last)
      problems += problemsOfStatements(in: step)
      steps.append(step)
    }
    return (steps, problems)
  }

  private mutating func findHeaders() -> [(line: Int, number: Int?, mode: Step.Mode)] {
    var headers: [(line: Int, number: Int?, mode: Step.Mode)] = []
    while let token = scanner.next() {
      guard token.kind == .lineComment, positions.startsLine(token.range.lowerBound),
        let header = StepHeader(String(decoding: scanner.bytes[token.range], as: UTF8.self))
      else { continue }
      let (line, column) = positions[token.range.lowerBound]
      if header.mode == nil || header.number == nil {
        add(
          "bad-step", line, column, "this is not the header of a step",
          advice: "write `-- step \(headers.count + 1): transaction` or "
            + "`-- step \(headers.count + 1): no transaction`")
      }
      headers.append((line, header.number ?? headers.count + 1, header.mode ?? .transaction))
    }
    return headers
  }

  /// Lines are counted from 1; `afterLine` is the header's, or 0 where there is none.
  private func step(_ mode: Step.Mode, number: Int, afterLine header: Int, through last: Int) -> Step {
    var line = header
    var notes: [String] = []
    while header > 0, line < last, lines[line].drop(while: \.isWhitespace).hasPrefix("--") {
      notes.append(comment(lines[line]))
      line += 1
    }
    let body = ScriptText.trimmingEmptyLines(lines[line..<last].joined(separator: "\n"))
    if body.isEmpty, notes.last?.lowercased() == ScriptText.nothingToDo { notes.removeLast() }
    while line < last, lines[line].allSatisfy(\.isWhitespace) { line += 1 }
    var step = Step(mode, notes: notes, body: body)
    step.number = number
    step.line = line + 1
    return step
  }

  private func comment(_ line: Substring) -> String {
    var text = line.drop(while: \.isWhitespace).dropFirst(2)
    if text.first == " " { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }

  private mutating func noteStatements(beforeLine header: Int) {
    let before = lines[..<(header - 1)].joined(separator: "\n")
    guard let statement = StatementSplitter.split(before).statements.first else { return }
    add(
      "bad-step", statement.line, statement.column, "this statement stands before the first step",
      advice: "move it below a `-- step` line")
  }

  private mutating func problemsOfStatements(in step: Step) -> [ScriptText.Problem] {
    let split = StatementSplitter.split(step.body, firstLine: step.line)
    if split.statements.isEmpty, !saysNothingToDo(step) {
      add(
        "cut-file", min(step.line, lines.count), 1,
        "step \(step.number) has no statement; the file looks cut off",
        advice: "take the file back from version control; where nothing is meant, write "
          + "`-- \(ScriptText.nothingToDo)` below the step")
    }
    return split.problems.map(ScriptText.Problem.init)
  }

  private func saysNothingToDo(_ step: Step) -> Bool {
    let end = min(max(step.line, 1), lines.count)
    return lines[..<end].last { !$0.allSatisfy(\.isWhitespace) }.map(comment)?.lowercased()
      == ScriptText.nothingToDo
      || step.body.split(separator: "\n").contains { comment($0).lowercased() == ScriptText.nothingToDo }
  }

  private mutating func add(
    _ code: String, _ line: Int, _ column: Int, _ message: String, advice: String? = nil
  ) {
    problems.append(.init(code: code, line: line, column: column, message: message, advice: advice))
  }
}

extension ScriptText.Problem {
  init(_ problem: StatementSplitter.Problem) {
    line = problem.line
    column = problem.column
    code = "cut-file"
    let restore = "close it, or take the file back from version control"
    switch problem.kind {
    case .metaCommand:
      code = "psql-command"
      message = "a backslash command is for psql only; a revision is run by the server"
      advice = "write plain SQL: `\\copy` becomes INSERT"
    case .cutQuote: (message, advice) = ("this quote is never closed", restore)
    case .cutComment: (message, advice) = ("this comment is never closed", restore)
    case .cutDollarQuote: (message, advice) = ("this dollar quote is never closed", restore)
    case .cutBody: (message, advice) = ("the body of this BEGIN ATOMIC never ends", restore)
    case .transactionControl(let word):
      code = "transaction-control"
      message = "\(word) in a revision would break its step in two"
      advice = "remove it; a `-- step` line says where a transaction begins and ends"
    }
  }
}
