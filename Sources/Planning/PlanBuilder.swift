import CatalogModel
import Diffing

/// Turns changes into the nodes and edges of a ``PlanGraph``.
struct PlanBuilder {
  let from: Catalog
  let to: Catalog
  let rebuilds: Rebuilds
  let kindOrder: [String: Int]
  /// What bears another name in place, by the address that it gets.
  let predecessors: [ObjectAddress: ObjectAddress]
  /// Names of constraints that the server cannot choose any more.
  let givenNames: Set<String>
  var graph = PlanGraph()
  var drops: [ObjectAddress: Int] = [:]
  var creates: [ObjectAddress: Int] = [:]
  var alters: [ObjectAddress: Int] = [:]
  var moves: [ObjectAddress: Int] = [:]
  var asides: [ObjectAddress: (before: Int, after: Int)] = [:]
  /// Columns whose values wait, and tables whose type does.
  var parkings: [ObjectAddress: (before: Int, after: Int)] = [:]
  var bereft: [ObjectAddress: (before: Int, after: Int)] = [:]
  var regroupings: [ObjectAddress: (before: Int, late: Int, after: Int)] = [:]
  /// Names that are given up before the object changes.
  var steps: [ObjectAddress: Int] = [:]
  /// What is given up before the object changes.
  var releases: [ObjectAddress: Int] = [:]
  /// What a whole does not say meanwhile, and what its parts are then.
  var lettingGo: [ObjectAddress: (before: Int, meanwhile: Int, after: Int)] = [:]
  /// Whether the new state is the earlier one.
  var isWayBack = false
  /// Tables between whose copy and drop a transaction ended, so that others could write; what ends one comes before now.
  var guarded: Set<ObjectAddress> = []
  /// Tables that are made anew without their rows, because these could not be kept from others meanwhile.
  var unkept: Set<ObjectAddress> = []
  /// Tables that are made anew, with their rows.
  var keepings: [ObjectAddress: (before: Int, after: Int)] = [:]
  /// Wholes whose rows find other parts.
  var placings: [ObjectAddress: Placing] = [:]
  /// Columns whose values are taken apart and put together again.
  var movedByName: Set<ObjectAddress> = []
  /// What is said once more, behind whatever overwrites it.
  var restatements: [ObjectAddress: Int] = [:]
  /// What is known by its name before it is made.
  var announcements: [ObjectAddress: Int] = [:]
  /// What stands alone before it goes.
  var retreats: [ObjectAddress: Int] = [:]

  init(from: Catalog, to: Catalog, rebuilds: Rebuilds, kindOrder: [String: Int]) {
    self.from = from
    self.to = to
    self.rebuilds = rebuilds
    self.kindOrder = kindOrder
    predecessors = Dictionary(uniqueKeysWithValues: rebuilds.renamed.map { ($0.value, $0.key) })
    // What comes with a link comes after what it is linked to, unless it is there before that.
    let coming = to.objects.values.filter { object in
      guard let link = object.link, let table = object.parent else { return true }
      if !object.isImplied, from[object.address].map({ !$0.isImplied }) == true { return true }
      return rebuilds.regroupings[table] != nil || from[table] != nil && !rebuilds.isKept(link)
    }
    givenNames = Set(from.objects.values.compactMap(\.givenName) + coming.compactMap(\.givenName))
  }

  // MARK: Nodes

  mutating func addNodes() {
    addRegroupings()
    addLettingGo()
    let exchanging = exchanges()
    let movers = movers
    for (address, change) in rebuilds.changes.sorted(by: { $0.key < $1.key }) {
      if settle(change) || rebuilds.renamed[address] != nil { continue }
      let isRebuild = rebuilds.rebuilt.contains(address)
      switch change.action {
      case .create(let new):
        let name = predecessors[address].flatMap { from[$0]?.renameStatements(to: new) }
        creates[address] = add(address, .create, new, name ?? clearance(for: new) + creation(of: new))
      case .drop(let old): drops[address] = add(address, .drop, old, removal(of: old))
      case .alter(let old, let new, let all):
        addAlteration(of: address, from: old, to: new, all, exchanging, movers)
      case .replace(let old, let new, _):
        if rebuilds.swapped.contains(address), let swap = old.beside(rebuilds.swapped).swap(to: new) {
          let before = add(address, .setAside, new, swap.before)
          asides[address] = (before, add(address, .dropAside, old, swap.after))
        } else if let node = goesWithItsPart(address) {
          drops[address] = node
          creates[address] = add(address, .create, new, creation(of: new), isRebuild: isRebuild)
        } else {
          let made = keepingComputed(address) ?? creation(of: new)
          let gone = removal(of: old, isReplaced: !made.isEmpty)
          drops[address] = add(address, .drop, old, gone, isRebuild: isRebuild)
          creates[address] = add(address, .create, new, made, isRebuild: isRebuild)
        }
      }
    }
    addLaterRequirements()
    addMoves()
    addParkings()
    addBereft()
    addPlacings()
    addKeepings()
    addAnnouncements()
  }

  private mutating func addAlteration(
    of address: ObjectAddress, from old: any SchemaObject, to new: any SchemaObject, _ all: [AttributeChange],
    _ exchanging: Set<ObjectAddress>, _ movers: Set<ObjectAddress>
  ) {
    if goesWithItsSource(old, new), new.parent.flatMap({ rebuilds.regroupings[$0] }) == nil {
      drops[address] = add(address, .drop, old, [])
      creates[address] = add(address, .create, new, new.createAsOwn())
      return
    }
    // What a parent passes on does not reach a table that has left it meanwhile.
    let isApart = regroups(new) && old.isImplied && new.isImplied && !all.contains(where: \.isRetype)
    let release = lettingGo[address] == nil ? old.release(for: new) : []
    if !release.isEmpty { releases[address] = add(address, .setAside, new, release) }
    var changes = insisting(all, from: old, to: new)
    let needs = to.needs(of: address)
    let rest = old.without { from[$0] != nil && (to[$0] == nil || isUnmade($0) && !needs.contains($0)) }
    if !rest.isEqual(to: old) { changes = rest.changes(to: new) ?? changes }
    if comesBeforeItsType(new), old.link != nil { changes = old.changesAsOwn(to: new) ?? changes }
    if exchanging.contains(address), let step = old.steppingAside(for: new) {
      steps[address] = add(address, .setAside, new, step.statements)
      changes = insisting(step.meanwhile.changes(to: new) ?? changes, from: step.meanwhile, to: new)
    }
    if lettingGo[address] != nil, let new = new as? any PassedToParts {
      changes.removeAll { new.attributesToLetGo.contains($0.attribute) }
    }
    // What moves over takes its new type on with that.
    if movers.contains(address) { changes.removeAll(where: \.isRetype) }
    let altered =
      casting(from: old, to: new) ?? new.preparations(in: to, since: from) + statements(of: changes)
    alters[address] = add(address, .alter, new, isApart ? new.createAsOwn() : altered)
  }

  private mutating func addMoves() {
    for (replaced, movers) in rebuilds.movers.sorted(by: { $0.key < $1.key }) {
      for mover in movers where moves[mover] == nil {
        // What goes and comes anew has nothing to take along, and what changes hands does so with its values.
        guard let object = to[mover], rebuilds.settled[mover] == nil,
          !to.lineage(of: mover).contains(where: isUnmade)
        else { continue }
        let passage = rebuilds.passage(of: replaced)
        guard let statements = adapting(object, to: replaced, by: passage) else { continue }
        if passage == .names, !statements.isEmpty { movedByName.insert(mover) }
        moves[mover] = add(mover, .moveOver, object, statements)
      }
    }
  }

  /// A type, where its tables' columns take casts.
  private func casting(from old: any SchemaObject, to new: any SchemaObject) -> [Statement]? {
    guard let type = new as? any GivesColumns else { return nil }
    var columns: [ObjectAddress: [(old: any SchemaObject, new: any SchemaObject)]] = [:]
    for (_, change) in rebuilds.changes.sorted(by: { $0.key < $1.key }) where change.isRetype {
      guard let before = change.old, let after = change.new, after.link == new.address,
        before.link == new.address, let table = after.parent
      else { continue }
      columns[table, default: []].append((before, after))
    }
    let cast = columns.filter { $0.value.contains { $0.new.hints["using"] != nil } }
    return cast.isEmpty ? nil : type.alter(from: old, casting: cast)
  }

  /// With the name written out that the server would not choose.
  private func insisting(
    _ changes: [AttributeChange], from old: any SchemaObject, to new: any SchemaObject
  ) -> [AttributeChange] {
    guard !givenNames.isEmpty else { return changes }
    let insisting = new.insisting(on: givenNames)
    return insisting.isEqual(to: new) ? changes : old.changes(to: insisting) ?? changes
  }

  /// What several attributes need is done once.
  func statements(of changes: [AttributeChange]) -> [Statement] {
    changes.reduce(into: []) { list, change in
      switch change.action {
      case .alter(let statements), .retype(let statements):
        list += statements.filter { [done = list] in !done.contains($0) }
      case .recreate: break
      }
    }
  }

  mutating func add(
    _ address: ObjectAddress, _ role: PlanNode.Role, _ object: any SchemaObject, _ statements: [Statement],
    isRebuild: Bool = false
  ) -> Int {
    graph.add(PlanNode(address, role, statements, isRebuild: isRebuild), key: key(role, object))
  }

  private func key(_ role: PlanNode.Role, _ object: any SchemaObject) -> PlanKey {
    let kind = type(of: object)
    let order = kindOrder[kind.kind.name] ?? 0
    let parent = object.parent
    let rank: Int
    switch role {
    case .drop, .dropAside: rank = (object.holdsData ? 3_000_000 : -1_000_000) - kind.rank * 1000 - order
    default: rank = kind.rank * 1000 + order
    }
    return PlanKey(
      rank: rank, group: parent ?? object.address, position: object.position, address: object.address)
  }
}
