/// What a part has from its whole where it says nothing else, and what the server gives to parts that come later alone: the
/// compression of a column.
package protocol CarriedOn: SchemaObject {
  /// Gives the part that is there what has changed.
  /// - Parameters:
  ///   - part: the table that is a part of this one's.
  ///   - before: what stood for this one in the part, where something was said of it.
  ///   - after: what does so afterwards.
  ///   - old: what this one was.
  func carry(
    to part: ObjectAddress, from before: (any SchemaObject)?, to after: (any SchemaObject)?,
    since old: any SchemaObject
  ) -> [Statement]
}
