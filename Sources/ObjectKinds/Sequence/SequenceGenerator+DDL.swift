package import CatalogModel
import SQLSyntax

extension SequenceGenerator {
  package func create() -> [Statement] {
    var parts: [SQL] = ["CREATE \(SQL(isUnlogged ? "UNLOGGED " : ""))SEQUENCE \(names: [schema, name])"]
    if options.type != "bigint" { parts.append("AS \(SQL(options.type))") }
    if !options.clauses.isEmpty { parts.append(options.clauses) }
    return [Statement(parts.joined(" "))]
  }

  package func drop() -> [Statement] { [Statement("DROP SEQUENCE \(names: [schema, name])")] }

  package func rename(to new: SequenceGenerator) -> [Statement]? {
    [Statement("\(head) RENAME TO \(name: new.name)")]
  }

  var head: SQL { "ALTER SEQUENCE \(names: [schema, name])" }

  /// A counter that the new bounds leave out is moved to the new start in between, where no value can come twice.
  func changes(from old: SequenceGenerator) -> [Statement] {
    let (from, to) = (old.options, options)
    guard to.leavesOut(from) else { return [altering(from, to)] }
    var wide = to.widened(by: from)
    if largerTypes[to.type] ?? 0 > largerTypes[from.type] ?? 0 { wide.type = to.type }
    let counter: SQL = "\(names: [schema, name])"
    let move: SQL = """
      SELECT pg_catalog.setval(\(literal: counter.text), \(number: to.start), false) \
      FROM \(counter) \
      WHERE last_value NOT BETWEEN \(number: to.minimum) AND \(number: to.maximum) \
      AND (NOT is_called OR \(to.isAhead(of: "last_value")))
      """
    return (wide == from ? [] : [altering(from, wide)]) + [Statement(move), altering(wide, to)]
  }

  /// With another type the server moves bounds that were the old type's: so both are said then.
  private func altering(_ old: SequenceOptions, _ new: SequenceOptions) -> Statement {
    guard new.type != old.type else { return Statement("\(head) \(new.changes(from: old))") }
    var same = old
    same.minimum = new.minimum
    same.maximum = new.maximum
    let rest = new.changes(from: same)
    let bounds: SQL = "AS \(SQL(new.type)) MINVALUE \(number: new.minimum) MAXVALUE \(number: new.maximum)"
    return Statement("\(head) \(rest.isEmpty ? bounds : "\(bounds) \(rest)")")
  }
}

private let largerTypes = ["smallint": 2, "integer": 4, "bigint": 8]
