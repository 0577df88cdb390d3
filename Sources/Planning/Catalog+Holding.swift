import CatalogModel

/// What holds values of a type, directly or inside of other types (attributes, elements, the base of a domain), and what
/// holds a part's key or index.
extension Catalog {
  /// The columns that hold values of the type, or of a table's rows.
  func holders(of type: ObjectAddress) -> [ObjectAddress] {
    usersOfType(type) { user, _ in user.valueType != nil }
  }

  /// What keeps such values and is no table.
  func storers(of type: ObjectAddress) -> [ObjectAddress] {
    usersOfType(type) { user, type in (user as? any StoresRowTypes)?.rowTypes.contains(type.names) == true }
  }

  /// What uses the type, or one that is made of it.
  private func usersOfType(
    _ type: ObjectAddress, where isMeant: (any SchemaObject, ObjectAddress) -> Bool
  ) -> [ObjectAddress] {
    let dependents = dependents()
    var users: Set<ObjectAddress> = []
    var seen = [type] as Set
    var waiting = [type]
    while let next = waiting.popLast() {
      for address in dependents[next] ?? [] {
        if let user = self[address], isMeant(user, next) {
          users.insert(address)
        } else if address.isType, seen.insert(address).inserted {
          waiting.append(address)
        }
      }
    }
    return users.sorted()
  }

  /// With those that the tables have something from, however far above.
  func withWholes(_ tables: Set<ObjectAddress>) -> Set<ObjectAddress> {
    var found = tables
    var waiting = Array(tables)
    while let table = waiting.popLast() {
      for link in parts(of: table) where self[link]?.takesPartsOfOthers == true {
        for whole in self[link]?.references ?? [] where found.insert(whole).inserted { waiting.append(whole) }
      }
    }
    return found
  }

  /// What has taken the object in: an index of its whole, or the key whose index that is.
  func joined(by object: any SchemaObject) -> ObjectAddress? {
    guard let index = object.joins else { return nil }
    if self[index] != nil { return index }
    let keys = object.link.flatMap { self[$0] }?.references.map { whole in
      ObjectAddress("table constraint", whole.names + [index.name])
    }
    return keys?.first { self[$0] != nil } ?? index
  }

  /// What the column's type is, and what that is made of: types, and what has rows of one.
  func heldTypes(of column: ObjectAddress) -> Set<ObjectAddress> {
    var held = needs(of: column)
    var waiting = held.filter(\.isType)
    while let next = waiting.popFirst() {
      for need in needs(of: next) where held.insert(need).inserted && need.isType { waiting.insert(need) }
    }
    return held
  }
}

extension ObjectAddress {
  fileprivate var isType: Bool { type == "type" && facet == nil }
}
