package import CatalogModel

extension SequenceGenerator {
  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    CatalogQuery(
      """
      SELECT c.oid, 0, '1247/' || NULLIF(c.reltype, 0), n.nspname, c.relname, c.relpersistence = 'u',
             pg_catalog.format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax,
             s.seqcache, s.seqcycle
      FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_sequence s ON s.seqrelid = c.oid
      LEFT JOIN pg_catalog.pg_depend d ON d.classid = 1259 AND d.objid = c.oid AND d.objsubid = 0
        AND d.refclassid = 1259 AND d.refobjsubid > 0 AND d.deptype = 'i'
      WHERE n.nspname = ANY ($1::text[]) AND c.relkind = 'S' AND c.relpersistence <> 't'
        AND d.objid IS NULL
      """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(schema: try row.text(), name: try row.text())
    isUnlogged = row.flag()
    options = SequenceOptions(
      type: try row.text(), start: try row.int(), increment: try row.int(), minimum: try row.int(),
      maximum: try row.int(), cache: try row.int(), cycles: row.flag())
  }
}
