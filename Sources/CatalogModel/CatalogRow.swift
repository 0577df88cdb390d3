package import Diagnostics

/// A server's version as `server_version_num` says it: 150010.
package struct ServerVersion: Sendable, Hashable, Comparable {
  package var number: Int
  package init(_ number: Int) { self.number = number }
  package var major: Int { number / 10000 }
  package static func < (a: ServerVersion, b: ServerVersion) -> Bool { a.number < b.number }
}

extension ServerVersion: CustomStringConvertible {
  package var description: String { "\(number / 10000).\(number % 10000)" }
}

/// The query that reads the objects of a kind; `$1` is the list of schemas (`text[]`).
package struct CatalogQuery: Sendable {
  package var sql: String
  package init(_ sql: String) { self.sql = sql }
}

/// The cells that a ``CatalogQuery`` returned, wherever they are kept.
package protocol CatalogCells: Sendable {
  /// The value as the server prints it; nil for NULL.
  subscript(row: Int, column: Int) -> String? { get }

  /// Whether the value is `text`, to the byte: told without making a String of it.
  func isEqual(_ row: Int, _ column: Int, to text: String) -> Bool

  /// Nil for NULL and for what is no whole number.
  func int(_ row: Int, _ column: Int) -> Int?

  /// Nil for NULL.
  func bool(_ row: Int, _ column: Int) -> Bool?
}

/// One row of a ``CatalogQuery``, read from left to right.
package struct CatalogRow {
  private let cells: any CatalogCells
  private let start: Int
  private var row: Int
  private var column: Int
  /// The last text of each column: neighbours have the same schema and table, and share the String.
  private var previous: [String?]

  /// - Parameter from: how many leading columns the reader has already taken.
  package init(_ cells: any CatalogCells, columns: Int, from: Int = 0) {
    self.cells = cells
    start = from
    row = 0
    column = from
    previous = Array(repeating: nil, count: columns)
  }

  /// Goes to a row, before its first column.
  package mutating func move(to row: Int) {
    self.row = row
    column = start
  }

  package mutating func optional() -> String? {
    defer { column += 1 }
    if let last = previous[column], cells.isEqual(row, column, to: last) { return last }
    let text = cells[row, column]
    if text != nil { previous[column] = text }
    return text
  }

  /// - Throws: ``Failure`` where the value is NULL.
  package mutating func text() throws(Failure) -> String {
    guard let value = optional() else { throw unexpectedNull(in: column - 1) }
    return value
  }

  private func unexpectedNull(in column: Int) -> Failure {
    Failure(
      "catalog-row", "the catalog query returned NULL in column \(column), where a value was expected",
      advice: "report this with the server's version")
  }

  package mutating func flag() -> Bool {
    defer { column += 1 }
    return cells.bool(row, column) ?? false
  }

  package mutating func int() throws(Failure) -> Int {
    defer { column += 1 }
    if let value = cells.int(row, column) { return value }
    if cells[row, column] == nil { throw unexpectedNull(in: column) }
    return 0
  }

  package mutating func optionalInt() -> Int? {
    defer { column += 1 }
    return cells.int(row, column)
  }

  /// A `text[]` column; NULL is empty.
  package mutating func list() -> [String] { optionalList() ?? [] }

  package mutating func optionalList() -> [String]? { optional().map(arrayElements) }
}

/// The elements of an array as the server prints it: `{a,"b c",NULL}`; a NULL element is the text `NULL`.
package func arrayElements(_ literal: String) -> [String] {
  guard literal.utf8.count > 2 else { return [] }
  var elements: [String] = []
  var current: [UInt8] = []
  var quoted = false
  var escaped = false
  for byte in literal.utf8.dropFirst().dropLast() {
    if escaped {
      current.append(byte)
      escaped = false
    } else if byte == UInt8(ascii: "\\") {
      escaped = true
    } else if byte == UInt8(ascii: "\"") {
      quoted.toggle()
    } else if byte == UInt8(ascii: ","), !quoted {
      elements.append(String(decoding: current, as: UTF8.self))
      current.removeAll(keepingCapacity: true)
    } else {
      current.append(byte)
    }
  }
  elements.append(String(decoding: current, as: UTF8.self))
  return elements
}
