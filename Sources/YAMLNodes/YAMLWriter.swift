/// Writes YAML as a person would, so that ``YAMLParser`` reads back the same texts.
package struct YAMLWriter: Sendable {
  /// The longest line that a list or mapping may take in one line, in characters.
  package var width: Int

  package init(width: Int = 110) { self.width = width }

  /// The text of a file, with a line break at its end.
  package func write(_ value: YAMLValue) -> String {
    var page = YAMLPage(width: width)
    page.write(value, at: .root, indent: 0)
    return page.text
  }
}

/// The text so far, and how values are laid out on it.
private struct YAMLPage {
  /// What stands in front of a value on its line.
  enum Spot { case root, key, dash }

  let width: Int
  private(set) var text = ""
  /// Where the current line starts, in bytes.
  private var lineStart = 0
  /// The last value keeps the line breaks after it: an empty line would become part of it.
  private var endsInOpenBlock = false

  init(width: Int) { self.width = width }

  /// Writes a value with the end of its line. `indent` is where its own lines start, in columns.
  mutating func write(_ value: YAMLValue, at spot: Spot, indent: Int) {
    let lead = spot == .root ? "" : " "
    if let line = YAMLFlow.line(value, room: width - column - lead.count) {
      text += lead + line
      endLine()
      return
    }
    switch value {
    case .text, .nothing: break
    case .block(let block):
      text += lead
      write(literal: block, indent: spot == .root ? 2 : indent)
    case .list(let items, _):
      open(at: spot, needsNewLine: false)
      write(items, at: spot, indent: indent)
    case .map(let entries, _):
      let needsNewLine = entries.first?.comment != nil
      open(at: spot, needsNewLine: needsNewLine)
      write(entries, isOnLine: spot == .dash && !needsNewLine, indent: indent)
    }
  }

  /// After a key a collection starts on the next line, after a dash on the same one.
  private mutating func open(at spot: Spot, needsNewLine: Bool) {
    if spot == .key || spot == .dash && needsNewLine { endLine() } else if spot == .dash { text += " " }
  }

  private mutating func write(_ items: [YAMLValue], at spot: Spot, indent: Int) {
    for (index, item) in items.enumerated() {
      if index > 0 || spot != .dash { startLine(indent) }
      text += "-"
      write(item, at: .dash, indent: indent + 2)
    }
  }

  private mutating func write(_ entries: [YAMLValue.Entry], isOnLine: Bool, indent: Int) {
    for (index, entry) in entries.enumerated() {
      if entry.isSetApart, index > 0, !endsInOpenBlock { endLine() }
      if let comment = entry.comment { write(comment: comment, indent: indent) }
      if index > 0 || !isOnLine { startLine(indent) }
      write(key: entry.key, indent: indent)
      write(entry.value, at: .key, indent: indent + 2)
    }
  }

  private mutating func write(key: String, indent: Int) {
    let key = YAMLText(key).key(inFlow: false)
    if key.unicodeScalars.count <= YAMLText.longestKey {
      text += key + ":"
    } else {
      text += "? " + key
      endLine()
      startLine(indent)
      text += ":"
    }
  }

  private mutating func write(comment: String, indent: Int) {
    for line in YAMLText.commentLines(comment) {
      startLine(indent)
      text += line.isEmpty ? "#" : "# " + line
      endLine()
    }
  }

  private mutating func write(literal block: String, indent: Int) {
    let header = YAMLText(block).literalHeader ?? "|"
    text += header
    endLine()
    let scalars = block.unicodeScalars
    var lines = scalars.split(separator: "\n", omittingEmptySubsequences: false)
    if scalars.last == "\n" { lines.removeLast() }
    for line in lines {
      if !line.isEmpty {
        startLine(indent)
        text.unicodeScalars += line
      }
      endLine()
    }
    endsInOpenBlock = header.hasSuffix("+")
  }

  private var column: Int {
    text.utf8.dropFirst(lineStart).count { $0 & 0xC0 != 0x80 }
  }

  private mutating func startLine(_ indent: Int) { text += String(repeating: " ", count: indent) }

  private mutating func endLine() {
    text += "\n"
    lineStart = text.utf8.count
    endsInOpenBlock = false
  }
}
