/// `1,234 rows`, `1 row`.
package func counted(_ number: Int, _ noun: String) -> String {
  let plural = pluralOf(noun)
  return grouped(number) + " " + (number == 1 ? noun : plural)
}

private func pluralOf(_ noun: String) -> String {
  if noun.hasSuffix("x") || noun.hasSuffix("s") { return noun + "es" }
  let isConsonantBeforeY = noun.hasSuffix("y") && !"aeiou".contains(noun.dropLast().last ?? "a")
  return isConsonantBeforeY ? noun.dropLast() + "ies" : noun + "s"
}

/// The digits in groups of three.
package func grouped(_ number: Int) -> String {
  let digits = Array(String(number.magnitude))
  var text = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { text += "," }
    text.append(digit)
  }
  return (number < 0 ? "-" : "") + text
}

/// As the server's `pg_size_pretty`: bytes, kB, MB, GB, TB by 1024.
package func byteText(_ bytes: Int) -> String {
  if bytes < 10 * 1024 { return "\(bytes) bytes" }
  var amount = bytes
  for unit in ["kB", "MB", "GB"] {
    amount = (amount + 512) / 1024
    if amount < 10 * 1024 { return "\(amount) \(unit)" }
  }
  return "\((amount + 512) / 1024) TB"
}

/// `less than a second`, `12 seconds`, `4 minutes`, `2 hours`.
package func durationText(seconds: Double) -> String {
  if seconds < 1 { return "less than a second" }
  if seconds < 90 { return counted(Int(seconds.rounded()), "second") }
  if seconds < 5400 { return counted(Int((seconds / 60).rounded()), "minute") }
  return counted(Int((seconds / 3600).rounded()), "hour")
}

/// `a`, `a and b`, `a, b and 3 more`: no more than `limit` of them.
func listed(_ items: [String], limit: Int = 5) -> String {
  if items.count > limit {
    return items.prefix(limit).joined(separator: ", ") + " and \(items.count - limit) more"
  }
  guard items.count > 1, let last = items.last else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " and " + last
}
