/// A key of the models under which objects of a kind stand.
package struct ModelSection: Sendable {
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
  /// The keys of the long form, beside the sections of what stands inside.
  package var keys: [ModelKey]
  /// What may be written in short.
  package var short: Short?
  /// Whether a list without names may stand here: PostgreSQL has names of its own for them.
  package var mayBeUnnamed: Bool
  /// The version of PostgreSQL that first has such objects.
  package var since: Since?

  /// The short form of an object.
  package struct Short: Sendable {
    package var value: ModelKey.Value
    /// One line.
    package var summary: String

    package init(_ value: ModelKey.Value, _ summary: String) {
      self.value = value
      self.summary = summary
    }
  }

  package init(
    in parents: [String] = [], _ key: String, _ shape: Shape, order: Int, short: Short? = nil,
    since: Since? = nil, mayBeUnnamed: Bool = false, keys: [ModelKey] = []
  ) {
    self.parents = parents
    self.key = key
    self.shape = shape
    self.order = order
    self.short = short
    self.since = since
    self.mayBeUnnamed = mayBeUnnamed
    self.keys = keys
    if shape == .named, !takesAnyKey { self.keys.append(.renamedFrom) }
  }

  /// Whether a mapping in short form has names that a person chooses: then there is no long form.
  package var takesAnyKey: Bool { short.map { Self.takesAnyKey($0.value) } ?? false }

  private static func takesAnyKey(_ value: ModelKey.Value) -> Bool {
    switch value {
    case .map: true
    case .either(let values): values.contains(where: takesAnyKey)
    default: false
    }
  }
}
