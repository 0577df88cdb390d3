/// A text, and the ways in which YAML can hold it so that it reads back unchanged.
struct YAMLText {
  /// Longer keys need a `? ` in front: libyaml looks only so far for their colon.
  static let longestKey = 1000

  private let text: String
  private let traits: Traits

  /// What a text contains that decides how it can be written.
  private struct Traits: OptionSet {
    let rawValue: UInt8
    static let lineBreak = Traits(rawValue: 1)
    /// Characters that only an escape can stand for.
    static let unwritable = Traits(rawValue: 2)
    static let singleQuote = Traits(rawValue: 4)
    /// Double quotes or backslashes: what double quotes would have to escape.
    static let escapable = Traits(rawValue: 8)
    /// What ends or spoils a text without quotes.
    static let notPlain = Traits(rawValue: 16)
    /// The same inside of `[]` and `{}`.
    static let notPlainInFlow = Traits(rawValue: 32)
  }

  init(_ text: String) {
    self.text = text
    traits = Self.traits(of: text)
  }

  /// The text as a value: quoted also where it would read as nothing.
  func value(inFlow: Bool) -> String { YAMLScalar.isNullWord(text) ? quoted : scalar(inFlow: inFlow) }

  /// The text as a key of a mapping.
  func key(inFlow: Bool) -> String {
    YAMLScalar.isNullWord(text) || text == "<<" ? quoted : scalar(inFlow: inFlow)
  }

  private func scalar(inFlow: Bool) -> String {
    let isPlain = traits.isDisjoint(with: inFlow ? [.notPlain, .notPlainInFlow] : .notPlain)
    return isPlain ? text : quoted
  }

  /// In single quotes, or in double ones where those read better or nothing else will do.
  private var quoted: String {
    if traits.contains(.unwritable) || traits.contains(.lineBreak) { return doubleQuoted }
    if !traits.contains(.singleQuote) { return "'\(text)'" }
    if !traits.contains(.escapable) { return doubleQuoted }
    var quoted = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" { quoted += "'" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "'"
  }

  private var doubleQuoted: String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\0": quoted += "\\0"
      case _ where Self.isUnwritable(scalar): quoted += "\\u" + hexadecimal(scalar.value, width: 4)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

// Literal blocks and comments.
extension YAMLText {
  /// `|` with its signs for indentation and the line breaks at the end; nil where a text has only one
  /// line, or holds what a literal block would change.
  var literalHeader: String? {
    guard traits.contains(.lineBreak), !traits.contains(.unwritable),
      let first = text.unicodeScalars.first(where: { $0 != "\n" })
    else { return nil }
    // Without a digit the indentation is that of the first line.
    let indentation = first == " " || first == "\t" ? "2" : ""
    let ending = text.utf8.suffix(2).map { $0 == 0x0A }
    let chomping = ending == [true, true] ? "+" : ending.last == true ? "" : "-"
    return "|" + indentation + chomping
  }

  /// The lines of a comment, free of what would end it early.
  static func commentLines(_ comment: String) -> [String] {
    comment.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      var kept = String.UnicodeScalarView()
      for scalar in line.unicodeScalars { kept.append(isUnwritable(scalar) ? "\u{FFFD}" : scalar) }
      return String(kept)
    }
  }
}

// Looking at a text once.
extension YAMLText {
  /// Control characters, other line separators than `\n`, byte order marks.
  private static func isUnwritable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func traits(of text: String) -> Traits {
    var traits: Traits = hasPlainEnds(text) ? [] : .notPlain
    var previous: Unicode.Scalar = "\n"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": traits.formUnion([.lineBreak, .notPlain])
      case "'": traits.insert(.singleQuote)
      case "\"", "\\": traits.insert(.escapable)
      case "#" where isBlank(previous): traits.insert(.notPlain)
      case " ", "\t": if previous == ":" { traits.insert(.notPlain) }
      case ",", "[", "]", "{", "}": traits.insert(.notPlainInFlow)
      case "?" where previous == ":": traits.insert(.notPlainInFlow)
      default: if isUnwritable(scalar) { traits.formUnion([.unwritable, .notPlain]) }
      }
      previous = scalar
    }
    return traits
  }

  /// Whether nothing at the two ends of a text asks for quotes.
  private static func hasPlainEnds(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return false }
    if isBlank(first) || isBlank(last) || last == ":" { return false }
    if "?:,[]{}#&*!|>'\"%@`".unicodeScalars.contains(first) { return false }
    if text.utf8.starts(with: "---".utf8) || text.utf8.starts(with: "...".utf8) { return false }
    guard first == "-" else { return true }
    return scalars.dropFirst().first.map { !isBlank($0) } ?? false
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }
}
