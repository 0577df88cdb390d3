import CatalogModel
import Diffing

/// Defaults in which the parents of a table contradict each other: it cannot be made beside them (manual, CREATE TABLE,
/// `INHERITS`), and is there before they come.
extension PlanBuilder {
  mutating func orderContradictions() {
    for (table, node) in creates {
      let parents = parents(of: table)
      if parents.count < 2 { continue }
      for (column, values) in defaults(of: parents)
      where Set(values.map { to[$0]?.mentions ?? [] }).count > 1 && !settles(column, in: table) {
        for value in values { graph.order(node, before: creates[value], isSoft: true) }
      }
    }
  }

  /// Whether it has the column as its own as well, with a default: that holds.
  private func settles(_ column: String, in table: ObjectAddress) -> Bool {
    to.parts(of: table).contains { part in
      guard part.name == column, let object = to[part], object.valueType != nil, object.link == nil else {
        return false
      }
      return to.parts(of: part).contains { to[$0]?.isDemandedOfParts == true }
    }
  }

  private func parents(of table: ObjectAddress) -> [ObjectAddress] {
    to.parts(of: table).compactMap { to[$0] }.filter(\.takesPartsOfOthers).flatMap(\.references)
  }

  /// By the name of the column: what these tables say, and those above them.
  private func defaults(of tables: [ObjectAddress]) -> [String: Set<ObjectAddress>] {
    var found: [String: Set<ObjectAddress>] = [:]
    var waiting = tables
    while let table = waiting.popLast() {
      waiting += parents(of: table)
      for column in to.parts(of: table) where to[column]?.valueType != nil {
        let values = to.parts(of: column).filter { to[$0]?.isDemandedOfParts == true }
        found[column.name, default: []].formUnion(values)
      }
    }
    return found
  }
}
