import CatalogModel
import Diffing

/// What a table's parts are regrouped from.
extension Rebuilds {
  /// With what new columns hold in rows that are there, where all that it calls is there as well.
  func partsToRegroup(of table: ObjectAddress) -> [(old: (any SchemaObject)?, new: (any SchemaObject)?)] {
    let addresses = Set((dependents[table] ?? []) + (to.dependents()[table] ?? [])).sorted()
    let coming = addresses.filter { from[$0] == nil && to[$0]?.valueType != nil && to[$0]?.link != nil }
    let values = coming.flatMap { column -> [ObjectAddress] in
      let above = to[column]?.link.map { to.likesAbove(column, by: $0) } ?? []
      return Array(([column] + above).lazy.map(valuesOfNewRows).first { !$0.isEmpty } ?? [])
    }
    return addresses.map { (old: from[$0], new: to[$0]) } + values.map { (old: nil, new: to[$0]) }
  }

  private func valuesOfNewRows(_ column: ObjectAddress) -> [ObjectAddress] {
    to.parts(of: column).filter { part in
      guard to[part]?.isDemandedOfParts == true else { return false }
      let lineage = to.lineage(of: part)
      return to.needs(of: part).allSatisfy { need in
        lineage.contains(need) || from[need] != nil && changes[need] == nil
      }
    }
  }
}
