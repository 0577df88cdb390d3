package import CatalogModel
import SQLSyntax

/// Rows that new bounds leave out wait in a table of their own, so that no order among the partitions has to be found,
/// and none is lost where the change breaks off between two transactions.
extension Partition: PlacesRows {
  package var takesTheRest: Bool { bounds == "DEFAULT" }

  package func mayLoseRows(since old: any PlacesRows, remade: Bool) -> Bool {
    guard let old = old as? Partition, let rule else { return false }
    // Values of another type have another hash.
    return rule != old.rule || remade && rule.contains(Self.hashRule)
  }

  package func placingRows(
    of givers: [any PlacesRows], leaving: [any PlacesRows], to takers: [any PlacesRows],
    columns: [any SchemaObject]
  ) -> Swap? {
    let stored = columns.compactMap { $0 as? Column }.filter { $0.shape.generated == nil }
      .sorted { $0.position < $1.position }
    let list: SQL = "\(list: stored.map(\.name))"
    let holder: SQL = "\(names: [whole[0], clipped(whole[1], " (rows to place)")])"
    let takers = takers.compactMap { $0 as? Partition }
    let rows =
      givers.compactMap { $0 as? Partition }.map { ($0, $0.othersRows(among: takers)) }
      + leaving.compactMap { $0 as? Partition }.map { ($0, Self.rows(of: takers)) }
    let taken = rows.compactMap { giver, rows -> Statement? in
      guard !giver.isForeign, let rows else { return nil }
      let gone: SQL = "DELETE FROM \(names: [giver.schema, giver.table]) WHERE \(rows) RETURNING \(list)"
      return Statement("WITH gone AS (\(gone)) INSERT INTO \(holder) SELECT * FROM gone")
        .writing(.listed, of: Table.address(giver.schema, giver.table))
    }
    guard !stored.isEmpty, !taken.isEmpty else { return nil }
    // A value of the rows, not one of the sequence.
    let overriding: SQL = stored.contains { $0.identity != nil } ? " OVERRIDING SYSTEM VALUE" : ""
    let whole: SQL = "\(names: whole)"
    // Nobody writes a row into one that goes.
    let going = leaving.compactMap { $0 as? Partition }.map { "\(names: [$0.schema, $0.table])" as SQL }
    let lock = going.isEmpty ? [] : [Statement("LOCK TABLE \(going.joined()) IN ACCESS EXCLUSIVE MODE")]
    return Swap(
      before: lock + [Statement("CREATE TABLE \(holder) AS SELECT \(list) FROM \(whole) WITH NO DATA")]
        + taken,
      after: [
        Statement("INSERT INTO \(whole) (\(list))\(overriding) SELECT * FROM \(holder)")
          .writing(.listed, of: Table.address(self.whole[0], self.whole[1])),
        Statement("DROP TABLE \(holder)"),
      ])
  }

  /// Which of its rows are for others: those that it does not take itself, or, of what no other takes, those that these
  /// take now.
  private func othersRows(among takers: [Partition]) -> SQL? {
    if !takesTheRest || takers.contains(self) { return rule.map { "NOT \(deparsed: $0)" } }
    return Self.rows(of: takers)
  }

  private static func rows(of takers: [Partition]) -> SQL? {
    let rules = takers.compactMap(\.rule)
    return rules.isEmpty ? nil : rules.map { "\(deparsed: $0)" }.joined(" OR ")
  }

  /// What `pg_get_partition_constraintdef` prints, which tells a whole that deals out by hash by its oid, with the names
  /// of those.
  static func rule(_ text: String?, wholes: [String], named names: [String]) -> String? {
    zip(wholes, names).reduce(text) { text, whole in
      text?.replacing(
        "\(hashRule)'\(whole.0)'::oid,", with: "\(hashRule)\(quotedLiteral(whole.1))::regclass,")
    }
  }

  private static let hashRule = "satisfies_hash_partition("
}
