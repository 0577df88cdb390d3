import CatalogModel
import SQLSyntax

/// The column that has an identity, of a table here or of a foreign one, and how that comes, changes and goes.
struct IdentityColumn {
  /// `ALTER TABLE …`.
  var head: SQL
  var schema: String
  var table: String
  var name: String

  private func clause(_ change: SQL) -> Statement { .clause(head, "ALTER COLUMN \(name: name) \(change)") }
  var defaultSequenceName: String { defaultObjectName(table, name, "seq") }

  func sequenceName(of identity: Identity) -> String { identity.sequenceName ?? defaultSequenceName }

  var drop: Statement { clause("DROP IDENTITY") }

  func change(from old: Identity?, to new: Identity?) -> [Statement] {
    switch (old, new) {
    case (nil, let new?): return [clause("ADD \(new.clause(in: schema))")] + persistence(of: new)
    case (_?, nil): return [drop]
    case (let old?, let new?):
      let words: SQL =
        old.generation == new.generation ? "" : "SET GENERATED \(new.generation.words)"
      // The sequence's type, and with it its usual bounds, follows the column's.
      return [words].filter { !$0.isEmpty }.map(clause)
        + (bound(old, by: new).isEmpty
          ? changeCounter(from: old.sequence.retyped(new.sequence.type), to: new.sequence) : [])
        + renameSequence(from: old, to: new)
        + changePersistence(from: old, to: new)
    case (nil, nil): return []
    }
  }

  /// A smaller type comes only where the counter's bounds are within it: the server changes the sequence's type first,
  /// whatever else the statement says of it.
  func bound(_ old: Identity?, by new: Identity?) -> [Statement] {
    guard let old, let new, !old.sequence.retyped(new.sequence.type).fitsItsType else { return [] }
    return changeCounter(from: old.sequence, to: new.sequence).map { Statement($0.sql) }
  }

  /// What the table's does not say.
  func persistence(of identity: Identity?) -> [Statement] {
    guard let identity, let isUnlogged = identity.isUnlogged else { return [] }
    return [setPersistence(of: identity, isUnlogged: isUnlogged)]
  }

  /// The table's change, which comes before, has reached the sequence too.
  private func changePersistence(from old: Identity, to new: Identity) -> [Statement] {
    old.isUnlogged == new.isUnlogged
      ? [] : [setPersistence(of: new, isUnlogged: new.isUnlogged ?? new.isTableUnlogged)]
  }

  private func setPersistence(of identity: Identity, isUnlogged: Bool) -> Statement {
    Statement(
      "ALTER SEQUENCE \(names: [schema, sequenceName(of: identity)]) \(SQL(isUnlogged ? "SET UNLOGGED" : "SET LOGGED"))"
    )
  }

  private func renameSequence(from old: Identity, to new: Identity) -> [Statement] {
    let (before, after) = (sequenceName(of: old), sequenceName(of: new))
    return before == after
      ? [] : [Statement("ALTER SEQUENCE \(names: [schema, before]) RENAME TO \(name: after)")]
  }

  /// A counter that the new bounds leave out is moved to the new start in between, where no value can come twice.
  private func changeCounter(from old: SequenceOptions, to new: SequenceOptions) -> [Statement] {
    func alter(_ from: SequenceOptions, _ to: SequenceOptions) -> [Statement] {
      let change = to.changes(from: from, prefix: "SET ")
      return change.isEmpty ? [] : [clause(change)]
    }
    guard new.leavesOut(old) else { return alter(old, new) }
    let wide = new.widened(by: old)
    let table: SQL = "\(names: [schema, self.table])"
    let unused: SQL =
      (new.minimum...new.maximum).contains(old.start) ? "" : "c.value IS NULL OR "
    let move: SQL = """
      SELECT pg_catalog.setval(c.counter, \(number: new.start), false) \
      FROM (SELECT s.counter, pg_catalog.pg_sequence_last_value(s.counter) AS value \
      FROM (SELECT pg_catalog.pg_get_serial_sequence(\(literal: table.text), \(literal: name))::pg_catalog.regclass \
      AS counter) s) c \
      WHERE \(unused)\(new.isAhead(of: "c.value"))
      """
    return alter(old, wide) + [Statement(move)] + alter(wide, new)
  }
}
