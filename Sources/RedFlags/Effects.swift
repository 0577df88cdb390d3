import CatalogModel
import Diagnostics
import Diffing
import Planning

/// What a plan does, looked at once for all flags.
struct Effects {
  /// An object of a kind that has something to say about its change.
  struct Objection {
    var address: ObjectAddress
    var flag: KindFlag
    /// Where its count was asked.
    var question: String
  }

  let context: FlagContext
  let names: LiveNames
  /// Objects that go for good, without those that go with what they belong to.
  private(set) var drops: [Change] = []
  /// Everything that goes for good.
  let dropped: Set<ObjectAddress>
  /// Objects that lose their data because they are dropped and made again.
  private(set) var remade: [Change] = []
  /// What only the way down drops and makes again.
  private(set) var remadeDown: [ObjectAddress] = []
  /// Objects that come, without those that come with what they belong to.
  private(set) var additions: [Change] = []
  let created: Set<ObjectAddress>
  /// By what goes for its own sake: that object, and everything that goes with it.
  private(set) var going: [ObjectAddress: [any SchemaObject]] = [:]
  /// What is dropped and made again, and has its rows again.
  private(set) var copied: [Change] = []
  /// What leans on each object that goes, and stays.
  private(set) var leaning: [ObjectAddress: [ObjectAddress]] = [:]
  /// What kinds say about the way up, and about the way down.
  private(set) var objections: [Objection] = []
  private(set) var downObjections: [Objection] = []

  /// What has rows now, by its name in the live database.
  private(set) var dataRelations: [String: ObjectAddress] = [:]

  /// - Parameter isWeighed: off where only questions are wanted, and sizes are not known yet.
  init(_ context: FlagContext, isWeighed: Bool = true) {
    self.context = context
    names = LiveNames(context.renames)
    let changes = context.up.changesBesideNames
    dropped = Set(changes.filter { if case .drop = $0.action { true } else { false } }.map(\.address))
    created = Set(changes.filter { if case .create = $0.action { true } else { false } }.map(\.address))
    for change in changes { classify(change) }
    for column in context.up.movedByName.sorted() {
      objections += (context.old[column]?.flagsOfMovingByName ?? []).map {
        Objection(address: column, flag: $0, question: "\($0.slug) \(column) by name")
      }
    }
    gatherRebuilt()
    gatherRebuiltDown()
    gatherGoing(changes)
    if isWeighed, context.evidence?.up.isEmpty == false { gatherDataRelations() }
  }

  /// What is dropped and built again for another's sake loses its data as well.
  private mutating func gatherRebuilt() {
    let known = Set((remade + copied).map(\.address)).union(dropped)
    let remadeForOthers = context.up.remadeForOthers
    let rebuilt = remadeForOthers.union(known)
    for address in remadeForOthers.subtracting(known).sorted() {
      guard let old = context.old[address], let new = context.new[address], old.holdsData,
        !(old.parent.map(rebuilt.contains) ?? false)
      else { continue }
      remade.append(Change(address: address, action: .replace(old: old, new: new, attributes: [])))
    }
  }

  private mutating func gatherRebuiltDown() {
    let nodes = context.down.steps.flatMap(\.nodes).filter { $0.role == .drop }
    let known = Set((remade + copied).map(\.address)).union(dropped)
    let gone = Set(nodes.map(\.address)).union(known).union(created)
    remadeDown = context.down.remadeForOthers.subtracting(known).sorted().filter { address in
      guard let object = context.new[address], object.holdsData, context.old[address] != nil else {
        return false
      }
      return object.parent.map(gone.contains) != true
    }
  }

  /// Whether it is made anew with its rows, up and down.
  private func keepsRows(_ remade: Change) -> Bool {
    context.up.kept.contains(remade.address) && context.down.kept.contains(remade.address)
  }

  /// Whether it is a part of a table that was none of parts, and is to have all of their rows again on the way down.
  func givesRowsBack(_ addition: Change) -> Bool {
    guard let whole = addition.new?.whole, context.down.kept.contains(whole) else { return false }
    return !context.old.objects.values.contains { $0.whole == whole }
  }

  /// Whether its rows stand in parts of their own, which leave it and join it again; one that goes says so itself.
  func keepsRowsInParts(_ remade: Change) -> Bool {
    context.old.objects.values.contains { $0.whole == remade.address }
  }

  private mutating func gatherDataRelations() {
    for (address, object) in context.old.objects where address.facet == nil && address.depth == 2 {
      guard object.holdsData else { continue }
      let relation = liveRelation(address)
      dataRelations[relation] = min(address, dataRelations[relation] ?? address)
    }
  }

  private mutating func gatherGoing(_ changes: [Change]) {
    guard !dropped.isEmpty || !remade.isEmpty else { return }
    var parents: [ObjectAddress: ObjectAddress] = [:]
    for change in changes where dropped.contains(change.address) {
      parents[change.address] = change.old?.parent
    }
    for change in changes where dropped.contains(change.address) {
      guard let old = change.old else { continue }
      var top = change.address
      while let parent = parents[top], dropped.contains(parent) { top = parent }
      going[top, default: []].append(old)
    }
    let gone = dropped.union(remade.map(\.address))
    let dependents = context.old.dependents()
    for address in gone {
      let staying = (dependents[address] ?? []).filter {
        !gone.contains($0) && !context.old.lineage(of: $0).contains(address)
      }
      if !staying.isEmpty { leaning[address] = staying }
    }
  }

  private mutating func classify(_ change: Change) {
    switch change.action {
    case .drop(let old):
      if !(old.parent.map(dropped.contains) ?? false) { drops.append(change) }
    case .create(let new):
      if !(new.parent.map(created.contains) ?? false) { additions.append(change) }
    case .replace(let old, let new, _):
      if keepsRows(change) {
        copied.append(change)
      } else if old.holdsData, old.swap(to: new) == nil {
        remade.append(change)
      }
    case .alter: break
    }
    let there = FlagStates(old: context.old, new: context.new, created: created)
    let back = FlagStates(old: context.new, new: context.old, created: dropped)
    objections += object(change, kindFlags(from: change.old, to: change.new, in: there))
    if change.old != nil, change.new != nil {
      downObjections += object(change, kindFlags(from: change.new, to: change.old, in: back))
    }
  }

  private func object(_ change: Change, _ flags: [KindFlag]) -> [Objection] {
    let parentIsNew = change.new?.parent.map(created.contains) ?? false
    return flags.compactMap { flag in
      // What belongs to a new relation meets no live row.
      if flag.relation != nil, parentIsNew { return nil }
      return Objection(address: change.address, flag: flag, question: "\(flag.slug) \(change.address)")
    }
  }

  /// The line of the models that declares the object, or what it belongs to.
  func place(_ address: ObjectAddress) -> SourcePlace? {
    var next: ObjectAddress? = address
    while let address = next {
      if let place = context.places[address] ?? context.places[address.withoutFacet] { return place }
      next = (context.new[address] ?? context.old[address])?.parent
    }
    return nil
  }

  /// The relation that the object is or stands in, as the live database names it: `cfg.ticket`.
  func liveRelation(_ address: ObjectAddress) -> String {
    names.relation(Array(address.names.prefix(2))).joined(separator: ".")
  }

  func liveRelation(_ names: [String]) -> String { self.names.relation(names).joined(separator: ".") }
}
