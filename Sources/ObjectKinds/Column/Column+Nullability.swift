package import CatalogModel
import SQLSyntax

/// Whether a column may be NULL, beside what its parents say of that. Manual, 5.11 "Inheritance" and ALTER TABLE.
extension Column {
  /// What a table says itself is there before its parent's comes, which would give it that one's name for good, and gone
  /// where only the parent will say it (PostgreSQL 18).
  package func release(for new: any SchemaObject) -> [Statement] {
    guard let new = new as? Column, comesFromParent == new.comesFromParent, followsParent,
      !new.isRequirementRepeated(after: self)
    else { return [] }
    if isNullable, new.isRequiredBesideParent {
      if loosesOrigin(in: new) { return [] }
      return (new.backfill.map { [$0] } ?? []) + new.requirements(from: self)
    }
    guard isRequiredBesideParent, !isRequiredByOrigin, new.isRequiredByOrigin else { return [] }
    return new.isNullable || new.isImplied
      ? [clause("DROP NOT NULL")] : new.changeRequirementForGood(from: self)
  }

  /// The parent does not ask for it any more.
  private func loosesOrigin(in new: Column) -> Bool { isRequiredByOrigin && !new.isRequiredByOrigin }

  private var isRequiredBesideParent: Bool {
    isRequiredHere && followsParent && actualRequirementName != nil
      && (!comesFromParent || actualRequirementName != originRequirementName)
  }

  func changeNullability(from old: Column) -> [Statement] {
    guard isNullable else {
      if staysRequired(after: old) { return [] }
      if isRequirementRepeated(after: old) { return [clause("SET NOT NULL")] }
      if isRequiredBesideParent, old.followsParent, old.comesFromParent == comesFromParent,
        !old.loosesOrigin(in: self)
      {
        return []
      }
      // The parent's reaches it, and one of its own would stay when that goes (PostgreSQL 18).
      let isGiven = isImplied && isRequiredByOrigin && old.comesFromParent && old.origin == origin
      return (backfill.map { [$0] } ?? []) + (isGiven ? [] : requirements(from: old))
    }
    if isRequiredByOrigin { return [] }
    // What is an identity must be required.
    let given = giveUpIdentity(of: old)
    return (old.identity != nil && identity == nil && given.isEmpty ? [counter.drop] : given) + [
      clause("DROP NOT NULL")
    ]
  }

  /// A NOT NULL that only the parent says stays behind when the table leaves, and is asked for when it joins.
  func freed(from old: Column) -> [Statement] {
    if !old.isNullable || !isNullable { return [] }
    if old.comesFromParent && old.isRequiredByOrigin {
      return comesFromParent ? [] : [clause("DROP NOT NULL")]
    }
    return !old.comesFromParent && comesFromParent && isRequiredByOrigin ? [require] : []
  }

  /// What the parent's NOT NULL has made is the table's own as well once it says so (PostgreSQL 18).
  func saidAgain(after old: Column) -> [Statement] {
    old.isImplied && !isImplied && isRequirementRepeated(after: old) ? [clause("SET NOT NULL")] : []
  }

  /// It says what only its parent did, and under the name that it has from there.
  private func isRequirementRepeated(after old: Column) -> Bool {
    guard isRequiredHere, !old.isRequiredHere, old.isRequiredByOrigin, isRequiredByOrigin,
      let name = actualRequirementName, let before = old.actualRequirementName
    else { return false }
    return name == before || before == old.originRequirementName && name == originRequirementName
  }
}
