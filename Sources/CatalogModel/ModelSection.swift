/// A key of the models under which objects of a kind stand.
package struct ModelSection: Sendable, Hashable {
  package enum Shape: Sendable, Hashable {
    /// A mapping from names to objects: `indexes: { ticket_open_idx: … }`.
    case named
    /// The value is the object itself: `comment: …`, `primary_key: [id]`.
    case single
  }

  /// Names of the kinds inside whose model the key may stand; empty: at the top of a file.
  package var parents: [String]
  package var key: String
  package var shape: Shape
  /// Where the key stands among its siblings when models are written; small is early.
  package var order: Int
  /// Keys of the long form, each with one line for documentation and for the JSON Schema.
  package var keys: [ModelKey]
  /// One line: what may be written in short.
  package var short: String

  package init(
    in parents: [String] = [], _ key: String, _ shape: Shape, order: Int, short: String = "",
    keys: [ModelKey] = []
  ) {
    self.parents = parents
    self.key = key
    self.shape = shape
    self.order = order
    self.short = short
    self.keys = keys
  }
}

/// A key of an object's long form.
package struct ModelKey: Sendable, Hashable {
  package enum Value: Sendable, Hashable {
    case text, sql, flag, number, texts, mapping
    case choice([String])
  }

  package var name: String
  package var value: Value
  package var summary: String

  package init(_ name: String, _ value: Value, _ summary: String) {
    self.name = name
    self.value = value
    self.summary = summary
  }
}
