import CatalogModel
import SQLSyntax

/// Which partitions have a part of an index that is not valid, because others have none. Equal where both sides know
/// a partition and say the same of it: one that is not declared is nobody's business.
package struct IndexParts: Sendable, Equatable {
  /// By partition, qualified: its part, or nothing. Nil where all have one, or nobody asked.
  package var byPartition: [String: String]?

  package static func == (a: IndexParts, b: IndexParts) -> Bool {
    guard let one = a.byPartition, let other = b.byPartition else { return true }
    return one.allSatisfy { partition, part in other[partition].map { $0 == part } ?? true }
  }

  /// A part that has joined cannot leave alone.
  func loses(in new: IndexParts) -> Bool {
    guard let old = byPartition, let new = new.byPartition else { return false }
    return old.contains { partition, part in !part.isEmpty && new[partition].map { $0 != part } == true }
  }

  /// The partitions of the relation and their parts of index `x`, two lists; read by ``init(row:)``.
  static let columns = "p.partitions, p.parts"

  static let join = """
    LEFT JOIN (
      SELECT v.indexrelid, pg_catalog.array_agg(pg_catalog.concat_ws('.', n.nspname, r.relname)) AS partitions,
             pg_catalog.array_agg(COALESCE(pg_catalog.concat_ws('.', xn.nspname, xr.relname), '')) AS parts
      FROM pg_catalog.pg_index v
      JOIN pg_catalog.pg_class vr ON vr.oid = v.indexrelid AND vr.relkind = 'I'
      JOIN pg_catalog.pg_inherits h ON h.inhparent = v.indrelid
      JOIN pg_catalog.pg_class r ON r.oid = h.inhrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
      LEFT JOIN (pg_catalog.pg_inherits xh
        JOIN pg_catalog.pg_index xi ON xi.indexrelid = xh.inhrelid
        JOIN pg_catalog.pg_class xr ON xr.oid = xi.indexrelid
        JOIN pg_catalog.pg_namespace xn ON xn.oid = xr.relnamespace)
        ON xh.inhparent = v.indexrelid AND xi.indrelid = h.inhrelid
      WHERE NOT v.indisvalid
      GROUP BY v.indexrelid
    ) p ON p.indexrelid = x.oid
    """

  package init() {}

  init(row: inout CatalogRow) {
    let (partitions, parts) = (row.list(), row.list())
    if !partitions.isEmpty { byPartition = Dictionary(zip(partitions, parts)) { first, _ in first } }
  }
}
