import CatalogModel
import SQLSyntax

/// How values are stored and compressed. Manual, "TOAST" and ALTER TABLE.
extension Column {
  /// A new type brings its own storage and compression with it.
  var keeping: [Statement] {
    (storage == nil ? [] : [setStorage]) + (compression == nil ? [] : [setCompression])
  }

  /// What a parent changes of them reaches a column that is the table's own as well.
  var keepingBesideParent: [Statement] {
    guard followsParent, !isInherited else { return keeping }
    return (parentStorage == storage ? [] : [setStorage])
      + (parentCompression == compression ? [] : [setCompression])
  }

  /// The type's own storage has no word before PostgreSQL 16; the type's default is read back as nil.
  var setStorage: Statement { clause("SET STORAGE \(SQL(storageInUse.uppercased()))") }

  var storageInUse: String { storage ?? usualStorage }

  private var compressionInUse: String? { compression ?? (isInherited ? parentCompression : nil) }

  /// Where neither state says it: what a parent says does not reach a column that joins it, and stays with one that leaves.
  func takeStorage(from old: Column) -> [Statement] {
    if typeInUse != old.typeInUse { return [] }
    let isStored = storage == old.storage && storageInUse != old.storageInUse
    let isCompressed = compression == old.compression && compressionInUse != old.compressionInUse
    return (isStored ? [setStorage] : []) + (isCompressed ? [setCompression] : [])
  }

  var setCompression: Statement {
    clause("SET COMPRESSION \(SQL(compressionInUse ?? "default"))")
  }

  /// Where nothing is said: the parent's, or the type's.
  private var usualStorage: String {
    (isInherited ? parentStorage : nil) ?? defaultStorage(of: typeInUse)
  }
}

/// Only types of variable length have another storage than `plain`, and of those only these are not
/// `extended` (src/include/catalog/pg_type.dat).
func defaultStorage(of type: String) -> String {
  if type.hasSuffix("[]") { return "extended" }
  let base = type.prefix { $0 != "(" }
  if ["numeric", "inet", "cidr"].contains(base) { return "main" }
  let fixed: Set<Substring> = [
    "integer", "bigint", "smallint", "boolean", "real", "double precision", "date", "uuid", "interval",
    "money",
    "timestamp with time zone", "timestamp without time zone", "time with time zone",
    "time without time zone",
  ]
  return fixed.contains(base) || base.hasPrefix("timestamp") || base.hasPrefix("time") ? "plain" : "extended"
}
