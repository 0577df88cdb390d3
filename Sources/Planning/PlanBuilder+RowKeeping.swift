import CatalogModel
import Diffing
import SQLSyntax

/// Rows of a table that is dropped and made again, because it deals them out in another way.
extension PlanBuilder {
  mutating func addKeepings() {
    for (table, change) in rebuilds.changes.sorted(by: { $0.key < $1.key }) {
      guard case .replace(let old, let new, _) = change.action else { continue }
      guard old is any KeepsRows, let keeper = new as? any KeepsRows, !rebuilds.swapped.contains(table),
        drops[table] != nil
      else { continue }
      let tables = reached(from: table)
      if isActedOn(tables) { continue }
      let parts = from.linksByWhole()[table]?.filter { from[$0] is any PlacesRows } ?? []
      let going = parts.map(\.withoutFacet).filter { to[$0] == nil }.sorted()
      let sources = (old as? any KeepsRows)?.dealsOutRows == true ? going.compactMap { from[$0] } : [old]
      let whole = lineage(of: table).last ?? table
      let places = (to.linksByWhole()[table] ?? []).sorted().compactMap { to[$0] as? any PlacesRows }
      let isHeldAgainstRules = whole == table && sources.first?.address != table
      guard
        let steps = keeper.keepingRows(
          of: sources, through: whole, among: isHeldAgainstRules ? places : [],
          columns: keptColumns(of: table))
      else { continue }
      let before = add(table, .setAside, new, steps.before)
      let after = add(table, .moveOver, new, steps.after + lateChecks(of: tables))
      keepings[table] = (before, after)
    }
  }

  /// The table, what it is a part of, and all parts of that.
  private func reached(from table: ObjectAddress) -> Set<ObjectAddress> {
    let lineage = lineage(of: table)
    return Set(lineage + partLinks(of: lineage.last ?? table).map(\.withoutFacet))
  }

  private func keptColumns(of table: ObjectAddress) -> [KeptColumn] {
    let old = Dictionary(
      columns(of: table, in: from).map { ($0.address.name, $0) }, uniquingKeysWith: { first, _ in first })
    return columns(of: table, in: to).compactMap { new in
      guard let old = old[new.address.name] else { return nil }
      let remade = from.needs(of: old.address).filter { need in
        from[need]?.kind.catalog == .type && (rebuilds.swapped.contains(need) || isUnmade(need))
      }
      if remade.isEmpty, old.valueType == new.valueType {
        return KeptColumn(old: old, new: new, passage: nil)
      }
      let isByName = remade.contains { to[$0] != nil && rebuilds.passage(of: $0) == .names }
      return KeptColumn(old: old, new: new, passage: isByName ? .names : .text)
    }
  }

  mutating func orderKeepings() {
    for (table, keeping) in keepings {
      let (before, after) = keeping
      // What ends a transaction would let others write in between.
      for node in alters.values
      where graph.nodes[node].statements.contains(where: { $0.transaction != .allowed }) {
        graph.order(node, before: before, isSoft: true)
      }
      graph.order(before, before: drops[table])
      graph.order(creates[table], before: after)
      graph.order(before, before: after)
      for link in from.linksByWhole()[table] ?? [] {
        graph.order(before, before: drops[link.withoutFacet])
        graph.order(before, before: drops[link], isSoft: true)
      }
      for part in from.structure(of: table) {
        for node in [drops[part], alters[part], moves[part]] {
          graph.order(before, before: node, isSoft: true)
        }
      }
      for part in to.structure(of: table) {
        guard to[part]?.valueType != nil else { continue }
        for piece in [part] + to.parts(of: part) { graph.order(creates[piece], before: after, isSoft: true) }
      }
      for link in partLinks(of: lineage(of: table).last ?? table) {
        graph.order(joining(link), before: after)
      }
      let tables = reached(from: table)
      orderUsers(of: tables, before, after)
      // All rows at once are looked at, and none waits for the end of the transaction.
      for (address, node) in creates where to[address]?.holdsParts == true {
        if to[address]?.parent.map(tables.contains) == true { graph.order(after, before: node, isSoft: true) }
      }
    }
  }

  private func partLinks(of table: ObjectAddress) -> [ObjectAddress] {
    (to.linksByWhole()[table] ?? []).filter { to[$0] is any PlacesRows }.flatMap(descent)
  }

  /// What would be looked at only at the end of the transaction is looked at now.
  func lateChecks(of tables: Set<ObjectAddress>) -> [Statement] {
    let isLate = tables.contains { table in
      to.parts(of: table).contains { (to[$0] as? any ChecksLate)?.checksLate == true && creates[$0] == nil }
    }
    return isLate ? [Statement("SET CONSTRAINTS ALL IMMEDIATE")] : []
  }
}
