package import CatalogModel
import SQLSyntax

/// What the planner knows about several columns at once. Manual, 14.2.2 and CREATE STATISTICS.
package struct ExtendedStatistics: SchemaObject {
  package var schema: String
  package var name: String
  /// The table or materialized view.
  package var relation: ObjectAddress
  /// `ndistinct`, `dependencies`, `mcv`, sorted; empty: all.
  package var kinds: [String] = []
  /// Columns, quoted where they must be, sorted: the server keeps them in the table's order, which is not the
  /// same everywhere. Then the expressions.
  package var keys: [String]
  package var target: Int?
  /// Whether a model of the relation lists the columns, so that one may be written by its bare name.
  @NotCompared package var knowsColumns = true

  package init(schema: String, name: String, relation: ObjectAddress, keys: [String]) {
    self.schema = schema
    self.name = name
    self.relation = relation
    self.keys = keys.filter { columnOfKey($0) != nil }.sorted() + keys.filter { columnOfKey($0) == nil }
  }

  package static let kind = ObjectKind(
    "extended statistics", "What the planner knows about several columns at once (manual: CREATE STATISTICS)",
    dropFlag: "drop-statistics", catalog: .extendedStatistics)

  package static let attributes: [Attribute<ExtendedStatistics>] = [
    Attribute(recreate: "table", \.relation),
    Attribute(recreate: "kinds", \.kinds),
    Attribute(recreate: "on", \.keys),
    Attribute("target", \.target) { old, new in [new.setTarget(new.target ?? -1)] },
  ]

  package var address: ObjectAddress { ObjectAddress("statistics object", [schema, name]) }
  package var parent: ObjectAddress? { relation }
  /// It may stand in another schema than its table.
  package var references: [ObjectAddress] { [Schema.address(schema)] }
  package var mentions: [String] { keys }
  package static var survivesRetype: Bool { true }
  /// The server builds them again and forgets the target: RememberStatisticsForRebuilding, tablecmds.c.
  package func survives(retypes: [(old: String, new: String)]) -> Bool { target == nil }
  package static var isRenamedAlone: Bool { true }

  private var head: SQL { "ALTER STATISTICS \(names: [schema, name])" }

  private func setTarget(_ target: Int) -> Statement {
    Statement("\(head) SET STATISTICS \(number: target)")
  }

  package func create() -> [Statement] {
    var sql: SQL = "CREATE STATISTICS \(names: [schema, name])"
    if !kinds.isEmpty { sql = sql + " (\(list: kinds))" }
    sql = sql + " ON \(deparsed: keys.joined(separator: ", ")) FROM \(names: relation.names)"
    return [Statement(sql)] + (target.map { [setTarget($0)] } ?? [])
  }

  package func drop() -> [Statement] { [Statement("DROP STATISTICS \(names: [schema, name])")] }

  package func rename(to new: ExtendedStatistics) -> [Statement]? {
    if schema == new.schema { return [Statement("\(head) RENAME TO \(name: new.name)")] }
    return name == new.name ? [Statement("\(head) SET SCHEMA \(name: new.schema)")] : nil
  }
}
