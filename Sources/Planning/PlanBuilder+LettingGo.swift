import CatalogModel
import Diffing

/// What a part cannot have in another way while its whole passes it on: the whole lets go of it meanwhile.
extension PlanBuilder {
  /// Finds the wholes that let go, and with them all that changes meanwhile.
  mutating func addLettingGo() {
    var candidates: [(any SchemaObject, any PassedToParts)] = []
    let movers = movers
    for change in rebuilds.changes.values {
      guard case .alter(let old, let new as any PassedToParts, _) = change.action else { continue }
      if new.hasInAnotherWay(than: old, moves: movers.contains(change.address)) {
        candidates.append((old, new))
      }
    }
    for mover in movers.sorted() where rebuilds.changes[mover] == nil {
      guard let old = from[mover], let new = to[mover] as? any PassedToParts else { continue }
      if new.hasInAnotherWay(than: old, moves: true) { candidates.append((old, new)) }
    }
    guard !candidates.isEmpty else { return }
    let family = family()
    var waiting: [ObjectAddress] = []
    for (old, new) in candidates {
      for whole in family.wholes(of: new.address) {
        guard let before = from[whole], let after = to[whole] else { continue }
        if new.asksToLetGo(from: old, to: new, wholeFrom: before, to: after, moves: movers.contains(whole)) {
          waiting.append(whole)
        }
      }
      for part in family.parts(of: new.address) {
        let (before, after) = (self.part(part, of: old, in: from), self.part(part, of: new, in: to))
        if new.asksToLetGo(
          from: before, to: after, wholeFrom: old, to: new, moves: movers.contains(new.address))
        {
          waiting.append(new.address)
        }
      }
    }
    var wholes: Set<ObjectAddress> = []
    while let next = waiting.popLast() {
      guard wholes.insert(next).inserted else { continue }
      // It would have from its own whole what it lets go of.
      waiting += family.wholes(of: next).filter { whole in
        guard let before = from[whole], let after = to[whole] else { return false }
        return passesOn(before) && (passesOn(after) || movers.contains(whole) || isRetyped(whole))
      }
    }
    for whole in wholes.sorted() { letGo(of: whole, wholes, family, movers) }
  }

  /// What a whole keeps for itself from now on stays behind in its parts, and goes from those that are not to have it.
  mutating func addLeftBehind() {
    let links = to.linksByWhole()
    if links.isEmpty { return }
    for (whole, change) in rebuilds.changes.sorted(by: { $0.key < $1.key }) {
      guard case .alter(let old as any PassedToParts, let new, _) = change.action, let node = alters[whole]
      else { continue }
      for link in new.parent.flatMap({ links[$0] }) ?? []
      where rebuilds.isKept(link) && rebuilds.regroupings[link.withoutFacet] == nil {
        let part = link.withoutFacet
        let address = ObjectAddress(whole.type, part.names + [whole.name])
        let statements = old.left(in: part, as: to[address], by: new)
        guard !statements.isEmpty, !letsGo(address) else { continue }
        let left = add(address, .alter, to[address] ?? new, statements)
        graph.order(node, before: left)
        graph.order(lettingGo[whole]?.before, before: left)
      }
    }
  }

  private func letsGo(_ address: ObjectAddress) -> Bool {
    lettingGo[address].map { nodes in
      [nodes.before, nodes.meanwhile].contains { !graph.nodes[$0].statements.isEmpty }
    } == true
  }

  /// What is joined anew is on its own meanwhile.
  private func family() -> Family {
    Family(from, to) { rebuilds.isKept($0) && rebuilds.regroupings[$0.withoutFacet] == nil }
  }

  /// What stands in no model is as its whole says, or as good as that in the other state.
  private func part(_ address: ObjectAddress, of whole: (any SchemaObject)?, in state: Catalog) -> (
    any SchemaObject
  )? {
    if let said = state[address] { return said }
    guard passesOn(whole), let other = from[address] ?? to[address] else { return nil }
    return (other as? any PassedToParts)?.follows == true ? nil : other
  }

  private func passesOn(_ whole: (any SchemaObject)?) -> Bool {
    (whole as? any PassedToParts)?.passesOn == true
  }

  private mutating func letGo(
    of whole: ObjectAddress, _ wholes: Set<ObjectAddress>, _ family: Family, _ movers: Set<ObjectAddress>
  ) {
    for address in [whole] + family.parts(of: whole) where lettingGo[address] == nil {
      let (old, new) = (part(address, of: from[whole], in: from), part(address, of: to[whole], in: to))
      guard let object = (new ?? old) as? any PassedToParts else { continue }
      let step = object.lettingGo(
        from: old, to: new, through: family.link(of: address),
        asPart: !wholes.isDisjoint(with: family.wholes(of: address)), asWhole: wholes.contains(address),
        moves: movers.contains(address))
      lettingGo[address] = (
        add(address, .setAside, object, step.before), add(address, .alter, object, step.meanwhile),
        add(address, .alter, object, step.after)
      )
    }
  }

  /// A primary key asks for what is passed on, and rights on a counter for that, which comes as late.
  private mutating func orderKeys(
    of address: ObjectAddress, _ nodes: (before: Int, meanwhile: Int, after: Int)
  ) {
    let table = (to[address] ?? from[address])?.parent
    for key in from.dependents()[address] ?? [] where from[key]?.parent == table {
      graph.order(drops[key], before: nodes.before, isSoft: true)
    }
    for key in to.dependents()[address] ?? [] where [table, address].contains(to[key]?.parent) {
      graph.order(nodes.after, before: creates[key])
    }
  }

  /// The wholes above let go first and take hold last.
  mutating func orderLettingGo() {
    guard !lettingGo.isEmpty else { return }
    let family = family()
    for (address, nodes) in lettingGo {
      graph.order(nodes.before, before: nodes.meanwhile)
      graph.order(nodes.meanwhile, before: nodes.after)
      orderKeys(of: address, nodes)
      // A new type comes between: what is passed on would take the names of the whole's with it.
      let wholes = family.wholes(of: address).filter { lettingGo[$0] != nil }
      if isRetyped(address), wholes.allSatisfy(isRetyped) {
        for node in [alters[address], moves[address]] {
          graph.order(nodes.before, before: node)
          graph.order(node, before: nodes.meanwhile)
        }
      } else {
        graph.order(alters[address], before: nodes.before)
      }
      // So does that of a whole, which reaches it.
      for whole in family.allWholes(of: address) where isRetyped(whole) {
        graph.order(nodes.before, before: alters[whole])
        graph.order(nodes.before, before: moves[whole])
      }
      for whole in wholes {
        guard let above = lettingGo[whole] else { continue }
        if !isRetyped(whole) { graph.order(alters[address], before: above.before) }
        graph.order(above.before, before: nodes.before)
        graph.order(nodes.after, before: above.after)
        graph.order(above.meanwhile, before: above.after)
      }
    }
  }
}

extension PlanBuilder {
  /// Columns whose values move over to another type of the same name.
  var movers: Set<ObjectAddress> { Set(rebuilds.movers.values.joined()) }

  fileprivate func isRetyped(_ column: ObjectAddress) -> Bool {
    moves[column] != nil || rebuilds.changes[column]?.isRetype == true
  }
}

/// Where the like of an object stands in what its table is a part of, and in the parts of that.
private struct Family {
  private let states: [Catalog]
  private var parts: [ObjectAddress: [ObjectAddress]] = [:]
  private var wholes: [ObjectAddress: [ObjectAddress]] = [:]
  /// One of each table in such a tree.
  private var links: [ObjectAddress: ObjectAddress] = [:]

  init(_ from: Catalog, _ to: Catalog, where isKept: (ObjectAddress) -> Bool) {
    states = [to, from]
    for (whole, all) in to.linksByWhole() {
      for link in all where isKept(link) {
        links[whole] = link
        links[link.withoutFacet] = link
        parts[whole, default: []].append(link.withoutFacet)
        wholes[link.withoutFacet, default: []].append(whole)
      }
    }
  }

  func parts(of address: ObjectAddress) -> [ObjectAddress] { likes(of: address, in: parts) }
  func wholes(of address: ObjectAddress) -> [ObjectAddress] { likes(of: address, in: wholes) }

  /// Those above it, however far.
  func allWholes(of address: ObjectAddress) -> Set<ObjectAddress> {
    var found: Set<ObjectAddress> = []
    var waiting = wholes(of: address)
    while let next = waiting.popLast() {
      if found.insert(next).inserted { waiting += wholes(of: next) }
    }
    return found
  }

  func link(of address: ObjectAddress) -> ObjectAddress? { table(of: address).flatMap { links[$0] } }

  private func table(of address: ObjectAddress) -> ObjectAddress? {
    states.lazy.compactMap { $0[address]?.parent }.first
  }

  private func likes(
    of address: ObjectAddress, in tables: [ObjectAddress: [ObjectAddress]]
  ) -> [ObjectAddress] {
    guard let table = table(of: address) else { return [] }
    let names = address.names.dropFirst(table.names.count)
    return (tables[table] ?? []).map { ObjectAddress(address.type, $0.names + names) }
  }
}
