package import CatalogModel
import SQLSyntax

extension Trigger {
  /// The server's definition is read only where the catalog keeps a part of it as an inner tree or as raw
  /// bytes. Copies of a partitioned table's triggers on its partitions are that one's, but for those that fire
  /// otherwise, or have a comment of their own.
  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    CatalogQuery(
      """
      SELECT t.oid, 0, '2606/' || NULLIF(t.tgconstraint, 0), c.relkind, n.nspname, c.relname, t.tgname,
             t.tgtype,
             CASE WHEN t.tgattr <> ''::pg_catalog.int2vector
               THEN ARRAY(
                 SELECT a.attname FROM pg_catalog.unnest(t.tgattr) WITH ORDINALITY k (attnum, position)
                 JOIN pg_catalog.pg_attribute a ON a.attrelid = t.tgrelid AND a.attnum = k.attnum
                 ORDER BY k.position) END,
             CASE WHEN t.tgqual IS NOT NULL OR t.tgnargs > 0 THEN pg_catalog.pg_get_triggerdef(t.oid) END,
             t.tgqual IS NOT NULL, t.tgoldtable, t.tgnewtable, pn.nspname, p.proname, t.tgconstraint <> 0,
             t.tgdeferrable, t.tginitdeferred,
             CASE WHEN f.oid IS NOT NULL THEN ARRAY[fn.nspname, f.relname] END,
             t.tgenabled, up.tgenabled, wn.nspname, w.relname
      FROM pg_catalog.pg_trigger t
      JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
      JOIN pg_catalog.pg_namespace pn ON pn.oid = p.pronamespace
      LEFT JOIN pg_catalog.pg_class f ON t.tgconstrrelid <> 0 AND f.oid = t.tgconstrrelid
      LEFT JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
      LEFT JOIN pg_catalog.pg_trigger up ON t.tgparentid <> 0 AND up.oid = t.tgparentid
      LEFT JOIN pg_catalog.pg_class w ON w.oid = up.tgrelid
      LEFT JOIN pg_catalog.pg_namespace wn ON wn.oid = w.relnamespace
      WHERE n.nspname = ANY ($1::text[]) AND NOT COALESCE(up.tgisinternal, t.tgisinternal)
        AND (t.tgparentid = 0 OR t.tgenabled <> up.tgenabled OR EXISTS (
          SELECT FROM pg_catalog.pg_description d WHERE d.classoid = 2620 AND d.objoid = t.oid))
      """)
  }

  package init?(row: inout CatalogRow) throws {
    let types = ["v": "view", "f": "foreign table"]
    let relation = ObjectAddress(types[try row.text()] ?? "table", [try row.text(), try row.text()])
    let name = try row.text()
    let bits = try row.int()
    let columns = row.list()
    let definition = TriggerDefinition(row.optional() ?? "")
    let hasCondition = row.flag()
    let oldTable = row.optional()
    let newTable = row.optional()
    self.init(relation: relation, name: name, function: [try row.text(), try row.text()])
    read(bits: bits)
    events.columns = columns
    condition = hasCondition ? definition.condition : nil
    (self.oldTable, self.newTable) = (oldTable, newTable)
    arguments = definition.arguments
    isConstraint = row.flag()
    let (canDefer, isDeferred) = (row.flag(), row.flag())
    deferral = canDefer ? isDeferred ? .deferred : .immediate : .never
    from = row.optionalList()
    enabled = Enabled(rawValue: try row.text()) ?? .origin
    if let usual = row.optional() {
      self = Trigger(
        copyOn: relation, name: name, of: [try row.text(), try row.text()], enabled: enabled,
        usually: Enabled(rawValue: usual) ?? .origin)
    }
  }

  /// The bits of `pg_trigger.tgtype` (src/include/catalog/pg_trigger.h).
  private mutating func read(bits: Int) {
    isForEachRow = bits & 1 != 0
    timing = bits & 64 != 0 ? .insteadOf : bits & 2 != 0 ? .before : .after
    events.onInsert = bits & 4 != 0
    events.onDelete = bits & 8 != 0
    events.onUpdate = bits & 16 != 0
    events.onTruncate = bits & 32 != 0
  }
}

/// `… [WHEN ((condition))] EXECUTE FUNCTION name('argument', …)`: the end of a `pg_get_triggerdef`.
private struct TriggerDefinition {
  private let words: SQLWords

  init(_ text: String) { words = SQLWords(text) }

  var condition: String? {
    var start: Int?
    // A name of this spelling would stand in quotes: it is a keyword of the server's grammar.
    for index in 0..<words.count where words[index] == "WHEN" && words[index + 1] == "(" {
      start = index + 1
      break
    }
    guard let start, let end = words.closing(start) else { return nil }
    return withoutOuterParentheses(words.text(from: start + 1, to: end))
  }

  var arguments: [String] {
    guard let execute = words.firstIndex(where: { $0 == "EXECUTE" }),
      let open = (execute..<words.count).first(where: { words[$0] == "(" }), let close = words.closing(open)
    else { return [] }
    return splitAtTopLevelCommas(words.text(from: open + 1, to: close)).map(literalValue)
  }
}
