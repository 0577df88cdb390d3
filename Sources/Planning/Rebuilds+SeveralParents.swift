import CatalogModel
import Diffing

/// Columns that several parents pass on to a table: none of them can give them another type there (ATPrepAlterColumnType,
/// src/backend/commands/tablecmds.c), so that the table is without its parents while they change.
extension Rebuilds {
  /// By table: the names of those among the columns of its parents, or of theirs, that it has from several.
  func passedOnBySeveral(_ columns: some Sequence<ObjectAddress>) -> [ObjectAddress: Set<String>] {
    let links = from.linksByWhole()
    if links.isEmpty { return [:] }
    var found: [ObjectAddress: Set<String>] = [:]
    for column in columns {
      var waiting = from[column]?.parent.map { [$0] } ?? []
      var seen = Set(waiting)
      while let whole = waiting.popLast() {
        for link in links[whole] ?? [] where isKept(link) && seen.insert(link.withoutFacet).inserted {
          let table = link.withoutFacet
          let above = parents(of: table).map { origins(of: column, in: $0) }.filter { !$0.isEmpty }
          // What parents have from the same one comes with that.
          if above.count > 1, Set(above.joined()).count > 1 { found[table, default: []].insert(column.name) }
          waiting.append(table)
        }
      }
    }
    return found
  }

  private func parents(of table: ObjectAddress) -> [ObjectAddress] {
    if regroupings[table] != nil { return [] }
    return from.parts(of: table).filter { from[$0]?.takesPartsOfOthers == true && isKept($0) }
      .flatMap { from[$0]?.references ?? [] }
  }

  /// The topmost tables that a table has a column of that name from: itself, where no parent has it.
  private func origins(of column: ObjectAddress, in table: ObjectAddress) -> Set<ObjectAddress> {
    let above = Set(parents(of: table).flatMap { origins(of: column, in: $0) })
    if !above.isEmpty { return above }
    return from[ObjectAddress(column.type, table.names + [column.name])] == nil ? [] : [table]
  }

  /// A column that comes by a link is given its new type by the parent for the time being.
  mutating func retype(_ retyped: [ObjectAddress: [Statement]]) {
    for (column, statements) in retyped.sorted(by: { $0.key < $1.key }) {
      guard let old = from[column], let new = to[column] else { continue }
      var attributes: [AttributeChange] = []
      if case .alter(_, _, let all) = changes[column]?.action { attributes = all.filter { !$0.isRetype } }
      attributes.insert(AttributeChange("type", .retype(statements)), at: 0)
      changes[column] = Change(address: column, action: .alter(old: old, new: new, attributes))
      waiting.append((column, .retyped))
    }
  }
}
