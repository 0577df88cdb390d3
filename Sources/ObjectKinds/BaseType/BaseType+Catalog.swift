package import CatalogModel
import SQLSyntax

extension BaseType {
  /// Parameters that are the server's choice come as NULL. An array's own type is a part of its element's.
  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    let finder = server.major >= 14 ? "t.typsubscript" : "0"
    let columns = [
      "t.typinput", "t.typoutput", "t.typreceive", "t.typsend", "t.typmodin", "t.typmodout", "t.typanalyze",
      finder,
    ]
    let functions = columns.map { "\($0)::pg_catalog.oid" }.joined(separator: ", ")
    return CatalogQuery(
      """
      SELECT t.oid, 0, '1247/' || NULLIF(t.typarray, 0), n.nspname, t.typname,
             ARRAY(
               SELECT CASE WHEN p.oid IS NULL THEN '' ELSE pg_catalog.format('%I.%I', pn.nspname, p.proname) END
               FROM pg_catalog.unnest(ARRAY[\(functions)]) WITH ORDINALITY f (oid, place)
               LEFT JOIN pg_catalog.pg_proc p ON t.typisdefined AND p.oid = f.oid
                 \(server.major >= 14 ? Self.isChosen : "")
               LEFT JOIN pg_catalog.pg_namespace pn ON pn.oid = p.pronamespace
               ORDER BY f.place),
             NULLIF(t.typlen, -1), NULLIF(t.typbyval, false), NULLIF(t.typalign, 'i'),
             NULLIF(t.typstorage, 'p'), NULLIF(t.typcategory, 'U'), NULLIF(t.typispreferred, false),
             t.typdefault, CASE WHEN t.typelem <> 0 THEN pg_catalog.format_type(t.typelem, NULL) END,
             NULLIF(t.typdelim, ','), NULLIF(t.typcollation <> 0, false), t.typisdefined
      FROM pg_catalog.pg_type t
      JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
      WHERE n.nspname = ANY ($1::text[])
        AND (t.typtype = 'b' AND NOT EXISTS (
            SELECT FROM pg_catalog.pg_type e WHERE e.oid = t.typelem AND e.typarray = t.oid)
          OR t.typtype = 'p' AND NOT t.typisdefined)
      """)
  }

  /// What finds a part by its number, where PostgreSQL chooses it (src/backend/commands/typecmds.c, DefineType).
  private static let isChosen = """
    AND NOT (f.place = 8 AND p.oid = 'pg_catalog.raw_array_subscript_handler'::regproc
      AND t.typlen > 0 AND NOT t.typbyval
      AND (SELECT e.typlen > 0 FROM pg_catalog.pg_type e WHERE e.oid = t.typelem))
    """

  package init?(row: inout CatalogRow) throws {
    self.init(schema: try row.text(), name: try row.text())
    for (word, reference) in zip(BaseTypeWords.functions, row.list()) {
      if let parts = nameParts(reference), parts.count == 2 { functions[word] = parts }
    }
    let words = [
      "internallength", "passedbyvalue", "alignment", "storage", "category", "preferred", "default",
      "element", "delimiter", "collatable",
    ]
    for word in words { parameters[word] = row.optional().map { Self.value(word, $0) } }
    if !row.flag() { parameters = [:] }
  }

  private static func value(_ word: String, _ text: String) -> String {
    switch word {
    case "alignment": ["c": "char", "s": "int2", "d": "double"][text] ?? text
    case "storage": storageNames[text] ?? text
    case _ where BaseTypeWords.flags.contains(word): "true"
    default: text
    }
  }
}
