import CatalogModel

/// Rows that belong to another part once the parts of a whole have other rules.
extension PlanBuilder {
  struct Placing {
    /// What takes the rows out, and what puts them in.
    var before = 0
    var after = 0
    /// The links of parts that give rows away, of those that go, of those that take some, and of all that are there
    /// afterwards.
    var givers: [ObjectAddress]
    var leaving: [ObjectAddress]
    var takers: [ObjectAddress]
    var links: [ObjectAddress]
    /// Through which the rows go: the whole, what it is a part of, and its parts.
    var tables: Set<ObjectAddress>
  }

  mutating func addPlacings() {
    let (old, new) = (from.linksByWhole(), to.linksByWhole())
    for whole in new.keys.sorted() where from[whole] != nil {
      if isBound(whole, from: old[whole] ?? [], to: new[whole] ?? []) { continue }
      var placing = placing(in: whole, from: old[whole] ?? [], to: new[whole] ?? [])
      let givers = placing.givers.compactMap { to[$0] as? any PlacesRows }
      let leaving = placing.leaving.compactMap { from[$0] as? any PlacesRows }
      let takers = placing.takers.compactMap { to[$0] as? any PlacesRows }
      guard let first = takers.first, !isActedOn(placing.tables), !placing.tables.contains(where: hidesRows),
        let table = to[whole],
        let steps = first.placingRows(
          of: givers, leaving: leaving, to: takers, columns: columns(of: whole, in: to))
      else { continue }
      placing.before = add(whole, .setAside, table, steps.before)
      placing.after = add(whole, .moveOver, table, steps.after)
      placings[whole] = placing
    }
  }

  func hidesRows(_ table: ObjectAddress) -> Bool {
    [from, to].contains { ($0[table] as? any KeepsRows)?.hidesRows == true }
  }

  /// Whether it is a part that gives rows away before it goes, or its link.
  func givesRowsAway(_ address: ObjectAddress) -> Bool {
    placings.values.contains { placing in
      placing.leaving.contains { $0 == address || $0.withoutFacet == address }
    }
  }

  mutating func orderPlacings() {
    orderLabels()
    for (whole, placing) in placings { order(placing, of: whole) }
    // A whole that is a part itself gives rows away once it has those that wait for it.
    for (whole, inner) in placings {
      for outer in lineage(of: whole).dropFirst() {
        graph.order(inner.after, before: placings[outer]?.before, isSoft: true)
      }
    }
  }

  private func placing(
    in whole: ObjectAddress, from old: [ObjectAddress], to new: [ObjectAddress]
  ) -> Placing {
    let parts = new.filter { to[$0] is any PlacesRows }.sorted()
    let changing = parts.filter(changesItsRule)
    let coming = parts.filter { from[$0] == nil && creates[$0] != nil }
    let rest = parts.filter { link in
      (to[link] as? any PlacesRows)?.takesTheRest == true && from[link] != nil && !changing.contains(link)
    }
    let isFree = !isHeld(lineage(of: whole))
    let takers = changing + coming
    let givers = changing + (isFree && !takers.isEmpty ? rest : [])
    // Those of a whole that is made anew go with its rows: `addKeepings`.
    let leaving =
      isFree && !isUnmade(whole)
      ? old.filter { from[$0] is any PlacesRows && to[$0.withoutFacet] == nil }.sorted() : []
    let below = parts.flatMap(descent)
    return Placing(
      givers: givers.filter { !isUnmade($0.withoutFacet) && !isHeld([$0.withoutFacet]) },
      leaving: leaving,
      takers: takers + (isWayBack && !leaving.isEmpty ? rest : []), links: below,
      tables: Set(lineage(of: whole) + (below + leaving).map(\.withoutFacet)))
  }

  /// Whether a part that comes or goes cannot wait for the whole to be what it will be: what it has of its own, or deals
  /// rows out by, would have to change with that.
  private func isBound(_ whole: ObjectAddress, from old: [ObjectAddress], to new: [ObjectAddress]) -> Bool {
    if isUnmade(whole) || Set(old) == Set(new) { return false }
    let structure = lineage(of: whole).flatMap { Set(from.structure(of: $0) + to.structure(of: $0)) }
    if structure.contains(where: isRetyped) { return true }
    let changes = structure.contains { part in
      [drops[part], creates[part], alters[part], moves[part]].contains { $0 != nil }
    }
    let coming = new.filter { from[$0] == nil }.map { to[$0.withoutFacet] }
    let leaving = old.filter { to[$0] == nil }.map { from[$0.withoutFacet] }
    return changes && (coming + leaving).contains { ($0 as? any KeepsRows)?.dealsOutRows == true }
  }

  private func isRetyped(_ part: ObjectAddress) -> Bool {
    guard let old = from[part]?.valueType, let new = to[part]?.valueType else { return false }
    return old != new || moves[part] != nil || drops[part] != nil
  }

  /// Whether a part leaves its whole and joins it again by another rule.
  private func changesItsRule(_ link: ObjectAddress) -> Bool {
    guard let old = from[link] as? any PlacesRows, let new = to[link] as? any PlacesRows,
      old.references == new.references, releases[link] != nil || drops[link] != nil
    else { return false }
    return new.mayLoseRows(since: old, remade: new.references.contains(where: isUnmade))
  }

  /// The link and those of what is a part of that part, however far.
  func descent(_ link: ObjectAddress) -> [ObjectAddress] {
    [link] + (to.linksByWhole()[link.withoutFacet] ?? []).sorted().flatMap(descent)
  }

  /// The table and what it is a part of, however far.
  func lineage(of table: ObjectAddress) -> [ObjectAddress] {
    [table] + (to[table]?.whole.map(lineage) ?? [])
  }

  /// A part has the columns of its whole, which stand there.
  func columns(of whole: ObjectAddress, in catalog: Catalog) -> [any SchemaObject] {
    var top = whole
    while let next = catalog[top]?.whole { top = next }
    return catalog.parts(of: top).compactMap { catalog[$0] }.filter { $0.valueType != nil }
  }

  /// Whether a key that stays points there: a row that leaves would be missed, or take others along.
  private func isHeld(_ tables: [ObjectAddress]) -> Bool {
    let tables = Set(
      tables.flatMap { [$0] + (to.linksByWhole()[$0] ?? []).flatMap(descent).map(\.withoutFacet) })
    return from.objects.values.contains { holder in
      holder.holdsParts && !holder.isImplied && drops[holder.address] == nil
        && holder.references.contains(where: tables.contains)
    }
  }

  /// Whether something that stays would do more than move the rows.
  func isActedOn(_ tables: Set<ObjectAddress>) -> Bool {
    tables.contains { table in
      from.parts(of: table).contains { address in
        (from[address] as? any ActsOnRows)?.actsOnMovedRows == true && drops[address] == nil
      }
    }
  }

  private mutating func order(_ placing: Placing, of whole: ObjectAddress) {
    let (before, after) = (placing.before, placing.after)
    graph.order(creates[whole], before: before)
    graph.order(before, before: after)
    for link in placing.givers {
      graph.order(releases[link] ?? drops[link], before: before)
      graph.order(before, before: joining(link))
    }
    for link in placing.leaving {
      for taker in placing.takers {
        graph.order(drops[link.withoutFacet], before: joining(taker), isSoft: true)
      }
      graph.order(before, before: drops[link])
      graph.order(before, before: drops[link.withoutFacet])
    }
    for link in placing.links {
      if from[link] == nil { graph.order(before, before: joining(link)) }
      graph.order(joining(link), before: after)
    }
    // Whoever gives rows has the columns that they are to have by then.
    for table in lineage(of: whole) + placing.givers.map(\.withoutFacet) {
      for column in Set(from.structure(of: table) + to.structure(of: table))
      where (to[column] ?? from[column])?.takesPartsOfOthers == false {
        for node in [drops[column], alters[column], moves[column]] {
          graph.order(node, before: before, isSoft: true)
        }
        if to[column]?.valueType != nil { graph.order(creates[column], before: before, isSoft: true) }
      }
    }
    orderUsers(of: placing.tables, before, after)
  }

  /// What deals out rows may name a value that the type of the whole's column has only by then: a label of an enum.
  private mutating func orderLabels() {
    for (whole, links) in to.linksByWhole() {
      for type in types(of: whole) {
        for link in links where to[link] is any PlacesRows {
          graph.order(alters[type], before: joining(link), isSoft: true)
        }
        graph.order(alters[type], before: placings[whole]?.before, isSoft: true)
      }
    }
  }

  private func types(of whole: ObjectAddress) -> Set<ObjectAddress> {
    columns(of: whole, in: to).reduce(into: []) { types, column in
      types.formUnion(to.needs(of: column.address).filter { to[$0]?.valueType == nil && alters[$0] != nil })
    }
  }

  /// What looks at the rows does not while they are on their way, nor does what points at them.
  mutating func orderUsers(of tables: Set<ObjectAddress>, _ before: Int, _ after: Int) {
    for (address, node) in drops where sees(from[address], rowsOf: tables) {
      graph.order(node, before: before)
    }
    for (address, node) in creates where sees(to[address], rowsOf: tables) {
      // A key to the table itself belongs to each part from its beginning.
      let isOwn = to[address]?.holdsParts == true && to[address]?.parent.map(tables.contains) == true
      graph.order(after, before: node, isSoft: isOwn)
    }
    for address in Set(tables.flatMap { to.dependents()[$0] ?? [] }) {
      guard let user = to[address], !user.takesPartsOfOthers, user.parent.map(tables.contains) != true else {
        continue
      }
      graph.order(after, before: creates[address], isSoft: true)
    }
  }

  /// Whether it does something where a row comes or goes, or points there.
  private func sees(_ user: (any SchemaObject)?, rowsOf tables: Set<ObjectAddress>) -> Bool {
    guard let user else { return false }
    if user is any ActsOnRows { return user.parent.map(tables.contains) == true }
    return user.holdsParts && !user.isImplied && user.references.contains(where: tables.contains)
  }

  /// What makes the table a part.
  func joining(_ link: ObjectAddress) -> Int? {
    alters[link] ?? creates[link].map { node in to[link]?.comesWith.flatMap { creates[$0] } ?? node }
  }
}
