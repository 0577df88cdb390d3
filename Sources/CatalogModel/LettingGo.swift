/// What has something from the whole that its table is a part of, and may have the same under another name or by its own
/// word: the constraint that a column may not be NULL, which has a name since PostgreSQL 18. While a whole passes it on, a
/// part's cannot change: the whole lets go of it meanwhile.
package protocol PassedToParts: SchemaObject {
  /// Whether it is had under another name, or by its own word instead of the whole's.
  /// - Parameter moves: whether its values move over to another type of the same name.
  func hasInAnotherWay(than old: any SchemaObject, moves: Bool) -> Bool

  /// Whether a part becomes another only while its whole lets go of what it passes on.
  /// - Parameters:
  ///   - old: the part as it is, nil where it has nothing of the kind;
  ///   - new: as it will be;
  ///   - whole: its like in what its table is a part of, before;
  ///   - newWhole: and afterwards;
  ///   - moves: whether its values move over to another type of the same name.
  func asksToLetGo(
    from old: (any SchemaObject)?, to new: (any SchemaObject)?, wholeFrom whole: any SchemaObject,
    to newWhole: any SchemaObject, moves: Bool
  ) -> Bool

  /// Whether this, as a part is to have it, differs in such a way while something keeps the whole from letting go: then the
  /// part leaves its whole, changes by itself and joins again.
  /// - Parameters:
  ///   - old: nil where it is new, and the whole's as well.
  ///   - moves: whether its values move over to another type of the same name.
  func asksToLeave(
    from old: (any SchemaObject)?, wholeFrom whole: (any SchemaObject)?, to newWhole: any SchemaObject,
    moves: Bool
  ) -> Bool

  /// Whether it has something of the kind, which goes to its parts.
  var passesOn: Bool { get }

  /// Whether its whole says the same, so that it follows when nothing is said of it.
  var follows: Bool { get }

  /// What a whole does about that, and what becomes of a part.
  func lettingGo(
    from old: (any SchemaObject)?, to new: (any SchemaObject)?, through link: ObjectAddress?, asPart: Bool,
    asWhole: Bool, moves: Bool
  ) -> LettingGo

  /// What is left of it in a part that is to have it no more, because its whole keeps it for itself from now on.
  func left(in part: ObjectAddress, as own: (any SchemaObject)?, by new: any SchemaObject) -> [Statement]

  /// Made without it, and how that comes after; nil where it cannot come later, or there is nothing to come.
  var requiredLater: (bare: [Statement], after: [Statement])? { get }

  /// Whether it says itself what `whole` passes on, under another name.
  func namesRequirement(otherwiseThan whole: any SchemaObject) -> Bool

  /// The attributes that this is about.
  var attributesToLetGo: [String] { get }
}

/// The steps in which a whole lets go of what it passes on, and its parts change.
package struct LettingGo: Sendable {
  /// At a whole: before its parts change.
  package var before: [Statement]
  /// What becomes of it here, while no whole says it.
  package var meanwhile: [Statement]
  /// At a whole: once its parts have changed.
  package var after: [Statement]

  package init(before: [Statement] = [], meanwhile: [Statement] = [], after: [Statement] = []) {
    self.before = before
    self.meanwhile = meanwhile
    self.after = after
  }
}
