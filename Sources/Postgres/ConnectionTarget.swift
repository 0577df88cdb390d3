internal import CLibPQ
package import Diagnostics

/// Where to connect and as whom: what a person wrote as a libpq URL or key=value string.
///
/// What it leaves out comes from the `PG*` variables, the service file and `.pgpass` when a connection
/// is opened, exactly as for psql.
package struct ConnectionTarget: Sendable, Hashable {
  /// libpq's keywords (`host`, `dbname`, `sslmode`, ...) that were given; the password is one of them.
  package let options: [String: String]

  package init(options: [String: String]) { self.options = options }

  /// - Throws: `invalid-connection-string`, without a part that could be the password.
  package init(parsing text: String) throws(Failure) {
    if hasUnencodedUserInfo(text) {
      throw Failure(
        "invalid-connection-string", "the connection URL cannot be split into user, password and host",
        advice:
          "percent-encode @, /, : and % in the user name and the password (@ is %40, / is %2F, : is %3A)")
    }
    var words: UnsafeMutablePointer<CChar>?
    guard let parsed = PQconninfoParse(text, &words) else {
      defer { PQfreemem(words) }
      throw Failure(
        "invalid-connection-string", "the connection string cannot be read",
        details: [withoutSecrets(words.map { String(cString: $0) } ?? "out of memory", of: text)],
        advice: "write postgresql://user@host:port/database, or host=... dbname=... user=...")
    }
    defer { PQconninfoFree(parsed) }
    self.options = givenOptions(parsed)
  }

  /// The database that a connection gets: as given, else `PGDATABASE`, else the user's name.
  package var database: String { effective("dbname") ?? user ?? "" }

  /// The host name, address or socket directory; nil where libpq's default socket is meant.
  package var host: String? { effective("host") ?? effective("hostaddr") }

  package var port: String? { effective("port") }

  /// The role that a connection gets: as given, else `PGUSER`, else the operating system's user.
  package var user: String? { effective("user") }

  /// The same server and role, another database.
  package func with(database: String) -> ConnectionTarget {
    var options = options
    options["dbname"] = database
    return ConnectionTarget(options: options)
  }

  /// As given, or what libpq fills in from the environment.
  private func effective(_ keyword: String) -> String? {
    if let given = options[keyword], !given.isEmpty { return given }
    guard let defaults = PQconndefaults() else { return nil }
    defer { PQconninfoFree(defaults) }
    return givenOptions(defaults)[keyword].flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension ConnectionTarget: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// For display and logs: a URL with user, host, port and database, never the password.
  package var redacted: String {
    var authority = options["user"].map { percentEncoded($0) + "@" } ?? ""
    var parameters: [String] = []
    let port = options["port"] ?? ""
    if let host = options["host"] ?? options["hostaddr"], !host.hasPrefix("/") {
      authority += hostList(host, ports: port)
    } else {
      if let host = options["host"] { parameters.append("host=" + percentEncoded(host, keeping: "/")) }
      if !port.isEmpty { parameters.append("port=" + percentEncoded(port)) }
    }
    if let service = options["service"] { parameters.append("service=" + percentEncoded(service)) }
    let database = percentEncoded(options["dbname"] ?? "")
    return "postgresql://\(authority)/\(database)"
      + (parameters.isEmpty ? "" : "?" + parameters.joined(separator: "&"))
  }

  package var description: String { redacted }
  package var debugDescription: String { redacted }
  /// Keeps `dump` and the test library from printing the options one by one.
  package var customMirror: Mirror { Mirror(reflecting: redacted) }
}

func givenOptions(_ list: UnsafeMutablePointer<PQconninfoOption>) -> [String: String] {
  var options: [String: String] = [:]
  var entry = list
  while let keyword = entry.pointee.keyword {
    if let value = entry.pointee.val { options[String(cString: keyword)] = String(cString: value) }
    entry += 1
  }
  return options
}

private func hostList(_ hosts: String, ports: String) -> String {
  let ports = ports.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  return hosts.split(separator: ",", omittingEmptySubsequences: false).enumerated().map { index, host in
    let name = host.contains(":") ? "[\(host)]" : percentEncoded(String(host))
    let port = ports.count > 1 && index < ports.count ? ports[index] : ports.first ?? ""
    return port.isEmpty ? name : "\(name):\(port)"
  }.joined(separator: ",")
}

private func percentEncoded(_ text: String, keeping kept: String = "") -> String {
  let safe = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~\(kept)".utf8)
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    bytes +=
      safe.contains(byte) ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
  return String(decoding: bytes, as: UTF8.self)
}
