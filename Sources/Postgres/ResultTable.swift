internal import CLibPQ

/// What one statement answered: its rows, in text format, and its command tag.
package struct ResultTable: Sendable {
  private let storage: Storage
  /// The number of rows.
  package let count: Int
  package let columnCount: Int

  init(owning result: OpaquePointer) {
    storage = Storage(result)
    count = Int(PQntuples(result))
    columnCount = Int(PQnfields(result))
  }

  /// Owns the PGresult.
  ///
  /// `@unchecked Sendable`: libpq's manual says that a PGresult is read-only once it was returned and so
  /// may be used by several threads; it is freed only when nobody holds it any more.
  private final class Storage: @unchecked Sendable {
    let result: OpaquePointer
    init(_ result: OpaquePointer) { self.result = result }
    deinit { PQclear(result) }
  }

  package var isEmpty: Bool { count == 0 }

  package var columnNames: [String] {
    (0..<columnCount).map { String(cString: PQfname(storage.result, Int32($0))) }
  }

  /// The position of the first column of this name, or nil.
  package func column(named name: String) -> Int? { columnNames.firstIndex(of: name) }

  /// The value as the server prints it; nil for NULL.
  package subscript(row: Int, column: Int) -> String? {
    bytes(row, column).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value's bytes without a copy; nil for NULL. Valid as long as this table (or a copy) is.
  package func bytes(_ row: Int, _ column: Int) -> UnsafeBufferPointer<UInt8>? {
    precondition(row >= 0 && row < count && column >= 0 && column < columnCount, "no such cell")
    let (result, row, column) = (storage.result, Int32(row), Int32(column))
    let length = Int(PQgetlength(result, row, column))
    if length == 0, PQgetisnull(result, row, column) == 1 { return nil }
    let start = UnsafeRawPointer(PQgetvalue(result, row, column)!)
    return UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: length)
  }

  /// The value as a whole number, read without a String; nil for NULL and for what is no `Int`.
  package func int(_ row: Int, _ column: Int) -> Int? {
    guard let bytes = bytes(row, column) else { return nil }
    return withExtendedLifetime(storage) { decimal(bytes) }
  }

  /// The value of a boolean column; nil for NULL.
  package func bool(_ row: Int, _ column: Int) -> Bool? {
    guard let bytes = bytes(row, column) else { return nil }
    return withExtendedLifetime(storage) { bytes.first == UInt8(ascii: "t") }
  }

  /// How many rows an INSERT, UPDATE, DELETE, SELECT, ... touched; 0 for other commands.
  package var affectedRows: Int { Int(String(cString: PQcmdTuples(storage.result))) ?? 0 }

  /// `CREATE TABLE`, `INSERT 0 3`; empty for an empty statement.
  package var commandTag: String { String(cString: PQcmdStatus(storage.result)) }
}

private func decimal(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  let negative = bytes.first == UInt8(ascii: "-")
  let digits = negative ? bytes.dropFirst() : bytes[...]
  guard !digits.isEmpty else { return nil }
  var value = 0
  for byte in digits {
    let digit = Int(byte) - 48
    guard 0...9 ~= digit else { return nil }
    let (scaled, tooLong) = value.multipliedReportingOverflow(by: 10)
    // Downwards for negative numbers, whose range reaches one further.
    let (next, tooFar) =
      negative ? scaled.subtractingReportingOverflow(digit) : scaled.addingReportingOverflow(digit)
    guard !tooLong, !tooFar else { return nil }
    value = next
  }
  return value
}
