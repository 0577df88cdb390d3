import SQLSyntax

extension Trigger.Events {
  /// `insert or update of a, b or delete`; nil where the text says something else. Names are taken to the
  /// letter.
  init?(_ text: String) {
    self.init()
    var words = SQLWords(text)
    repeat {
      let event = words[0].lowercased()
      words.drop()
      switch event {
      case "insert": onInsert = true
      case "delete": onDelete = true
      case "truncate": onTruncate = true
      case "update":
        onUpdate = true
        guard words[0].lowercased() == "of" else { break }
        guard let names = Self.names(&words) else { return nil }
        columns = names
      default: return nil
      }
      if words.count == 0 { return }
    } while Self.take("or", &words)
    return nil
  }

  private static func take(_ word: String, _ words: inout SQLWords) -> Bool {
    guard words[0].lowercased() == word else { return false }
    words.drop()
    return true
  }

  /// The names behind `of`.
  private static func names(_ words: inout SQLWords) -> [String]? {
    var names: [String] = []
    repeat {
      words.drop()
      guard words.kind(0) == .word || words.kind(0) == .quotedName else { return nil }
      names.append(scanIdentifier(Substring(words[0]))?.name ?? words[0])
      words.drop()
    } while words.kind(0) == .comma
    return names
  }

  var written: String {
    var list: [String] = []
    if onInsert { list.append("insert") }
    if onUpdate {
      list.append(
        columns.isEmpty ? "update" : "update of " + columns.map(quotedIdentifier).joined(separator: ", "))
    }
    if onDelete { list.append("delete") }
    if onTruncate { list.append("truncate") }
    return list.joined(separator: " or ")
  }
}
