/// May be computed from others, in a part otherwise than in its whole: a column.
package protocol Computed: SchemaObject {
  /// Whether it has another expression from now on, in place.
  func isComputedOtherwise(since old: any SchemaObject) -> Bool
}
