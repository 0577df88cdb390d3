package import CatalogModel
import SQLSyntax

extension ExclusionConstraint {
  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    constraintQuery(
      "x",
      columns: """
        pg_catalog.pg_get_constraintdef(k.oid), k.condeferrable, k.condeferred, x.reloptions, s.spcname
        """,
      joins: """
        JOIN pg_catalog.pg_class x ON x.oid = k.conindid
        LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = x.reltablespace
        """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(site: try ConstraintSite(row: &row), elements: [])
    let clauses = DeparsedClauses(try row.text())
    guard let head = clauses.parts.first else { return nil }
    method = identifierList(head.words.last ?? "").first ?? method
    elements = splitAtTopLevelCommas(head.inside ?? "").compactMap(Element.init(deparsed:))
    include = clauses.inside(after: "INCLUDE").map(identifierList) ?? []
    predicate = clauses.inside(after: "WHERE").map(trimmed).map(withoutOuterParentheses)
    deferral = Deferral(row.flag(), initially: row.flag())
    options = parsedOptions(row.list())
    tablespace = row.optional()
  }
}

extension ExclusionConstraint.Element {
  /// `room WITH =`: the last `WITH` outside of brackets parts the two.
  init?(deparsed text: String) {
    let lexer = SQLLexer(text)
    var depth = 0
    var word: Range<Int>?
    for token in lexer {
      switch token.kind {
      case .open: depth += 1
      case .close: depth -= 1
      case .word where depth == 0 && lexer.text(token).lowercased() == "with": word = token.range
      default: break
      }
    }
    guard let word else { return nil }
    self.init(
      key: trimmed(String(decoding: lexer.bytes[..<word.lowerBound], as: UTF8.self)),
      comparison: trimmed(String(decoding: lexer.bytes[word.upperBound...], as: UTF8.self)))
  }
}
