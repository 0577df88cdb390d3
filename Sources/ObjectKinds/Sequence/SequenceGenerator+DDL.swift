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

  /// A counter that was never used stands at its old start. Where the new bounds leave that out, it is moved
  /// to the new start in between; one that was used is left to the server, which refuses to lose its place.
  func changes(from old: SequenceGenerator) -> [Statement] {
    let (from, to) = (old.options, options)
    guard !(to.minimum...to.maximum).contains(from.start) else { return [altering(from, to)] }
    var wide = from
    if largerTypes[to.type] ?? 0 > largerTypes[from.type] ?? 0 { wide.type = to.type }
    wide.minimum = min(from.minimum, to.minimum)
    wide.maximum = max(from.maximum, to.maximum)
    let counter: SQL = "\(names: [schema, name])"
    let move: SQL = """
      SELECT pg_catalog.setval(\(literal: counter.text), \(number: to.start), false) \
      FROM \(counter) \
      WHERE NOT is_called AND last_value NOT BETWEEN \(number: to.minimum) AND \(number: to.maximum)
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
