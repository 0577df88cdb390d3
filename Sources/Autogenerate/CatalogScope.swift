import CatalogModel

/// Which objects take part: what `manage:` lists, and nothing that `ignore:` names or that is the tool's own.
struct CatalogScope: Sendable {
  let manage: Set<String>
  let ignore: [String]
  /// The schema of the record; its tables are ours wherever they are.
  let history: String

  /// Inside of which objects those of listed kinds are read: where the models have them.
  var listed: Set<ObjectAddress> = []

  static let recordTables: Set<String> = ["plumb_revision", "plumb_journal"]

  func select(_ catalog: Catalog) -> Catalog {
    var unmanaged: [ObjectIdentifier: Bool] = [:]
    return catalog.removing { address, object in
      let kind = type(of: object)
      let isUnmanaged = unmanaged[ObjectIdentifier(kind)] ?? !manages(kind.kind)
      unmanaged[ObjectIdentifier(kind)] = isUnmanaged
      if isUnmanaged { return true }
      if address.facet != nil { return false }
      if address.schema == history, isRecord(address.names) { return true }
      guard !ignore.isEmpty else { return false }
      let dotted = address.names.joined(separator: ".")
      return ignore.contains { matches(dotted[...], $0[...]) }
    }
  }

  /// Whether objects of this kind take part at all.
  func manages(_ kind: ObjectKind) -> Bool { kind.managedAs.map(manage.contains) ?? true }

  private func isRecord(_ names: [String]) -> Bool {
    names.count == 2 && Self.recordTables.contains(names[1])
  }

  /// `*` is any text, `?` one character.
  private func matches(_ text: Substring, _ pattern: Substring) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == "*" {
      let rest = pattern.dropFirst()
      if rest.isEmpty { return true }
      var tail = text
      while true {
        if matches(tail, rest) { return true }
        if tail.isEmpty { return false }
        tail = tail.dropFirst()
      }
    }
    guard let character = text.first, first == "?" || first == character else { return false }
    return matches(text.dropFirst(), pattern.dropFirst())
  }
}
