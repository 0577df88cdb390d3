package import CatalogModel
import SQLSyntax

extension Row {
  private var relation: SQL { "\(names: [schema, table])" }

  private var condition: SQL {
    zip(keyColumns, key).map { "\(name: $0) = \(literal: $1)" as SQL }.joined(" AND ")
  }

  private func writing(_ sql: SQL) -> Statement {
    Statement(sql).writing(.listed, of: Table.address(schema, table))
  }

  private static func literal(_ text: String?) -> SQL { text.map { "\(literal: $0)" } ?? "NULL" }

  package func create() -> [Statement] {
    let others = values.sorted { $0.key < $1.key }
    let texts = key.map { Self.literal($0) } + others.map { Self.literal($0.value) }
    let overriding: SQL = overridesIdentity ? " OVERRIDING SYSTEM VALUE" : ""
    return [
      writing(
        "INSERT INTO \(relation) (\(list: keyColumns + others.map(\.key)))\(overriding) VALUES (\(texts.joined()))"
      )
    ]
  }

  package func drop() -> [Statement] { [writing("DELETE FROM ONLY \(relation) WHERE \(condition)")] }

  /// Only what differs is set: what a trigger or a default did to the rest stays.
  func update(from old: Row) -> [Statement] {
    let different = values.filter { name, value in old.values[name] != .some(value) }.sorted {
      $0.key < $1.key
    }
    guard !different.isEmpty else { return [] }
    let set = different.map { "\(name: $0.key) = \(Self.literal($0.value))" as SQL }.joined()
    return [writing("UPDATE ONLY \(relation) SET \(set) WHERE \(condition)")]
  }
}
