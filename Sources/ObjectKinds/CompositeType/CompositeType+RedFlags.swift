package import CatalogModel
import SQLSyntax

extension CompositeType {
  package static func flags(from old: CompositeType?, to new: CompositeType?, in states: FlagStates)
    -> [KindFlag]
  {
    guard let old, let new else { return [] }
    let use = TypeUse(of: old.address, in: states.old)
    return new.flagsOfDrops(from: old, use, in: states) + new.flagsOfTypes(from: old, use)
  }

  private func flagsOfDrops(
    from old: CompositeType, _ use: TypeUse, in states: FlagStates
  ) -> [KindFlag] {
    let renamed = renamedFields(from: old)
    let gone = old.fields.map(\.name).filter { name in
      renamed[name] == nil && !fields.contains { $0.name == name }
    }
    let tables = Self.tables(of: old, in: states)
    if gone.isEmpty || use.isEmpty && tables.isEmpty && !old.isHeld { return [] }
    let names = gone.map { "`\($0)`" }.joined(separator: ", ")
    let held = gone.map { "\(old.valuesOf($0)) IS NOT NULL" as SQL }
    let values: [LiveQuery] = use.isEmpty ? [] : [use.counting(where: held.joined(" OR "))]
    let rows = tables.map { table -> LiveQuery in
      { live in
        let held = gone.map { "t.\(name: $0) IS NOT NULL" as SQL }.joined(" OR ")
        return "SELECT count(*) FROM \(names: live.relation([table.schema, table.name])) t WHERE \(held)"
      }
    }
    // Inside of other types nobody counts them.
    if values.isEmpty && rows.isEmpty {
      return [KindFlag("drop-column", "what values of \(address.dotted) hold in \(names) goes")]
    }
    let users = tables.isEmpty ? "columns" : use.isEmpty ? "tables" : "columns and tables"
    return [
      KindFlag(
        "drop-column", "what the \(users) of \(address.dotted) hold in \(names) goes",
        count: { live in "SELECT \((values + rows).map { "(\($0(live)))" as SQL }.joined(" + "))" })
    ]
  }

  /// Where values are held in columns, these are cast without a word; the columns of its tables say so themselves.
  private func flagsOfTypes(from old: CompositeType, _ use: TypeUse) -> [KindFlag] {
    if use.isEmpty && !old.isHeld { return [] }
    let renamed = renamedFields(from: old)
    var broken: [TypeFit.Loss: (words: [String], conditions: [SQL])] = [:]
    for was in old.fields {
      let name = renamed[was.name] ?? was.name
      guard let now = fields.first(where: { $0.name == name }), now.type != was.type else { continue }
      let fit = TypeFit(from: was.type, to: now.type)
      for loss in fit.losses {
        let condition = fit.broken(
          loss, column: old.valuesOf(was.name), oldText: was.type, newText: now.type)
        broken[loss, default: ([], [])].words.append("`\(name)` from \(was.type) to \(now.type)")
        broken[loss]?.conditions.append(condition)
      }
    }
    return broken.sorted { $0.key.rawValue < $1.key.rawValue }.map { loss, found in
      KindFlag(
        loss.rawValue,
        "values of \(address.dotted) may not come through: \(found.words.joined(separator: ", "))",
        count: use.isEmpty ? nil : use.counting(where: found.conditions.joined(" OR ")))
    }
  }

  private func valuesOf(_ field: String) -> SQL { "((value)::\(names: [schema, name])).\(name: field)" }

  /// Their columns go with the attributes.
  private static func tables(of type: CompositeType, in states: FlagStates) -> [Table] {
    (states.old.dependents()[type.address] ?? []).sorted().compactMap { states.old[$0] as? Table }
      .filter { $0.rowType == [type.schema, type.name] && states.new[$0.address] != nil }
  }
}
