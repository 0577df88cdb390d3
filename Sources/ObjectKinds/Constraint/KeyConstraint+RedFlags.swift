import CatalogModel
import SQLSyntax

extension KeyConstraint {
  package static func flags(from old: Self?, to new: Self?, in states: FlagStates) -> [KindFlag] {
    guard let key = new?.key,
      old?.key.columns != key.columns || old?.key.nullsNotDistinct != key.nullsNotDistinct
    else { return [] }
    let relation = key.site.relation.names
    if key.withoutOverlaps { return [scanFlag(relation)] }
    // Rows that were told apart by fewer columns are told apart by more.
    if let old = old?.key, Set(old.columns).isSubset(of: key.columns), !key.nullsNotDistinct {
      return [scanFlag(relation)]
    }
    let rows = LiveRows(relation, mentions: Set(key.columns), in: states)
    let keys = key.columns.map { "t.\(name: $0)" as SQL }
    let nullsCount = key.nullsNotDistinct || self == PrimaryKey.self
    return [
      duplicatesFlag(key.site.address, rows, keys, nullsCount: nullsCount, where: nil), scanFlag(relation),
    ]
  }
}

/// Rows that share the values of a key: all of them are counted, and each value is shown once.
func duplicatesFlag(
  _ address: ObjectAddress, _ rows: LiveRows, _ keys: [SQL], nullsCount: Bool, where predicate: String?
) -> KindFlag {
  var conditions = nullsCount ? [] : keys.map { "\($0) IS NOT NULL" as SQL }
  if let predicate { conditions.append("(\(deparsed: predicate))") }
  let filter: SQL = conditions.isEmpty ? "" : " WHERE \(conditions.joined(" AND "))"
  let list = keys.joined()
  @Sendable func groups(_ what: SQL, _ names: LiveNames) -> SQL {
    "SELECT \(what) FROM \(rows.source(names))\(filter) GROUP BY \(list) HAVING count(*) > 1"
  }
  return KindFlag(
    "unique-over-duplicates",
    "\(address.dotted) tells rows apart, and rows with the same values make that fail",
    relation: rows.relation,
    count: { "SELECT COALESCE(sum(d.n), 0) FROM (\(groups("count(*) AS n", $0))) d" },
    show: { groups("\(list), count(*)", $0) }, needsRows: true)
}
