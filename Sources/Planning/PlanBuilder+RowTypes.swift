import CatalogModel
import Diffing

/// Tables that take a type (`OF`) or give it up: they have its columns before, and keep them afterwards.
extension PlanBuilder {
  /// Whether its table is there, and has the type only when the column is there as well.
  func comesBeforeItsType(_ column: any SchemaObject) -> Bool {
    guard let type = column.link, type.facet == nil, column.valueType != nil, let table = column.parent,
      let old = from[table]
    else { return false }
    return !isMade(table) && !old.references.contains(type)
  }

  /// Whether its table stays, without the type.
  func leavesItsType(_ column: any SchemaObject) -> Bool {
    guard let type = column.link, type.facet == nil, column.valueType != nil, let table = column.parent,
      let new = to[table]
    else { return false }
    return !isUnmade(table) && !new.references.contains(type)
  }

  func comesBeforeItsType(_ column: ObjectAddress, of table: ObjectAddress) -> Bool {
    to[column].map { $0.parent == table && comesBeforeItsType($0) } == true
  }

  func leavesItsType(_ column: ObjectAddress, of table: ObjectAddress) -> Bool {
    from[column].map { $0.parent == table && leavesItsType($0) } == true
  }

  mutating func orderColumnsOfTypes() {
    for (column, node) in creates.merging(alters, uniquingKeysWith: { made, _ in made }) {
      guard let table = to[column]?.parent, comesBeforeItsType(column, of: table) else { continue }
      graph.order(releases[table], before: node)
      graph.order(node, before: alters[table])
    }
    for (column, node) in drops {
      guard let table = from[column]?.parent, leavesItsType(column, of: table) else { continue }
      graph.order(releases[table] ?? alters[table], before: node)
      // From one type to another, it goes between the two.
      if releases[table] != nil { graph.order(node, before: alters[table]) }
    }
  }
}
