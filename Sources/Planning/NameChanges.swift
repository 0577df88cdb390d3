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
  /// How many changes claim each name, before or after.
  private var claimants: [String: Int] = [:]

  init(_ list: [Change], from: Catalog, to: Catalog) {
    self.from = from
    self.to = to
    let going = list.filter { $0.new == nil && Self.isCandidate($0.old) }
    let coming = list.filter { $0.old == nil && Self.isCandidate($0.new) }
    guard !going.isEmpty, !coming.isEmpty else {
      changes = [:]
      return
    }
    changes = Dictionary(list.map { ($0.address, $0) }) { first, _ in first }
    for change in list {
      for claim in Set((change.old?.claims ?? []) + (change.new?.claims ?? [])) {
        claimants[claim, default: 0] += 1
      }
    }
    let linked = Self.linked(from).union(Self.linked(to))
    var places = Dictionary(grouping: coming.compactMap(\.new), by: \.parent)
    for old in going.compactMap(\.old).sorted(by: { $0.address < $1.address }) {
      guard let place = places[old.parent]?.firstIndex(where: { isSame(old, $0) }), stays(old, linked) else {
        continue
      }
      successors[old.address] = places[old.parent]?.remove(at: place).address
    }
  }

  private static func isCandidate(_ object: (any SchemaObject)?) -> Bool {
    guard let object else { return false }
    return type(of: object).isRenamedAlone && object.link == nil && object.sharingLink == nil
  }

  /// Tables that are parts of others, or have parts: a name may reach further there.
  private static func linked(_ catalog: Catalog) -> Set<ObjectAddress> {
    let links = catalog.linksByWhole()
    return Set(links.keys).union(links.values.flatMap { $0.map(\.withoutFacet) })
  }

  /// Whether nothing that it leans on takes it along, or makes it anew.
  private func stays(_ old: any SchemaObject, _ linked: Set<ObjectAddress>) -> Bool {
    guard let parent = old.parent, to[parent] != nil, !hasParts(old.address, from) else { return false }
    return from.closure(of: [old.address]).allSatisfy { need in
      if linked.contains(need), type(of: old).nameReachesParts { return false }
      switch changes[need]?.action {
      case .drop: return need == old.address
      case .replace: return false
      case .alter(_, _, let attributes):
        return !attributes.contains(where: \.isRetype)
      case .create, nil: return true
      }
    }
  }

  private func hasParts(_ address: ObjectAddress, _ catalog: Catalog) -> Bool {
    !catalog.parts(of: address).isEmpty
  }

  private func isSame(_ old: any SchemaObject, _ new: any SchemaObject) -> Bool {
    guard type(of: old) == type(of: new), old.changes(to: new)?.isEmpty == true,
      old.renameStatements(to: new)?.isEmpty == false, !hasParts(new.address, to)
    else { return false }
    // A name that somebody else gives up or takes meanwhile is not waited for.
    let own = Array(Set(old.claims)) + Array(Set(new.claims))
    return own.allSatisfy { name in claimants[name] == own.count { $0 == name } }
  }
}
