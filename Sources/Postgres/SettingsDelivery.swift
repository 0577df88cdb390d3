#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How a session's settings reach the server.
enum SettingsDelivery {
  /// As the `options` of the first packet, which costs no round trip; nil where there are none.
  case atStartup(options: String?)
  /// By a query, where `options` cannot be used.
  case afterwards([String: String])

  init(_ settings: [String: String], to target: ConnectionTarget) {
    if settings.isEmpty {
      self = .atStartup(options: nil)
      return
    }
    // A service file may hold options, which ours would replace unseen.
    if target.options["service"] != nil || getenv("PGSERVICE") != nil {
      self = .afterwards(settings)
      return
    }
    let given = target.options["options"] ?? getenv("PGOPTIONS").map { String(cString: $0) } ?? ""
    let ours = settings.sorted { $0.key < $1.key }.map { "-c \(escaped("\($0.key)=\($0.value)"))" }
    self = .atStartup(options: ([given] + ours).joined(separator: " "))
  }

  var startupOptions: String? {
    if case .atStartup(let options) = self { return options }
    return nil
  }
}

/// The server splits options at white space that no backslash protects.
private func escaped(_ option: String) -> String {
  var result = ""
  for character in option {
    if character == "\\" || character.isWhitespace { result.append("\\") }
    result.append(character)
  }
  return result
}
