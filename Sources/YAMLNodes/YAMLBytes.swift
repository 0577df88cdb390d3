import Diagnostics

/// The bytes of a file, and their check before libyaml sees them.
struct YAMLBytes {
  let bytes: UnsafeRawBufferPointer

  init(skippingByteOrderMark bytes: UnsafeRawBufferPointer) {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    self.bytes = hasMark ? UnsafeRawBufferPointer(rebasing: bytes[3...]) : bytes
  }

  /// The first byte that is not UTF-8, or the first character that a YAML file must not hold.
  func encodingError(in source: YAMLSource) -> Diagnostic? {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte &- 0x20 < 0x5F || byte == 0x0A {
        index += 1
        continue
      }
      guard let (scalar, length) = scalar(at: index) else { return invalidUTF8(at: index, in: source) }
      if Self.isRefused(scalar) { return refused(scalar, at: index, in: source) }
      index += length
    }
    return nil
  }

  /// Control characters, and line separators that YAML 1.1 and 1.2 take for different things.
  private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// The character that starts here, with its length in bytes; nil where it is not UTF-8.
  private func scalar(at index: Int) -> (Unicode.Scalar, Int)? {
    let first = UInt32(bytes[index])
    let (length, smallest): (Int, UInt32)
    switch first {
    case 0x00..<0x80: return (Unicode.Scalar(bytes[index]), 1)
    case 0xC2..<0xE0: (length, smallest) = (2, 0x80)
    case 0xE0..<0xF0: (length, smallest) = (3, 0x800)
    case 0xF0..<0xF5: (length, smallest) = (4, 0x10000)
    default: return nil
    }
    guard index + length <= bytes.count else { return nil }
    var value = first & (0x7F >> UInt32(length))
    for byte in bytes[index + 1..<index + length] {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }

  private func invalidUTF8(at index: Int, in source: YAMLSource) -> Diagnostic {
    let isUTF16 = index == 0 && (bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]))
    let found = isUTF16 ? "the file is UTF-16" : "the byte 0x\(hexadecimal(bytes[index])) is not valid UTF-8"
    return Diagnostic(
      "invalid-utf8", at: position(at: index).place(in: source), found, advice: "save the file as UTF-8")
  }

  private func refused(_ scalar: Unicode.Scalar, at index: Int, in source: YAMLSource) -> Diagnostic {
    let digits = hexadecimal(scalar.value, width: 4)
    return Diagnostic(
      "control-character", at: position(at: index).place(in: source),
      "the control character U+\(digits) is not accepted as it stands",
      advice: scalar.value == 0
        ? "take it out: no text in PostgreSQL can hold it"
        : "take it out, or write it as \"\\u\(digits)\" in double quotes")
  }

  /// The line and column of a byte, counted from the start: only errors ask for it.
  private func position(at index: Int) -> YAMLPosition {
    var (line, column, cursor) = (1, 1, 0)
    while cursor < index {
      let byte = bytes[cursor]
      let isBreak = byte == 0x0A || byte == 0x0D && !(cursor + 1 < bytes.count && bytes[cursor + 1] == 0x0A)
      if isBreak {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80, byte != 0x0D {
        column += 1
      }
      cursor += 1
    }
    return YAMLPosition(line: line, column: column)
  }

  /// The text of a line, counted from 1, without its line break.
  func line(_ number: Int32) -> String {
    var (current, start): (Int32, Int) = (1, 0)
    while current < number, start < bytes.count {
      let end = lineEnd(from: start)
      let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
      current += 1
    }
    guard start < bytes.count else { return "" }
    return String(decoding: bytes[start..<lineEnd(from: start)], as: UTF8.self)
  }

  private func lineEnd(from start: Int) -> Int {
    bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
  }
}

/// Upper-case hexadecimal digits, filled up with zeros.
func hexadecimal(_ value: some BinaryInteger, width: Int = 2) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
