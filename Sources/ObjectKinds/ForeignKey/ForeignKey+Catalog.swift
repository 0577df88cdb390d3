package import CatalogModel
import SQLSyntax

extension ForeignKey {
  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    let newest = server.major >= 18
    return constraintQuery(
      "f",
      columns: """
        fn.nspname, f.relname, pg_catalog.pg_get_constraintdef(k.oid), \(newest ? "k.conperiod" : "false"),
        k.confmatchtype, k.confupdtype, k.confdeltype, k.condeferrable, k.condeferred, k.convalidated,
        \(newest ? "k.conenforced" : "true")
        """,
      joins: """
        JOIN pg_catalog.pg_class f ON f.oid = k.confrelid
        JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
        """)
  }

  package init?(row: inout CatalogRow) throws {
    let site = try ConstraintSite(row: &row)
    let target = [try row.text(), try row.text()]
    let clauses = DeparsedClauses(try row.text())
    let hasPeriod = row.flag()
    let columns = clauses.inside(after: "FOREIGN", "KEY").map(identifierList) ?? []
    let foreign = clauses.parts.count > 1 ? identifierList(clauses.parts[1].inside ?? "") : []
    self.init(
      site: site, columns: hasPeriod ? withoutPeriod(columns) : columns, target: target,
      targetColumns: hasPeriod ? withoutPeriod(foreign) : foreign)
    self.hasPeriod = hasPeriod
    matchesFull = row.optional() == "f"
    onUpdate = row.optional().flatMap { actions[$0] } ?? .noAction
    onDelete = row.optional().flatMap { actions[$0] } ?? .noAction
    // A copy that is made with its whole has the numbers of the whole's columns there: the server does not look them up.
    if clauses.parts.count > 2, !site.isInherited {
      onDeleteColumns = clauses.parts[2].inside.map(identifierList) ?? []
    }
    deferral = Deferral(row.flag(), initially: row.flag())
    isValid = row.flag()
    isEnforced = row.flag()
    if !isEnforced { isValid = true }
  }
}

/// `pg_constraint.confupdtype` and `confdeltype`.
private let actions: [String: ForeignKey.Action] = [
  "a": .noAction, "r": .restrict, "c": .cascade, "n": .setNull, "d": .setDefault,
]

/// `id, PERIOD valid_at` has the word before the last name.
private func withoutPeriod(_ words: [String]) -> [String] { words.dropLast(2) + words.suffix(1) }
