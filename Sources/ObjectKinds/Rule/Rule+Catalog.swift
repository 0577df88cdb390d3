package import CatalogModel
import SQLSyntax

extension Rule {
  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    CatalogQuery(
      """
      SELECT r.oid, 0, NULL, c.relkind, n.nspname, c.relname, r.rulename, r.ev_type,
             pg_catalog.pg_get_ruledef(r.oid), \(FunctionColumns.query(of: 2618, "r.oid")),
             r.is_instead, r.ev_enabled
      FROM pg_catalog.pg_rewrite r
      JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = ANY ($1::text[]) AND r.rulename <> '_RETURN'
      """)
  }

  package init?(row: inout CatalogRow) throws {
    let types = ["v": "view", "m": "materialized view", "f": "foreign table"]
    let relation = ObjectAddress(types[try row.text()] ?? "table", [try row.text(), try row.text()])
    let name = try row.text()
    guard let event = Event(rawValue: try row.text()) else { return nil }
    let text = try row.text()
    let definition = RuleDefinition(FunctionColumns(row.list()).removed(from: text))
    self.init(relation: relation, name: name, event: event, action: definition.action)
    condition = definition.condition
    isInstead = row.flag()
    enabled = Trigger.Enabled(rawValue: try row.text()) ?? .origin
  }
}

/// `CREATE RULE n AS ON e TO t [WHERE condition] DO [INSTEAD] action;` as `pg_get_ruledef` prints it.
private struct RuleDefinition {
  var condition: String?
  var action: String

  init(_ text: String) {
    var words = SQLWords(text)
    // Every name of this spelling stands in quotes: the first one outside of brackets is the grammar's own.
    let start = words.firstIndex { $0 == "DO" } ?? 0
    if let place = words.firstIndex(where: { $0 == "WHERE" }), place < start {
      condition = withoutOuterParentheses(words.text(from: place + 1, to: start))
    }
    words.drop(start + 1)
    if words[0] == "INSTEAD" { words.drop() }
    action = ruleAction(words.rest)
  }
}

/// A rule's action without the semicolon behind it.
func ruleAction(_ text: String) -> String {
  let action = queryText(text)
  return action.lowercased() == "nothing" ? "NOTHING" : action
}
