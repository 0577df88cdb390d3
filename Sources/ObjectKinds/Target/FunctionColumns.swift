import SQLSyntax

/// Deparsed queries list the columns of every function that returns rows of a table: `FROM s.f() f(id, name)`. They
/// stand there in the order in which the table happens to have them, which is another wherever a column came later.
/// A list that says nothing else is left out, so that the query means the same everywhere.
package struct FunctionColumns {
  /// As the catalog has them, between the brackets.
  private let lists: [String]

  package init(_ lists: [String]) { self.lists = lists }

  /// An array of the lists that may stand in what an object says: of the functions that it leans on.
  static func query(of catalog: Int, _ oid: String) -> String {
    """
    ARRAY(
        SELECT (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(fa.attname), ', ' ORDER BY fa.attnum)
                FROM pg_catalog.pg_attribute fa
                WHERE fa.attrelid = ft.typrelid AND fa.attnum > 0 AND NOT fa.attisdropped)
        FROM pg_catalog.pg_depend fd
        JOIN pg_catalog.pg_proc fp ON fp.oid = fd.refobjid
        JOIN pg_catalog.pg_type ft ON ft.oid = fp.prorettype AND ft.typrelid <> 0
        WHERE fd.classid = \(catalog) AND fd.objid = \(oid) AND fd.refclassid = 1255)
    """
  }

  package func removed(from text: String) -> String {
    if lists.isEmpty { return text }
    let lexer = SQLLexer(text)
    let tokens = Array(lexer)
    var gone: [Range<Int>] = []
    var opened: [Int] = []
    for (index, token) in tokens.enumerated() {
      if token.kind == .open { opened.append(index) }
      guard token.kind == .close, let open = opened.popLast(), index + 3 < tokens.count, open > 0 else {
        continue
      }
      // `f(…) alias(list)`, and not `(SELECT …) alias(list)`.
      guard Self.isName(tokens[open - 1]), tokens[index + 1].kind == .space, Self.isName(tokens[index + 2]),
        tokens[index + 3].kind == .open,
        let close = tokens[(index + 3)...].firstIndex(where: { $0.kind == .close })
      else { continue }
      let list = tokens[index + 3].range.upperBound..<tokens[close].range.lowerBound
      if isUsual(String(decoding: lexer.bytes[list], as: UTF8.self)) {
        gone.append(tokens[index + 3].range.lowerBound..<tokens[close].range.upperBound)
      }
    }
    var bytes = lexer.bytes
    for range in gone.reversed() { bytes.removeSubrange(range) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Columns that the table got later are not there.
  private func isUsual(_ list: String) -> Bool {
    lists.contains { $0 == list || $0.hasPrefix(list + ", ") }
  }

  private static func isName(_ token: SQLLexer.Token) -> Bool {
    token.kind == .word || token.kind == .quotedName
  }
}
