package import CatalogModel
import SQLSyntax

/// A column of a foreign table. No row of it is here, so any change is a change of words.
package struct ForeignTableColumn: SchemaObject {
  package var schema: String
  package var table: String
  package var name: String
  /// As `format_type` prints it.
  package var type: String
  package var isNullable: Bool
  package var requirement = Requirement()
  /// Only where it is not the type's own; qualified.
  package var collation: [String]?
  package var defaultExpression: String?
  package var identity: Identity?
  /// The expression of a generated column.
  package var generated: String?
  /// For the wrapper.
  package var options: OptionMap = [:]
  /// `plain`, `external`, `extended`, `main`; nil: the type's own.
  package var storage: String?
  package var statistics: Int?
  /// `n_distinct`, `n_distinct_inherited`.
  package var estimates: OptionMap = [:]
  @NotCompared package var position = 0

  package init(schema: String, table: String, name: String, type: String, isNullable: Bool) {
    self.schema = schema
    self.table = table
    self.name = name
    self.type = type
    self.isNullable = isNullable
  }

  package static let kind = ObjectKind(
    "foreign table column", "A column of a foreign table (manual: CREATE FOREIGN TABLE)",
    dropFlag: "drop-column",
    catalog: .relation)

  package static let attributes: [Attribute<ForeignTableColumn>] = [
    Attribute("type", \.type, way: "in place; what leans on the column is rebuilt") { old, new in
      .retype(new.retype)
    },
    Attribute("collation", \.collation, way: "in place; what leans on the column is rebuilt") { old, new in
      .retype(new.retype)
    },
    Attribute("nullable", \.isNullable) { old, new in
      if new.isNullable {
        return new.withoutIdentity(of: old) + [new.clause("DROP NOT NULL")]
      }
      return new.requirement == Requirement()
        ? [new.clause("SET NOT NULL")] : [new.constraint.add(new.requirement)]
    },
    Attribute("not_null", \.requirement) { old, new in
      old.isNullable || new.isNullable ? [] : new.changeRequirement(from: old)
    },
    Attribute("default", \.defaultExpression) { old, new in
      new.withoutIdentity(of: old)
        + [new.clause(new.defaultExpression.map { "SET DEFAULT \(deparsed: $0)" } ?? "DROP DEFAULT")]
    },
    Attribute("identity", \.identity) { old, new in
      new.counter.change(from: old.identity, to: new.identity)
    },
    Attribute(recreate: "generated", \.generated),
    Attribute("options", \.options) { old, new in
      foreignOptionChanges(from: old.options, to: new.options).map { [new.clause($0)] } ?? []
    },
    Attribute("storage", \.storage) { old, new in
      // A new type brings its own with it.
      if new.storage == nil, old.type != new.type { return [] }
      return [new.setStorage(new.storage ?? defaultStorage(of: new.type))]
    },
    Attribute("statistics", \.statistics) { old, new in
      [new.clause("SET STATISTICS \(number: new.statistics ?? -1)")]
    },
    Attribute("estimates", \.estimates) { old, new in
      optionChanges(from: old.estimates, to: new.estimates).map { new.clause($0) }
    },
  ]

  package var address: ObjectAddress { ObjectAddress("foreign table column", [schema, table, name]) }
  package var parent: ObjectAddress? { ForeignTable.address(schema, table) }
  package var mentions: [String] { [type] + [defaultExpression, generated].compactMap { $0 } }
  package var references: [ObjectAddress] { collation.map { [ObjectAddress("collation", $0)] } ?? [] }
  package var isStructural: Bool { true }

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    let names = server.major >= 18
    return CatalogQuery(
      """
      SELECT c.oid, a.attnum, concat_ws(' ', '1259/' || s.seqrelid, '2604/' || d.oid\(names ? ", '2606/' || k.oid" : "")), n.nspname, c.relname, a.attname,
             pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull,
             \(names ? "k.conname, k.connoinherit, k.convalidated" : "NULL, false, true"), ln.nspname, l.collname,
             pg_catalog.pg_get_expr(d.adbin, d.adrelid), a.attgenerated <> '', a.attfdwoptions,
             CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage END,
             CASE WHEN a.attstattarget >= 0 THEN a.attstattarget END, a.attoptions, a.attnum, a.attidentity,
             \(Identity.selected(server))
      FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
      \(Identity.joins)
      \(names ? Requirement.join : "")
      LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
      LEFT JOIN pg_catalog.pg_collation l ON l.oid = a.attcollation AND a.attcollation <> t.typcollation
      LEFT JOIN pg_catalog.pg_namespace ln ON ln.oid = l.collnamespace
      WHERE n.nspname = ANY ($1::text[]) AND \(ForeignTable.isPlain)
      """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(
      schema: try row.text(), table: try row.text(), name: try row.text(), type: try row.text(),
      isNullable: !row.flag())
    requirement = Requirement(row: &row, usualName: defaultRequirementName)
    collation = row.qualifiedName()
    let expression = row.optional()
    if row.flag() {
      generated = expression.map(withoutOuterParentheses)
    } else {
      defaultExpression = expression.map(trimmed)
    }
    options = parsedOptions(row.list())
    storage = row.optional().flatMap { storageNames[$0] }
    statistics = row.optionalInt()
    estimates = parsedOptions(row.list()).filter { $0.key.hasPrefix("n_distinct") }
    position = row.optionalInt() ?? 0
    if let generation = row.optional().flatMap(Identity.Generation.init) {
      identity = try Identity(row: &row, generation: generation, usualName: counter.defaultSequenceName)
    }
  }

  /// `ALTER FOREIGN TABLE` knows no identity.
  var counter: IdentityColumn {
    IdentityColumn(head: "ALTER TABLE \(names: [schema, table])", schema: schema, table: table, name: name)
  }

  /// What has one is required, and has no default.
  private func withoutIdentity(of old: ForeignTableColumn) -> [Statement] {
    old.identity != nil && identity == nil ? [counter.drop] : []
  }

  package var ownSequence: ObjectAddress? {
    identity.map { ObjectAddress("sequence", [schema, counter.sequenceName(of: $0)]) }
  }

  var defaultRequirementName: String { defaultObjectName(table, name, "not_null") }

  private var constraint: RequirementConstraint {
    // `ALTER FOREIGN TABLE` renames no constraint.
    RequirementConstraint(
      head: "ALTER TABLE \(names: [schema, table])", column: name, usualName: defaultRequirementName)
  }

  package var claims: [String] {
    let owner = quotedIdentifier(schema) + "." + quotedIdentifier(table)
    return (isNullable ? [] : requirement.name.map { ["constraint \(owner).\($0)"] } ?? [])
      + (ownSequence.map { [relationClaim(schema, $0.name)] } ?? [])
  }

  package func steppingAside(
    for new: any SchemaObject
  ) -> (statements: [Statement], meanwhile: any SchemaObject)? {
    guard let new = new as? ForeignTableColumn, !isNullable, !new.isNullable, let name = requirement.name
    else { return nil }
    var meanwhile = self
    meanwhile.requirement.name = clipped(name, " (before, \(position))")
    return (meanwhile.changeRequirement(from: self), meanwhile)
  }

  /// `ALTER CONSTRAINT` is for tables of this server only.
  private func changeRequirement(from old: ForeignTableColumn) -> [Statement] {
    if old.requirement.isInheritedByChildren == requirement.isInheritedByChildren {
      return constraint.change(from: old.namedRequirement, to: requirement)
    }
    return withoutIdentity(of: old) + [old.clause("DROP NOT NULL"), constraint.add(requirement)]
  }

  package var givenName: String? { requirement.name }

  package func insisting(on names: Set<String>) -> ForeignTableColumn {
    guard !isNullable, requirement.name == nil, names.contains(defaultRequirementName) else { return self }
    var insisting = self
    insisting.requirement = namedRequirement
    return insisting
  }

  private var namedRequirement: Requirement {
    var named = requirement
    named.name = named.name ?? defaultRequirementName
    return named
  }

  private var head: SQL { "ALTER FOREIGN TABLE \(names: [schema, table])" }

  private func clause(_ change: SQL) -> Statement { .clause(head, "ALTER COLUMN \(name: name) \(change)") }

  private var retype: [Statement] {
    [clause("SET DATA TYPE \(deparsed: type)\(collation.map { " COLLATE \(names: $0)" } ?? "")")]
      + (storage.map { [setStorage($0)] } ?? [])
  }

  private func setStorage(_ storage: String) -> Statement {
    clause("SET STORAGE \(SQL(storage.uppercased()))")
  }

  package func create() -> [Statement] {
    var settings: [Statement] = isNullable || requirement.isValid ? [] : [constraint.add(requirement)]
    settings += counter.persistence(of: identity)
    if let storage { settings.append(setStorage(storage)) }
    if let statistics { settings.append(clause("SET STATISTICS \(number: statistics)")) }
    if !estimates.isEmpty { settings.append(clause("SET (\(optionList(estimates)))")) }
    return [
      .clause(
        head, "ADD COLUMN \(definition)",
        folds: [.element(of: ForeignTable.address(schema, table), definition)])
    ] + settings
  }

  package func drop() -> [Statement] { [.clause(head, "DROP COLUMN \(name: name)")] }

  package func rename(to new: ForeignTableColumn) -> [Statement]? {
    [Statement("\(new.head) RENAME COLUMN \(name: name) TO \(name: new.name)")]
  }

  private var definition: SQL {
    var sql: SQL = "\(name: name) \(deparsed: type)\(foreignOptionClause(options))"
    if let collation { sql = sql + " COLLATE \(names: collation)" }
    if let defaultExpression { sql = sql + " DEFAULT \(deparsed: defaultExpression)" }
    if let identity { sql = sql + " \(identity.clause(in: schema))" }
    if let generated { sql = sql + " GENERATED ALWAYS AS (\(bracketed: generated)) STORED" }
    return isNullable || !requirement.isValid ? sql : sql + requirement.columnClause
  }
}
