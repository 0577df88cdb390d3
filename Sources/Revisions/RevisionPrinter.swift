/// Writes the text of a revision's files.
package enum RevisionPrinter {
  /// The version of the format, in the first line of every head.
  package static let formatVersion = 1

  /// The whole file of one direction.
  ///
  /// The seal printed is the one that the script records: a broken one stays visibly broken until
  /// ``Revision/reseal()``.
  package static func text(of revision: Revision, _ direction: Revision.Direction) -> String {
    let script = revision[direction]
    var lines = [
      line("plumb", "\(formatVersion)"),
      line("revision", revision.id),
      line("revises", revision.revises.isEmpty ? "base" : revision.revises.joined(separator: ", ")),
      line("message", revision.message),
    ]
    if let created = revision.created { lines.append(line("created", created)) }
    if direction == .up {
      if let risk = revision.risk { lines.append(line("risk", text(of: risk))) }
      lines += revision.accepted.map { line("accepted", $0) }
      if let proven = revision.proven { lines.append(line("proven", proven)) }
    }
    lines += script.head.map { line($0.key, $0.text) }
    if let seal = script.recordedSeal { lines.append(line("seal", seal)) }
    return lines.joined(separator: "\n") + "\n\n" + script.text + "\n"
  }

  private static func text(of risk: Revision.Risk) -> String {
    risk.reasons.isEmpty ? risk.level : "\(risk.level), \(risk.reasons)"
  }

  /// Values stand in one column: `-- seal:       …`.
  private static func line(_ key: String?, _ value: String) -> String {
    let value = value.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard let key else { return value.isEmpty ? "--" : "-- \(value)" }
    let padding = String(repeating: " ", count: max(1, 11 - key.count))
    return value.isEmpty ? "-- \(key):" : "-- \(key):\(padding)\(value)"
  }
}
