package import CatalogModel
import SQLSyntax

extension ForeignKey {
  package static let attributes: [Attribute<ForeignKey>] = [
    Attribute("inherited", \.site.isInherited) { _, _ in [] },
    Attribute(recreate: "columns", \.columns),
    Attribute(recreate: "references", \.target),
    Attribute(recreate: "references' columns", \.targetColumns),
    Attribute(recreate: "match", \.matchesFull),
    Attribute(recreate: "on_update", \.onUpdate),
    Attribute(recreate: "on_delete", \.onDelete),
    Attribute(recreate: "on_delete_columns", \.onDeleteColumns),
    Attribute(recreate: "period", \.hasPeriod),
    Attribute("deferrable", \.deferral) { old, new in new.alter(new.deferral.change, from: old) },
    Attribute("not_valid", \.isValid.isFalse, way: "`VALIDATE` in place; rebuilt to become not valid") {
      old, new in
      new.isValid
        ? .alter(new.site.alter("VALIDATE CONSTRAINT \(name: new.site.name)", from: old.site)) : .recreate
    },
    Attribute("not_enforced", \.isEnforced.isFalse, way: "in place; rebuilt where it is not valid") {
      old, new in
      new.isValid ? .alter(new.alter(new.isEnforced ? "ENFORCED" : "NOT ENFORCED", from: old)) : .recreate
    },
  ]

  private func alter(_ change: SQL, from old: ForeignKey) -> [Statement] {
    site.alter("ALTER CONSTRAINT \(name: site.name) \(change)", from: old.site)
  }

  package func create() -> [Statement] { site.isInherited ? [] : createAsOwn() }

  package func arrive(as like: String) -> [Statement] { site.arrive(as: like) }

  package func createAsOwn() -> [Statement] {
    var sql: SQL = "FOREIGN KEY (\(keyList(columns))) REFERENCES \(names: target)"
    if !targetColumns.isEmpty { sql = sql + " (\(keyList(targetColumns)))" }
    if matchesFull { sql = sql + " MATCH FULL" }
    if onUpdate != .noAction { sql = sql + " ON UPDATE \(onUpdate.words)" }
    if onDelete != .noAction { sql = sql + " ON DELETE \(onDelete.words)" }
    if !onDeleteColumns.isEmpty { sql = sql + " (\(list: onDeleteColumns))" }
    sql = sql + deferral.clause
    if !isEnforced { sql = sql + " NOT ENFORCED" }
    return isValid ? site.add(sql) : site.add(sql + " NOT VALID", isElement: false)
  }

  private func keyList(_ columns: [String]) -> SQL {
    guard hasPeriod, let last = columns.last else { return "\(list: columns)" }
    return "\(list: columns.dropLast()), PERIOD \(name: last)"
  }

  package func drop() -> [Statement] {
    site.isInherited ? site.giveUp(usual: site.source.last ?? site.name) : site.drop
  }
  package func dropAsOwn() -> [Statement] { site.drop }

  package func rename(to new: ForeignKey) -> [Statement]? { site.rename(to: new.site) }
}

extension ForeignKey.Action {
  var words: SQL { SQL(rawValue.uppercased()) }
}
