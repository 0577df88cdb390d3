import CatalogModel
import Diffing
import SQLSyntax

/// Rows of a table that is dropped and made again, because it deals them out in another way.
extension PlanBuilder {
  mutating func addKeepings() {
    for (table, change) in rebuilds.changes.sorted(by: { $0.key < $1.key }) {
      guard case .replace(let old, let new, _) = change.action else { continue }
      guard let former = old as? any KeepsRows, let keeper = new as? any KeepsRows,
        !rebuilds.swapped.contains(table),
        drops[table] != nil, !unkept.contains(table)
      else { continue }
      let tables = reached(from: table)
      if isActedOn(tables) { continue }
      let parts = from.linksByWhole()[table]?.filter { from[$0] is any PlacesRows } ?? []
      let going = parts.map(\.withoutFacet).filter { to[$0] == nil }.sorted()
      let sources = former.dealsOutRows ? going.compactMap { from[$0] } : [old]
      let whole = lineage(of: table).last ?? table
      let places = (to.linksByWhole()[table] ?? []).sorted().compactMap { to[$0] as? any PlacesRows }
      let isHeldAgainstRules = whole == table && sources.first?.address != table
      let columns = keptColumns(of: table)
      guard
        let steps = keeper.keepingRows(
          of: sources, through: whole, among: isHeldAgainstRules ? places : [], columns: columns)
      else { continue }
      movedByName.formUnion(columns.filter { $0.passage == .names }.map(\.new.address))
      let before = add(table, .setAside, new, steps.before)
      let after = add(table, .moveOver, new, steps.after)
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
      let held = from.heldTypes(of: old.address)
      let changing = held.filter { need in
        from[need]?.kind.catalog == .type
          && ([need] + from.parts(of: need) + to.parts(of: need)).contains { rebuilds.changes[$0] != nil }
      }
      let losesCollation = held.contains {
        from[$0]?.kind.catalog == .collation && rebuilds.changes[$0] != nil
      }
      if changing.isEmpty {
        return KeptColumn(old: old, new: new, passage: nil, losesCollation: losesCollation)
      }
      let ways = changing.sorted().filter { to[$0] != nil }.map(rebuilds.passage)
      return KeptColumn(
        old: old, new: new, passage: ways.contains(.names) ? .names : ways.first { $0 != .text } ?? .text,
        losesCollation: losesCollation)
    }
  }

  mutating func orderKeepings() {
    for (table, keeping) in keepings {
      let (before, after) = keeping
      if guarded.contains(table) { orderCommits(beforeCopying: table, before) }
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

  /// What ends a transaction comes before, and what uses it goes before that anyhow.
  private mutating func orderCommits(beforeCopying table: ObjectAddress, _ copy: Int) {
    let types = Set(columns(of: table, in: from).flatMap { from.heldTypes(of: $0.address) })
    for (type, node) in alters where !types.contains(type) && endsTransaction(graph.nodes[node].statements) {
      graph.order(node, before: copy, isSoft: true)
    }
  }

  private func endsTransaction(_ statements: [Statement]) -> Bool {
    statements.contains { $0.transaction != .allowed }
  }

  /// Tables whose rows others could write to between the copy and the drop, because a transaction ends there.
  func unguardedKeepings(in steps: [Plan.Step]) -> Set<ObjectAddress> {
    Set(
      keepings.keys.filter { table in
        func place(of role: PlanNode.Role) -> Int? {
          steps.firstIndex { $0.nodes.contains { $0.address == table && $0.role == role } }
        }
        guard let copy = place(of: .setAside), let drop = place(of: .drop), copy < drop else { return true }
        return endsTransaction(steps[copy...drop].map(\.statement))
      })
  }

  private func partLinks(of table: ObjectAddress) -> [ObjectAddress] {
    (to.linksByWhole()[table] ?? []).filter { to[$0] is any PlacesRows }.flatMap(descent)
  }
}
