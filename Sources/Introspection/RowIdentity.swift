/// A row of a system catalog: its catalog's oid, its own, and a column's number, else 0.
package struct RowIdentity: Hashable, Sendable {
  /// 16 bits for the catalog, 32 for the oid, 16 for the column: there is one of these for every object and two
  /// for every dependency.
  private let key: UInt64

  init(catalog: Int, object: Int, part: Int) {
    let number = UInt64(truncatingIfNeeded: part) & 0xFFFF
    key =
      UInt64(truncatingIfNeeded: catalog) << 48 | (UInt64(truncatingIfNeeded: object) & 0xFFFF_FFFF) << 16
      | number
  }

  private init(key: UInt64) { self.key = key }

  /// From `1247/16392` or `1259/16392/2`.
  init?(_ alias: Substring) {
    let numbers = alias.utf8.split(separator: UInt8(ascii: "/")).compactMap { Int(Substring($0)) }
    guard numbers.count >= 2 else { return nil }
    self.init(catalog: numbers[0], object: numbers[1], part: numbers.count > 2 ? numbers[2] : 0)
  }

  var catalog: Int { Int(key >> 48) }
  var object: Int { Int(key >> 16 & 0xFFFF_FFFF) }
  var part: Int { Int(key & 0xFFFF) }

  /// The row without the column.
  var whole: RowIdentity { RowIdentity(key: key & ~0xFFFF) }
}
