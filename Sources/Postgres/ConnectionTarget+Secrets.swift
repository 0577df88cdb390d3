/// Whether a URL has an `@` that libpq would not take for the end of the password: it would then take
/// the password's rest for a host, port or database, and name it in its messages.
func hasUnencodedUserInfo(_ text: String) -> Bool {
  guard let rest = afterScheme(text) else { return false }
  let beforeQuery = rest.prefix { $0 != "?" }
  guard let at = rest.firstIndex(of: "@") else { return false }
  guard let slash = rest.firstIndex(of: "/"), slash < at else {
    let afterUserInfo = rest[rest.index(after: at)...].prefix { $0 != "?" }
    return afterUserInfo.contains("@")
  }
  return beforeQuery.contains("@")
}

/// libpq's message about `text`, without the quoted pieces where they could be a piece of a password.
func withoutSecrets(_ message: String, of text: String) -> String {
  var message = message
  while message.last?.isNewline == true { message.removeLast() }
  let mayHoldPassword = text.lowercased().contains("pass") || (afterScheme(text)?.contains("@") ?? false)
  guard mayHoldPassword else { return message }
  guard let first = message.firstIndex(of: "\""), let last = message.lastIndex(of: "\""), first < last else {
    return message
  }
  // From the first to the last quote: a password may itself hold quotes.
  return message[...first] + "..." + message[last...]
}

private func afterScheme(_ text: String) -> Substring? {
  for scheme in ["postgresql://", "postgres://"] where text.hasPrefix(scheme) {
    return text.dropFirst(scheme.count)
  }
  return nil
}
