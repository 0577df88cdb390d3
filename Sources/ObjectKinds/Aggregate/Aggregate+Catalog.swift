package import CatalogModel
import SQLSyntax

extension Aggregate {
  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    let columns = [
      "transfn", "finalfn", "combinefn", "serialfn", "deserialfn", "mtransfn", "minvtransfn", "mfinalfn",
    ]
    let functions = columns.map { "a.agg\($0)::pg_catalog.oid" }.joined(separator: ", ")
    return CatalogQuery(
      """
      SELECT p.oid, 0, NULL, n.nspname, p.proname, pg_catalog.format_type(a.aggtranstype, NULL),
             pg_catalog.pg_get_function_arguments(p.oid), a.aggkind, f.names,
             a.aggfinalextra, a.aggmfinalextra, NULLIF(a.aggtransspace, 0), NULLIF(a.aggmtransspace, 0),
             NULLIF(a.aggfinalmodify, CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END::"char"),
             NULLIF(a.aggmfinalmodify, CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END::"char"),
             a.agginitval, a.aggminitval,
             CASE WHEN a.aggmtranstype <> 0 THEN pg_catalog.format_type(a.aggmtranstype, NULL) END,
             CASE WHEN o.oid IS NULL THEN NULL WHEN o.oprnamespace = 11 THEN o.oprname
               ELSE pg_catalog.format('OPERATOR(%I.%s)', os.nspname, o.oprname) END,
             p.proparallel
      FROM pg_catalog.pg_aggregate a
      JOIN pg_catalog.pg_proc p ON p.oid = a.aggfnoid
      JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
      JOIN LATERAL (
        SELECT array_agg(
                 CASE WHEN r.oid IS NULL THEN '' ELSE pg_catalog.format('%I.%I', s.nspname, r.proname) END
                 ORDER BY k.place) AS names
        FROM pg_catalog.unnest(ARRAY[\(functions)]) WITH ORDINALITY k (oid, place)
        LEFT JOIN pg_catalog.pg_proc r ON r.oid = k.oid
        LEFT JOIN pg_catalog.pg_namespace s ON s.oid = r.pronamespace
      ) f ON true
      LEFT JOIN pg_catalog.pg_operator o ON a.aggsortop <> 0 AND o.oid = a.aggsortop
      LEFT JOIN pg_catalog.pg_namespace os ON os.oid = o.oprnamespace
      WHERE n.nspname = ANY ($1::text[])
      """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(schema: try row.text(), name: try row.text(), stateType: try row.text())
    readArguments(try row.text()) { $0 }
    isHypothetical = try row.text() == "h"
    for (word, reference) in zip(AggregateWords.functions, row.list()) {
      guard let parts = nameParts(reference), parts.count == 2 else { continue }
      functions[word] = parts[0] == "pg_catalog" ? [parts[1]] : parts
    }
    for word in AggregateWords.flags where row.flag() { parameters[word] = "true" }
    for word in AggregateWords.numbers { parameters[word] = row.optional() }
    let modes = ["r": "read_only", "s": "shareable", "w": "read_write"]
    for word in AggregateWords.modes { parameters[word] = row.optional().flatMap { modes[$0] } }
    // A moving aggregate has its own word for it only where there is one.
    for word in AggregateWords.literals { parameters[word] = row.optional() }
    parameters["mstype"] = row.optional()
    parameters["sortop"] = row.optional()
    parameters["parallel"] = ["s": "safe", "r": "restricted"][try row.text()]
  }

  /// `integer, text`, `double precision ORDER BY anyelement`, `*` or nothing.
  mutating func readArguments(_ text: String, typeText: (String) -> String) {
    let words = SQLWords(text == "*" ? "" : text)
    let order = (0..<words.count).first {
      words[$0].uppercased() == "ORDER" && words[$0 + 1].uppercased() == "BY"
    }
    arguments = RoutineArgument.list(words.text(from: 0, to: order ?? words.count), typeText: typeText)
    orderedArguments = order.map { RoutineArgument.list(words.text(after: $0 + 1), typeText: typeText) }
  }
}
