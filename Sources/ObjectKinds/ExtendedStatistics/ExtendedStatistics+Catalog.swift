package import CatalogModel
import SQLSyntax

extension ExtendedStatistics {
  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    CatalogQuery(
      """
      SELECT e.oid, 0, NULL, n.nspname, e.stxname, cn.nspname, c.relname, c.relkind,
             pg_catalog.pg_get_statisticsobjdef(e.oid), e.stxkind,
             CASE WHEN e.stxstattarget >= 0 THEN e.stxstattarget END, \(ownColumnsCondition)
      FROM pg_catalog.pg_statistic_ext e
      JOIN pg_catalog.pg_namespace n ON n.oid = e.stxnamespace
      JOIN pg_catalog.pg_class c ON c.oid = e.stxrelid
      JOIN pg_catalog.pg_namespace cn ON cn.oid = c.relnamespace
      \(inheritsJoin)
      WHERE n.nspname = ANY ($1::text[])
      """)
  }

  package init?(row: inout CatalogRow) throws {
    let schema = try row.text()
    let name = try row.text()
    let relation = [try row.text(), try row.text()]
    let type = relationAddressType(try row.text())
    self.init(
      schema: schema, name: name, relation: ObjectAddress(type, relation), keys: deparsedKeys(try row.text()))
    let letters = row.list()
    let words = ["d": "ndistinct", "f": "dependencies", "m": "mcv"]
    kinds = letters.compactMap { words[$0] }.sorted()
    if kinds.count == words.count { kinds = [] }
    target = row.optionalInt()
    knowsColumns = row.flag()
  }
}

/// What stands between `ON` and `FROM`: `a, b, (a + b)`.
private func deparsedKeys(_ text: String) -> [String] {
  let lexer = SQLLexer(text)
  var depth = 0
  var start: Int?
  for token in lexer {
    switch token.kind {
    case .open: depth += 1
    case .close: depth -= 1
    case .word where depth == 0 && start == nil && lexer.text(token) == "ON": start = token.range.upperBound
    case .word where depth == 0 && lexer.text(token) == "FROM":
      guard let start else { return [] }
      return splitAtTopLevelCommas(
        String(decoding: lexer.bytes[start..<token.range.lowerBound], as: UTF8.self))
    default: break
    }
  }
  return []
}
