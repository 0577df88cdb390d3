internal import Diagnostics

/// What a user is told where a connection did not come about.
///
/// - Parameter words: libpq's, in verbose form.
func connectionFailure(
  to target: ConnectionTarget, _ words: String, needsPassword: Bool = false, usedPassword: Bool = false
) -> Failure {
  let refusal = Refusal(words)
  let kind = FailureKind(refusal.sqlState, needsPassword: needsPassword)
  return Failure(
    kind.code, subject: target.redacted, kind.message(target), details: refusal.lines,
    advice: kind.advice(target, usedPassword: usedPassword))
}

private enum FailureKind {
  case unreachable, authentication, database, tooMany

  init(_ sqlState: String?, needsPassword: Bool) {
    switch sqlState {
    case "28P01", "28000": self = .authentication
    case "3D000": self = .database
    case "53300": self = .tooMany
    default: self = needsPassword ? .authentication : .unreachable
    }
  }

  var code: Diagnostic.Code {
    switch self {
    case .unreachable: "connection-failed"
    case .authentication: "wrong-password"
    case .database: "no-such-database"
    case .tooMany: "too-many-connections"
    }
  }

  func message(_ target: ConnectionTarget) -> String {
    switch self {
    case .unreachable: "cannot connect to \(target.redacted)"
    case .authentication: "the server refused the role \(target.user ?? "") at \(target.redacted)"
    case .database: "there is no database \(target.database) at \(target.redacted)"
    case .tooMany: "the server has no connection left at \(target.redacted)"
    }
  }

  func advice(_ target: ConnectionTarget, usedPassword: Bool) -> String {
    switch self {
    case .unreachable: "check that the server runs and that host, port and TLS settings are right"
    case .authentication:
      usedPassword
        ? "check the role and its password (connection string, PGPASSWORD, ~/.pgpass) and the server's pg_hba.conf"
        : "check the role, give its password in PGPASSWORD or ~/.pgpass, and check the server's pg_hba.conf"
    case .database:
      "create it with `createdb \(target.database)`, or correct the name in the connection string"
    case .tooMany: "close idle sessions (see pg_stat_activity) or raise max_connections, then run it again"
    }
  }
}

/// libpq's verbose text about a refused connection, taken apart.
private struct Refusal {
  var sqlState: String?
  var lines: [String] = []

  init(_ words: String) {
    for line in words.split(separator: "\n") where !line.hasPrefix("LOCATION:") {
      var text = String(line)
      while text.first == "\t" { text.removeFirst() }
      if let (state, range) = stateAndRange(in: text) {
        sqlState = state
        text.replaceSubrange(range, with: " \(state): ")
      }
      lines.append(text)
    }
  }

  /// `FATAL:  28P01: password ...`: the state, and from the two blanks before it to the one behind.
  private func stateAndRange(in line: String) -> (String, Range<String.Index>)? {
    guard let match = line.firstMatch(of: /:(  ([0-9A-Z]{5}): )/) else { return nil }
    return (String(match.2), match.1.startIndex..<match.1.endIndex)
  }
}
