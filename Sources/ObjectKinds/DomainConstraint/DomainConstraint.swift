package import CatalogModel
import SQLSyntax
import YAMLNodes

/// A condition that every value of a domain meets. Manual, CREATE DOMAIN and ALTER DOMAIN.
package struct DomainConstraint: SchemaObject {
  package var domain: ObjectAddress
  package var name: String
  package var expression: String
  package var isValid = true

  package init(domain: ObjectAddress, name: String, expression: String) {
    self.domain = domain
    self.name = name
    self.expression = expression
  }

  package static let kind = ObjectKind(
    "domain constraint", "A condition that every value of a domain meets (manual: CREATE DOMAIN)",
    dropFlag: "drop-constraint", catalog: .constraint)

  package static let attributes: [Attribute<DomainConstraint>] = [
    Attribute(recreate: "expression", \.expression),
    Attribute("not_valid", \.isValid.isFalse, way: "`VALIDATE` in place; rebuilt to become not valid") {
      old, new in
      new.isValid ? .alter([Statement("\(new.head) VALIDATE CONSTRAINT \(name: new.name)")]) : .recreate
    },
  ]

  package var address: ObjectAddress { ObjectAddress("domain constraint", domain.names + [name]) }
  package var parent: ObjectAddress? { domain }
  package var mentions: [String] { [expression] }
  package static var isRenamedAlone: Bool { true }
  package func typeToBeBare(changingFrom old: (any SchemaObject)?) -> ObjectAddress? {
    isValid ? domain : nil
  }

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    CatalogQuery(
      """
      SELECT k.oid, 0, NULL, n.nspname, t.typname, k.conname, pg_catalog.pg_get_expr(k.conbin, 0), k.convalidated
      FROM pg_catalog.pg_constraint k
      JOIN pg_catalog.pg_type t ON t.oid = k.contypid
      JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
      WHERE n.nspname = ANY ($1::text[]) AND k.contype = 'c'
      """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(
      domain: typeAddress(try row.text(), try row.text()), name: try row.text(),
      expression: withoutOuterParentheses(try row.text()))
    isValid = row.flag()
  }

  private var head: SQL { "ALTER DOMAIN \(names: domain.names)" }

  package func create() -> [Statement] {
    let clause: SQL = "CONSTRAINT \(name: name) CHECK (\(bracketed: expression))"
    return isValid
      ? [Statement("\(head) ADD \(clause)", folds: [.suffix(of: domain, clause)])]
      : [Statement("\(head) ADD \(clause) NOT VALID")]
  }

  package func drop() -> [Statement] { [Statement("\(head) DROP CONSTRAINT \(name: name)")] }

  package func rename(to new: DomainConstraint) -> [Statement]? {
    [Statement("\(head) RENAME CONSTRAINT \(name: name) TO \(name: new.name)")]
  }
}

extension DomainConstraint {
  package static let sections = [
    ModelSection(
      in: ["domain"], "checks", .named, order: 150, short: .init(.sql, "the condition"),
      mayBeUnnamed: true,
      keys: [
        ModelKey("expression", .sql, "the condition; the value is called VALUE"),
        ModelKey("not_valid", .flag, "the values that were there are not checked"),
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let domain = model.parent as? Domain else { return [] }
    guard let written = model.isLong ? model.required("expression", "a check") : model.short else {
      if !model.isLong { model.wrongShape("a condition, or a mapping with `expression`") }
      return []
    }
    var check = DomainConstraint(
      domain: domain.address, name: model.name, expression: withoutOuterParentheses(trimmed(written)))
    // PostgreSQL's own choice: the domain has no column to name it after.
    if model.name.isEmpty { check.name = defaultObjectName(domain.name, nil, "check") }
    if model.isLong { check.isValid = !model.flag("not_valid") }
    return [check]
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    var long: [YAMLValue.Entry] = [.init("expression", .block(expression))]
    if !isValid { long.append(.init("not_valid", "true")) }
    return ModelText("checks", name: name, short: long.count == 1 ? .block(expression) : nil, long: long)
  }
}
