package import CatalogModel

/// An object that has an owner, rights or labels, and which one it is: a new one of the same name is another.
package struct RightsBearer: Sendable {
  package var address: ObjectAddress
  package var identity: String
}

extension RightsBearer {
  /// All that have owners in the schemas `$1`, and all columns there; as ``init(row:)`` reads them.
  package static func query() -> CatalogQuery {
    let owned = TargetSource.all.filter { $0.owner != nil }
      .map { $0.select("\($0.oid)::text") }
    return CatalogQuery(
      (owned + [TargetSource.columns.select("o.attnum::text")]).joined(separator: "\nUNION ALL\n"))
  }

  package init(row: inout CatalogRow) throws {
    address = try Target(row: &row).address
    identity = try row.text()
  }
}
