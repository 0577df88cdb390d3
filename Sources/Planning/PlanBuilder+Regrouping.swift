import CatalogModel
import Diffing

/// Parts that change hands.
extension PlanBuilder {
  mutating func addRegroupings() {
    for (whole, regrouping) in rebuilds.regroupings.sorted(by: { $0.key < $1.key }) {
      guard let object = to[whole] else { continue }
      let moving = regrouping.remade.reduce(into: [ObjectAddress: Passage]()) { moving, part in
        let types = swappedTypes(of: part)
        let ways = types.sorted().map(rebuilds.passage)
        if !ways.isEmpty {
          moving[part] = ways.contains(.names) ? .names : ways.first { $0 != .text } ?? .text
        }
      }
      let first = regrouping.following.filter { goesFirst($0, regrouping) }
      let before = add(whole, .setAside, object, regrouping.before(moving, first))
      movedByName.formUnion(moving.filter { $0.value == .names }.keys)
      let late = add(whole, .moveOver, object, regrouping.late)
      regroupings[whole] = (before, late, add(whole, .dropAside, object, regrouping.after))
    }
  }

  private func swappedTypes(of column: ObjectAddress) -> Set<ObjectAddress> {
    from.needs(of: column).filter(rebuilds.swapped.contains)
  }

  /// Whether it is the table's alone, and is computed from something that is made anew: it goes while the parents are there.
  private func goesFirst(_ part: ObjectAddress, _ regrouping: Regrouping) -> Bool {
    guard let column = from[part], column.valueType != nil, column.link.map(isLeftFirst) != false,
      let table = column.parent,
      !from.needs(of: part).isDisjoint(with: regrouping.remade)
    else { return false }
    switch rebuilds.changes[part]?.action {
    case .drop, .replace: break
    default: return false
    }
    let parents = from.parts(of: table).filter { from[$0]?.takesPartsOfOthers == true && !isLeftFirst($0) }
    return parents.flatMap { origins(of: part, $0) }.allSatisfy { from[$0] == nil }
  }

  /// A partition leaves its whole before it has other parents.
  private func isLeftFirst(_ link: ObjectAddress) -> Bool {
    from[link] is any PlacesRows && !rebuilds.isKept(link)
  }

  /// How the object moves over: by itself, with what it comes from, or with what gives it for the time being.
  func adapting(_ object: any SchemaObject, to type: ObjectAddress, by passage: Passage) -> [Statement]? {
    guard let link = object.link else {
      return object.adapt(to: type, asOwn: rebuilds.isApart(object.address), by: passage)
    }
    if rebuilds.isKept(link), let regrouping = object.parent.flatMap({ rebuilds.regroupings[$0] }) {
      return regrouping.standIn(object).adapt(to: type, asOwn: true, by: passage)
    }
    return object.adapt(to: type, asOwn: !rebuilds.isKept(link), by: passage)
  }

  /// The column in what gives it for the time being, where it stays what it was and is made anew for another's sake.
  func standIn(for object: any SchemaObject) -> (any SchemaObject)? {
    guard object.valueType != nil, let link = object.link, rebuilds.isKept(link),
      let regrouping = object.parent.flatMap({ rebuilds.regroupings[$0] }),
      from[object.address] != nil
    else { return nil }
    let column = regrouping.standIn(object)
    return column.address == object.address ? nil : column
  }

  /// Where a regrouping makes the part anew that it belongs to.
  func goesWithItsPart(_ address: ObjectAddress) -> Int? {
    guard rebuilds.lost.contains(address), let part = from[address]?.parent else { return nil }
    return rebuilds.settled[part].flatMap { regroupings[$0]?.before }
  }

  /// Whether it belongs to a part of what changes hands.
  func regroups(_ object: any SchemaObject) -> Bool {
    guard let part = object.parent, let whole = to[part]?.parent else { return false }
    return rebuilds.regroupings[whole] != nil
  }

  /// Whether a regrouping carries the change out.
  mutating func settle(_ change: Change) -> Bool {
    guard let whole = rebuilds.settled[change.address], let nodes = regroupings[whole] else { return false }
    let isLate = rebuilds.regroupings[whole]?.lateParts.contains(change.address) == true
    let node = isLate ? nodes.late : nodes.before
    switch change.action {
    case .create: creates[change.address] = node
    case .drop: drops[change.address] = nodes.before
    case .alter, .replace: alters[change.address] = node
    }
    return true
  }

  /// What leans on a column that came by a link which is undone goes before the column changes where it came from: it
  /// would change with that.
  mutating func orderDrop(_ node: Int, beforeSourcesOf column: ObjectAddress) {
    guard let object = from[column], object.valueType != nil, let link = object.link, !rebuilds.isKept(link)
    else { return }
    for origin in origins(of: column, link) {
      graph.order(node, before: alters[origin], isSoft: true)
      graph.order(node, before: moves[origin], isSoft: true)
    }
  }

  mutating func orderRegroupings() {
    let partsThatChange = rebuilds.regroupings.isEmpty ? [:] : changesByWhole()
    for (whole, regrouping) in rebuilds.regroupings {
      guard let (before, late, after) = regroupings[whole] else { continue }
      graph.order(before, before: late)
      graph.order(late, before: after)
      // A partition leaves first: it can have no other parent.
      for link in from.parts(of: whole) where from[link]?.takesPartsOfOthers == true {
        graph.order(drops[link], before: before)
      }
      // A table of a type has no parents.
      if (from[whole]?.references ?? []).contains(where: { rebuilds.givesUpType(whole, $0) }) {
        graph.order(releases[whole] ?? alters[whole], before: before)
      }
      for part in regrouping.awaited {
        for node in [creates[part], alters[part], moves[part]] { graph.order(node, before: late) }
      }
      for type in regrouping.remade.flatMap(swappedTypes) {
        graph.order(asides[type]?.before, before: before)
        graph.order(before, before: asides[type]?.after)
      }
      for link in regrouping.links {
        graph.order(late, before: creates[link])
        graph.order(creates[link], before: after)
      }
      orderFollowing(regrouping, between: before, and: after)
      for (part, move) in moves where to[part]?.parent.map(regrouping.staying.contains) == true {
        graph.order(before, before: move)
        graph.order(move, before: after)
      }
      // What changes in a parent that is given up does not reach it any more.
      let gone = regrouping.settled.compactMap { from[$0] }.filter(\.takesPartsOfOthers).flatMap(\.references)
      for address in gone.flatMap({ partsThatChange[$0] ?? [] }) {
        for node in [creates[address], alters[address], drops[address], moves[address]] {
          graph.order(before, before: node, isSoft: true)
        }
      }
      for table in from.withWholes(regrouping.staying) {
        let isSoft = !regrouping.staying.contains(table)
        // Nothing of what a parent is given meanwhile is to reach it.
        if let above = regroupings[table] {
          graph.order(before, before: above.before, isSoft: true)
          graph.order(above.after, before: after, isSoft: true)
        }
        for address in partsThatChange[table] ?? [] where rebuilds.settled[address] == nil {
          for node in [creates[address], alters[address], drops[address]] {
            graph.order(before, before: node, isSoft: isSoft)
            graph.order(node, before: after, isSoft: isSoft)
          }
        }
      }
    }
  }

  /// The parts that have statements of their own.
  private mutating func orderFollowing(_ regrouping: Regrouping, between before: Int, and after: Int) {
    for part in regrouping.following {
      for node in [creates[part], alters[part], moves[part]] { graph.order(before, before: node) }
      if goesFirst(part, regrouping) {
        graph.order(drops[part], before: before)
      } else {
        graph.order(before, before: drops[part])
      }
      graph.order(moves[part], before: after)
      if regrouping.retyped[part] != nil { graph.order(alters[part], before: after) }
      if to[part].flatMap(standIn) != nil { graph.order(creates[part], before: after) }
    }
  }
}
