package import CatalogModel
import Diagnostics
import SQLSyntax
import YAMLNodes

/// The column with which a sequence goes (`serial`): ALTER SEQUENCE … OWNED BY. An object of its own, because the
/// column's default leans on the sequence, and only the ownership leans on the column.
package struct SequenceOwner: SchemaObject {
  package var schema: String
  package var sequence: String
  /// Schema, table and column.
  package var column: [String]
  /// Who owns the table, and so the sequence, where that is said.
  @NotCompared var role: String?

  package init(schema: String, sequence: String, column: [String]) {
    self.schema = schema
    self.sequence = sequence
    self.column = column
  }

  package static let kind = ObjectKind(
    "sequence owner", "The column with which a sequence goes (manual: ALTER SEQUENCE)",
    dropFlag: "drop-owner",
    catalog: .none)

  package static let attributes: [Attribute<SequenceOwner>] = [
    Attribute("column", \.column) { old, new in new.create() }
  ]

  package static let facetName = "owned by"

  package var address: ObjectAddress { SequenceGenerator.address(schema, sequence).facet(Self.facetName) }
  package var parent: ObjectAddress? { SequenceGenerator.address(schema, sequence) }
  /// The table too: a column that it inherits is declared nowhere but in its parent.
  package var references: [ObjectAddress] {
    [table, Column.address(column[0], column[1], column[2])]
  }
  private var table: ObjectAddress { Table.address(column[0], column[1]) }

  /// Where the owner of the column's table is said, whichever kind of table it is.
  var ownersOfTable: [ObjectAddress] {
    [table, ForeignTable.address(column[0], column[1])].map { $0.facet("owner") }
  }

  private func owner(in catalog: Catalog) -> Owner? {
    ownersOfTable.lazy.compactMap { catalog[$0] as? Owner }.first
  }

  /// A sequence goes with a table of the same owner only, and follows that one from then on.
  package func preparations(in wanted: Catalog, since old: Catalog) -> [Statement] {
    let head: SQL = "ALTER SEQUENCE \(names: [schema, sequence]) OWNER TO"
    if let owner = owner(in: wanted) { return [Statement("\(head) \(name: owner.role)")] }
    // It had that of the table that went.
    let before = old[address] as? SequenceOwner
    return before?.owner(in: old) == nil ? [] : [Statement("\(head) CURRENT_USER")]
  }

  package static func completed(in catalog: Catalog) -> [any SchemaObject] {
    catalog.objects.values.compactMap { object in
      guard var owner = object as? SequenceOwner, let role = owner.owner(in: catalog)?.role else {
        return nil
      }
      owner.role = role
      return owner
    }
  }

  package static func dependencies(in catalog: Catalog) -> [ObjectAddress: Set<ObjectAddress>] {
    var result: [ObjectAddress: Set<ObjectAddress>] = [:]
    for (address, object) in catalog.objects where address.facet == facetName {
      if let owner = (object as? SequenceOwner)?.owner(in: catalog) { result[address] = [owner.address] }
    }
    return result
  }

  package static var survivesRetype: Bool { true }
  package func survives(lossOf need: ObjectAddress, in wanted: Catalog) -> Bool { need.facet == "owner" }

  private var head: SQL { "ALTER SEQUENCE \(names: [schema, sequence]) OWNED BY" }

  package func create() -> [Statement] { [Statement("\(head) \(names: column)")] }
  /// The table's owner stays behind.
  package func drop() -> [Statement] {
    let alone = Statement("\(head) NONE")
    if role == nil { return [alone] }
    return [alone, Statement("ALTER SEQUENCE \(names: [schema, sequence]) OWNER TO CURRENT_USER")]
  }
}

extension SequenceOwner {
  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    CatalogQuery(
      """
      SELECT 0, 0, NULL, n.nspname, c.relname, tn.nspname, t.relname, a.attname
      FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_depend d ON d.classid = 1259 AND d.objid = c.oid AND d.objsubid = 0
        AND d.refclassid = 1259 AND d.refobjsubid > 0 AND d.deptype = 'a'
      JOIN pg_catalog.pg_class t ON t.oid = d.refobjid
      JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
      JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
      WHERE n.nspname = ANY ($1::text[]) AND c.relkind = 'S' AND c.relpersistence <> 't'
      """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(
      schema: try row.text(), sequence: try row.text(),
      column: [try row.text(), try row.text(), try row.text()])
  }
}

extension SequenceOwner {
  package static let sections = [
    ModelSection(
      in: ["sequence"], "owned_by", .single, order: 60,
      short: .init(.text, "`table.column` with which it goes"))
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let sequence = model.parent as? SequenceGenerator else { return [] }
    guard let text = model.short else {
      model.wrongShape("`table.column`")
      return []
    }
    var parts = nameParts(text) ?? []
    if parts.count == 2 { parts.insert(model.schema, at: 0) }
    guard parts.count == 3 else {
      model.error("bad-reference", "`\(text)` is not a column: write `table.column` or `schema.table.column`")
      return []
    }
    return [SequenceOwner(schema: sequence.schema, sequence: sequence.name, column: parts)]
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    let parts = column.first == naming.schema ? Array(column.dropFirst()) : column
    return ModelText(
      "owned_by", name: nil, short: .text(parts.map(writtenName).joined(separator: ".")), long: [])
  }
}
