import Diagnostics

/// Workflow commands of GitHub Actions, one line each.
package enum GitHubReport {
  package static func text(_ annotations: [Annotation]) -> String {
    annotations.map { line($0) + "\n" }.joined()
  }

  private static func line(_ annotation: Annotation) -> String {
    var properties: [String] = []
    if let place = annotation.place {
      properties += ["file=\(property(place.file))", "line=\(place.line)", "col=\(place.column)"]
    }
    properties.append("title=\(property(annotation.title))")
    let command: String
    switch annotation.level {
    case .error: command = annotation.isSuppressed ? "warning" : "error"
    case .warning: command = "warning"
    case .note: command = "notice"
    }
    return "::\(command) \(properties.joined(separator: ","))::\(escaped(annotation.message))"
  }

  private static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "%": "%25"
      case "\r\n": "%0D%0A"
      case "\r": "%0D"
      case "\n": "%0A"
      default: String(character)
      }
    }.joined()
  }

  /// A property ends at a comma, and its list at a colon.
  private static func property(_ text: String) -> String {
    escaped(text).map { $0 == ":" ? "%3A" : $0 == "," ? "%2C" : String($0) }.joined()
  }
}
