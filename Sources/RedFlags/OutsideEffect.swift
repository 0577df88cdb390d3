/// What a statement was seen to do to an object outside of the managed schemas.
package struct OutsideEffect: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// By the server's description: `table public.users`.
  package var object: String
  /// `was made`, `was changed`, `was dropped`.
  package var effect: String

  package init(_ object: String, _ effect: String) {
    self.object = object
    self.effect = effect
  }

  package var description: String { "\(object) \(effect)" }

  package static func < (a: Self, b: Self) -> Bool { (a.object, a.effect) < (b.object, b.effect) }
}
