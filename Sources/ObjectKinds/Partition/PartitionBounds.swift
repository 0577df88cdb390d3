import SQLSyntax

/// From `from (…) to (…)`, `in (…)`, `with (modulus …, remainder …)`, with or without `for values` before it,
/// or `default`: as the server prints it.
func canonicalBounds(_ written: String) -> String {
  let clauses = DeparsedClauses(trimmed(written))
  let text = clauses.parts.map { part in
    let words = part.words.map { $0.uppercased() }.joined(separator: " ")
    return words + (part.inside.map { " (" + $0 + ")" } ?? "")
  }.joined(separator: " ")
  let isComplete = text == "DEFAULT" || text.hasPrefix("FOR VALUES ")
  let bounds = isComplete ? text : "FOR VALUES " + text
  // The server prints the two words of a hash partition in lower case.
  return bounds.hasPrefix("FOR VALUES WITH") ? hashBounds(bounds) : bounds
}

/// As a person writes it behind `values:`.
func writtenBounds(_ bounds: String) -> String {
  guard bounds.hasPrefix("FOR VALUES ") else { return bounds.lowercased() }
  let clauses = DeparsedClauses(String(bounds.dropFirst("FOR VALUES ".count)))
  return clauses.parts.map { part in
    part.words.joined(separator: " ").lowercased() + (part.inside.map { " (" + $0 + ")" } ?? "")
  }.joined(separator: " ")
}

/// A row that the bounds let in, as SQL by the columns of the key: where `FROM (…)` begins, the first of `IN (…)`. Of a hash
/// nothing is known, and what a default takes depends on the others: nil.
package func firstValues(in bounds: String) -> [String]? {
  guard let part = DeparsedClauses(bounds).parts.first, let inside = part.inside else { return nil }
  return part.words.last == "WITH" ? [] : splitAtTopLevelCommas(inside)
}

/// `FOR VALUES WITH (modulus 4, remainder 0)`.
private func hashBounds(_ text: String) -> String {
  guard let open = text.firstIndex(of: "(") else { return text }
  let words = text[open...].dropFirst().dropLast().split { $0 == " " || $0 == "," }
  guard words.count == 4 else { return text }
  return "FOR VALUES WITH (modulus \(words[1]), remainder \(words[3]))"
}
