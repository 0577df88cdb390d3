import CatalogModel
import Diffing
import Planning

/// What is in the database although no revision put it there, seen from a plan that would touch it.
struct Drift {
  enum Sort {
    /// Made by hand; the plan drops it.
    case strangerGoes
    /// Changed, or dropped, by hand; the plan takes that back.
    case reverted
    /// Changed by hand and in the models, to something else.
    case bothChanged
    /// Made by hand just as the models want it.
    case alreadyThere
  }

  var address: ObjectAddress
  var sort: Sort
  var old: (any SchemaObject)?

  /// Every case of it, without what follows from that of the object it belongs to. Empty where nobody knows
  /// what the migrations lead to, or there are none.
  static func all(_ effects: Effects) -> [Drift] {
    let context = effects.context
    guard let base = context.base, !(base.isEmpty && context.standing.heads.isEmpty) else { return [] }
    let touched = context.up.changes.compactMap { change -> Drift? in
      // The migrations know it by its old name: the two cannot be held against each other.
      guard !effects.names.isRenamed(change.address) else { return nil }
      return sort(change, base).map { Drift(address: change.address, sort: $0, old: change.old) }
    }
    return folded(touched + alreadyThere(context, base).filter { !effects.names.isRenamed($0.address) })
  }

  private static func sort(_ change: Change, _ base: Catalog) -> Sort? {
    let expected = base[change.address]
    if isSame(expected, change.old) { return nil }
    switch change.action {
    // A model edit explains a drop of what the migrations made, whatever became of it.
    case .drop: return expected == nil ? .strangerGoes : nil
    case .create(let new), .alter(_, let new, _), .replace(_, let new, _):
      return isSame(expected, new) ? .reverted : .bothChanged
    }
  }

  private static func alreadyThere(_ context: FlagContext, _ base: Catalog) -> [Drift] {
    guard !context.standing.heads.isEmpty, context.standing.pending.isEmpty else { return [] }
    return Differ.differing(base, context.old).compactMap { address in
      guard context.isManaged(address), let old = context.old[address], isSame(old, context.new[address])
      else { return nil }
      return Drift(address: address, sort: .alreadyThere, old: old)
    }
  }

  private static func isSame(_ a: (any SchemaObject)?, _ b: (any SchemaObject)?) -> Bool {
    switch (a, b) {
    case (nil, nil): true
    case (let a?, let b?): a.isEqual(to: b)
    default: false
    }
  }

  private static func folded(_ all: [Drift]) -> [Drift] {
    let strange = Set(all.map(\.address))
    let parents = Dictionary(
      all.map { ($0.address, $0.old?.parent) }, uniquingKeysWith: { first, _ in first })
    return all.filter { drift in
      guard let parent = parents[drift.address] ?? nil else { return true }
      return !strange.contains(parent)
    }.sorted { $0.address < $1.address }
  }
}
