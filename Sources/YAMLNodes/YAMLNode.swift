package import Diagnostics

/// A value of a YAML file, and where it stands. Every scalar is text as it was written: there are no
/// booleans, numbers or dates.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    /// In the order of the file, no key twice.
    case mapping([YAMLEntry])
  }

  package var content: Content
  fileprivate let source: YAMLSource
  fileprivate let position: YAMLPosition

  init(_ content: Content, source: YAMLSource, position: YAMLPosition) {
    self.content = content
    self.source = source
    self.position = position
  }

  /// A node that no file holds, for defaults and tests.
  package init(_ content: Content, at place: SourcePlace) {
    self.init(content, source: YAMLSource(file: place.file), position: YAMLPosition(place))
  }

  /// Where the node starts; for a value that was left out, the end of its key.
  package var place: SourcePlace { position.place(in: source) }
}

extension YAMLNode {
  /// The text of a scalar, nil for a list or a mapping.
  package var scalar: String? {
    if case .scalar(let scalar) = content { scalar.text } else { nil }
  }

  package var sequence: [YAMLNode]? {
    if case .sequence(let nodes) = content { nodes } else { nil }
  }

  package var mapping: [YAMLEntry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The value of a key, nil where it is not there or the node is no mapping.
  package subscript(key: String) -> YAMLNode? { mapping?.first { $0.key == key }?.value }

  /// What the node is, in a word for messages: `text`, `list` or `mapping`.
  package var kindName: String {
    switch content {
    case .scalar: "text"
    case .sequence: "list"
    case .mapping: "mapping"
    }
  }

  /// Nothing was written, or `~` or `null` without quotes. The same words in quotes are text.
  package var isNull: Bool {
    if case .scalar(let scalar) = content { scalar.isNull } else { false }
  }
}

/// A text, and how it was written.
package struct YAMLScalar: Sendable, Hashable {
  package enum Style: UInt8, Sendable, Hashable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  package var text: String
  package var style: Style

  package init(text: String, style: Style) {
    self.text = text
    self.style = style
  }

  var isNull: Bool { style == .plain && YAMLScalar.isNullWord(text) }

  /// The texts that mean "nothing" where they stand without quotes.
  static func isNullWord(_ text: String) -> Bool { text.isEmpty || text == "~" || text == "null" }
}

/// A key of a mapping with its value.
package struct YAMLEntry: Sendable {
  package var key: String
  package var value: YAMLNode
  fileprivate let keyPosition: YAMLPosition

  init(key: String, position: YAMLPosition, value: YAMLNode) {
    self.key = key
    self.keyPosition = position
    self.value = value
  }

  /// Where the key starts.
  package var keyPlace: SourcePlace { keyPosition.place(in: value.source) }
  var keyLineAndColumn: String { keyPosition.description }
}

/// The file that nodes come from, stored once for all of them.
final class YAMLSource: Sendable {
  let file: String
  init(file: String) { self.file = file }
}

/// A line and a column, both from 1, in half the space of a ``SourcePlace`` without its file.
struct YAMLPosition: Sendable, CustomStringConvertible {
  var line: Int32
  var column: Int32

  init(line: Int, column: Int) {
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
  }

  init(_ place: SourcePlace) { self.init(line: place.line, column: place.column) }

  func place(in source: YAMLSource) -> SourcePlace {
    SourcePlace(file: source.file, line: Int(line), column: Int(column))
  }

  var description: String { "line \(line), column \(column)" }
}
