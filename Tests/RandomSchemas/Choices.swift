/// Two states of which one has much in common with the other: each choice is made by its name, here or there.
struct Choices {
  var seed: UInt64
  var other: UInt64
  /// How many of a hundred choices are the other's.
  var share: Int

  private func number(_ name: String, _ seed: UInt64) -> UInt64 {
    var random = RandomSource(seed: name.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    return random.next()
  }

  func one<Item>(_ name: String, of items: [Item]) -> Item {
    let isOthers = number("whose \(name)", seed ^ other) % 100 < UInt64(share)
    return items[Int(number(name, isOthers ? other : seed) % UInt64(items.count))]
  }

  func chance(_ name: String, _ percent: Int) -> Bool { one(name, of: Array(0..<100)) < percent }
}

/// A state as statements: here the server says what follows from what, so that no choice needs to know it.
protocol RandomScript {
  /// Where all of it stands.
  static var schema: String { get }
  init(choices: Choices)
  var choices: Choices { get }
  var lines: [String] { get set }
  mutating func fill()
}

extension RandomScript {
  static func statements(_ choices: Choices) -> [String] {
    var script = Self(choices: choices)
    script.fill()
    return script.lines
  }

  mutating func add(_ line: String) { if !line.isEmpty { lines.append(line) } }
  mutating func add(_ line: String, _ percent: Int) { if choices.chance(line, percent) { add(line) } }
}
