import CatalogModel
import Diffing

/// A column that was computed and is plain from now on, where PostgreSQL has no `DROP EXPRESSION` for it: nothing of it is
/// stored (manual, ALTER TABLE), or it reaches children of children. It comes with what its expression gives for the rows
/// that are there.
extension PlanBuilder {
  /// Nil where it does not come so: its type may be another by then.
  func keepingComputed(_ address: ObjectAddress) -> [Statement]? {
    guard case .replace(let old, let new as any Computed, _) = rebuilds.changes[address]?.action,
      let table = new.parent, !rebuilds.isReplaced(table), !regroups(new), rebuilds.settled[address] == nil
    else { return nil }
    let links = (from.linksByWhole()[table] ?? []) + (to.linksByWhole()[table] ?? [])
    let likes = links.map { ObjectAddress(address.type, $0.withoutFacet.names + [address.name]) }
    let saySomething = likes.contains { from[$0]?.isImplied == false || to[$0]?.isImplied == false }
    let isHeld = to.needs(of: address).contains { need in
      switch rebuilds.changes[need]?.action {
      case .create, .replace: true
      default: rebuilds.swapped.contains(need)
      }
    }
    return isHeld ? nil : new.create(keepingComputedBy: old, partsSayMore: saySomething)
  }

  /// It reads what it was computed from as that was.
  mutating func orderComputedValues() {
    for (column, node) in creates where keepingComputed(column) != nil {
      for need in from.needs(of: column) {
        for next in [drops[need], alters[need], moves[need], asides[need]?.before] {
          graph.order(node, before: next, isSoft: true)
        }
      }
    }
  }
}
