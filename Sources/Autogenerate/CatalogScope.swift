import CatalogModel
import ModelLoading
import ObjectKinds

/// Which objects take part: what `manage:` lists, and nothing that `ignore:` names or that is the tool's own.
struct CatalogScope: Sendable {
  let manage: Set<String>
  let ignore: [String]
  /// The schema of the record; its tables are ours wherever they are.
  let history: String

  /// Inside of which objects those of listed kinds are read: where the models have them.
  var listed: Set<ObjectAddress> = []
  /// What models leave to others.
  var others = OthersParts()

  static let recordTables: Set<String> = ["plumb_revision", "plumb_journal"]

  func select(_ catalog: Catalog) -> Catalog {
    let unmanaged = Set(allKinds.filter { !manages($0.kind) }.map { ObjectIdentifier($0) })
    let record = Set(recordAddresses.filter { catalog[$0] != nil })
    return catalog.leavingParts(of: others.wholes, except: others.named).removing { address, object in
      if unmanaged.contains(ObjectIdentifier(type(of: object))) { return true }
      if !record.isEmpty, record.contains(address) { return true }
      guard !ignore.isEmpty, address.facet == nil else { return false }
      let dotted = address.names.joined(separator: ".")
      return ignore.contains { matches(dotted[...], $0[...]) }
    }
  }

  /// Whether objects of this kind take part at all.
  func manages(_ kind: ObjectKind) -> Bool { kind.managedAs.map(manage.contains) ?? true }

  private var recordAddresses: [ObjectAddress] {
    Self.recordTables.map { Table.address(history, $0) }
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
