package import CatalogModel
import SQLSyntax

extension Column {
  /// The name that PostgreSQL 18 gives to the constraint where nothing is written.
  var defaultRequirementName: String { defaultObjectName(table, name, "not_null") }

  package var givenName: String? {
    requirement.name
      ?? actualRequirementName.flatMap { mayBeAnothers($0, usual: defaultRequirementName) ? $0 : nil }
  }

  /// PostgreSQL 18 chooses a name that no constraint of the schema has.
  package func insisting(on names: Set<String>) -> Column {
    guard !isNullable, !comesFromParent, requirement.name == nil, names.contains(defaultRequirementName)
    else {
      return self
    }
    var insisting = self
    insisting.requirement.name = defaultRequirementName
    return insisting
  }

  package func steppingAside(
    for new: any SchemaObject
  ) -> (statements: [Statement], meanwhile: any SchemaObject)? {
    guard let new = new as? Column, !isNullable, !new.isNullable, !comesFromParent, !new.comesFromParent
    else {
      return nil
    }
    var meanwhile = self
    let name = requirement.name ?? defaultRequirementName
    meanwhile.requirement.name = clipped(name, " (before, \(position))")
    return (meanwhile.changeRequirement(from: self), meanwhile)
  }

  /// What makes a column required that may be NULL so far; nothing where it may stay so.
  func requirements(from old: Column?) -> [Statement] {
    guard !isNullable else { return [] }
    return requirement == Requirement() ? [require] : [addRequirement]
  }

  /// What a partition requires under a name of its own goes with its whole's where it was there before the partition was
  /// attached (PostgreSQL 18).
  func ownRequirement(since old: Column?) -> [Statement] {
    guard !isNullable, !isImplied, !isRequiredByOrigin, let actualRequirementName,
      isPart || old?.isRequiredHere != true
    else { return [] }
    var named = requirement
    named.name = actualRequirementName
    return [constraint.add(named)]
  }

  /// Before PostgreSQL 18 a column is required or not, and a parent that does not ask for it any more takes that along,
  /// whoever else does.
  var requirementBesideOthers: [Statement] {
    isNullable || actualRequirementName != nil ? [] : [clause("SET NOT NULL")]
  }

  /// With the name that the parent's will have given it (PostgreSQL 18).
  var require: Statement {
    guard let constraint = actualRequirementName, constraint != defaultRequirementName else {
      return clause("SET NOT NULL")
    }
    return .clause(head, "ADD CONSTRAINT \(name: constraint) NOT NULL \(name: name)")
  }

  /// A constraint that is not valid cannot stand behind the column.
  var lateRequirement: [Statement] {
    !isNullable && !requirement.isValid ? [addRequirement] : []
  }

  var constraint: RequirementConstraint {
    RequirementConstraint(head: head, column: name, usualName: defaultRequirementName)
  }

  private var addRequirement: Statement { constraint.add(requirement) }

  /// What a table says beside a parent that may say it too. PostgreSQL 18 gives it that one's name for good unless it
  /// stands in the brackets of the table, with a name.
  var requirementBesideOrigin: [Statement] {
    guard !isNullable, let actualRequirementName, origin.isEmpty || link?.type != "type" else {
      return requirements(from: nil)
    }
    // There it would be valid at once.
    if !requirement.isValid { return requirements(from: nil) }
    var named = requirement
    named.name = actualRequirementName
    let element = constraint.definition(of: named)
    return requirements(from: nil).map {
      Statement($0.sql, folds: [.element(of: Table.address(schema, table), element)] + $0.folds)
    }
  }

  package func spelledOut(for server: ServerVersion, in catalog: Catalog) -> Column {
    var column = self
    if server.major >= 18, !isNullable, actualRequirementName == nil {
      column.actualRequirementName = requirement.name ?? defaultRequirementName
    }
    if server.major < 16, generated != nil {
      column.isGeneratedByParent = catalog.generates(name, inParentsOf: Table.address(schema, table))
    }
    return column
  }

  /// A column that becomes the table's own has the constraint as its parent had it.
  func takeRequirement(from old: Column) -> [Statement] {
    guard old.comesFromParent, !comesFromParent, !isNullable, !old.isNullable || staysRequired(after: old),
      let name = old.actualRequirementName
    else { return renameRequirement(from: old) }
    var (before, after) = (old.requirement, requirement)
    before.name = name
    after.name = actualRequirementName ?? after.name
    return constraint.change(from: before, to: after)
  }

  /// Only the parent asked for it so far, and that stays behind where the table leaves, as a constraint of its own since
  /// PostgreSQL 18.
  func staysRequired(after old: Column) -> Bool {
    old.comesFromParent && !comesFromParent && !isNullable && old.isRequiredByOrigin
      && old.actualRequirementName != nil
  }

  /// A table that is detached keeps the constraints under its parent's names; one that is attached is brought
  /// to them.
  func renameRequirement(from old: Column) -> [Statement] {
    let new = actualRequirementName ?? requirement.name ?? defaultRequirementName
    guard isRequiredAtAll, old.isRequiredAtAll, let name = old.actualRequirementName else { return [] }
    // What is to be a parent's as well must be one that goes on to children.
    let joins = comesFromParent && !old.comesFromParent && !old.requirement.isInheritedByChildren
    return (name == new ? [] : [Statement("\(head) RENAME CONSTRAINT \(name: name) TO \(name: new)")])
      + (joins ? [constraint.pass(on: new)] : [])
  }

  /// The constraint changes, and the column is required before and after.
  func changeRequirement(from old: Column) -> [Statement] {
    guard isRequiredHere, old.isRequiredHere, comesFromParent == old.comesFromParent else { return [] }
    // It is what the table says before its parent does.
    if old.followsParent, !old.isRequiredByOrigin, isRequiredByOrigin { return [] }
    return changeRequirementForGood(from: old)
  }

  /// Whether its parent asks for it as well or not.
  func changeRequirementForGood(from old: Column) -> [Statement] {
    if comesFromParent || followsParent && old.followsParent, old.isRequiredByOrigin, isRequiredByOrigin {
      return []
    }
    var before = old.requirement
    before.name = before.name ?? old.defaultRequirementName
    var constraint = constraint
    if let link, link.type == "type", old.link == link { constraint.rowType = link.names }
    let change = constraint.change(from: before, to: requirement)
    // What is an identity must be required, and its constraint can only go after that.
    let givesUp = old.identity != nil && identity == nil && !requirement.isValid && !comesFromParent
    return (givesUp ? [counter.drop] : []) + change
  }
}

extension Catalog {
  fileprivate func generates(_ column: String, inParentsOf table: ObjectAddress) -> Bool {
    parts(of: table).filter { self[$0]?.takesPartsOfOthers == true }.flatMap { self[$0]?.references ?? [] }
      .contains { parent in
        let own = self[ObjectAddress("table column", parent.names + [column])] as? Column
        return own?.generated != nil || generates(column, inParentsOf: parent)
      }
  }
}

// MARK: - Beside a whole

extension Column {
  /// A partition that was attached keeps the name of its not-null constraint, which only its whole's would change by going
  /// meanwhile; and where the server gives it the whole's with a new type of the column, nothing brings it back
  /// (PostgreSQL 18).
  package func isAsGood(as other: any SchemaObject) -> Bool {
    guard let other = other as? Column else { return false }
    if self == other { return true }
    guard isInherited, other.isInherited, link == other.link, link?.type != "type",
      isRequiredByWhole
        && (other.isRequiredByWhole || isImplied && isNamedAsWhole && other.isRequiredByOrigin)
    else { return false }
    return withoutOwnRequirement == other.withoutOwnRequirement
  }

  /// Where its whole does not ask for it any more, what is its own is left of it.
  package func isAsGoodAsImplied(in other: Catalog) -> Bool {
    if isImplied { return true }
    guard isRequiredByWhole, hasOwnRequirementAtMost else { return false }
    guard hasRequirementOfItsOwn, origin.count == 2 else { return true }
    return (other[Column.address(origin[0], origin[1], name)] as? Column)?.isNullable != true
  }

  /// By nothing else that anybody could tell: what was there before the partition was attached has a name of its own, and
  /// a key, or the whole's name, hides whether the partition says it as well.
  private var isRequiredByWhole: Bool {
    isInherited && isPart && isRequiredByOrigin && actualRequirementName != nil
      && (!hasRequirementOfItsOwn || isRequiredByKey || isNamedAsWhole)
  }

  /// By a parent's or a whole's, not by a type's, which says nothing of NULL.
  var comesFromParent: Bool { isInherited && link?.type != "type" }
  var isNamedAsWhole: Bool { actualRequirementName == originRequirementName }
  private var isPart: Bool { link == Partition.address(schema, table) }

  /// By its own word, or by a parent's.
  var isRequiredAtAll: Bool { !isNullable || isRequiredByOrigin }

  /// The table says so itself.
  var isRequiredHere: Bool { !isNullable && !(isInherited && isImplied) }

  private var withoutOwnRequirement: Column {
    var column = self
    column.isNullable = false
    column.requirement = Requirement()
    if isImplied { column.keepOwnOnly() }
    return column
  }
}

extension Requirement {
  /// PostgreSQL 18 keeps each NOT NULL as a constraint: `k`, of the column `a` of the relation `c`.
  static let join = """
    LEFT JOIN pg_catalog.pg_constraint k ON k.contype = 'n' AND k.conrelid = c.oid AND k.conkey[1] = a.attnum
    """

  /// Its name, whether it is NO INHERIT, and whether it is valid.
  init(row: inout CatalogRow, usualName: String?) {
    self.init()
    name = row.optional().flatMap { $0 == usualName ? nil : $0 }
    isInheritedByChildren = !row.flag()
    isValid = row.optional() != "f"
  }

  /// Behind a column's type.
  var columnClause: SQL {
    let constraint: SQL = name.map { " CONSTRAINT \(name: $0)" } ?? ""
    return constraint + " NOT NULL" + (isInheritedByChildren ? "" : " NO INHERIT")
  }
}

/// The constraint that a column may not be NULL, which has a name since PostgreSQL 18.
struct RequirementConstraint {
  /// What every `ALTER TABLE` of its table starts with.
  let head: SQL
  let column: String
  /// The server's choice.
  let usualName: String
  /// The type that the table is of, qualified.
  var rowType: [String] = []

  func definition(of requirement: Requirement) -> SQL {
    var sql: SQL = "NOT NULL \(name: column)"
    if let name = requirement.name { sql = "CONSTRAINT \(name: name) " + sql }
    if !requirement.isInheritedByChildren { sql = sql + " NO INHERIT" }
    if !requirement.isValid { sql = sql + " NOT VALID" }
    return sql
  }

  func add(_ requirement: Requirement) -> Statement { .clause(head, "ADD " + definition(of: requirement)) }

  /// Required before and after.
  func change(from old: Requirement, to new: Requirement) -> [Statement] {
    let (oldName, newName) = (old.name ?? usualName, new.name ?? usualName)
    if old.isValid, !new.isValid {
      return [.clause(head, "DROP CONSTRAINT \(name: oldName)"), add(new)]
    }
    var list: [Statement] = []
    if oldName != newName {
      list += apart(
        fromType: rowType, head,
        Statement("\(head) RENAME CONSTRAINT \(name: oldName) TO \(name: newName)"))
    }
    if new.isInheritedByChildren != old.isInheritedByChildren {
      list.append(new.isInheritedByChildren ? pass(on: newName) : keep(newName))
    }
    if new.isValid, !old.isValid {
      list.append(Statement("\(head) VALIDATE CONSTRAINT \(name: newName)"))
    }
    return list
  }

  func keep(_ name: String) -> Statement { .clause(head, "ALTER CONSTRAINT \(name: name) NO INHERIT") }

  /// As a statement of its own.
  func keepFirst(_ name: String) -> Statement {
    Statement("\(head) ALTER CONSTRAINT \(name: name) NO INHERIT")
  }

  /// Not as a clause, as one that is looked at is not: a primary key in the same statement would be refused.
  func pass(on name: String) -> Statement { Statement("\(head) ALTER CONSTRAINT \(name: name) INHERIT") }
}
