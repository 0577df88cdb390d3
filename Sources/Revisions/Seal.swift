import Crypto

/// The fingerprint by which an edited script is recognised.
package enum Seal {
  /// `sha256:` and 64 hexadecimal digits, over the text as it stands below the head.
  package static func of(_ text: String) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var hex: [UInt8] = []
    hex.reserveCapacity(64)
    for byte in SHA256.hash(data: Array(text.utf8)) {
      hex.append(digits[Int(byte >> 4)])
      hex.append(digits[Int(byte & 15)])
    }
    return "sha256:" + String(decoding: hex, as: UTF8.self)
  }
}
