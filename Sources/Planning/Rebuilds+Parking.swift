import CatalogModel
import Diffing

/// Columns of other tables' row types: no table is rewritten, and none goes, while one holds values of its rows.
extension Rebuilds {
  /// New columns, defaults of such, and other expressions, that have every row written anew.
  mutating func parkAside(_ list: [Change]) {
    for case .alter(let old, let new, _) in list.map(\.action) {
      if (new as? any WritesRowsAnew)?.writesRowsAnew(since: old) == true { parkWhatHolds(old.address) }
      guard new.recomputes(since: old), (new as? any Computed)?.isStored != false else { continue }
      if let table = columnsTable(old.address) { parkWhatHolds(table) }
    }
    for case .replace(let old, let new as any Computed, _) in list.map(\.action)
    where new.create(keepingComputedBy: old, partsSayMore: false) != nil {
      if let table = columnsTable(old.address) { parkWhatHolds(table) }
    }
    for change in list where change.old == nil {
      guard let object = change.new, object.rewritesRows,
        let column = object.valueType == nil ? object.parent : object.address, from[column] == nil,
        let table = to[column]?.parent
      else { continue }
      parkWhatHolds(table)
    }
  }

  /// Queries that change in place while a type gives up what they read of it.
  mutating func rebuildReaders(_ list: [Change]) {
    for change in list {
      guard case .alter(let old, let new, _) = change.action, !type(of: old).hasRowType,
        !old.keepsRows(in: new)
      else { continue }
      for reader in dependents[change.address] ?? [] where from[reader]?.isQuery == true {
        if case .alter = changes[reader]?.action { rebuild(reader) }
      }
    }
  }

  /// Whether it is given an expression that leans on something else, before that goes.
  func recomputes(_ column: ObjectAddress, without need: ObjectAddress) -> Bool {
    guard case .alter(let old, let new, _) = changes[column]?.action, new.recomputes(since: old) else {
      return false
    }
    return new.parent != need && !isSucceeded(need, for: column)
  }

  func columnsTable(_ column: ObjectAddress) -> ObjectAddress? {
    guard let object = from[column], object.valueType != nil else { return nil }
    return object.parent
  }

  /// Of the table, and of those that are written anew with it: its parts.
  mutating func parkWhatHolds(_ table: ObjectAddress) {
    for link in from.linksByWhole()[table] ?? [] where isKept(link) { parkWhatHolds(link.withoutFacet) }
    for column in from.holders(of: table) where isHeld(table, by: column) { park(column) }
    for storer in from.storers(of: table) { rebuild(storer) }
  }

  /// Whether the column has the table's row type, and waits for it.
  func isHeld(_ table: ObjectAddress, by column: ObjectAddress) -> Bool {
    guard let rows = from[table], type(of: rows).hasRowType, let old = from[column],
      old.valueType != nil, old.parent != table, let new = to[column], let later = to[table],
      rows.keepsRows(in: later), to.heldTypes(of: column).contains(table)
    else { return false }
    switch changes[column]?.action {
    case .drop, .replace: return false
    default: return old.park(until: new) != nil
    }
  }

  mutating func park(_ column: ObjectAddress) {
    if parked.insert(column).inserted { waiting.append((column, .retyped)) }
  }

  /// How values get to the type's successor: by name where the type, or one inside of it, is another row; by the cast of the
  /// domain that it is a domain of.
  func passage(of type: ObjectAddress) -> Passage {
    if let old = from[type], let new = to[type], case let passage = old.passage(to: new), passage != .text {
      return passage
    }
    let inside = from.needs(of: type).filter { $0 != type && swapped.contains($0) }.map(passage)
    if inside.contains(.names) { return .names }
    return from[type]?.enclosesTypes == false ? inside.first { $0 != .text } ?? .text : .text
  }
}
