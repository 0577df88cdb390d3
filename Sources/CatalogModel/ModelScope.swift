import SQLSyntax
import Synchronization

/// The names that all models of a run declare, collected before any of them is read, so that a short
/// reference finds its object.
package struct ModelScope: Sendable {
  /// Types that a column may have, relations among them, by schema.
  private var types: [String: Set<String>] = [:]
  private var relations: [String: Set<String>] = [:]
  package private(set) var schemas: Set<String> = []
  private var known = KnownTypes()

  /// There are few types and many columns.
  private final class KnownTypes: Sendable {
    let texts = Mutex<[String: [String: String]]>([:])
  }

  package init() {}

  /// Before every declaration: it may give a short name another meaning.
  private mutating func forget() {
    if isKnownUniquelyReferenced(&known), known.texts.withLock({ $0.isEmpty }) { return }
    known = KnownTypes()
  }

  package mutating func declareSchema(_ name: String) { schemas.insert(name) }

  package mutating func declare(type name: String, in schema: String) {
    forget()
    types[schema, default: []].insert(name)
  }

  package mutating func declare(relation name: String, in schema: String) {
    forget()
    relations[schema, default: []].insert(name)
    types[schema, default: []].insert(name)
  }

  package func declaresType(_ name: String, in schema: String) -> Bool {
    types[schema]?.contains(name) ?? false
  }

  package func declaresRelation(_ name: String, in schema: String) -> Bool {
    relations[schema]?.contains(name) ?? false
  }

  /// The type's text as `format_type` prints it under an empty search_path, as far as names tell: aliases
  /// (`int`, `timestamptz`) and the models' own types are resolved, everything else is left to PostgreSQL.
  package func typeText(_ written: String, in schema: String) -> String {
    if let text = known.texts.withLock({ $0[schema]?[written] }) { return text }
    let text = canonicalType(written) { name in declaresType(name, in: schema) ? schema : nil }
    known.texts.withLock { $0[schema, default: [:]][written] = text }
    return text
  }
}

/// `name` or `schema.name`, to the letter; a dot or a quote inside a name is written in double quotes.
/// `Ticket Items` is one name. Nil where the text is neither.
package func nameParts(_ reference: String) -> [String]? {
  guard reference.contains(".") || reference.contains("\"") else {
    return reference.isEmpty ? nil : [reference]
  }
  var parts: [String] = []
  var rest = Substring(reference)
  while true {
    if rest.first == "\"" {
      guard let (name, after) = scanIdentifier(rest) else { return nil }
      parts.append(name)
      rest = after
    } else {
      let end = rest.firstIndex(of: ".") ?? rest.endIndex
      guard end > rest.startIndex, !rest[..<end].contains("\"") else { return nil }
      parts.append(String(rest[..<end]))
      rest = rest[end...]
    }
    guard rest.first == "." else { return rest.isEmpty ? parts : nil }
    rest = rest.dropFirst()
  }
}

/// One name as ``nameParts(_:)`` reads it back.
package func writtenName(_ name: String) -> String {
  name.contains(".") || name.contains("\"") || name.isEmpty
    ? "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    : name
}
