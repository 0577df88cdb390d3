/// Numbers that look random and are the same for the same seed (SplitMix64, public domain).
package struct RandomSource: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True in so many of a hundred cases.
  package mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  package mutating func one<Item>(of items: [Item]) -> Item { items.randomElement(using: &self)! }

  /// Some of the items, in their order.
  package mutating func some<Item>(of items: [Item], percent: Int = 50) -> [Item] {
    items.filter { _ in chance(percent) }
  }
}
