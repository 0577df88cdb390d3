package import CatalogModel
import SQLSyntax

extension CompositeType {
  package static func flags(from old: CompositeType?, to new: CompositeType?, in states: FlagStates)
    -> [KindFlag]
  {
    guard let old, let new else { return [] }
    let renamed = new.renamedFields(from: old)
    let gone = old.fields.map(\.name).filter { name in
      renamed[name] == nil && !new.fields.contains { $0.name == name }
    }
    let use = TypeUse(of: old.address, in: states.old)
    let tables = tables(of: old, in: states)
    if gone.isEmpty || use.isEmpty && tables.isEmpty && !old.isHeld { return [] }
    let names = gone.map { "`\($0)`" }.joined(separator: ", ")
    let held = gone.map { "((value)::\(names: [old.schema, old.name])).\(name: $0) IS NOT NULL" as SQL }
    let values: [LiveQuery] = use.isEmpty ? [] : [use.counting(where: held.joined(" OR "))]
    let rows = tables.map { table -> LiveQuery in
      { live in
        let held = gone.map { "t.\(name: $0) IS NOT NULL" as SQL }.joined(" OR ")
        return "SELECT count(*) FROM \(names: live.relation([table.schema, table.name])) t WHERE \(held)"
      }
    }
    // Inside of other types nobody counts them.
    if values.isEmpty && rows.isEmpty {
      return [KindFlag("drop-column", "what values of \(new.address.dotted) hold in \(names) goes")]
    }
    let users = tables.isEmpty ? "columns" : use.isEmpty ? "tables" : "columns and tables"
    return [
      KindFlag(
        "drop-column", "what the \(users) of \(new.address.dotted) hold in \(names) goes",
        count: { live in "SELECT \((values + rows).map { "(\($0(live)))" as SQL }.joined(" + "))" })
    ]
  }

  /// Their columns go with the attributes.
  private static func tables(of type: CompositeType, in states: FlagStates) -> [Table] {
    (states.old.dependents()[type.address] ?? []).sorted().compactMap { states.old[$0] as? Table }
      .filter { $0.rowType == [type.schema, type.name] && states.new[$0.address] != nil }
  }
}
