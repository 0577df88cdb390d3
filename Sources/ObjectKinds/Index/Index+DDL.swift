package import CatalogModel
import SQLSyntax

extension Index {
  package static let attributes: [Attribute<Index>] = [
    Attribute("inherited", \.isInherited) { _, _ in [] },
    Attribute(recreate: "table", \.relation),
    Attribute(recreate: "method", \.method),
    Attribute(recreate: "unique", \.isUnique),
    Attribute(recreate: "nulls_not_distinct", \.nullsNotDistinct),
    Attribute(recreate: "on", \.keys),
    Attribute(recreate: "include", \.include),
    Attribute(recreate: "where", \.predicate),
    Attribute("with", \.options, way: "in place; rebuilt on a partitioned table") { old, new in
      new.isPartitioned
        ? .recreate
        : .alter(optionChanges(from: old.options, to: new.options).map { Statement("\(new.head) \($0)") })
    },
    Attribute("tablespace", \.tablespace) { old, new in
      [Statement("\(new.head) SET TABLESPACE \(name: new.tablespace ?? "pg_default")")]
    },
    Attribute("statistics", \.statistics) { old, new in
      let gone = old.statistics.keys.filter { new.statistics[$0] == nil }.map { ($0, -1) }
      let set = new.statistics.filter { old.statistics[$0.key] != $0.value }.map { ($0.key, $0.value) }
      return new.targets(gone + set)
    },
    Attribute("valid", \.isValid, way: "an invalid index is built again") { old, new in
      new.isValid || new.isPartitioned ? .recreate : .alter([])
    },
    Attribute("part_of", \.partOf, way: "joined in place; what has joined goes with the whole") { _, new in
      .alter(new.join)
    },
    Attribute("joined parts", \.parts, way: "rebuilt where one leaves") { old, new in
      old.parts.loses(in: new.parts) ? .recreate : .alter([])
    },
  ]

  private var head: SQL { "ALTER INDEX \(names: [schema, name])" }

  private func targets(_ list: [(Int, Int)]) -> [Statement] {
    list.sorted { $0.0 < $1.0 }.map {
      Statement("\(head) ALTER COLUMN \(number: $0.0) SET STATISTICS \(number: $0.1)")
    }
  }

  package func create() -> [Statement] {
    guard isInherited else { return createAsOwn() + join }
    let settings = optionChanges(from: [:], to: options).map { Statement("\(head) \($0)") }
    return renaming(from: usualName, to: name) + settings + targets(statistics.map { ($0.key, $0.value) })
  }

  /// What came with the whole's index, and stays with it.
  private func giveUpOwn() -> [Statement] {
    let settings = optionChanges(from: options, to: [:]).map { Statement("\(head) \($0)") }
    return settings + targets(statistics.keys.map { ($0, -1) }) + renaming(from: name, to: usualName)
  }

  private func renaming(from old: String, to new: String) -> [Statement] {
    old == new || isNumbered
      ? [] : [Statement("ALTER INDEX \(names: [schema, old]) RENAME TO \(name: new)")]
  }

  private var usualName: String { defaultName(twins) }

  private var join: [Statement] {
    partOf.isEmpty
      ? [] : [Statement("ALTER INDEX \(names: partOf) ATTACH PARTITION \(names: [schema, name])")]
  }

  /// The name that the server gives to what the whole's index makes here.
  var defaultName: String { defaultName(0) }

  /// Names that are taken already get numbers.
  func defaultName(_ number: Int) -> String {
    let names = columnNames.isEmpty ? keys.map(nameOfKey) + include : columnNames
    return defaultObjectName(
      relation.name, defaultColumnsPart(names), number == 0 ? "idx" : "idx\(number)")
  }

  package func createAsOwn() -> [Statement] {
    var sql: SQL =
      "CREATE \(SQL(isUnique ? "UNIQUE " : ""))INDEX \(name: name) ON \(SQL(leavesPartsOut ? "ONLY " : ""))\(names: relation.names)"
    sql = sql + " USING \(name: method) (\(bracketed: keys.joined(separator: ", ")))"
    if !include.isEmpty { sql = sql + " INCLUDE (\(list: include))" }
    if nullsNotDistinct { sql = sql + " NULLS NOT DISTINCT" }
    if !options.isEmpty { sql = sql + " WITH (\(optionList(options)))" }
    if let tablespace { sql = sql + " TABLESPACE \(name: tablespace)" }
    if let predicate { sql = sql + " WHERE \(deparsed: predicate)" }
    return [Statement(sql)] + targets(statistics.map { ($0.key, $0.value) })
  }

  package func drop() -> [Statement] { isInherited ? giveUpOwn() : partOf.isEmpty ? dropAsOwn() : [] }

  package func dropAsOwn() -> [Statement] { [Statement("DROP INDEX \(names: [schema, name])")] }

  package func rename(to new: Index) -> [Statement]? {
    [Statement("\(head) RENAME TO \(name: new.name)")]
  }
}

/// What the server calls a column that a key makes, as far as its text tells: a function's name for a call of it.
private func nameOfKey(_ key: String) -> String {
  var text = key
  for words in [" NULLS FIRST", " NULLS LAST", " DESC"] where text.hasSuffix(words) {
    text.removeLast(words.count)
  }
  if let column = columnOfKey(text) { return column }
  guard var (name, rest) = scanIdentifier(Substring(text)) else { return "expr" }
  while rest.hasPrefix("."), let next = scanIdentifier(rest.dropFirst()) { (name, rest) = next }
  return rest.hasPrefix("(") ? name : "expr"
}
