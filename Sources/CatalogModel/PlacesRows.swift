/// Has rows by a rule that names them, and another part of the same whole may take some of them over: a partition.
package protocol PlacesRows: SchemaObject {
  /// Whether it has what no other part takes.
  var takesTheRest: Bool { get }

  /// Whether rows that the other named may not be named by this one.
  /// - Parameter remade: whether the whole is another, which may read the same rule in another way.
  func mayLoseRows(since old: any PlacesRows, remade: Bool) -> Bool

  /// Takes rows out of parts whose rule names them no longer, and out of such as go, and gives them to the whole once every
  /// part has its rule. Asked of one of the parts, for all of them.
  /// - Parameters:
  ///   - givers: parts of this one's whole that may have rows of others, as they will be.
  ///   - leaving: parts of it that go.
  ///   - takers: parts that are new or have another rule, or are to have what those leave that go.
  ///   - columns: of the whole.
  /// - Returns: nil where no rule is known, which only a catalog tells.
  func placingRows(
    of givers: [any PlacesRows], leaving: [any PlacesRows], to takers: [any PlacesRows],
    columns: [any SchemaObject]
  ) -> Swap?
}

/// Does something of its own where a row comes or goes: a trigger, a rule.
package protocol ActsOnRows: SchemaObject {
  /// Whether it would do so where a row only finds another part.
  var actsOnMovedRows: Bool { get }

  /// Whether it does so where every row of its table, or of a part, gets a value in a new column.
  var actsOnUpdates: Bool { get }

  /// Keeps it from that for the moment.
  var silence: Swap { get }
}
