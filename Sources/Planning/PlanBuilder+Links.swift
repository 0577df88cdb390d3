import CatalogModel
import Diffing

/// What comes and goes by a link: the columns, checks and indexes of a partition or of a child table.
extension PlanBuilder {
  /// Nothing where another object's statement makes this one.
  func creation(of wanted: any SchemaObject) -> [Statement] {
    let object: any SchemaObject = givenNames.isEmpty ? wanted : wanted.insisting(on: givenNames)
    if let link = object.link {
      if let column = standIn(for: object) { return column.createAsOwn() }
      if let parent = object.parent,
        rebuilds.settled[parent] != nil || rebuilds.bereft[parent] != nil || regroups(object)
      {
        return object.createAsOwn()
      }
      if !takers(of: object).isEmpty || comesBeforeItsType(object) { return object.createAsOwn() }
      let carrier = to[link].map { $0.takesPartsOfOthers ? $0.comesWith : link } ?? link.withoutFacet
      let comes = carrier.map(isMade) == true || rebuilds.isKept(link) || object.comesByJoining
      if !comes { return object.createAsOwn() }
      if object.isImplied { return [] }
      return likeOfWhole(object, link).map { object.arrive(as: $0.name) } ?? object.create()
    }
    if object.comesWith.map(isMade) == true { return [] }
    return object.preparations(in: to, since: from)
      + (reachesParts(object) ? object.createReachingParts() : object.create())
  }

  /// What comes to the part by the link as this one.
  private func likeOfWhole(_ object: any SchemaObject, _ link: ObjectAddress) -> ObjectAddress? {
    guard let key = object.adoptionKey, !object.isTakenIn else { return nil }
    return (to[link]?.references ?? []).flatMap(to.parts).sorted().first { to[$0]?.adoptionKey == key }
  }

  /// Whether it is a column with a counter, and its table has parts before and after.
  private func reachesParts(_ object: any SchemaObject) -> Bool {
    guard object.valueType != nil, object.ownSequence != nil, let table = object.parent else { return false }
    return from.linksByWhole()[table]?.contains(where: rebuilds.isKept) == true
  }

  /// What bears the same name in what the link refers to.
  func origins(
    of address: ObjectAddress, _ link: ObjectAddress, in catalog: Catalog? = nil
  ) -> [ObjectAddress] {
    ((catalog ?? from)[link]?.references ?? []).map { ObjectAddress(address.type, $0.names + [address.name]) }
  }

  /// What a column of a part follows: what leans on the one (a view of the part) does so on the others.
  func sources(of column: ObjectAddress, in catalog: Catalog) -> [ObjectAddress] {
    guard let object = catalog[column], object.valueType != nil, let link = object.link, rebuilds.isKept(link)
    else { return [] }
    // The columns of a type's table follow the type.
    let sources = link.facet == nil ? [link] : origins(of: column, link)
    return sources + sources.flatMap { self.sources(of: $0, in: catalog) }
  }

  /// What came by a link that is undone is its own afterwards, and goes or changes only then. What its source took
  /// along is made after that went.
  mutating func orderLink(of address: ObjectAddress, _ change: Change) {
    guard let link = change.old?.link ?? change.old?.sharingLink, from[link]?.takesPartsOfOthers == true
    else { return }
    let goesWith = drops[address] == nil ? [] : change.old.map(originsItGoesWith) ?? []
    for origin in goesWith {
      graph.order(drops[origin], before: drops[link])
      graph.order(drops[origin], before: drops[address])
    }
    if drops[link] != drops[address], goesWith.isEmpty {
      graph.order(drops[link], before: drops[address])
      // Were it still linked, it would go or change with what it comes from. One that gives rows away does so.
      for origin in givesRowsAway(link) ? [] : origins(of: address, link) {
        graph.order(drops[link], before: drops[origin], isSoft: true)
        graph.order(drops[link], before: alters[origin], isSoft: true)
      }
    }
    if let node = drops[address] {
      for giver in change.old.map(givers) ?? [] {
        graph.order(node, before: creates[giver])
        graph.order(node, before: alters[giver])
      }
    }
    graph.order(drops[link], before: alters[address])
    guard rebuilds.isKept(link) else { return }
    for need in from.needs(of: address) { graph.order(drops[need], before: creates[address]) }
  }

  /// A table that leaves changes only then, and what belongs to one that joins is there before.
  mutating func orderDepartures() {
    let leaving = Dictionary(grouping: droppedLinks(), by: \.withoutFacet)
    guard !leaving.isEmpty else { return }
    // What comes to be of a whole, or changes, reaches those that are there by then.
    for link in leaving.values.joined() where !givesRowsAway(link) {
      for part in origins(of: link).flatMap(to.structure) {
        for node in [creates[part], alters[part], moves[part]] {
          graph.order(drops[link], before: node, isSoft: true)
        }
      }
    }
    for (table, links) in leaving { orderNamesakes(in: table, leavingBy: links) }
    for link in leaving.values.joined() where to[link.withoutFacet] != nil { orderCopies(leavingBy: link) }
    orderSharedDrops(leaving)
    for (address, node) in creates.merging(alters, uniquingKeysWith: { made, _ in made }) {
      guard let object = to[address], let table = object.parent, let links = leaving[table] else { continue }
      for link in links where address != link {
        graph.order(drops[link], before: node, isSoft: true)
        if object.link == link, !object.comesByJoining {
          graph.order(node, before: creates[link], isSoft: true)
        }
      }
    }
  }

  /// What a whole gets meets what a table that leaves has under that name.
  private mutating func orderNamesakes(in table: ObjectAddress, leavingBy links: [ObjectAddress]) {
    for link in links where !givesRowsAway(link) {
      for part in origins(of: link).flatMap(to.parts) {
        guard let name = to[part]?.address.name, from[ObjectAddress(part.type, table.names + [name])] != nil
        else {
          continue
        }
        graph.order(drops[link], before: creates[part], isSoft: true)
      }
      // The server takes one that is NO INHERIT for the table's (RemoveInheritance): "has non-inherited constraint".
      for part in origins(of: link).flatMap(from.parts) {
        let own = from[part].flatMap { from[ObjectAddress(part.type, table.names + [$0.address.name])] }
        guard let own, own.link == nil, own.sharingLink == nil, own.valueType == nil, !own.holdsParts else {
          continue
        }
        graph.order(drops[part] ?? drops[own.address], before: drops[link], isSoft: true)
      }
    }
  }

  /// A column that a table has by itself and from a parent, too, cannot go while that is its parent.
  private mutating func orderSharedDrops(_ leaving: [ObjectAddress: [ObjectAddress]]) {
    for (address, node) in drops {
      guard let column = from[address], column.valueType != nil, column.link == nil,
        let table = column.parent, to[table] != nil
      else { continue }
      for link in leaving[table] ?? [] where origins(of: address, link).contains(where: { from[$0] != nil }) {
        graph.order(drops[link], before: node)
      }
    }
  }

  /// A part takes its own of an index or a check along where that stays or goes by itself; what goes with the whole's does so
  /// before.
  private mutating func orderCopies(leavingBy link: ObjectAddress) {
    let copies = from.parts(of: link.withoutFacet).filter { from[$0]?.link == link }
    var goesAlone: [String: Bool] = [:]
    for copy in copies {
      guard let object = from[copy] else { continue }
      let kind = type(of: object).kind.name
      if let node = drops[copy] {
        goesAlone[kind] = goesAlone[kind] == true || !graph.nodes[node].statements.isEmpty
      } else if object.comesByJoining, to[copy] != nil {
        goesAlone[kind] = true
      }
    }
    for part in goesAlone.isEmpty ? [] : origins(of: link).flatMap(from.parts) {
      guard let object = from[part], object.comesByJoining || object.isDemandedOfParts,
        let goesAlone = goesAlone[type(of: object).kind.name]
      else { continue }
      let (first, second) = goesAlone ? (drops[link], drops[part]) : (drops[part], drops[link])
      graph.order(first, before: second, isSoft: true)
    }
  }

  /// What it leads to, and what that is linked to.
  private func origins(of link: ObjectAddress) -> Set<ObjectAddress> {
    var found: Set<ObjectAddress> = []
    var waiting = [link]
    while let next = waiting.popLast() {
      for origin in from[next]?.references ?? [] where found.insert(origin).inserted {
        waiting += from.parts(of: origin).filter { from[$0]?.takesPartsOfOthers == true }
      }
    }
    return found
  }

  /// What is made together with its table needs what that is linked to; what comes when the table joins is there
  /// only then; and what differs from where it comes from does so after that has changed.
  mutating func orderArrivals() {
    let parts = changesByWhole()
    var columns: [ObjectAddress: [Int]] = [:]
    for (address, change) in rebuilds.changes {
      guard let object = change.new else { continue }
      let needs = to.needs(of: address)
      if let carrier = object.comesWith, let node = creates[carrier], creates[address] != node {
        for need in needs where need != carrier && to[need]?.parent != carrier {
          graph.order(creates[need], before: node)
        }
        // An identity does not reach children that are there already, and no column changes upon which one is built.
        for source in object.takesPartsOfOthers ? object.references : [] {
          let given = columns[source] ?? partsGiven(by: source)
          columns[source] = given
          for part in given { graph.order(part, before: node, isSoft: true) }
        }
      }
      // What says nothing itself any more may have said something before.
      guard let link = object.link, !object.isImplied || alters[address] != nil else { continue }
      if object.comesByJoining {
        graph.order(creates[link], before: creates[address])
        // It leaves and joins within that change.
        if releases[link] != nil { graph.order(alters[link], before: creates[address] ?? alters[address]) }
      }
      guard rebuilds.isKept(link), let node = alters[address] ?? creates[address],
        rebuilds.settled[address] == nil
      else { continue }
      if object.valueType != nil {
        for source in to.likesAbove(address, by: link) { graph.order(creates[source], before: node) }
      }
      let takers = takers(of: object)
      // The columns of a type's table have nothing but the type to wait for, which gives them.
      if link.facet == nil, !comesBeforeItsType(object) {
        graph.order(alters[link], before: node)
      }
      for source in to[link].map({ $0.takesPartsOfOthers ? $0.references : [] }) ?? [] {
        for part in parts[source] ?? [] where !to.lineage(of: part).contains(where: takers.contains) {
          // Neither a column, a default nor what another index takes in waits for an index of the whole that has to wait
          // for it, nor for what belongs to one.
          let isIndex = to.lineage(of: part).contains { to[$0]?.comesByJoining == true }
          let isSoft = (!object.comesByJoining || !takers.isEmpty) && isIndex
          // Nor does a column wait for more than its like.
          let isOther =
            object.valueType != nil && part != ObjectAddress(address.type, source.names + [address.name])
          graph.order(creates[part], before: node, isOther ? .wished : isSoft ? .likely : .needed)
          graph.order(alters[part], before: node, isOther ? .wished : .needed)
        }
      }
    }
  }

  /// What is made or changed of an object's structure and belongs to its children from their beginning, and what goes so
  /// that they never get it. What it gets from its own whole it passes on.
  private func partsGiven(by source: ObjectAddress) -> [Int] {
    let given = to.structure(of: source).filter { to[$0]?.comesByJoining == false }.flatMap {
      [creates[$0], alters[$0], moves[$0]].compactMap { $0 }
    }
    let gone = from.parts(of: source).filter { from[$0]?.comesByJoining == true }
    let wholes = to.parts(of: source).compactMap { to[$0] }.filter(\.takesPartsOfOthers).flatMap(\.references)
    return given + gone.compactMap { drops[$0] } + wholes.flatMap(partsGiven)
  }

  /// By the address of a whole: its parts that change, and theirs.
  func changesByWhole() -> [ObjectAddress: [ObjectAddress]] {
    var parts: [ObjectAddress: [ObjectAddress]] = [:]
    for (address, change) in rebuilds.changes {
      guard let object = change.new ?? change.old, let parent = object.parent,
        !type(of: object).staysWithWhole
      else { continue }
      parts[parent, default: []].append(address)
      let bearer = to[parent] ?? from[parent]
      if let bearer, let whole = bearer.parent, !type(of: bearer).staysWithWhole {
        parts[whole, default: []].append(address)
      }
    }
    return parts
  }

  /// A change that the server carries on to all parts is taken back where a part says something else.
  mutating func restateParts() {
    let reaching = rebuilds.changes.filter { _, change in
      !change.counterparts(in: change.address).isEmpty
    }
    guard !reaching.isEmpty else { return }
    let parts = to.linksByWhole().mapValues { $0.map(\.withoutFacet) }
    for (address, change) in reaching.sorted(by: { $0.key < $1.key }) {
      let lineage = (to[address] == nil ? from : to).lineage(of: address)
      guard let table = lineage.first(where: { parts[$0] != nil }),
        let node = alters[address] ?? creates[address] ?? drops[address]
      else { continue }
      let freed = change.new.flatMap { change.old?.isFreed(by: $0) } ?? false
      // It reaches the parts that are there: a check that is not valid, which those that come later have as a valid one.
      let statements = graph.nodes[node].statements
      if node == creates[address], !statements.isEmpty, statements.allSatisfy(\.folds.isEmpty) {
        for part in parts[table] ?? [] { graph.order(creates[part], before: node, isSoft: true) }
      }
      var waiting = (parts[table] ?? []).map { (part: $0, after: [node]) }
      while let (part, before) = waiting.popLast() {
        let said = change.counterparts(in: part).compactMap { restate($0, after: before, freed: freed) }
        waiting += (parts[part] ?? []).map { ($0, before + said) }
      }
    }
  }

  /// - Returns: what the parts of the part have to wait for.
  private mutating func restate(_ address: ObjectAddress, after nodes: [Int], freed: Bool) -> Int? {
    // What is the part's own as well is there first.
    guard let object = to[address], object.sharingLink == nil else {
      // What it said itself is its whole's by then, which reaches it.
      if from[address]?.link != nil, !from.lineage(of: address).contains(where: givesRowsAway) {
        for node in nodes { graph.order(drops[address], before: node, isSoft: true) }
      }
      return nil
    }
    // What changes hands does so while no whole reaches it.
    if rebuilds.settled[address] != nil { return nil }
    if let made = creates[address], !object.isImplied {
      // So is a column, which the whole's joins.
      if object.valueType != nil, object.link == nil { return nil }
      for node in nodes { graph.order(node, before: made, isSoft: true) }
      return made
    }
    // What is made meanwhile was never reached.
    if freed, object.parent.map({ creates[$0] != nil }) == true { return nil }
    let saidAlready = lettingGo[address].map { graph.nodes[$0.meanwhile].statements } ?? []
    let statements = object.restate(since: from[address], freed: freed).filter { !saidAlready.contains($0) }
    if freed, let changed = alters[address] {
      for node in nodes { graph.order(node, before: changed, isSoft: true) }
      if statements.isEmpty { return changed }
    }
    if statements.isEmpty { return nil }
    // Where it says so anyhow, once is enough; what it has to be before it joins does not wait for that.
    var changed = alters[address].flatMap { node in
      statements.allSatisfy(graph.nodes[node].statements.contains) ? node : nil
    }
    if let node = changed, object.link.map({ creates[$0] != nil }) == true {
      let others = graph.nodes[node].statements.filter { !statements.contains($0) }
      if !others.isEmpty {
        graph.replaceStatements(of: node, with: others)
        changed = nil
      }
    }
    let again = changed ?? restatements[address] ?? add(address, .alter, object, statements)
    let said = graph.nodes[again].statements
    graph.replaceStatements(of: again, with: said + statements.filter { !said.contains($0) })
    restatements[address] = again
    for node in nodes { graph.order(node, before: again) }
    graph.order(alters[address], before: again)
    return again
  }
}
