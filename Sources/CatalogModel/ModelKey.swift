package import YAMLNodes

/// A key of an object's long form: the reader accepts these and no others, and the documentation and the JSON
/// Schema are made from them.
package struct ModelKey: Sendable {
  package indirect enum Value: Sendable, Equatable {
    case text, sql, flag, number, texts
    /// An empty value.
    case nothing
    case choice([String])
    /// Names that a person chooses, with such a value each: options, storage parameters.
    case map(Value)
    case list(Value)
    /// A mapping of these keys and no others.
    case keys([ModelKey])
    case either([Value])

    package static let mapping = Value.map(.text)
  }

  package var name: String
  package var value: Value
  package var summary: String
  package var since: Since?

  package init(_ name: String, _ value: Value, _ summary: String, since: Since? = nil) {
    self.name = name
    self.value = value
    self.summary = summary
    self.since = since
  }

  /// Understood of everything that has a name.
  package static let renamedFrom = ModelKey("renamed_from", .text, "hint: the name it had")
}

extension ModelKey: Equatable {
  package static func == (a: ModelKey, b: ModelKey) -> Bool {
    a.name == b.name && a.value == b.value && a.summary == b.summary && a.since?.major == b.since?.major
  }
}

/// The major version of PostgreSQL that first knows something.
package struct Since: Sendable, ExpressibleByIntegerLiteral {
  package var major: Int
  /// What of the key is younger, where it is not the key itself.
  package var what: String?
  private let applies: @Sendable (YAMLNode) -> Bool

  /// - Parameter applies: whether a value needs that version.
  package init(_ major: Int, _ what: String, where applies: @escaping @Sendable (YAMLNode) -> Bool) {
    self.major = major
    self.what = what
    self.applies = applies
  }

  /// The key itself is that young; `false` says what older versions do.
  package init(integerLiteral major: Int) {
    self.major = major
    applies = { $0.scalar != "false" }
  }

  package func isNeeded(by node: YAMLNode) -> Bool { applies(node) }
}
