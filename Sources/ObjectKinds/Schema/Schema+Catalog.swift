package import CatalogModel

extension Schema {
  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    CatalogQuery("SELECT oid, 0, NULL, nspname FROM pg_catalog.pg_namespace WHERE nspname = ANY ($1::text[])")
  }

  package init?(row: inout CatalogRow) throws {
    self.init(name: try row.text())
  }
}
