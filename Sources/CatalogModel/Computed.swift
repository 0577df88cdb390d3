/// May be computed from others, in a part otherwise than in its whole: a column.
package protocol Computed: SchemaObject {
  /// Whether its values are stored, and not computed whenever they are read.
  var isStored: Bool { get }

  /// Whether it has another expression from now on, in place.
  func isComputedOtherwise(since old: any SchemaObject) -> Bool

  /// Makes it anew, plain, with the values that were computed and cannot stay where they are. Nil where that is not so, or
  /// where they have no way into it. `partsSayMore`: children or partitions say something of it themselves.
  func create(keepingComputedBy old: any SchemaObject, partsSayMore: Bool) -> [Statement]?
}
