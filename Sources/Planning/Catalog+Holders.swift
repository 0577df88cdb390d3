import CatalogModel

/// What holds values of a type, directly or inside of other types: attributes, elements, the base of a domain.
extension Catalog {
  /// The columns that hold values of the type, or of a table's rows.
  func holders(of type: ObjectAddress) -> [ObjectAddress] {
    let dependents = dependents()
    var columns: Set<ObjectAddress> = []
    var seen = [type] as Set
    var waiting = [type]
    while let next = waiting.popLast() {
      for address in dependents[next] ?? [] {
        if self[address]?.valueType != nil {
          columns.insert(address)
        } else if address.isType, seen.insert(address).inserted {
          waiting.append(address)
        }
      }
    }
    return columns.sorted()
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
