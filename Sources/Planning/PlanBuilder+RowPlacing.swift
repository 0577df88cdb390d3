import CatalogModel

/// Rows that belong to another part once the parts of a whole have other rules.
extension PlanBuilder {
  private struct Placing {
    /// The links of parts that give rows away, of those that go, of those that take some, and of all that are there
    /// afterwards.
    var givers: [ObjectAddress]
    var leaving: [ObjectAddress]
    var takers: [ObjectAddress]
    var links: [ObjectAddress]
    /// Through which the rows go: the whole, what it is a part of, and its parts.
    var tables: Set<ObjectAddress>
  }

  mutating func placeRows() {
    let (old, new) = (from.linksByWhole(), to.linksByWhole())
    for whole in new.keys.sorted() where from[whole] != nil && keepsPlaces(whole, old[whole], new[whole]) {
      let placing = placing(in: whole, from: old[whole] ?? [], to: new[whole] ?? [])
      let givers = placing.givers.compactMap { to[$0] as? any PlacesRows }
      let leaving = placing.leaving.compactMap { from[$0] as? any PlacesRows }
      let takers = placing.takers.compactMap { to[$0] as? any PlacesRows }
      guard let first = takers.first, !isActedOn(placing.tables), let table = to[whole],
        let steps = first.placingRows(
          of: givers, leaving: leaving, to: takers, columns: columns(of: whole))
      else { continue }
      let before = add(whole, .setAside, table, steps.before)
      let after = add(whole, .moveOver, table, steps.after)
      placings[whole] = (before, after)
      order(placing, of: whole, before, after)
    }
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
    let leaving =
      isFree ? old.filter { from[$0] is any PlacesRows && to[$0.withoutFacet] == nil }.sorted() : []
    let below = parts.flatMap(descent)
    return Placing(
      givers: givers.filter { !isUnmade($0.withoutFacet) && !isHeld([$0.withoutFacet]) },
      leaving: leaving.filter { !isActedOn([$0.withoutFacet], whenGone: true) },
      takers: takers + (isWayBack && !leaving.isEmpty ? rest : []), links: below,
      tables: Set(lineage(of: whole) + below.map(\.withoutFacet)))
  }

  /// Whether rows that find another part can find back. What goes is gone before its types make room, and a whole that is
  /// made anew may wait for these.
  private func keepsPlaces(_ whole: ObjectAddress, _ old: [ObjectAddress]?, _ new: [ObjectAddress]?) -> Bool {
    if !isUnmade(whole) || Set(old ?? []) == Set(new ?? []) { return true }
    return [from, to].allSatisfy { catalog in
      catalog.parts(of: whole).allSatisfy { column in
        catalog[column]?.valueType == nil
          || catalog.needs(of: column).allSatisfy {
            $0 == whole || !rebuilds.swapped.contains($0) && !isUnmade($0)
          }
      }
    }
  }

  /// Whether a part leaves its whole and joins it again by another rule.
  private func changesItsRule(_ link: ObjectAddress) -> Bool {
    guard let old = from[link] as? any PlacesRows, let new = to[link] as? any PlacesRows,
      old.references == new.references, releases[link] != nil || drops[link] != nil
    else { return false }
    return new.mayLoseRows(since: old, remade: new.references.contains(where: isUnmade))
  }

  /// The link and those of what is a part of that part, however far.
  private func descent(_ link: ObjectAddress) -> [ObjectAddress] {
    [link] + (to.linksByWhole()[link.withoutFacet] ?? []).sorted().flatMap(descent)
  }

  /// The table and what it is a part of, however far.
  private func lineage(of table: ObjectAddress) -> [ObjectAddress] {
    [table] + (to[table]?.whole.map(lineage) ?? [])
  }

  /// A part has the columns of its whole, which stand there.
  private func columns(of whole: ObjectAddress) -> [any SchemaObject] {
    to.parts(of: lineage(of: whole).last ?? whole).compactMap { to[$0] }.filter { $0.valueType != nil }
  }

  /// Whether a key that stays points there: a row that leaves would be missed, or take others along.
  private func isHeld(_ tables: [ObjectAddress]) -> Bool {
    let tables = Set(
      tables.flatMap { [$0] + (to.linksByWhole()[$0] ?? []).flatMap(descent).map(\.withoutFacet) })
    return from.objects.values.contains { holder in
      holder.holdsParts && drops[holder.address] == nil && holder.references.contains(where: tables.contains)
    }
  }

  /// Whether something would do more than move the rows.
  /// - Parameter whenGone: also what goes.
  private func isActedOn(_ tables: Set<ObjectAddress>, whenGone: Bool = false) -> Bool {
    tables.contains { table in
      from.parts(of: table).contains { address in
        (from[address] as? any ActsOnRows)?.actsOnMovedRows == true && (whenGone || drops[address] == nil)
      }
    }
  }

  private mutating func order(_ placing: Placing, of whole: ObjectAddress, _ before: Int, _ after: Int) {
    graph.order(creates[whole], before: before)
    graph.order(before, before: after)
    for link in placing.givers {
      graph.order(releases[link] ?? drops[link], before: before)
      graph.order(before, before: joining(link))
    }
    for link in placing.leaving {
      if isUnmade(whole) {
        graph.order(drops[link], before: before)
      } else {
        graph.order(before, before: drops[link])
      }
      graph.order(before, before: drops[link.withoutFacet])
    }
    for link in placing.links {
      if joining(link) != nil, from[link] == nil { graph.order(before, before: joining(link)) }
      graph.order(joining(link), before: after)
    }
    for table in lineage(of: whole) {
      for column in Set(from.structure(of: table) + to.structure(of: table)) {
        for node in [drops[column], alters[column], moves[column]] {
          graph.order(node, before: before, isSoft: true)
        }
        if to[column]?.valueType != nil { graph.order(creates[column], before: before, isSoft: true) }
      }
    }
    orderUsers(of: placing.tables, before, after)
  }

  /// What looks at the rows does not while they are on their way.
  private mutating func orderUsers(of tables: Set<ObjectAddress>, _ before: Int, _ after: Int) {
    for table in tables {
      for address in from.dependents()[table] ?? [] where sees(from[address], rowsOf: table) {
        graph.order(drops[address], before: before)
      }
      for address in to.dependents()[table] ?? [] {
        guard let user = to[address], !user.takesPartsOfOthers else { continue }
        if sees(user, rowsOf: table) {
          graph.order(after, before: creates[address])
        } else if user.parent.map(tables.contains) != true {
          graph.order(after, before: creates[address], isSoft: true)
        }
      }
    }
  }

  /// Whether it does something where a row comes or goes, or points there.
  private func sees(_ user: (any SchemaObject)?, rowsOf table: ObjectAddress) -> Bool {
    guard let user else { return false }
    return user is any ActsOnRows || user.holdsParts && user.references.contains(table)
  }

  /// What makes the table a part.
  private func joining(_ link: ObjectAddress) -> Int? {
    alters[link] ?? creates[link].map { node in to[link]?.comesWith.flatMap { creates[$0] } ?? node }
  }
}
