package import CatalogModel
import SQLSyntax

extension Policy {
  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    CatalogQuery(
      """
      SELECT p.oid, 0, NULL, n.nspname, c.relname, p.polname, p.polpermissive, p.polcmd,
             ARRAY(SELECT r.rolname FROM pg_catalog.unnest(p.polroles) k (oid)
                   JOIN pg_catalog.pg_roles r ON r.oid = k.oid),
             pg_catalog.pg_get_expr(p.polqual, p.polrelid), pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid),
             \(FunctionColumns.query(of: 3256, "p.oid"))
      FROM pg_catalog.pg_policy p
      JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = ANY ($1::text[])
      """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(schema: try row.text(), table: try row.text(), name: try row.text())
    isPermissive = row.flag()
    command = Command(rawValue: try row.text()) ?? .all
    let named = row.list().sorted()
    // Everybody is no role: the list of names is empty then.
    roles = named.isEmpty ? ["public"] : named
    let conditions = (row.optional(), row.optional())
    let columns = FunctionColumns(row.list())
    using = conditions.0.map(columns.removed).map(withoutOuterParentheses)
    check = conditions.1.map(columns.removed).map(withoutOuterParentheses)
  }
}
