package import SQLSyntax

/// The options of a sequence, whether it stands alone or behind an identity column. Manual, CREATE SEQUENCE.
package struct SequenceOptions: Sendable, Equatable {
  /// `smallint`, `integer` or `bigint`: bounds that are not written follow from it.
  package var type: String
  package var start: Int
  package var increment: Int
  package var minimum: Int
  package var maximum: Int
  package var cache: Int
  package var cycles: Bool

  /// What the server makes where only these are written.
  package init(
    type: String = "bigint", start: Int? = nil, increment: Int = 1, minimum: Int? = nil, maximum: Int? = nil,
    cache: Int = 1, cycles: Bool = false
  ) {
    self.type = type
    self.increment = increment
    let largest = Self.largest(of: type)
    self.minimum = minimum ?? (increment > 0 ? 1 : -largest - 1)
    self.maximum = maximum ?? (increment > 0 ? largest : -1)
    self.start = start ?? (increment > 0 ? self.minimum : self.maximum)
    self.cache = cache
    self.cycles = cycles
  }

  /// The same options behind a column whose type changed: bounds that are the old type's become the new one's
  /// (src/backend/commands/sequence.c, init_params).
  func retyped(_ new: String) -> SequenceOptions {
    let usual = SequenceOptions(type: type, increment: increment)
    let next = SequenceOptions(type: new, increment: increment)
    var options = self
    options.type = new
    if minimum == usual.minimum { options.minimum = next.minimum }
    if maximum == usual.maximum { options.maximum = next.maximum }
    return options
  }

  /// Whether its type has all values from the minimum to the maximum.
  var fitsItsType: Bool {
    let largest = Self.largest(of: type)
    return -largest - 1 <= minimum && maximum <= largest
  }

  /// The largest value of an integer type.
  private static func largest(of type: String) -> Int {
    switch type {
    case "smallint": Int(Int16.max)
    case "integer": Int(Int32.max)
    default: Int.max
    }
  }

  /// Each option that is not what the server would choose, as `CREATE SEQUENCE` takes it.
  package var written: [(key: String, value: String)] {
    let plain = SequenceOptions(type: type, increment: increment)
    var list: [(String, String)] = []
    if increment != 1 { list.append(("increment", String(increment))) }
    if minimum != plain.minimum { list.append(("minimum", String(minimum))) }
    if maximum != plain.maximum { list.append(("maximum", String(maximum))) }
    if start != SequenceOptions(type: type, increment: increment, minimum: minimum, maximum: maximum).start {
      list.append(("start", String(start)))
    }
    if cache != 1 { list.append(("cache", String(cache))) }
    if cycles { list.append(("cycle", "true")) }
    return list
  }

  /// `INCREMENT BY 2 MINVALUE 0 …`: only what is not the server's choice.
  package var clauses: SQL {
    written.map { Self.clause($0.key, $0.value) }.joined(" ")
  }

  /// What turns `old` into this, as `ALTER SEQUENCE` takes it; `prefix` is `SET ` for an identity column.
  package func changes(from old: SequenceOptions, prefix: SQL = "") -> SQL {
    var list: [SQL] = []
    if increment != old.increment { list.append("INCREMENT BY \(number: increment)") }
    if minimum != old.minimum { list.append("MINVALUE \(number: minimum)") }
    if maximum != old.maximum { list.append("MAXVALUE \(number: maximum)") }
    if start != old.start { list.append("START WITH \(number: start)") }
    if cache != old.cache { list.append("CACHE \(number: cache)") }
    if cycles != old.cycles { list.append(cycles ? "CYCLE" : "NO CYCLE") }
    return list.map { prefix + $0 }.joined(" ")
  }

  /// Whether a counter that stands where the old options allow it may be left out by these: one that was never
  /// used, at its old start, or one that has to go on where these begin.
  func leavesOut(_ old: SequenceOptions) -> Bool {
    !(minimum...maximum).contains(old.start)
      || (increment > 0 ? minimum > old.minimum : maximum < old.maximum)
  }

  /// Bounds that hold what the old ones and these do.
  func widened(by old: SequenceOptions) -> SequenceOptions {
    var wide = old
    wide.minimum = min(minimum, old.minimum)
    wide.maximum = max(maximum, old.maximum)
    return wide
  }

  /// Of a counter that was used and stands at `value`: whether these only begin further on. One that would have to
  /// go back is left to the server, which refuses to lose its place.
  func isAhead(of value: SQL) -> SQL {
    increment > 0 ? "\(value) < \(number: minimum)" : "\(value) > \(number: maximum)"
  }

  private static func clause(_ key: String, _ value: String) -> SQL {
    switch key {
    case "increment": SQL("INCREMENT BY " + value)
    case "minimum": SQL("MINVALUE " + value)
    case "maximum": SQL("MAXVALUE " + value)
    case "start": SQL("START WITH " + value)
    case "cache": SQL("CACHE " + value)
    default: "CYCLE"
    }
  }
}
