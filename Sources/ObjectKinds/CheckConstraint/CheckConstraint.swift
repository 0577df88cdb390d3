package import CatalogModel
import Diagnostics
import SQLSyntax
import YAMLNodes

/// A condition that every row meets. Manual, 5.5.1 "Check Constraints".
package struct CheckConstraint: SchemaObject {
  package var site: ConstraintSite
  package var expression: String
  package var isInherited = true
  package var isValid = true
  /// PostgreSQL 18.
  package var isEnforced = true

  package init(site: ConstraintSite, expression: String) {
    self.site = site
    self.expression = expression
  }

  package static let kind = ObjectKind(
    "check constraint", "A condition that every row meets (manual 5.5.1)", dropFlag: "drop-constraint",
    catalog: .constraint)

  package static let attributes: [Attribute<CheckConstraint>] = [
    Attribute("inherited", \.site.isInherited) { _, _ in [] },
    Attribute(recreate: "expression", \.expression),
    Attribute(recreate: "no_inherit", \.isInherited.isFalse),
    Attribute("not_valid", \.isValid.isFalse, way: "`VALIDATE` in place; rebuilt to become not valid") {
      old, new in
      new.isValid ? .alter(new.site.alter(new.validation, from: old.site)) : .recreate
    },
    Attribute(recreate: "not_enforced", \.isEnforced.isFalse),
  ]

  package var address: ObjectAddress { site.address }
  package var parent: ObjectAddress? { site.relation }
  package var mentions: [String] { [expression] }
  package static var survivesRetype: Bool { true }
  package static var isRenamedAlone: Bool { true }
  /// One that is not valid comes once the parts are there, whose own would be valid.
  package var isStructural: Bool { site.isPartitioned && isValid }
  package var isImplied: Bool { site.isImplied }
  package var isDemandedOfParts: Bool { isInherited }
  package var link: ObjectAddress? { site.link }
  package var sharingLink: ObjectAddress? { site.sharingLink }
  package var comesWith: ObjectAddress? { site.comesWith }

  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? {
    constraintQuery(
      "c",
      columns: """
        pg_catalog.pg_get_expr(k.conbin, k.conrelid), k.connoinherit, k.convalidated,
        \(server.major >= 18 ? "k.conenforced" : "true")
        """)
  }

  package init?(row: inout CatalogRow) throws {
    self.init(site: try ConstraintSite(row: &row), expression: withoutOuterParentheses(try row.text()))
    isInherited = !row.flag()
    isValid = row.flag()
    isEnforced = row.flag()
    if !isEnforced { isValid = true }
  }

  /// A part that comes after one that is not valid has it as a valid one, and no statement makes it another.
  package func isAsGood(as other: any SchemaObject) -> Bool {
    guard var other = other as? CheckConstraint else { return false }
    if isImplied, other.isImplied { other.isValid = isValid }
    return self == other
  }

  package func create() -> [Statement] { site.isInherited ? [] : createAsOwn() }

  package func createAsOwn() -> [Statement] { site.add(definition, isElement: isValid) }

  /// What stands behind the constraint's name.
  var definition: SQL {
    var sql: SQL = "CHECK (\(bracketed: expression))"
    if !isInherited { sql = sql + " NO INHERIT" }
    if !isEnforced { sql = sql + " NOT ENFORCED" }
    return isValid ? sql : sql + " NOT VALID"
  }

  package func drop() -> [Statement] { site.isInherited ? [] : site.drop }
  package func dropAsOwn() -> [Statement] { site.drop }

  /// One that is made without looking at the rows comes so to all parts, those too whose rows had been looked at.
  package func counterparts(in part: ObjectAddress, changing other: (any SchemaObject)?) -> [ObjectAddress] {
    isInherited && !isValid ? [ObjectAddress(address.type, part.names + [site.name])] : []
  }

  package func restate(since old: (any SchemaObject)?, freed: Bool) -> [Statement] {
    site.isInherited && isValid && isEnforced ? [.clause(site.head, validation)] : []
  }

  private var validation: SQL { "VALIDATE CONSTRAINT \(name: site.name)" }

  package func rename(to new: CheckConstraint) -> [Statement]? { site.rename(to: new.site) }

  package static let sections = [
    ModelSection(
      in: ["table", "foreign table"], "checks", .named, order: 150, short: .init(.sql, "the condition"),
      mayBeUnnamed: true,
      keys: [
        ModelKey("expression", .sql, "the condition"),
        ModelKey("no_inherit", .flag, "children of the table need not meet it"),
        ModelKey("not_valid", .flag, "the rows that were there are not checked"),
        ModelKey("not_enforced", .flag, "no row is checked", since: 18),
        ConstraintSite.inheritedKey,
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let site = ConstraintSite(model) else { return [] }
    let written = model.isLong ? model.required("expression", "a check") : model.short
    guard let written else {
      if !model.isLong { model.wrongShape("a condition, or a mapping with `expression`") }
      return []
    }
    var check = CheckConstraint(site: site, expression: withoutOuterParentheses(trimmed(written)))
    if model.name.isEmpty {
      // A check of one column has that column's name in its own (src/backend/catalog/heap.c,
      // AddRelationNewConstraints).
      let mentioned = model.parentColumns.filter(mentionedWords(written).contains)
      check.site.name = model.nameOrDefault(mentioned.count == 1 ? mentioned : [], "check")
    }
    guard model.isLong else { return [check] }
    check.isInherited = !model.flag("no_inherit")
    check.isEnforced = !model.flag("not_enforced")
    check.isValid = !model.flag("not_valid") || !check.isEnforced
    return [check]
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    var long: [YAMLValue.Entry] = [.init("expression", .block(expression))]
    if !isInherited { long.append(.init("no_inherit", "true")) }
    if !isValid { long.append(.init("not_valid", "true")) }
    if !isEnforced { long.append(.init("not_enforced", "true")) }
    long += site.written
    return ModelText("checks", name: site.name, short: long.count == 1 ? .block(expression) : nil, long: long)
  }
}

extension SQL.Interpolation {
  /// SQL that a bracket follows: a comment at its end must not swallow the bracket.
  mutating func appendInterpolation(bracketed sql: String) {
    appendInterpolation(deparsed: sql.contains("--") ? sql + "\n" : sql)
  }
}
