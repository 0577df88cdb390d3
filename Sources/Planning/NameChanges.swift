import CatalogModel
import Diffing

/// What goes and what comes in its place with nothing but another name: it stays, and is renamed. The default names of
/// keys and indexes follow those of tables and columns, and to build them again would read every row.
struct NameChanges {
  /// By the address that is given up.
  private(set) var successors: [ObjectAddress: ObjectAddress] = [:]
  private let from: Catalog
  private let to: Catalog
  private let changes: [ObjectAddress: Change]

  init(_ list: [Change], from: Catalog, to: Catalog) {
    self.from = from
    self.to = to
    let going = list.filter { $0.new == nil && Self.isCandidate($0.old) }
    var coming = list.filter { $0.old == nil && Self.isCandidate($0.new) }
    guard !going.isEmpty, !coming.isEmpty else {
      changes = [:]
      return
    }
    changes = Dictionary(list.map { ($0.address, $0) }) { first, _ in first }
    let linked = Self.linked(from).union(Self.linked(to))
    for change in going.sorted(by: { $0.address < $1.address }) {
      guard let old = change.old, stays(old, linked) else { continue }
      guard let place = coming.firstIndex(where: { $0.new.map { isSame(old, $0) } == true }) else { continue }
      successors[change.address] = coming.remove(at: place).address
    }
  }

  private static func isCandidate(_ object: (any SchemaObject)?) -> Bool {
    guard let object else { return false }
    return type(of: object).isRenamedAlone && object.link == nil && object.sharingLink == nil
  }

  /// Tables that are parts of others, or have parts: a name reaches further there.
  private static func linked(_ catalog: Catalog) -> Set<ObjectAddress> {
    let links = catalog.linksByWhole()
    return Set(links.keys).union(links.values.flatMap { $0.map(\.withoutFacet) })
  }

  /// Whether nothing that it leans on takes it along, or makes it anew.
  private func stays(_ old: any SchemaObject, _ linked: Set<ObjectAddress>) -> Bool {
    guard let parent = old.parent, to[parent] != nil, !hasParts(old.address, from) else { return false }
    return from.closure(of: [old.address]).allSatisfy { need in
      if linked.contains(need) { return false }
      switch changes[need]?.action {
      case .drop: return need == old.address
      case .replace: return false
      case .alter(_, _, let attributes):
        return attributes.allSatisfy { if case .retype = $0.action { false } else { true } }
      case .create, nil: return true
      }
    }
  }

  private func hasParts(_ address: ObjectAddress, _ catalog: Catalog) -> Bool {
    (catalog.dependents()[address] ?? []).contains { catalog[$0]?.parent == address }
  }

  private func isSame(_ old: any SchemaObject, _ new: any SchemaObject) -> Bool {
    guard type(of: old) == type(of: new), old.parent == new.parent, old.changes(to: new)?.isEmpty == true,
      old.renameStatements(to: new)?.isEmpty == false, !hasParts(new.address, to)
    else { return false }
    // A name that somebody else gives up or takes meanwhile is not waited for.
    let names = Set(old.claims + new.claims)
    return changes.values.allSatisfy { change in
      if change.address == old.address || change.address == new.address { return true }
      return names.isDisjoint(with: (change.old?.claims ?? []) + (change.new?.claims ?? []))
    }
  }
}
