package import CatalogModel
import SQLSyntax
import YAMLNodes

/// Where a constraint stands and what it is called: the same for all constraints of tables.
package struct ConstraintSite: Sendable, Equatable {
  package var schema: String
  package var table: String
  package var name: String
  /// It comes with the parent's constraint.
  package var isInherited = false
  /// Nothing is its own, so that no model needs to say anything.
  @NotCompared package var isImplied = false
  /// Whether nothing but its name could be its own.
  @NotCompared var hasNothingOwn = false
  /// Whether its name is the server's choice although it is not the usual one.
  @NotCompared var isNumbered = false
  @NotCompared package var link: ObjectAddress?
  /// The link by which a parent has it too, where it is the table's own.
  @NotCompared package var sharingLink: ObjectAddress?
  /// The parent that has it too, where the table is no partition.
  @NotCompared package var origin: [String] = []
  /// The constraint of the whole that made it, qualified: where it has an index, names tell nothing of that.
  @NotCompared package var source: [String] = []
  /// The address type of what it belongs to: `table` or `foreign table`.
  @NotCompared package var relationType = "table"
  /// The partitions have it too, and do not say so.
  @NotCompared var isPartitioned = false
  /// The type that the table is of, qualified.
  @NotCompared var rowType: [String] = []
  /// Whether a model of the table names all of its columns.
  @NotCompared var hasOwnColumns = true

  package init(schema: String, table: String, name: String, relationType: String = "table") {
    self.schema = schema
    self.table = table
    self.name = name
    self.relationType = relationType
  }

  var address: ObjectAddress { ObjectAddress("table constraint", [schema, table, name]) }
  var relation: ObjectAddress { ObjectAddress(relationType, [schema, table]) }
  var head: SQL { "ALTER TABLE \(names: [schema, table])" }
  /// The index of the same name, where the constraint has one.
  var index: SQL { "ALTER INDEX \(names: [schema, name])" }

  func columns(_ names: [String]) -> [ObjectAddress] {
    guard hasOwnColumns else { return [] }
    return names.map { ObjectAddress(relationType + " column", [schema, table, $0]) }
  }

  /// A change of the constraint; the parent's reaches this one too.
  func alter(_ change: SQL, from old: ConstraintSite) -> [Statement] {
    isInherited && old.isInherited ? [] : [.clause(head, change)]
  }

  /// A change of its index, which is each table's own.
  func alterIndex(_ change: SQL) -> [Statement] { [Statement("\(index) \(change)")] }

  /// `ADD CONSTRAINT name …`, which may be written inside `CREATE TABLE` where `isElement`.
  func add(
    _ definition: SQL, isElement: Bool = true, isOnly: Bool = false, likeness: String? = nil
  ) -> [Statement] {
    let element: SQL = "CONSTRAINT \(name: name) \(definition)"
    if isOnly { return [.clause("ALTER TABLE ONLY \(names: [schema, table])", "ADD \(element)")] }
    return [
      .clause(
        head, "ADD \(element)",
        folds: isElement ? [.element(of: relation, element, likeness: likeness)] : [])
    ]
  }

  var drop: [Statement] { [.clause(head, "DROP CONSTRAINT \(name: name)")] }

  /// What came with the parent's under the server's own name gets the one that is wanted.
  func arrive(as usual: String) -> [Statement] {
    usual == name || isNumbered
      ? [] : [Statement("\(head) RENAME CONSTRAINT \(name: usual) TO \(name: name)")]
  }

  /// Back to what the parent's alone would be.
  func giveUp(usual: String) -> [Statement] {
    usual == name || isNumbered
      ? [] : [Statement("\(head) RENAME CONSTRAINT \(name: name) TO \(name: usual)")]
  }

  var comesWith: ObjectAddress? { isImplied ? relation : nil }
  var comesFrom: ObjectAddress? { source.isEmpty ? nil : ObjectAddress("table constraint", source) }

  func rename(to new: ConstraintSite) -> [Statement] {
    apart(
      fromType: rowType, new.head,
      Statement("\(new.head) RENAME CONSTRAINT \(name: name) TO \(name: new.name)"))
  }
}

/// PostgreSQL gives no constraint of a table another name while that is of a type (src/backend/commands/tablecmds.c,
/// renameatt_check).
///
/// - Parameter type: qualified; empty where the table is of none.
func apart(fromType type: [String], _ head: SQL, _ rename: Statement) -> [Statement] {
  type.isEmpty
    ? [rename]
    : [Statement("\(head) NOT OF"), rename, Statement("\(head) OF \(names: type)")]
}

extension ConstraintSite {
  /// The site of a row that ``constraintQuery(_:columns:joins:)`` returned.
  init(row: inout CatalogRow) throws {
    self.init(schema: try row.text(), table: try row.text(), name: "")
    let relkind = try row.text()
    relationType = relationAddressType(relkind)
    isPartitioned = relkind == "p"
    name = try row.text()
    isInherited = row.flag()
    hasNothingOwn = row.flag()
    hasOwnColumns = row.flag()
    let isPartition = row.flag()
    origin = [row.optional() ?? "", row.optional() ?? ""]
    if !origin[1].isEmpty || isInherited {
      let address = originAddress([schema, table], origin, isPartition: isPartition)
      if isInherited { link = address } else { sharingLink = address }
    }
    isImplied = hasNothingOwn
    let source = row.list()
    if isInherited, source.count == 3 { self.source = source }
    rowType = row.list()
  }

  /// The site of the section's object in the enclosing relation.
  init?(_ model: ModelReader, name: String? = nil) {
    guard let relation = model.parent?.address else { return nil }
    self.init(
      schema: relation.schema, table: relation.name, name: name ?? model.name, relationType: relation.type)
    isPartitioned = (model.parent as? Table)?.partitionKey != nil
    isInherited = model.isLong && model.flag("inherited")
    if isInherited { link = (model.parent as? Table)?.linkOfParts }
    hasOwnColumns = (model.parent as? Table)?.takesPartsFromElsewhere != true
  }
}

extension ConstraintSite {
  static let inheritedKey = ModelKey(
    "inherited", .flag, "it comes with the parent's; what stands here is its own")

  /// For the constraint's long form.
  var written: [YAMLValue.Entry] { isInherited ? [.init("inherited", "true")] : [] }
}

/// The address type of a relation, by `pg_class.relkind`.
func relationAddressType(_ relkind: String) -> String {
  switch relkind {
  case "f": "foreign table"
  case "m": "materialized view"
  case "v": "view"
  case "c": "composite type"
  default: "table"
  }
}

/// The query for constraints of one type. Each row begins with what
/// ``ConstraintSite/init(row:)`` reads.
func constraintQuery(_ type: String, columns: String, joins: String = "") -> CatalogQuery {
  let isCheck = type == "c"
  // A key that has joined one that is not valid says so itself.
  let inherited =
    switch type {
    case "c": "(NOT k.conislocal AND c.relkind <> 'f' AND z.oid IS NOT NULL)"
    case "p", "u": "(k.conparentid <> 0 AND w.indisvalid IS NOT FALSE AND up.contype = k.contype)"
    default: "k.conparentid <> 0"
    }
  return CatalogQuery(
    """
    SELECT k.oid, 0, '1259/' || NULLIF(CASE WHEN k.contype IN ('p', 'u', 'x') THEN k.conindid END, 0),
           n.nspname, c.relname, c.relkind, k.conname, \(inherited),
           \(inherited) AND NOT EXISTS (
             SELECT FROM pg_catalog.pg_description x WHERE x.classoid = 2606 AND x.objoid = k.oid)
             \(["p", "u", "x"].contains(type) ? "AND \(indexHasNothingOwn)" : ""),
           \(ownColumnsCondition), c.relispartition, \(isCheck ? "zn.nspname, z.relname" : "NULL, NULL"),
           CASE WHEN up.oid IS NOT NULL THEN ARRAY[un.nspname, uc.relname, up.conname] END,
           (SELECT ARRAY[yn.nspname, y.typname] FROM pg_catalog.pg_type y
            JOIN pg_catalog.pg_namespace yn ON yn.oid = y.typnamespace WHERE y.oid = c.reloftype),
           \(columns)
    FROM pg_catalog.pg_constraint k
    JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_constraint up ON up.oid = NULLIF(k.conparentid, 0)
    LEFT JOIN pg_catalog.pg_class uc ON uc.oid = up.conrelid
    LEFT JOIN pg_catalog.pg_namespace un ON un.oid = uc.relnamespace
    LEFT JOIN pg_catalog.pg_index w ON up.contype IN ('p', 'u') AND w.indexrelid = up.conindid
    \(inheritsJoin)
    \(isCheck ? checkOriginJoin : "")
    \(joins)
    WHERE up.conrelid IS DISTINCT FROM k.conrelid AND n.nspname = ANY ($1::text[]) AND k.contype = '\(type)'
    """)
}

/// Of what a model can say of the index behind a constraint; what the whole's has comes from there.
private let indexHasNothingOwn = """
  NOT EXISTS (
    SELECT FROM pg_catalog.pg_index x
    JOIN pg_catalog.pg_class xc ON xc.oid = x.indexrelid
    LEFT JOIN pg_catalog.pg_class xw ON xw.oid = up.conindid
    WHERE x.indexrelid = k.conindid AND (
      x.indisclustered OR x.indisreplident
      OR (xc.reloptions, xc.reltablespace) IS DISTINCT FROM (xw.reloptions, xw.reltablespace)
      OR EXISTS (
        SELECT FROM pg_catalog.pg_description d WHERE d.classoid = 1259 AND d.objoid = x.indexrelid)))
  """

/// The first parent that has the check too.
private let checkOriginJoin = """
  LEFT JOIN (
    SELECT DISTINCT ON (i.inhrelid, p.conname) i.inhrelid, p.conname, i.inhparent
    FROM pg_catalog.pg_inherits i
    JOIN pg_catalog.pg_constraint p ON p.conrelid = i.inhparent AND p.contype = 'c'
    JOIN pg_catalog.pg_class pc ON pc.oid = i.inhparent AND pc.relkind <> 'f'
    ORDER BY i.inhrelid, p.conname, i.inhseqno
  ) o ON k.coninhcount > 0 AND o.inhrelid = k.conrelid AND o.conname = k.conname
  LEFT JOIN pg_catalog.pg_class z ON z.oid = o.inhparent
  LEFT JOIN pg_catalog.pg_namespace zn ON zn.oid = z.relnamespace
  """
