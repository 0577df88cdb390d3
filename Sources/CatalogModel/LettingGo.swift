/// What a whole passes on to its parts is let go of meanwhile, so that a part can have it in another way: the constraint that
/// a column may not be NULL, which has a name since PostgreSQL 18.
package struct LettingGo: Sendable {
  /// At a whole: before its parts change.
  package var before: [Statement]
  /// What becomes of it here, while no whole says it.
  package var meanwhile: [Statement]
  /// At a whole: once its parts have changed.
  package var after: [Statement]

  package init(before: [Statement], meanwhile: [Statement], after: [Statement]) {
    self.before = before
    self.meanwhile = meanwhile
    self.after = after
  }
}
