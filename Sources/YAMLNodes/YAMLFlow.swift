/// Values in one line.
enum YAMLFlow {
  /// A value in one line, or nil where it needs several.
  /// - Parameter room: how many characters a list or mapping may take; a text takes what it needs.
  static func line(_ value: YAMLValue, room: Int) -> String? {
    switch value {
    case .text(let text): return YAMLText(text).value(inFlow: false)
    case .block(let text):
      let text = YAMLText(text)
      return text.literalHeader == nil ? text.value(inFlow: false) : nil
    case .nothing: return "null"
    default: return collection(value, room: room)
    }
  }

  private static func collection(_ value: YAMLValue, room: Int) -> String? {
    switch value {
    case .list([], _): return "[]"
    case .map([], _): return "{}"
    case .list(let items, flow: true):
      return joined(items, room: room, "[", "]") { item, room in part(item, room: room) }
    case .map(let entries, flow: true):
      return joined(entries, room: room, "{ ", " }") { entry, room in part(entry, room: room) }
    default: return nil
    }
  }

  private static func joined<Part>(
    _ parts: [Part], room: Int, _ open: String, _ close: String, text: (Part, Int) -> String?
  ) -> String? {
    var line = open
    var room = room - open.count - close.count
    for (index, part) in parts.enumerated() {
      if index > 0 {
        line += ", "
        room -= 2
      }
      guard let text = text(part, room) else { return nil }
      room -= text.unicodeScalars.count
      if room < 0 { return nil }
      line += text
    }
    return line + close
  }

  private static func part(_ value: YAMLValue, room: Int) -> String? {
    switch value {
    case .text(let text): return YAMLText(text).value(inFlow: true)
    case .block(let text):
      let text = YAMLText(text)
      return text.literalHeader == nil ? text.value(inFlow: true) : nil
    case .nothing: return "null"
    default: return collection(value, room: room)
    }
  }

  private static func part(_ entry: YAMLValue.Entry, room: Int) -> String? {
    let key = YAMLText(entry.key).key(inFlow: true) + ": "
    let length = key.unicodeScalars.count
    if entry.needsLinesOfItsOwn || length > YAMLText.longestKey { return nil }
    return part(entry.value, room: room - length).map { key + $0 }
  }
}
