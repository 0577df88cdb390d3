/// What ``YAMLWriter`` writes. `flow` asks for one line (`{ a: b }`, `[a, b]`), which is taken where it fits.
package indirect enum YAMLValue: Sendable, Equatable {
  /// A text on one line, quoted where it has to be.
  case text(String)
  /// A text of several lines, written as a literal block (`|`) where one can hold it.
  case block(String)
  /// No value: `null`.
  case nothing
  case list([YAMLValue], flow: Bool)
  case map([Entry], flow: Bool)

  /// A key with its value, and what stands above it.
  package struct Entry: Sendable, Equatable {
    package var key: String
    package var value: YAMLValue
    /// Written as `# ` lines above the key.
    package var comment: String?
    /// Asks for an empty line above the key and its comment; the first entry of a mapping has none.
    package var isSetApart: Bool

    package init(_ key: String, _ value: YAMLValue, comment: String? = nil, isSetApart: Bool = false) {
      self.key = key
      self.value = value
      self.comment = comment
      self.isSetApart = isSetApart
    }

    var needsLinesOfItsOwn: Bool { comment != nil || isSetApart }
  }
}

extension YAMLValue {
  /// A mapping from pairs, in their order.
  package static func pairs(_ pairs: [(String, YAMLValue)], flow: Bool = false) -> YAMLValue {
    .map(pairs.map { Entry($0.0, $0.1) }, flow: flow)
  }

  /// A list of texts in one line, `[a, b]`, where it fits.
  package static func texts(_ texts: some Sequence<String>) -> YAMLValue {
    .list(texts.map { .text($0) }, flow: true)
  }
}

extension YAMLValue: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self = .text(text) }
}

extension YAMLValue: ExpressibleByDictionaryLiteral {
  /// A mapping in block style.
  package init(dictionaryLiteral pairs: (String, YAMLValue)...) { self = .pairs(pairs) }
}

extension YAMLValue: ExpressibleByArrayLiteral {
  /// A list in one line where it fits.
  package init(arrayLiteral items: YAMLValue...) { self = .list(items, flow: true) }
}
