/// What one snapshot of a database's catalogs is known by. Two that are ``isSame(as:)`` show the same rows.
///
/// No row of a catalog is written over: a change leaves a new version, with the number of the transaction that wrote
/// it (`xmin`) in a place of its own (`ctid`), and what was deleted is not seen any more. So the same versions are the
/// same rows, as long as neither numbers nor places are used again: within one run of the server, and within half
/// the numbers that a transaction can have (manual: System Columns; Preventing Transaction ID Wraparound Failures).
package struct CatalogMark: Sendable, Hashable, Codable {
  /// The run of the server, database, role, and the settings that the server's printing depends on.
  var session: String
  /// `xmin:xmax:xip`, as `pg_current_snapshot` says which transactions are seen.
  var snapshot: String
  /// Number and hash of the row versions, a line for each catalog.
  var rows: String

  /// Whether both show the same rows: what a transaction wrote that ended in between is another version, and what one
  /// wrote that was under way at the first is seen only by the second.
  package func isSame(as earlier: CatalogMark) -> Bool {
    session == earlier.session && rows == earlier.rows && isShortlyAfter(earlier)
  }

  /// Whether nothing at all was written in between, in any database: every transaction below a number has ended, none
  /// from there on has.
  static func isQuiet(_ snapshot: String) -> Bool {
    let parts = snapshot.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0] == parts[1] && parts[2].isEmpty
  }

  private func isShortlyAfter(_ earlier: CatalogMark) -> Bool {
    guard let then = earlier.nextTransaction, let now = nextTransaction else { return false }
    return now >= then && now - then < 1 << 31
  }

  private var nextTransaction: UInt64? {
    let parts = snapshot.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 3 ? UInt64(parts[1]) : nil
  }
}
