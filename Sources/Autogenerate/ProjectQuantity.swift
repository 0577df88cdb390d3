/// Numbers with a unit, as plumb.yaml and the command line write them.
package enum ProjectQuantity {
  /// `500ms`, `3s`, `2m`, `24h`, `7d`, or `0`, in milliseconds; nil for anything else.
  package static func milliseconds(_ text: String) -> Int? {
    if text == "0" { return 0 }
    return scaled(
      text, units: ["ms": 1, "s": 1_000, "m": 60_000, "min": 60_000, "h": 3_600_000, "d": 86_400_000])
  }

  /// `5`, `10kB`, `1GB`: a plain number, or bytes.
  package static func count(_ text: String) -> Int? {
    if let number = Int(text), number >= 0 { return number }
    return scaled(text, units: ["kB": 1 << 10, "MB": 1 << 20, "GB": 1 << 30, "TB": 1 << 40])
  }

  private static func scaled(_ text: String, units: [String: Int]) -> Int? {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }
    guard let factor = units[String(unit)], let number = Double(String(digits)), number.isFinite else {
      return nil
    }
    let value = number * Double(factor)
    return value >= 0 && value < 9e15 ? Int(value.rounded()) : nil
  }
}
