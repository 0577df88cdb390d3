import CatalogModel
import Diffing

/// What a table's parts are regrouped from.
extension Rebuilds {
  mutating func regroup(_ list: [Change]) {
    var wholes: Set<ObjectAddress> = []
    for change in list where change.old?.link != nil || change.new?.link != nil || change.isLink {
      if let parent = (change.new ?? change.old)?.parent { wholes.insert(parent) }
    }
    let retyped = list.filter(\.isRetype).map(\.address)
    regroup(wholes, passedOnBySeveral(retyped))
    regroupBelow(retyped)
  }

  /// What has a column from several parents has it from more of them while one of these is without its own.
  mutating func regroupBelow(_ columns: [ObjectAddress]) {
    var count: Int
    repeat {
      count = regroupings.count
      regroup([], passedOnBySeveral(columns))
    } while regroupings.count > count
  }

  mutating func regroup(_ wholes: Set<ObjectAddress>, _ several: [ObjectAddress: Set<String>]) {
    for whole in wholes.union(several.keys).sorted() where !isReplaced(whole) && regroupings[whole] == nil {
      guard let old = from[whole], let new = to[whole] as? any RegroupsParts else { continue }
      let severally = several[whole] ?? []
      guard
        let regrouping = new.regroup(
          from: old, parts: partsToRegroup(of: whole), severally: severally, orphaned: orphaned(in: whole))
      else { continue }
      regroupings[whole] = regrouping
      retype(regrouping.retyped)
      for part in regrouping.settled {
        settled[part] = whole
        if changes[part] == nil, let old = from[part], let new = to[part] {
          changes[part] = Change(address: part, action: .alter(old: old, new: new, []))
        }
      }
      for part in regrouping.remade { waiting.append((part, .replaced)) }
      settleParts(of: regrouping)
      // While it is apart, no parent changes what it has by itself as well.
      for part in regrouping.following.sorted() {
        guard let old = from[part], let new = to[part] else { continue }
        let isOwn = new.valueType != nil && regrouping.standIn(new).address == part
        if old.link == nil && new.link == nil || isOwn && severally.contains(part.name) {
          alterAsOwn(part, old, new)
        }
      }
      let links = from.linksByWhole()
      for part in regrouping.remade { settleBelow(part, whole, links) }
    }
  }

  /// Columns that stay, while the parent stays and has them no more.
  private func orphaned(in table: ObjectAddress) -> Set<String> {
    let columns = from.parts(of: table).filter { column in
      guard let old = from[column], old.valueType != nil, let link = old.link, isKept(link), to[column] != nil
      else { return false }
      let whole = from[link]?.takesPartsOfOthers == true ? from[link]?.references ?? [] : []
      return whole.contains { to[ObjectAddress(column.type, $0.names + [column.name])] == nil }
    }
    return Set(columns.map(\.name))
  }

  /// What comes from a column or check that is made anew is made anew with it, in every table below.
  private mutating func settleBelow(
    _ column: ObjectAddress, _ whole: ObjectAddress, _ links: [ObjectAddress: [ObjectAddress]]
  ) {
    guard let table = from[column]?.parent else { return }
    for link in links[table] ?? [] where isKept(link) {
      let below = ObjectAddress(column.type, link.withoutFacet.names + [column.name])
      guard let old = from[below], old.link != nil, let new = to[below], settled[below] == nil else {
        continue
      }
      settled[below] = whole
      changes[below] = Change(address: below, action: .alter(old: old, new: new, []))
      lose(partsOf: below)
      waiting.append((below, .replaced))
      settleBelow(below, whole, links)
    }
  }

  /// What belongs to a column that is made anew goes with the old one.
  private mutating func lose(partsOf column: ObjectAddress) {
    for address in from.parts(of: column) {
      lost.insert(address)
      if to[address] == nil { settled[address] = settled[column] }
    }
  }

  /// What is there with a column, because the parent's has it, neither comes nor goes with one that changes hands.
  private mutating func settleParts(of regrouping: Regrouping) {
    let coming = to.dependents()
    for part in regrouping.remade {
      for address in coming[part] ?? [] where from[address] == nil && changes[address] == nil {
        guard let object = to[address], object.isImplied else { continue }
        changes[address] = Change(address: address, action: .create(object))
      }
    }
    for part in regrouping.remade { lose(partsOf: part) }
    // Nor does it with one that stays what it is, while the table is apart from its parents.
    for part in regrouping.following where to[part]?.link != nil && from[part] != nil {
      for address in coming[part] ?? [] where from[address] == nil && changes[address] == nil {
        guard let object = to[address], object.isImplied else { continue }
        changes[address] = Change(address: address, action: .create(object))
      }
    }
    for part in regrouping.following where to[part] != nil {
      for address in dependents[part] ?? [] where to[address] == nil && changes[address] == nil {
        guard let object = from[address], object.isImplied else { continue }
        changes[address] = Change(address: address, action: .drop(object))
      }
    }
  }

  /// With what new columns hold in rows that are there, where all that it calls is there as well.
  func partsToRegroup(of table: ObjectAddress) -> [(old: (any SchemaObject)?, new: (any SchemaObject)?)] {
    // Others may hold its rows.
    let addresses = Set((dependents[table] ?? []) + (to.dependents()[table] ?? []))
      .filter { (to[$0] ?? from[$0])?.parent == table }.sorted()
    let coming = addresses.filter { from[$0] == nil && to[$0]?.valueType != nil && to[$0]?.link != nil }
    let values = coming.flatMap { column -> [ObjectAddress] in
      let above = to[column]?.link.map { to.likesAbove(column, by: $0) } ?? []
      return Array(([column] + above).lazy.map(valuesOfNewRows).first { !$0.isEmpty } ?? [])
    }
    return addresses.map { (old: from[$0], new: to[$0]) } + values.map { (old: nil, new: to[$0]) }
  }

  private func valuesOfNewRows(_ column: ObjectAddress) -> [ObjectAddress] {
    to.parts(of: column).filter { part in
      to[part]?.isDemandedOfParts == true && isThereForNewRows(part)
    }
  }

  /// Whether all that the value calls is there before anything changes.
  func isThereForNewRows(_ value: ObjectAddress) -> Bool {
    let lineage = to.lineage(of: value)
    return to.needs(of: value).allSatisfy { need in
      lineage.contains(need) || from[need] != nil && changes[need] == nil
    }
  }
}
