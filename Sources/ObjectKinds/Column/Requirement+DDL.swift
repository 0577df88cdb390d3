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
    guard !isNullable, !isInherited, requirement.name == nil, names.contains(defaultRequirementName) else {
      return self
    }
    var insisting = self
    insisting.requirement.name = defaultRequirementName
    return insisting
  }

  package func steppingAside(
    for new: any SchemaObject
  ) -> (statements: [Statement], meanwhile: any SchemaObject)? {
    guard let new = new as? Column, !isNullable, !new.isNullable, !isInherited, !new.isInherited else {
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

  /// With the name that the parent's will have given it (PostgreSQL 18).
  var require: Statement {
    guard let constraint = actualRequirementName, constraint != defaultRequirementName else {
      return clause("SET NOT NULL")
    }
    return .clause(alterTable, "ADD CONSTRAINT \(name: constraint) NOT NULL \(name: name)")
  }

  /// A constraint that is not valid cannot stand behind the column.
  var lateRequirement: [Statement] {
    !isNullable && !requirement.isValid ? [addRequirement] : []
  }

  private var alterTable: SQL { "ALTER TABLE \(names: [schema, table])" }

  private var addRequirement: Statement {
    var sql: SQL = "ADD"
    if let name = requirement.name { sql = sql + " CONSTRAINT \(name: name)" }
    sql = sql + " NOT NULL \(name: name)"
    if !requirement.isInheritedByChildren { sql = sql + " NO INHERIT" }
    if !requirement.isValid { sql = sql + " NOT VALID" }
    return .clause(alterTable, sql)
  }

  /// A table that is detached keeps the constraints under its parent's names; one that is attached is brought
  /// to them.
  func renameRequirement(from old: Column) -> [Statement] {
    let new = actualRequirementName ?? requirement.name ?? defaultRequirementName
    guard !isNullable, !old.isNullable, let name = old.actualRequirementName, name != new else { return [] }
    return [Statement("\(alterTable) RENAME CONSTRAINT \(name: name) TO \(name: new)")]
  }

  /// The constraint changes, and the column is required before and after.
  func changeRequirement(from old: Column) -> [Statement] {
    guard !isNullable, !old.isNullable, !isInherited, !old.isInherited else { return [] }
    let oldName = old.requirement.name ?? old.defaultRequirementName
    let newName = requirement.name ?? defaultRequirementName
    if old.requirement.isValid, !requirement.isValid {
      return [.clause(alterTable, "DROP CONSTRAINT \(name: oldName)"), addRequirement]
    }
    var list: [Statement] = []
    if oldName != newName {
      list.append(Statement("\(alterTable) RENAME CONSTRAINT \(name: oldName) TO \(name: newName)"))
    }
    if requirement.isInheritedByChildren != old.requirement.isInheritedByChildren {
      let word: SQL = requirement.isInheritedByChildren ? "INHERIT" : "NO INHERIT"
      list.append(.clause(alterTable, "ALTER CONSTRAINT \(name: newName) \(word)"))
    }
    if requirement.isValid, !old.requirement.isValid {
      list.append(.clause(alterTable, "VALIDATE CONSTRAINT \(name: newName)"))
    }
    return list
  }
}
