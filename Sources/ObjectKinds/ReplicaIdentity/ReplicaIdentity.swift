package import CatalogModel
import SQLSyntax
import YAMLNodes

/// What logical replication tells about a row that changed or went, where that is not its primary key.
/// Manual, ALTER TABLE, REPLICA IDENTITY.
package struct ReplicaIdentity: IndexMark {
  package enum Mode: String, Sendable {
    case full
    case nothing
    /// The columns of an index.
    case index
  }

  var relation: ObjectAddress
  var bearer: ObjectAddress?
  var mode: Mode

  init(relation: ObjectAddress, bearer: ObjectAddress?) {
    self.relation = relation
    self.bearer = bearer
    mode = .index
  }

  package static let kind = ObjectKind(
    "replica identity", "What logical replication tells about old rows (manual: ALTER TABLE)",
    dropFlag: "drop-replica-identity", catalog: .none)

  package static let attributes: [Attribute<ReplicaIdentity>] = [
    Attribute("mode", \.mode) { old, new in new.succeed(old) },
    Attribute("index", \.bearer) { old, new in new.succeed(old) },
    Attribute("table", \.relation) { old, new in [] },
  ]

  package var address: ObjectAddress { relation.facet("replica identity") }

  /// The columns of the index must not be NULL as long as it stands.
  package static func dependencies(in catalog: Catalog) -> [ObjectAddress: Set<ObjectAddress>] {
    var needs: [ObjectAddress: Set<ObjectAddress>] = [:]
    for case let identity as ReplicaIdentity in catalog.objects.values {
      guard let bearer = identity.bearer else { continue }
      needs[identity.address] = catalog.needs(of: bearer).filter { catalog[$0]?.valueType != nil }
    }
    return needs
  }

  package static var survivesRetype: Bool { true }

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    var query = query("c.relreplident", join: "LEFT JOIN", where: "i.indisreplident AND c.relreplident = 'i'")
    query.sql += " AND (c.relreplident IN ('f', 'n') OR x.oid IS NOT NULL)"
    return query
  }

  package init?(row: inout CatalogRow) throws {
    try self.init(row: &row, marked: ())
    switch row.optional() {
    case "f": mode = .full
    case "n": mode = .nothing
    default: mode = .index
    }
  }

  package func create() -> [Statement] {
    switch (mode, bearer) {
    case (.full, _): [.clause(head, "REPLICA IDENTITY FULL")]
    case (.index, let bearer?): [.clause(head, "REPLICA IDENTITY USING INDEX \(name: bearer.name)")]
    default: [.clause(head, "REPLICA IDENTITY NOTHING")]
    }
  }

  package func drop() -> [Statement] { leaving([.clause(head, "REPLICA IDENTITY DEFAULT")]) }

  private func succeed(_ old: ReplicaIdentity) -> [Statement] { old.leaving(create()) }

  /// A statement of its own where an index is left: in one with other clauses its columns would be freed first.
  private func leaving(_ statements: [Statement]) -> [Statement] {
    mode == .index ? statements.map { Statement($0.sql) } : statements
  }

  package static let sections = [
    ModelSection(
      in: ["table"], "replica_identity", .single, order: 105,
      short: .init(
        .choice(["default", "full", "nothing"]),
        "`full` or `nothing`; the primary key where nothing is written")),
    ModelSection(
      in: ["index", "primary key", "unique constraint"], "replica_identity", .single, order: 31,
      short: .init(.flag, "`true`: replication tells rows apart by this index")),
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let table = model.parent as? Table else { return ReplicaIdentity(model).map { [$0] } ?? [] }
    guard let mode = model.short.flatMap(Mode.init), mode != .index else {
      if model.short != "default" {
        model.wrongShape("`default`, `full` or `nothing`; an index says `replica_identity: true` itself")
      }
      return []
    }
    var identity = ReplicaIdentity(relation: table.address, bearer: nil)
    identity.mode = mode
    return [identity]
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    ModelText("replica_identity", name: nil, short: .text(mode == .index ? "true" : mode.rawValue), long: [])
  }
}
