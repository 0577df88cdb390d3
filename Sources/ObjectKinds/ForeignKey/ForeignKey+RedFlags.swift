package import CatalogModel
import SQLSyntax

extension ForeignKey {
  package static func flags(from old: ForeignKey?, to new: ForeignKey?, in states: FlagStates) -> [KindFlag] {
    guard let new, new.isValid, new.isEnforced, old.map({ !$0.guards(new) }) ?? true else { return [] }
    let relation = new.site.relation.names
    guard !new.hasPeriod, new.targetColumns.count == new.columns.count else { return [scanFlag(relation)] }
    let rows = LiveRows(relation, mentions: Set(new.columns), in: states)
    let targetIsNew = states.created.contains(Table.address(new.target[0], new.target[1]))
    return [
      rowFlag(
        "constraint-over-violations",
        "\(new.address.dotted) wants a row in \(new.target.joined(separator: ".")), and rows without one make it fail",
        rows: rows
      ) { new.orphans($0, targetIsNew: targetIsNew) },
      scanFlag(relation),
    ]
  }

  private func guards(_ new: ForeignKey) -> Bool {
    isValid && isEnforced && columns == new.columns && target == new.target
      && targetColumns == new.targetColumns
  }

  /// Rows whose key is set and is nobody's.
  private func orphans(_ names: LiveNames, targetIsNew: Bool) -> SQL {
    let isSet = columns.map { "t.\(name: $0) IS NOT NULL" as SQL }.joined(matchesFull ? " OR " : " AND ")
    if targetIsNew { return "(\(isSet))" }
    let pairs = zip(columns, targetColumns).map { column, targetColumn -> SQL in
      "r.\(name: names.column(target, targetColumn)) = t.\(name: column)"
    }
    return
      "(\(isSet)) AND NOT EXISTS (SELECT 1 FROM \(names: names.relation(target)) r WHERE \(pairs.joined(" AND ")))"
  }
}
