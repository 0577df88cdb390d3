import CatalogModel
import Diffing

/// A part that computes a column otherwise than so far has its indexes on it built anew, which the server refuses while
/// they belong to those of its whole.
extension Rebuilds {
  mutating func rebuildIndexesAbove(_ list: [Change]) {
    for case .alter(let old, let new as any Computed, _) in list.map(\.action)
    where new.isComputedOtherwise(since: old) {
      for index in from.indexesAbove(old.address) { rebuild(index) }
    }
  }
}

extension PlanBuilder {
  mutating func orderIndexesAbove() {
    for (column, node) in creates where to[column] is any Computed && !graph.nodes[node].statements.isEmpty {
      for index in to.indexesAbove(column) { graph.order(node, before: creates[index], isSoft: true) }
    }
    for (column, node) in alters {
      guard let old = from[column], let new = to[column] as? any Computed, new.isComputedOtherwise(since: old)
      else { continue }
      for index in from.indexesAbove(column) { graph.order(drops[index], before: node) }
      for index in to.indexesAbove(column) {
        graph.order(node, before: creates[index])
        graph.order(restatements[column], before: creates[index])
      }
    }
  }
}

extension Catalog {
  /// Indexes and keys over the column of the whole, or of that one's, from which a partition has it. A child has none of its
  /// parent's indexes.
  func indexesAbove(_ column: ObjectAddress) -> [ObjectAddress] {
    guard let link = self[column]?.link, let part = self[link] as? any PlacesRows else { return [] }
    return part.references.flatMap { whole -> [ObjectAddress] in
      let origin = ObjectAddress(column.type, whole.names + [column.name])
      let own = (dependents()[origin] ?? []).filter { user in
        self[user]?.parent == whole && self[user]?.valueType == nil && self[user]?.claims.isEmpty == false
      }
      return own + indexesAbove(origin)
    }
  }
}
