package import CatalogModel
import SQLSyntax

/// PostgreSQL 18 keeps NOT NULL as a constraint, which a child has from its parent, as its own, or both. While a parent
/// passes it on, the child's can be neither renamed nor dropped, and a parent's is renamed only where every child has it
/// under the same name (src/backend/commands/tablecmds.c, rename_constraint_internal and
/// ATExecAlterConstrInheritability).
extension Column: PassedToParts {
  package func hasInAnotherWay(than old: any SchemaObject, moves: Bool) -> Bool {
    guard let old = old as? Column, isInherited == old.isInherited else { return false }
    return actualRequirementName != old.actualRequirementName
      || actualRequirementName != nil
        && (isRequiredHere != old.isRequiredHere || moves || isRetyped(from: old))
  }

  func isRetyped(from old: Column) -> Bool {
    (shape.type, shape.collation) != (old.shape.type, old.shape.collation)
  }

  package var passesOn: Bool { actualRequirementName != nil && requirement.isInheritedByChildren }

  package var follows: Bool {
    isRequiredHere && isNamedAsWhole && link == Partition.address(schema, table)
  }

  package func asksToLetGo(
    from old: (any SchemaObject)?, to new: (any SchemaObject)?, wholeFrom whole: any SchemaObject,
    to newWhole: any SchemaObject, moves: Bool
  ) -> Bool {
    let (old, new) = (old as? Column, new as? Column)
    guard let whole = whole as? Column, let newWhole = newWhole as? Column else { return false }
    // What was attached with a constraint of its own has it from its whole from then on.
    let isTaken = old?.isTakenFromPartition == true && whole.passesOn
    let isGiven = new?.isTakenFromPartition == true && newWhole.passesOn
    if whole.passesOn != newWhole.passesOn {
      // In one statement with a new type it would go first.
      let isInTheWay =
        (moves || newWhole.isRetyped(from: whole)) && whole.passesOn
        && new?.link != Partition.address(schema, table)
      let hasOwnName =
        old.map { $0.isRequiredHere && $0.actualRequirementName != whole.actualRequirementName } == true
      return isTaken || isGiven
        || isInTheWay && (hasOwnName || new?.losesName(to: newWhole, from: whole) == true)
    }
    guard whole.passesOn, let old, let new, let name = new.actualRequirementName,
      let before = old.actualRequirementName, old.isInherited == new.isInherited
    else { return false }
    if old.isRequiredHere, !new.isRequiredHere { return true }
    if moves || newWhole.isRetyped(from: whole), new.losesName(to: newWhole, from: whole) { return true }
    // Under its whole's name it says it again, and follows a new one.
    let isCarried = before == whole.actualRequirementName && name == newWhole.actualRequirementName
    return !isCarried && (name != before || whole.actualRequirementName != newWhole.actualRequirementName)
  }

  /// What a key or a counter asks for cannot be let go of; and what comes to a part has its whole's name.
  package func asksToLeave(
    from old: (any SchemaObject)?, wholeFrom whole: (any SchemaObject)?, to newWhole: any SchemaObject,
    moves: Bool
  ) -> Bool {
    if old == nil, whole == nil {
      return link == Partition.address(schema, table) && isRequiredHere && isRequiredByOrigin
        && actualRequirementName != nil && !isNamedAsWhole
    }
    guard let old = old as? Column, let whole = whole as? Column, let newWhole = newWhole as? Column,
      link == Partition.address(schema, table), old.link == link,
      isRequiredByKey || old.isRequiredByKey || whole.identity != nil || newWhole.identity != nil,
      let before = old.actualRequirementName, let name = actualRequirementName,
      let wholesBefore = whole.actualRequirementName, let wholes = newWhole.actualRequirementName
    else { return false }
    if before == wholesBefore, name == wholes { return false }
    return before != name || wholesBefore != wholes
      || (moves || newWhole.isRetyped(from: whole)) && name != wholes
  }

  /// With a new type of its column, the server gives a partition's the name of the whole's, and refuses that where the part
  /// has its own name besides, as a child has with a key of its own (ATPostAlterTypeCleanup). A partitioned table's does not
  /// let go of a key, or a counter.
  private func losesName(to newWhole: Column, from whole: Column) -> Bool {
    guard isRequiredHere, actualRequirementName != newWhole.actualRequirementName else { return false }
    guard let link else { return followsParent }
    if link != Partition.address(schema, table) { return link.type != "type" }
    return !isRequiredByKey && whole.identity == nil && newWhole.identity == nil
  }

  private var isTakenFromPartition: Bool {
    isRequiredHere && !hasRequirementOfItsOwn && link == Partition.address(schema, table)
  }

  /// A parent's that becomes NO INHERIT makes those of its children their own.
  package func left(in part: ObjectAddress, as own: (any SchemaObject)?, by new: any SchemaObject)
    -> [Statement]
  {
    guard let new = new as? Column, passesOn, !new.isNullable, !new.passesOn,
      (own as? Column)?.isRequiredHere != true
    else { return [] }
    return [.clause("ALTER TABLE \(names: part.names)", "ALTER COLUMN \(name: name) DROP NOT NULL")]
  }

  package var requiredLater: (bare: [Statement], after: [Statement])? {
    guard passesOn, identity == nil, hints["backfill"] == nil else { return nil }
    var bare = self
    bare.isNullable = true
    return (bare.create(), requirements(from: nil))
  }

  package func namesRequirement(otherwiseThan whole: any SchemaObject) -> Bool {
    guard let whole = whole as? Column, let name = actualRequirementName else { return false }
    return isRequiredHere && name != whole.actualRequirementName
  }

  /// Only what is required can be an identity.
  package var attributesToLetGo: [String] {
    ["nullable", "not_null"] + (identity == nil ? [] : ["identity"])
  }

  private func identityAfterwards(_ old: Column?) -> [Statement] {
    identity == nil ? [] : old.map(changeIdentity) ?? []
  }

  package func lettingGo(
    from old: (any SchemaObject)?, to new: (any SchemaObject)?, through link: ObjectAddress?, asPart: Bool,
    asWhole: Bool, moves: Bool
  ) -> LettingGo {
    let (old, new) = (old as? Column, new as? Column)
    let isPartitioned = link.map { $0 == Partition.address($0.names[0], $0.names[1]) } == true
    return isPartitioned
      ? lettingGoOfPartitions(from: old, to: new, asPart, asWhole)
      : lettingGoOfChildren(from: old, to: new, asPart, asWhole, moves)
  }

  /// A parent's is NO INHERIT meanwhile, which makes it the child's own.
  private func lettingGoOfChildren(
    from old: Column?, to new: Column?, _ asPart: Bool, _ asWhole: Bool, _ moves: Bool
  ) -> LettingGo {
    guard let before = old?.actualRequirementName, let new, let name = new.actualRequirementName else {
      let isGone = old?.actualRequirementName != nil && new?.isNullable == true
      let isOwn = isGone && !asWhole && old?.isRequiredHere == true
      return LettingGo(
        before: isGone && asWhole ? [Statement("\(head) ALTER COLUMN \(name: self.name) DROP NOT NULL")] : [],
        meanwhile: isOwn ? [clause("DROP NOT NULL")] : [], after: new?.identityAfterwards(old) ?? [])
    }
    let isKept = !asPart || new.isRequiredHere
    var (said, wanted) = (old?.requirement ?? Requirement(), new.requirement)
    (said.name, wanted.name) = (before, name)
    // Nobody passes it on meanwhile; and that of a child was looked at as its parent's was.
    (said.isInheritedByChildren, wanted.isInheritedByChildren) = (false, false)
    if !asWhole { said.isValid = wanted.isValid }
    let change = constraint.change(from: said, to: wanted)
    // In one statement with a new type the server would take that first.
    let isApart = moves || old.map(new.isRetyped) == true
    return LettingGo(
      before: asWhole ? [isApart ? constraint.keepFirst(before) : constraint.keep(before)] : [],
      meanwhile: isKept ? change : [clause("DROP NOT NULL")],
      after: (asWhole && isKept && new.passesOn ? [constraint.pass(on: name)] : [])
        + new.identityAfterwards(old))
  }

  /// That of a partitioned table cannot be NO INHERIT: it goes, with those of the partitions that are not their own.
  private func lettingGoOfPartitions(
    from old: Column?, to new: Column?, _ asPart: Bool, _ asWhole: Bool
  ) -> LettingGo {
    let before = old?.actualRequirementName
    let isOwn = before != nil && (!asPart || old?.isRequiredHere == true)
    let drop = [clause("DROP NOT NULL")]
    let gone = isOwn ? drop : []
    guard let new, let name = new.actualRequirementName, !asPart || new.isRequiredHere else {
      return asWhole ? LettingGo(before: gone) : LettingGo(meanwhile: gone)
    }
    var named = new.requirement
    named.name = name
    let fill = before == nil ? new.backfill.map { [$0] } ?? [] : []
    let add = fill + [constraint.add(named)]
    if asWhole { return LettingGo(before: gone, after: add + new.identityAfterwards(old)) }
    // Under the same name, it has said so again before the whole let go.
    let isSaid = !isOwn && name == before
    return LettingGo(meanwhile: isSaid ? [] : drop + add)
  }
}
