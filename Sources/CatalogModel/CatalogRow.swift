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

/// One row of a ``CatalogQuery``, read from left to right.
package struct CatalogRow {
  private let cell: (Int) -> String?
  private let isNull: (Int) -> Bool
  private var column: Int

  /// - Parameter from: how many leading columns the reader has already taken.
  package init(from: Int = 0, cell: @escaping (Int) -> String?, isNull: @escaping (Int) -> Bool) {
    self.cell = cell
    self.isNull = isNull
    column = from
  }

  package mutating func optional() -> String? {
    defer { column += 1 }
    return cell(column)
  }

  /// - Throws: ``Failure`` where the value is NULL.
  package mutating func text() throws(Failure) -> String {
    guard let value = optional() else {
      throw Failure(
        "catalog-row", "the catalog query returned NULL in column \(column), where a value was expected",
        advice: "report this with the server's version")
    }
    return value
  }

  package mutating func flag() -> Bool {
    defer { column += 1 }
    return cell(column) == "t"
  }

  package mutating func int() throws(Failure) -> Int { Int(try text()) ?? 0 }

  package mutating func optionalInt() -> Int? { optional().flatMap { Int($0) } }

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
