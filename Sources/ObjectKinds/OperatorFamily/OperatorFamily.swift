package import CatalogModel
import SQLSyntax
import YAMLNodes

/// Operator classes that work together. Manual, 38.16 and CREATE OPERATOR FAMILY.
package struct OperatorFamily: SchemaObject {
  package var schema: String
  package var name: String
  /// The index access method.
  package var method: String
  /// What was added to the family itself, as `ALTER OPERATOR FAMILY … ADD` takes it, sorted: `1 app.<(integer, bigint)`.
  package var operators: [String]
  package var functions: [String]

  package init(
    schema: String, name: String, method: String, operators: [String] = [], functions: [String] = []
  ) {
    self.schema = schema
    self.name = name
    self.method = method
    self.operators = operators
    self.functions = functions
  }

  package static let kind = ObjectKind(
    "operator family", "Operator classes that work together (manual 38.16)", dropFlag: "drop-operator",
    catalog: .operatorFamily, file: .shared("operators"))

  package static let attributes: [Attribute<OperatorFamily>] = [
    Attribute("operators", \.operators) { old, new in new.changes(from: old) },
    Attribute("functions", \.functions) { old, new in new.changes(from: old) },
  ]

  package var address: ObjectAddress { Self.address(schema, name, method) }

  package static func address(_ schema: String, _ name: String, _ method: String) -> ObjectAddress {
    ObjectAddress("operator family", [schema, name], arguments: [method])
  }

  package var parent: ObjectAddress? { Schema.address(schema) }
  package var mentions: [String] { operators + functions }
  package var isAmbient: Bool { true }

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    CatalogQuery(
      """
      SELECT f.oid, 0, m.aliases, n.nspname, f.opfname, a.amname, m.operators, m.functions
      FROM pg_catalog.pg_opfamily f
      JOIN pg_catalog.pg_namespace n ON n.oid = f.opfnamespace
      JOIN pg_catalog.pg_am a ON a.oid = f.opfmethod
      LEFT JOIN (\(operatorMembersQuery(of: "pg_opfamily"))) m ON m.holder = f.oid
      WHERE n.nspname = ANY ($1::text[])
      """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(
      schema: try row.text(), name: try row.text(), method: try row.text(), operators: row.list(),
      functions: row.list())
  }

  private var head: SQL { "ALTER \(address.phrase)" }

  package func create() -> [Statement] {
    [Statement("CREATE \(address.phrase)")]
      + changes(from: OperatorFamily(schema: schema, name: name, method: method))
  }

  package func drop() -> [Statement] { [Statement("DROP \(address.phrase)")] }

  package func rename(to new: OperatorFamily) -> [Statement]? {
    new.method == method ? [Statement("\(head) RENAME TO \(name: new.name)")] : nil
  }

  /// A member leaves it before what that names goes.
  package func survives(lossOf need: ObjectAddress, in wanted: Catalog) -> Bool {
    wanted[address] != nil && !wanted.needs(of: address).contains(need)
  }

  private func changes(from old: OperatorFamily) -> [Statement] {
    let gone =
      old.operators.filter { !operators.contains($0) }.map {
        "OPERATOR \(droppedMember($0))" as SQL
      }
      + old.functions.filter { !functions.contains($0) }.map {
        "FUNCTION \(droppedMember($0))" as SQL
      }
    let added =
      operators.filter { !old.operators.contains($0) }.map { "OPERATOR \(deparsed: $0)" as SQL }
      + functions.filter { !old.functions.contains($0) }.map { "FUNCTION \(deparsed: $0)" as SQL }
    return (gone.isEmpty ? [] : [Statement("\(head) DROP \(gone.joined())")])
      + (added.isEmpty ? [] : [Statement("\(head) ADD \(added.joined())")])
  }
}

/// The members of families or of classes by what holds them, each as the statements take it:
/// `1 app.<(integer, bigint)`, `1 (integer, bigint) app.compare(integer, bigint)`.
func operatorMembersQuery(of catalog: String) -> String {
  let isClass = catalog == "pg_opclass"
  return """
    SELECT d.refobjid AS holder, pg_catalog.string_agg(d.classid || '/' || d.objid, ' ') AS aliases,
           pg_catalog.array_agg(
             o.amopstrategy || ' ' || pg_catalog.replace(o.amopopr::pg_catalog.regoperator::text, ',', ', ')
             || CASE WHEN o.amopsortfamily <> 0
                  THEN ' FOR ORDER BY ' || pg_catalog.quote_ident(sn.nspname) || '.' || pg_catalog.quote_ident(s.opfname)
                  ELSE '' END
             ORDER BY o.amopstrategy, o.amopopr::pg_catalog.regoperator::text) FILTER (WHERE o.oid IS NOT NULL)
             AS operators,
           pg_catalog.array_agg(
             p.amprocnum || ' (' || pg_catalog.format_type(p.amproclefttype, NULL) || ', '
             || pg_catalog.format_type(p.amprocrighttype, NULL) || ') '
             || pg_catalog.replace(p.amproc::pg_catalog.regprocedure::text, ',', ', ')
             ORDER BY p.amprocnum, p.amproc::pg_catalog.regprocedure::text) FILTER (WHERE p.oid IS NOT NULL)
             AS functions
    FROM pg_catalog.pg_depend d
    LEFT JOIN pg_catalog.pg_amop o ON d.classid = 2602 AND o.oid = d.objid
    LEFT JOIN pg_catalog.pg_opfamily s ON s.oid = o.amopsortfamily
    LEFT JOIN pg_catalog.pg_namespace sn ON sn.oid = s.opfnamespace
    LEFT JOIN pg_catalog.pg_amproc p ON d.classid = 2603 AND p.oid = d.objid
    WHERE d.classid IN (2602, 2603) AND d.refclassid = \(isClass ? 2616 : 2753)
      AND d.deptype = '\(isClass ? "i" : "a")'
    GROUP BY d.refobjid
    """
}

/// A member is dropped by its number and its operand types.
private func droppedMember(_ member: String) -> SQL {
  let number = member.prefix { $0.isNumber }
  guard let types = DeparsedClauses(member).parts.first?.inside else { return "\(deparsed: member)" }
  return "\(SQL(String(number))) (\(deparsed: types))"
}

extension OperatorFamily {
  package static let sections = [
    ModelSection(
      "operator_families", .named, order: 410, short: .init(.text, "the access method"),
      keys: [
        ModelKey(
          "using", .text,
          "the access method; where others share the name, the key says it too: `state_ops using hash`"),
        ModelKey("operators", .texts, "members that belong to no class: `1 app.<(integer, bigint)`"),
        ModelKey("functions", .texts, "the same: `1 (integer, bigint) app.compare(integer, bigint)`"),
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let method = model.short ?? (model.isLong ? model.required("using", "an operator family") : nil)
    else {
      if !model.isLong { model.wrongShape("an access method, or a mapping with `using`") }
      return []
    }
    var family = OperatorFamily(
      schema: model.schema, name: nameWithoutMethod(model.name, method), method: method)
    if model.isLong {
      family.operators = model.texts("operators") ?? []
      family.functions = model.texts("functions") ?? []
    }
    return [family]
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    var long: [YAMLValue.Entry] = [.init("using", .text(method))]
    if !operators.isEmpty { long.append(.init("operators", blockList(operators))) }
    if !functions.isEmpty { long.append(.init("functions", blockList(functions))) }
    return ModelText(
      "operator_families", name: name, longName: nameWithMethod(name, method),
      short: long.count == 1 ? .text(method) : nil, long: long,
      flow: long.count == 1)
  }
}

/// A list with a line for each.
func blockList(_ texts: [String]) -> YAMLValue { .list(texts.map { .text($0) }, flow: false) }

/// The key of one of several families or classes that share a name: `state_ops using hash`.
func nameWithMethod(_ name: String, _ method: String) -> String { "\(name) using \(method)" }

func nameWithoutMethod(_ key: String, _ method: String) -> String {
  let tail = " using \(method)"
  return key.hasSuffix(tail) ? String(key.dropLast(tail.count)) : key
}
