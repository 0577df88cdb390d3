import CatalogModel
import Diagnostics
import SQLSyntax
import YAMLNodes

/// A key of an index or of an exclusion constraint, as the models write it: a column's name, what `CREATE
/// INDEX` takes, or a mapping of its parts.
enum IndexKey {
  /// The shapes of a list of keys.
  static let value = ModelKey.Value.either([.sql, .list(.either([.sql, .keys(keys)]))])

  static let keys = [
    ModelKey("column", .text, "a column's name"),
    ModelKey("expression", .sql, "in place of a column"),
    ModelKey("collation", .text, "where it is not the column's"),
    ModelKey("opclass", .text, "an operator class, with its options"),
    ModelKey("order", .choice(["asc", "desc"]), "`asc` where nothing is written"),
    ModelKey("nulls", .choice(["first", "last"]), "`last`, and `first` where the order is `desc`"),
  ]

  static func read(_ model: ModelReader, _ node: YAMLNode) -> [String] {
    if node.isNull {
      model.wrongShape("a list of keys")
      return []
    }
    return (node.sequence ?? [node]).compactMap { item in
      if let text = item.scalar { return canonical(text, columns: model.parentColumns) }
      guard item.mapping != nil else {
        model.error("wrong-shape", "a key is a text or a mapping, not a \(item.kindName)", at: item.place)
        return nil
      }
      return readParts(model, item)
    }
  }

  private static func readParts(_ model: ModelReader, _ node: YAMLNode) -> String? {
    let inner = model.inner("key", node, keys: keys)
    defer { model.adopt(inner) }
    let column = inner.text("column").map(quotedIdentifier)
    let expression = inner.text("expression").map { "(" + withoutOuterParentheses(trimmed($0)) + ")" }
    guard var key = column ?? expression else {
      model.error("missing-key", "a key needs `column` or `expression`", at: node.place)
      return nil
    }
    if let collation = inner.text("collation") {
      key += " COLLATE " + (nameParts(collation) ?? [collation]).map(quotedIdentifier).joined(separator: ".")
    }
    if let opclass = inner.text("opclass") { key += " " + opclass }
    let descends = inner.choice("order", ["asc", "desc"]) == "desc"
    let first = inner.choice("nulls", ["first", "last"], default: descends ? "first" : "last") == "first"
    return key + order(descends: descends, nullsFirst: first)
  }

  /// The server's words for an order; nothing where it is the usual one.
  private static func order(descends: Bool, nullsFirst: Bool) -> String {
    switch (descends, nullsFirst) {
    case (false, false): ""
    case (false, true): " NULLS FIRST"
    case (true, true): " DESC"
    case (true, false): " DESC NULLS LAST"
    }
  }

  /// The text as the server prints it, as far as words and names tell: a column is quoted where it must be,
  /// and the words of its order are written as the server does.
  static func canonical(_ written: String, columns: [String]) -> String {
    let text = trimmed(written)
    if columns.contains(text) { return quotedIdentifier(text) }
    var words = text.split(whereSeparator: \.isWhitespace)
    var nullsFirst: Bool?
    if words.count > 2, words[words.count - 2].lowercased() == "nulls" {
      switch words[words.count - 1].lowercased() {
      case "first": nullsFirst = true
      case "last": nullsFirst = false
      default: return text
      }
      words.removeLast(2)
    }
    var descends = false
    if words.count > 1, let last = words.last?.lowercased(), last == "asc" || last == "desc" {
      descends = last == "desc"
      words.removeLast()
    }
    guard let end = words.last?.endIndex else { return text }
    let column = String(text[..<end])
    guard columns.contains(column) || columnOfKey(column) != nil else { return text }
    let name = columns.contains(column) ? quotedIdentifier(column) : column
    return name + order(descends: descends, nullsFirst: nullsFirst ?? descends)
  }

  /// A column by its bare name, where that reads back as the column.
  static func written(_ key: String, knowsColumns: Bool) -> String {
    guard knowsColumns, let name = columnOfKey(key), trimmed(name) == name else { return key }
    return name
  }
}
