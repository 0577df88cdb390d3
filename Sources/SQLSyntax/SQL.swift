/// A piece of SQL. Interpolation says what each value is, so that forgetting to quote does not compile:
/// `"ALTER TABLE \(table) RENAME TO \(name: new)"`.
package struct SQL: Sendable, Hashable {
  package var text: String

  package init(_ text: String) { self.text = text }

  package static func + (a: SQL, b: SQL) -> SQL { SQL(a.text + b.text) }

  package var isEmpty: Bool { text.isEmpty }
}

extension SQL: CustomStringConvertible {
  package var description: String { text }
}

extension SQL: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { text = value }
  package init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  package struct Interpolation: StringInterpolationProtocol {
    var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 12)
    }

    package mutating func appendLiteral(_ literal: String) { text += literal }

    /// SQL stays SQL.
    package mutating func appendInterpolation(_ sql: SQL) { text += sql.text }

    /// An identifier, quoted where it must be.
    package mutating func appendInterpolation(name: String) { text += quotedIdentifier(name) }

    /// A qualified identifier: `cfg.ticket`.
    package mutating func appendInterpolation(names: [String]) {
      text += names.map(quotedIdentifier).joined(separator: ".")
    }

    /// A list of identifiers: `id, "Order"`.
    package mutating func appendInterpolation(list: [String]) {
      text += list.map(quotedIdentifier).joined(separator: ", ")
    }

    /// A string literal.
    package mutating func appendInterpolation(literal: String) { text += quotedLiteral(literal) }

    /// Text that PostgreSQL printed, or that a person wrote as SQL in a model: taken as it is, except that
    /// what the server prints ambiguously is written so that it is read back the same (``faithful(_:)``).
    package mutating func appendInterpolation(deparsed: String) { text += faithful(deparsed) }

    package mutating func appendInterpolation(number: Int) { text += String(number) }
  }
}

extension [SQL] {
  package func joined(_ separator: SQL = ", ") -> SQL {
    SQL(map(\.text).joined(separator: separator.text))
  }
}
