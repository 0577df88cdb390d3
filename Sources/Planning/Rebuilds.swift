import CatalogModel
import Diffing

/// What must be dropped and built again because something that it leans on is replaced or changes its type.
struct Rebuilds {
  let from: Catalog
  let to: Catalog
  let dependents: [ObjectAddress: [ObjectAddress]]
  /// By address: how each object changes, completed with what changes for another's sake.
  var changes: [ObjectAddress: Change]
  private(set) var rebuilt: Set<ObjectAddress> = []
  /// Types that are set aside while columns move over, and the columns that do.
  private(set) var swapped: Set<ObjectAddress> = []
  private(set) var movers: [ObjectAddress: [ObjectAddress]] = [:]
  /// By what they are parts of: parts that change hands together.
  var regroupings: [ObjectAddress: Regrouping] = [:]
  /// Each part and link that one of them settles, and whose part it is.
  var settled: [ObjectAddress: ObjectAddress] = [:]
  /// What goes with a part that is made anew, without a statement.
  var lost: Set<ObjectAddress> = []
  /// By the address that is given up: what is renamed in place.
  private(set) var renamed: [ObjectAddress: ObjectAddress]
  /// Tables whose type makes room for its successor, which they are on their own for: by table, the type.
  private(set) var bereft: [ObjectAddress: ObjectAddress] = [:]
  /// Columns of a row type that waits for its table to change.
  var parked: Set<ObjectAddress> = []
  private var retyped: Set<ObjectAddress> = []
  var waiting: [(address: ObjectAddress, disturbance: Disturbance)] = []
  private var seen: Set<ObjectAddress> = []

  enum Disturbance {
    /// Dropped and created: nothing that leans on it survives.
    case replaced
    /// Its type changes: what PostgreSQL rebuilds itself survives.
    case retyped
  }

  init(_ list: [Change], from: Catalog, to: Catalog) {
    self.from = from
    self.to = to
    dependents = list.isEmpty || from.objects.isEmpty ? [:] : from.dependents()
    changes = Dictionary(uniqueKeysWithValues: list.map { ($0.address, $0) })
    renamed = NameChanges(list, from: from, to: to).successors
    regroup(list)
    for change in list {
      switch change.action {
      case .replace: waiting.append((change.address, .replaced))
      case .alter: if change.isRetype { waiting.append((change.address, .retyped)) }
      // What stays must stand on something else then: it is built again.
      case .drop: if renamed[change.address] == nil { waiting.append((change.address, .replaced)) }
      case .create: break
      }
    }
    rebuildWhatLeavesPartsOut(list)
    rebuildWhatIsNotTakenIn(list)
    rebuildLinks(list)
    rebuildEnclosedTypes(list)
    rebuildWhatIsShared(list)
    rebuildReaders(list)
    alterBetweenLinks(list)
    parkAside(list)
    rebuildIndexesAbove(list)
    while let next = waiting.popLast() { disturb(next.address, next.disturbance) }
    rebuildAcrossRetypes()
    let movers = movers.values.flatMap(\.self)
    regroupBelow(movers)
    rebuildLinksThatNobodyLetsGo(of: movers, moves: true)
    while let next = waiting.popLast() { disturb(next.address, next.disturbance) }
    for (address, change) in changes {
      if case .replace(let old, let new, _) = change.action, old.takesPartsOfOthers {
        relink(address, of: new.parent)
      }
    }
    while let next = waiting.popLast() { disturb(next.address, next.disturbance) }
    rebuildWhatComesTwice()
    rebuildWhatHoldsRows()
    rebuildWhatGoesWithItsSource()
    repeat {
      while let next = waiting.popLast() { disturb(next.address, next.disturbance) }
    } while giveUpNames()
    dropWhatIsLeft()
  }

  /// What stands on something that is made anew is made anew itself, under its new name.
  private mutating func giveUpNames() -> Bool {
    let remade = regroupings.values.reduce(into: Set()) { $0.formUnion($1.remade) }
    let lost = renamed.keys.filter {
      from.closure(of: [$0]).contains { isReplaced($0) || remade.contains($0) }
    }
    for address in lost { giveUpName(of: address) }
    return !lost.isEmpty
  }

  mutating func giveUpName(of address: ObjectAddress) {
    renamed[address] = nil
    waiting.append((address, .replaced))
  }

  /// What shares no columns with its whole leaves while those change.
  mutating func rebuildLooseLinks(_ list: [Change]) {
    let wholes = from.linksByWhole().filter { _, links in links.contains { from[$0]?.sharesNoParts == true } }
    if wholes.isEmpty { return }
    for change in list {
      guard let object = change.new ?? change.old, object.isStructural || object.isDemandedOfParts else {
        continue
      }
      let lineage = (change.old == nil ? to : from).lineage(of: change.address)
      for link in lineage.flatMap({ wholes[$0] ?? [] }) where from[link]?.sharesNoParts == true {
        rebuild(link)
      }
    }
  }

  /// A type that cannot change while it is held inside of others makes room for a new one.
  private mutating func rebuildEnclosedTypes(_ list: [Change]) {
    let names = Set(renamed.values)
    for change in list where !names.contains(change.address) {
      guard let type = change.new?.typeToBeBare(changingFrom: change.old), from[type] != nil, isEnclosed(type)
      else { continue }
      rebuild(type)
    }
  }

  /// Whether a column holds values of the type inside of others.
  private func isEnclosed(_ type: ObjectAddress) -> Bool {
    (dependents[type] ?? []).contains { address in
      guard let object = from[address] else { return false }
      if object.valueType != nil { return object.enclosesTypes }
      return address.type == type.type && (object.enclosesTypes ? isHeld(address) : isEnclosed(address))
    }
  }

  private func isHeld(_ type: ObjectAddress) -> Bool {
    (dependents[type] ?? []).contains { address in
      from[address]?.valueType != nil || address.type == type.type && isHeld(address)
    }
  }

  /// What cannot stand while a column that it leans on changes its type, or only one of several has.
  private mutating func rebuildAcrossRetypes() {
    if retyped.isEmpty { return }
    let leaning = Set(retyped.flatMap { dependents[$0] ?? [] })
    for address in leaning.sorted() {
      let types = from.needs(of: address).filter(retyped.contains).compactMap { column in
        from[column]?.valueType.map { (old: $0, new: to[column]?.valueType ?? $0) }
      }
      if from[address]?.survives(retypes: types) == false, survives(address) { rebuild(address) }
    }
  }

  /// A table's, and those of its columns.
  func parts(
    of table: ObjectAddress, _ dependents: [ObjectAddress: [ObjectAddress]]
  ) -> [ObjectAddress] {
    let direct = dependents[table] ?? []
    return direct + direct.flatMap { part in (dependents[part] ?? []).filter { !direct.contains($0) } }
  }

  /// Whether the link is there before and after, to the same place.
  func isKept(_ link: ObjectAddress) -> Bool {
    guard let old = from[link], let new = to[link] else { return false }
    if case .replace = changes[link]?.action { return false }
    return !old.takesPartsOfOthers || old.references == new.references
  }

  private mutating func disturb(_ address: ObjectAddress, _ disturbance: Disturbance) {
    guard disturbance == .retyped || seen.insert(address).inserted else { return }
    if disturbance == .retyped { retyped.insert(address) }
    if disturbance == .retyped || to[address]?.rewritesRows == true, let table = columnsTable(address) {
      parkWhatHolds(table)
    }
    if disturbance == .replaced { disturbParts(of: address) }
    if disturbance == .replaced { disturbWholes(of: address) }
    if disturbance == .replaced, makesRoom(address) { swapped.insert(address) }
    for dependent in (dependents[address] ?? []).sorted() {
      if disturbance == .replaced, let object = from[dependent], object.bindsParent, object.parent != address,
        let parent = object.parent
      {
        rebuild(parent)
        continue
      }
      switch disturbance {
      case .replaced where swapped.contains(address) && movesOver(dependent, address):
        movers[address, default: []].append(dependent)
        waiting.append((dependent, .retyped))
      case .replaced where swapped.contains(address) && standsWithout(address, dependent):
        if bereft.updateValue(address, forKey: dependent) == nil { relink(address, of: dependent) }
      case .retyped where survives(dependent): if loses(dependent) { rebuild(dependent) }
      case .replaced where from[dependent]?.survives(lossOf: address, in: to) == true: break
      case .replaced where recomputes(dependent, without: address) || turnsAway(dependent, from: address):
        break
      case .replaced where leaves(dependent, without: address) || givesUpType(dependent, address): break
      case .replaced where isHeld(address, by: dependent): park(dependent)
      case .replaced, .retyped: rebuild(dependent)
      }
    }
  }

  /// Whether columns move over to its successor, or to that of a type which encloses it.
  private func makesRoom(_ address: ObjectAddress) -> Bool {
    guard let old = from[address], let new = to[address], old.swap(to: new) != nil else { return false }
    return (dependents[address] ?? []).contains { dependent in
      movesOver(dependent, address) || dependent.type == address.type && makesRoom(dependent)
    }
  }

  private func movesOver(_ dependent: ObjectAddress, _ replaced: ObjectAddress) -> Bool {
    // What goes, or is made anew for its own reasons, does not move.
    switch changes[dependent]?.action {
    case .drop, .replace: return false
    default:
      if isFreed(dependent, from: replaced) { return false }
      return (to[dependent] ?? from[dependent])?.adapt(
        to: replaced, asOwn: isApart(dependent), by: .text) != nil
        && to[dependent] != nil
    }
  }

  private func standsWithout(_ type: ObjectAddress, _ dependent: ObjectAddress) -> Bool {
    switch changes[dependent]?.action {
    case .drop, .replace: false
    default: from[dependent]?.standing(without: type) != nil && to[dependent]?.standing(without: type) != nil
    }
  }

  /// Whether its table is without its parents while it changes, so that nothing of theirs reaches it.
  func isApart(_ part: ObjectAddress) -> Bool {
    settled[part] == nil && (to[part] ?? from[part])?.parent.map { regroupings[$0] != nil } == true
  }

  /// Whether it came from there by a link that is undone first: then it stays, unless what it is about is made anew.
  private func leaves(_ address: ObjectAddress, without gone: ObjectAddress) -> Bool {
    guard let object = from[address], let link = object.link, object.parent != gone,
      !isOutside(gone, of: link), !(isReplaced(gone) && from[gone]?.parent == object.parent)
    else { return false }
    return to[address] != nil && isUndone(link) && (object.parent == nil || settled[gone] != object.parent)
  }

  private func isUndone(_ link: ObjectAddress) -> Bool {
    guard to[link] != nil, !isReplaced(link), let old = from[link] else { return true }
    return old.takesPartsOfOthers && old.references.contains(where: isReplaced)
  }

  func isReplaced(_ address: ObjectAddress) -> Bool {
    if case .replace = changes[address]?.action { true } else { false }
  }

  private func survives(_ address: ObjectAddress) -> Bool {
    guard let object = from[address] else { return true }
    return address.facet != nil || type(of: object).survivesRetype
  }

  mutating func rebuild(_ address: ObjectAddress) {
    switch changes[address]?.action {
    case .drop, .replace: return
    case .alter(let old, let new, let attributes):
      changes[address] = Change(
        address: address, action: .replace(old: old, new: new, attributes: attributes.map(\.attribute)))
    case .create: return
    case nil:
      guard let old = from[address] else { return }
      guard let new = to[address] else {
        // It goes along, and nobody says so.
        if old.isImplied { waiting.append((address, .replaced)) }
        return
      }
      changes[address] = Change(address: address, action: .replace(old: old, new: new, attributes: []))
      rebuilt.insert(address)
    }
    waiting.append((address, .replaced))
  }
}
