/// A type's text as `format_type` prints it, taken apart.
struct TypeShape: Equatable {
  /// Without modifiers and brackets: `timestamp with time zone`.
  let base: String
  let modifiers: [Int]
  let isArray: Bool

  init(_ text: String) {
    var rest = Substring(text)
    isArray = rest.hasSuffix("[]")
    while rest.hasSuffix("[]") { rest = rest.dropLast(2) }
    guard let open = rest.firstIndex(of: "("), let close = rest.lastIndex(of: ")"), open < close else {
      base = String(rest)
      modifiers = []
      return
    }
    base = String(rest[..<open] + rest[rest.index(after: close)...])
    modifiers = rest[rest.index(after: open)..<close].split(separator: ",").compactMap {
      Int($0.filter { $0 != " " })
    }
  }

  /// A text of characters, whatever its length.
  var isText: Bool { !isArray && isAnyText }

  var isAnyText: Bool {
    ["text", "character varying", "character", "bpchar", "name", "citext"].contains(base)
      || base.hasSuffix(".citext")
  }

  var isInteger: Bool { ["smallint", "integer", "bigint"].contains(base) }
  var isNumber: Bool { isInteger || ["numeric", "real", "double precision"].contains(base) }
  var isTime: Bool { base == "date" || base.hasPrefix("time") || base.hasPrefix("interval") }

  /// Digits before the point that every value of it may need; nil: any number.
  var wholeDigits: Int? {
    switch base {
    case "smallint": 5
    case "integer": 10
    case "bigint": 19
    case "numeric" where !modifiers.isEmpty: modifiers[0] - (modifiers.count > 1 ? modifiers[1] : 0)
    default: nil
    }
  }

  /// Digits behind the point; nil: any number.
  var fraction: Int? {
    if isInteger { return 0 }
    return base == "numeric" && !modifiers.isEmpty ? (modifiers.count > 1 ? modifiers[1] : 0) : nil
  }

  /// Whether `=` is defined: not for json, xml, and what is drawn in the plane.
  var hasEquality: Bool {
    !["json", "xml", "point", "polygon", "path", "box", "line", "lseg", "circle"].contains(base)
  }
}
