internal import CLibPQ

/// What the server (or libpq, where the connection was lost) said about a statement that failed.
package struct PostgresError: Error, Sendable, Hashable {
  /// Five characters (`42P01`); `08006` where the connection was lost, `08003` where it was closed.
  package var sqlState: String
  /// `ERROR`, `FATAL` or `PANIC`, never translated.
  package var severity: String
  package var message: String
  package var detail: String?
  package var hint: String?
  package var context: String?
  /// Where in `statement` the server points, counted from 1 in Unicode scalars.
  package var position: Int?
  package var schema: String?
  package var table: String?
  package var column: String?
  package var dataType: String?
  package var constraint: String?
  /// The statement that a function or the server itself ran, where that one failed.
  package var internalQuery: String?
  /// Where in `internalQuery` the server points.
  package var internalPosition: Int?
  /// What was sent; the whole script where several statements were.
  package var statement: String?

  package init(sqlState: String, severity: String = "ERROR", message: String, statement: String? = nil) {
    self.sqlState = sqlState
    self.severity = severity
    self.message = message
    self.statement = statement
  }

  /// The connection is gone: nothing more can be sent on it.
  package var isConnectionLoss: Bool { sqlState.hasPrefix("08") }

  init(_ result: OpaquePointer, statement: String?) {
    func field(_ code: Character) -> String? {
      PQresultErrorField(result, Int32(code.asciiValue!)).map { String(cString: $0) }
    }
    // The letters are the protocol's own (PG_DIAG_*).
    sqlState = field("C") ?? "XX000"
    severity = field("V") ?? field("S") ?? "ERROR"
    message = field("M") ?? trimmed(PQresultErrorMessage(result))
    detail = field("D")
    hint = field("H")
    context = field("W")
    position = field("P").flatMap { Int($0) }
    schema = field("s")
    table = field("t")
    column = field("c")
    dataType = field("d")
    constraint = field("n")
    internalQuery = field("q")
    internalPosition = field("p").flatMap { Int($0) }
    self.statement = statement
  }

  /// This error, where the connection did not survive it: whatever the server said before it went stays
  /// in the message, but what a caller must know is that the connection is gone.
  func asConnectionLoss() -> PostgresError {
    var lost = self
    lost.sqlState = "08006"
    lost.severity = "FATAL"
    lost.message =
      sqlState == "XX000"
      ? "the connection was lost: \(message)" : "the connection was lost: \(message) (\(sqlState))"
    return lost
  }
}

/// libpq's text without the newline at its end.
func trimmed(_ text: UnsafePointer<CChar>?) -> String {
  guard let text else { return "" }
  var words = String(cString: text)
  while words.last?.isWhitespace == true { words.removeLast() }
  return words
}
