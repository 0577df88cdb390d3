import CatalogModel
import SQLSyntax

extension ModelReader {
  /// The name of something that is often PostgreSQL's own (a function, a dictionary, an operator class): without a
  /// schema it stays as it is written, and PostgreSQL finds it.
  func looseName(_ key: String) -> [String]? { text(key).map(looseName(written:)) }

  func looseName(written: String) -> [String] { nameParts(written) ?? [written] }
}

/// What ``ModelReader/looseName(_:)`` reads back: in full, so that PostgreSQL need not be asked.
func writtenInFull(_ name: [String]) -> String { name.map(writtenName).joined(separator: ".") }
