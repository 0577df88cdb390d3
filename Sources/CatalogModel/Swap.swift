/// How what is in use makes room for its successor: a type for another, rows for a table that deals them out otherwise.
package struct Swap: Sendable {
  package var before: [Statement]
  package var after: [Statement]

  package init(before: [Statement], after: [Statement]) {
    self.before = before
    self.after = after
  }
}

/// How values reach what their type makes room for.
package enum Passage: Sendable, Equatable {
  /// By their text.
  case text
  /// By the names of what they consist of: the attributes of a row are others, or stand in another order.
  case names
  /// By a cast to this type, because their text is not one of the new type: `40.00` is no integer.
  case type(String)
}
