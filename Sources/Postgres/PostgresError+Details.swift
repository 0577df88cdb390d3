extension PostgresError: CustomStringConvertible {
  package var description: String { diagnosticDetails().joined(separator: "\n") }

  /// The lines for a diagnostic: the message with its SQLSTATE, DETAIL, HINT, CONTEXT, and the
  /// statement's line with a caret below the place that the server points at.
  package func diagnosticDetails() -> [String] {
    var lines = ["\(severity) \(sqlState): \(message)"]
    if let detail { lines.append("DETAIL: \(detail)") }
    if let hint { lines.append("HINT: \(hint)") }
    if let internalQuery {
      lines += pointedLine(internalPosition, in: internalQuery) ?? ["QUERY: \(internalQuery)"]
    }
    if let context { lines.append("CONTEXT: \(context)") }
    if let statement, let pointed = pointedLine(position, in: statement) { lines += pointed }
    return lines
  }
}

/// At most so much of a statement's line is shown before and after the place.
private let visibleRadius = 60

/// `LINE 3: select nothing`, and the caret below, as psql shows it.
private func pointedLine(_ position: Int?, in statement: String) -> [String]? {
  let scalars = Array(statement.unicodeScalars)
  guard let position, position >= 1, position <= scalars.count + 1 else { return nil }
  let place = position - 1
  let newline: Unicode.Scalar = "\n"
  let start = scalars[..<place].lastIndex(of: newline).map { $0 + 1 } ?? 0
  let end = scalars[place...].firstIndex(of: newline) ?? scalars.count
  let from = max(start, place - visibleRadius)
  let to = min(end, place + visibleRadius)
  let number = scalars[..<start].count { $0 == newline } + 1
  let head = "LINE \(number): " + (from > start ? "..." : "")
  let tail = to < end ? "..." : ""
  // Tabs stay tabs, so that the caret stands below its place.
  let indent = scalars[from..<place].map { $0 == "\t" ? "\t" : " " }.joined()
  return [
    head + text(scalars[from..<to]) + tail,
    String(repeating: " ", count: head.count) + indent + "^",
  ]
}

private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars.filter { $0 != "\r" })
  return String(view)
}
