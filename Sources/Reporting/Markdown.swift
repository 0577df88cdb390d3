/// Pieces of Markdown as GitHub reads it.
enum Markdown {
  static func table(_ head: [String], _ rows: [[String]]) -> String {
    let lines = [head, head.map { _ in "---" }] + rows.map { $0.map(cell) }
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  /// A name as code; backticks in it are fenced by more of them.
  static func code(_ text: String) -> String {
    if text.isEmpty { return "" }
    return text.contains("`") ? "`` \(text) ``" : "`\(text)`"
  }

  static func block(_ text: String, _ language: String) -> String {
    var fence = "```"
    while text.contains(fence) { fence += "`" }
    return "\(fence)\(language)\n\(text)\n\(fence)"
  }

  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
      .split(whereSeparator: \.isNewline).joined(separator: "<br>")
  }
}
