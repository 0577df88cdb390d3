import CatalogModel
import Diffing
import SQLSyntax

/// Tables that leave what they are parts of, and join it again.
extension Rebuilds {
  /// Where a table leaves what it is a part of and joins it again, its parts neither go with the one nor come with
  /// the other, and what changes does so here.
  mutating func relink(_ link: ObjectAddress, of table: ObjectAddress?) {
    guard let table, from[table] != nil, to[table] != nil else { return }
    for address in parts(of: table, dependents) {
      guard let old = from[address], old.link == link else { continue }
      if comesBackOtherwise(old, link) {
        changes[address] = Change(
          address: address,
          action: to[address].map { .replace(old: old, new: $0, attributes: []) } ?? .drop(old))
        continue
      }
      switch (changes[address]?.action, to[address]) {
      case (nil, nil) where old.isImplied && !hasOrigin(old, link):
        changes[address] = Change(address: address, action: .drop(old))
      case (nil, let new?), (.alter, let new?):
        if new.link == link { alterAsOwn(address, old, new) }
      default: break
      }
    }
    for address in parts(of: table, to.dependents()) where changes[address] == nil && from[address] == nil {
      guard let new = to[address], new.link == link, new.isImplied, !new.comesByJoining,
        new.valueType == nil || !from.passesOn(address, by: link)
      else { continue }
      changes[address] = Change(address: address, action: .create(new))
    }
  }

  /// Whether a table that leaves would keep what its whole has otherwise by the time it joins again, and nobody says so of
  /// the copy: a foreign key that is deferrable or enforced from now on is another one for the server.
  private func comesBackOtherwise(_ copy: any SchemaObject, _ link: ObjectAddress) -> Bool {
    guard copy.isImplied, copy.comesByJoining, !copy.isTakenIn else { return false }
    return (from[link]?.references ?? []).contains { whole in
      let address = ObjectAddress(copy.address.type, whole.names + [copy.address.name])
      switch changes[address]?.action {
      case .alter(_, _, let attributes): return !attributes.isEmpty
      case .replace(let old, let new, _) where !new.isEqual(to: old): return true
      default: break
      }
      guard let origin = from[address], let next = origin.link else { return false }
      return comesBackOtherwise(origin, next)
    }
  }

  /// A part that leaves keeps the indexes that it had from its whole; what such an index leans on cannot go before it.
  mutating func dropWhatIsLeft() {
    for (address, old) in from.objects where old.isImplied && changes[address] == nil {
      guard old.isTakenIn, let link = old.link, !isKept(link), let table = old.parent, !isGone(table),
        from.needs(of: address).contains(where: { from[$0]?.parent?.type == "schema" && isGone($0) })
      else { continue }
      changes[address] = Change(address: address, action: .drop(old))
    }
  }

  /// A column that is made anew is so in all parts, with what was said of it there.
  mutating func disturbParts(of column: ObjectAddress) {
    guard let old = from[column], old.valueType != nil, let table = old.parent else { return }
    if case .drop = changes[column]?.action { return }
    for link in from.linksByWhole()[table] ?? [] where isKept(link) {
      let part = ObjectAddress(column.type, link.withoutFacet.names + [column.name])
      if from[part]?.link == link { rebuild(part) }
    }
  }

  /// A part that has joined an index goes with that alone.
  mutating func disturbWholes(of part: ObjectAddress) {
    for whole in from[part]?.references ?? [] where from[whole]?.leavesPartsOut == true { rebuild(whole) }
  }

  private func isGone(_ address: ObjectAddress) -> Bool {
    switch changes[address]?.action {
    case .drop, .replace: !swapped.contains(address)
    default: false
    }
  }

  /// What comes by another kind of link from now on (a child becomes a partition) changes by itself in between; so does what
  /// would keep a name that it got when its table joined.
  mutating func alterBetweenLinks(_ list: [Change]) {
    let joining = list.filter { $0.isLink && ($0.old == nil || joinsAgain($0.address)) }.map(
      \.address.withoutFacet)
    for address in Set(list.map(\.address) + joining.flatMap(from.parts)).sorted() {
      guard let old = from[address], let new = to[address], let before = old.link, let after = new.link,
        before != after || onlyLeavesAndJoins(address, by: after), after.facet != nil,
        settled[address] == nil,
        new.parent.map({ regroupings[$0] == nil }) == true, !isReplaced(address)
      else { continue }
      alterAsOwn(address, old, new)
    }
  }

  /// Whether nothing but that its table leaves and joins again happens to it: a new name of its whole's reaches it.
  private func onlyLeavesAndJoins(_ address: ObjectAddress, by link: ObjectAddress) -> Bool {
    changes[address] == nil && joinsAgain(link)
      && to.likesAbove(address, by: link).allSatisfy { changes[$0] == nil }
  }

  /// Whether a table of the type stays, and is of that type no more.
  func givesUpType(_ table: ObjectAddress, _ type: ObjectAddress) -> Bool {
    guard let old = from[table], let new = to[table] else { return false }
    return old.standing(without: type) != nil && new.standing(without: type) == nil
  }

  /// Whether it is a column that stays, and needs the object no more once it has changed in place: it has another type, or
  /// is computed no more. Values are nobody's to give up for that.
  func turnsAway(_ column: ObjectAddress, from gone: ObjectAddress) -> Bool {
    guard let old = from[column], old.valueType != nil, let new = to[column], new.parent != gone,
      settled[column] == nil, !isSucceeded(gone, for: column)
    else { return false }
    switch changes[column]?.action {
    case .alter(_, _, let attributes): return !attributes.isEmpty
    case nil: return old.link != nil && new.link == old.link
    default: return false
    }
  }

  /// Whether only the column's expression needs the type, and it is computed no more.
  func isFreed(_ column: ObjectAddress, from type: ObjectAddress) -> Bool {
    guard let old = from[column], let valueType = old.valueType, old.isQuery, to[column]?.isQuery == false
    else { return false }
    let name = type.names.map(quotedIdentifier).joined(separator: ".")
    return valueType.prefix { $0 != "[" && $0 != "(" } != name
  }

  /// Whether the column is to have what takes the name, and cannot come before that has gone; of two functions of a name a
  /// call may mean either while both are there.
  func isSucceeded(_ gone: ObjectAddress, for column: ObjectAddress) -> Bool {
    let names = Set(from[gone]?.claims ?? [])
    return to.needs(of: column).contains {
      !names.isDisjoint(with: to[$0]?.claims ?? []) || $0.type == gone.type && $0.names == gone.names
    }
  }

  /// Whether it belongs neither to a relation nor to what the link leads to: a function that a default calls.
  func isOutside(_ gone: ObjectAddress, of link: ObjectAddress) -> Bool {
    let sources = from[link]?.references ?? []
    return !from.lineage(of: gone).contains { address in
      sources.contains(address) || from[address].map { type(of: $0).hasRowType } == true
    }
  }

  /// Whether what it comes from is there afterwards, so that it is too, though nobody says so: unless what it belongs to
  /// takes it back, a column its default.
  private func hasOrigin(_ object: any SchemaObject, _ link: ObjectAddress) -> Bool {
    if let bearer = object.parent.flatMap({ to[$0] }), let table = bearer.parent,
      bearer.counterparts(in: table, changing: nil).contains(object.address)
    {
      return false
    }
    return (to[link]?.references ?? []).contains { whole in
      to[ObjectAddress(object.address.type, whole.names + [object.address.name])] != nil
    }
  }

  mutating func alterAsOwn(
    _ address: ObjectAddress, _ old: any SchemaObject, _ new: any SchemaObject
  ) {
    guard let attributes = old.changesAsOwn(to: new), !attributes.isEmpty else { return }
    let isMadeAnew = attributes.contains { if case .recreate = $0.action { true } else { false } }
    let isRetyped = attributes.contains(where: \.isRetype)
    changes[address] = Change(
      address: address,
      action: isMadeAnew
        ? .replace(old: old, new: new, attributes: attributes.map(\.attribute))
        : .alter(old: old, new: new, attributes))
    if isMadeAnew || isRetyped { waiting.append((address, isMadeAnew ? .replaced : .retyped)) }
  }

  /// What a whole takes in when it is made, or its part joins, and is to stay the part's own: it is made only then.
  mutating func rebuildWhatIsNotTakenIn(_ list: [Change]) {
    let names = Set(renamed.values)
    let takers = list.compactMap { change -> (any SchemaObject)? in
      switch change.action {
      case .create(let new) where !names.contains(change.address): new
      case .replace(_, let new, _): new
      default: nil
      }
    }.filter { $0.takesPartsOfOthers || $0.adoptionKey != nil && !$0.leavesPartsOut }
    if takers.isEmpty { return }
    let links = to.linksByWhole()
    for taker in takers {
      var joining = taker.takesPartsOfOthers ? [taker.address] : taker.parent.flatMap { links[$0] } ?? []
      while let link = joining.popLast() {
        for address in likesOfWholes(in: link) { rebuild(address) }
        joining += links[link.withoutFacet] ?? []
      }
    }
  }

  /// Whether the server, that builds an index of partitions anew with a column's new type, forgets what the parts' say
  /// of their own: names, comments, storage parameters.
  func loses(_ index: ObjectAddress) -> Bool {
    guard let object = from[index], object.comesByJoining, let table = object.parent, to[index] != nil else {
      return false
    }
    let links = from.linksByWhole()
    var waiting = links[table] ?? []
    while let link = waiting.popLast() {
      let part = link.withoutFacet
      waiting += links[part] ?? []
      let hasOwn = from.parts(of: part).contains { address in
        guard let own = from[address], own.link == link, own.comesByJoining, !own.isImplied else {
          return false
        }
        return comes(own, from: index)
      }
      if hasOwn { return true }
    }
    return false
  }

  private func comes(_ object: any SchemaObject, from index: ObjectAddress) -> Bool {
    guard let source = from.joined(by: object) ?? object.comesFrom else {
      // A copy in between does not say where it comes from.
      return object.link != nil && object.address.type == index.type
    }
    return source == index || from[source].map { comes($0, from: index) } == true
  }

  /// What joins would get its part of it.
  mutating func rebuildWhatLeavesPartsOut(_ list: [Change]) {
    let wholes = Set(list.filter(\.isLink).flatMap { $0.new?.references ?? [] })
    for address in wholes.flatMap({ dependents[$0] ?? [] })
    where from[address]?.leavesPartsOut == true && from[address]?.parent.map(wholes.contains) == true {
      rebuild(address)
    }
  }

  /// What a part that leaves for a while keeps, and would get once more when it joins.
  mutating func rebuildWhatComesTwice() {
    for link in changes.keys.sorted() where joinsAgain(link) {
      for own in from.parts(of: link.withoutFacet) where from[own]?.link == link && comesTwice(own) {
        rebuild(own)
      }
    }
  }

  /// What is to be a part's own while what it came from goes, and takes along what was said of it.
  mutating func rebuildWhatGoesWithItsSource() {
    for (address, change) in changes.sorted(by: { $0.key < $1.key }) {
      guard case .alter(let old, let new, _) = change.action, let link = old.link, link.facet != nil,
        new.link == nil, isKept(link), new.parent.flatMap({ regroupings[$0] }) == nil,
        !from.parts(of: address).isEmpty
      else { continue }
      rebuild(address)
    }
  }

  func comesTwice(_ address: ObjectAddress) -> Bool {
    from[address]?.isNeverTakenIn == true && from[address]?.link.map(joinsAgain) == true
  }

  /// Whether a part leaves for a while, in the way of one change or two.
  func joinsAgain(_ link: ObjectAddress) -> Bool {
    switch changes[link]?.action {
    case .replace(let old, _, _): old.takesPartsOfOthers
    case .alter(let old, let new, _): old.takesPartsOfOthers && !old.release(for: new).isEmpty
    default: false
    }
  }

  /// A part's own, before and after, that are like one of what it is a part of, where none that is there is to join that.
  private func likesOfWholes(in link: ObjectAddress) -> [ObjectAddress] {
    let wholes = (to[link]?.references ?? []).flatMap(to.parts).compactMap { to[$0] }
    let keys = Set(wholes.filter { !$0.leavesPartsOut }.compactMap(\.adoptionKey))
    if keys.isEmpty { return [] }
    let parts = to.parts(of: link.withoutFacet)
    let joined = Set(
      parts.filter { from[$0] != nil && to[$0]?.joins != nil }.compactMap { to[$0]?.adoptionKey })
    return parts.filter { address in
      guard let new = to[address], new.link == nil, let old = from[address], isFree(old),
        let key = new.adoptionKey
      else { return false }
      return old.adoptionKey == key && keys.contains(key) && !joined.contains(key)
    }
  }

  /// Whether nothing has taken it in, or nothing has any more when its table has left.
  func isFree(_ old: any SchemaObject) -> Bool {
    old.joins == nil || old.link.map { !isKept($0) } == true
  }

  /// Tables that leave what they are parts of for a while, because what they are to have could not be had there.
  mutating func rebuildLinks(_ list: [Change]) {
    rebuildLinksOfTakenKeys(list)
    rebuildLinksOfNamesakes(list)
    rebuildLooseLinks(list)
    rebuildLinksThatNobodyLetsGo(of: list.map(\.address), moves: false)
  }

  /// What a part has under another name than its whole, which cannot let go of it meanwhile.
  /// - Parameter moves: whether the values of all these columns move over to another type of the same name.
  mutating func rebuildLinksThatNobodyLetsGo(of columns: [ObjectAddress], moves: Bool) {
    let links = from.linksByWhole()
    if links.isEmpty { return }
    for column in columns {
      guard let wanted = to[column] as? any PassedToParts else { continue }
      let below = wanted.parent.flatMap { links[$0] } ?? []
      let parts = below.map { ObjectAddress(column.type, $0.withoutFacet.names + [column.name]) }
      for part in [column] + parts {
        guard let new = to[part] as? any PassedToParts, let link = new.link, isKept(link),
          let whole = to.likesAbove(part, by: link).first(where: { to[$0] != nil }), let after = to[whole],
          (from[part] == nil) == (from[whole] == nil)
        else { continue }
        if new.asksToLeave(from: from[part], wholeFrom: from[whole], to: after, moves: moves) {
          rebuild(link)
        }
      }
    }
  }

  /// A key that an index of the whole has taken in, and that index, go only when the part has left.
  mutating func rebuildLinksOfTakenKeys(_ list: [Change]) {
    let gone = Set(
      list.filter { change in
        switch change.action {
        case .drop, .replace: renamed[change.address] == nil
        case .alter(let old, let new, _): old.joins != new.joins
        case .create: false
        }
      }.map(\.address))
    if gone.isEmpty { return }
    for (address, object) in from.objects {
      guard let link = object.link, let index = from.joined(by: object), object.joins?.type != address.type,
        isKept(link),
        gone.contains(address) || gone.contains(index)
      else { continue }
      rebuild(link)
    }
  }
}
