package import CatalogModel
import SQLSyntax

/// The expression of a generated column. Manual, 5.4 "Generated Columns"; ALTER TABLE, `SET EXPRESSION`.
extension Column {
  package var isQuery: Bool { generated != nil }

  package func recomputes(since old: any SchemaObject) -> Bool {
    guard let old = old as? Column, takesExpression, old.takesExpression else { return false }
    return isVirtual == old.isVirtual && typeInUse == old.typeInUse && generated != old.generated
  }

  /// That of a partition, where it is not the whole's (PostgreSQL 16; changed in place from 17 on).
  var ownExpression: [Statement] {
    guard let generated else { return [] }
    let element: SQL =
      "\(name: name) GENERATED ALWAYS AS (\(bracketed: generated)) \(isVirtual ? "VIRTUAL" : "STORED")"
    return setExpression(generated).map { change in
      var change = change
      if link == Partition.address(schema, table) {
        change.folds.append(.element(of: Table.address(schema, table), element))
      }
      return change
    }
  }

  /// Whether it is computed no more, and is cast to another type: what is generated takes no `USING`, not even in the
  /// statement that ends it.
  func isFreedBeforeItsType(since old: Column) -> Bool {
    old.generated != nil && !old.isVirtual && generated == nil && !comesFromParent && !old.isInherited
      && old.typeInUse != typeInUse && usedValue != nil
  }

  /// `DROP EXPRESSION` goes no further than to children (src/backend/commands/tablecmds.c, ATPrepDropExpression).
  func isMadeAnewForGrandchildren(since old: Column) -> Bool {
    generated == nil && old.reachesGrandchildren && old.link == nil && link == nil
  }

  /// With that of the parent that has it, too.
  func isFreedByParent(since old: Column) -> Bool {
    followsParent && old.followsParent && old.generated != nil && !old.isVirtual && generated == nil
      && old.originGenerated != nil && originGenerated == nil
  }

  func setExpression(_ expression: String?) -> [Statement] {
    expression.map { [clause("SET EXPRESSION AS (\(bracketed: $0))")] } ?? []
  }

  /// Of a table that becomes a partition: there a column is computed where its whole's is, and when that is; and of one that
  /// leaves its parent, or its whole. Nil where nothing stands against it.
  func joinsAs(_ old: Column) -> AttributeChange.Action? {
    let (before, after) = (old.shape, shape)
    if old.isInherited, !isInherited, before.generated != nil, before.generated == after.generated,
      before.isVirtual != after.isVirtual
    {
      return .recreate
    }
    guard link == Partition.address(schema, table), !old.isInherited else { return nil }
    let isOneKind =
      (before.generated == nil) == (after.generated == nil) && before.isVirtual == after.isVirtual
    if isOneKind, before.generated == after.generated || old.takesExpression { return nil }
    return after.generated == nil && !before.isVirtual ? .alter([clause("DROP EXPRESSION")]) : .recreate
  }

  /// Of a column that a parent gives.
  func changeExpression(from old: Column) -> [Statement] {
    guard let expression = generated ?? originGenerated else { return [] }
    let former = old.isInherited ? old.generated ?? old.originGenerated : old.generated
    return former == nil || former == expression ? [] : setExpression(expression)
  }
}

extension Column: Computed {
  package var isStored: Bool { !isVirtual }

  package func isComputedOtherwise(since old: any SchemaObject) -> Bool {
    (old as? Column).map { isInherited && !changeExpression(from: $0).isEmpty || recomputes(since: $0) }
      ?? false
  }

  package func create(keepingComputedBy old: any SchemaObject, partsSayMore: Bool) -> [Statement]? {
    guard let old = old as? Column, let expression = old.generated,
      old.isVirtual || isMadeAnewForGrandchildren(since: old),
      generated == nil, identity == nil, hints["backfill"] == nil, shape.generated == nil, old.link == nil,
      link == nil || link == Partition.address(schema, table) || link?.type == "type"
    else { return nil }
    let own = link == nil ? self : asOwn
    if partsSayMore || isFilled(since: old) { return own.filled(with: expression) }
    var stored = own
    stored.generated = expression
    return [stored.addition] + [Statement(clause("DROP EXPRESSION").sql)] + stored.lateRequirement
      + stored.settings
  }

  /// Whether what was computed comes into it by an `UPDATE`: no generated column can become this one.
  private func isFilled(since old: Column) -> Bool {
    guard old.generated != nil, generated == nil, old.link == nil else { return false }
    return isMadeAnewForGrandchildren(since: old)
      || old.isVirtual && (shape.type != old.shape.type || shape.collation != old.shape.collation)
  }

  /// What its hint makes of a value finds that under the column's name, and the rest of the row around it.
  private func filled(with expression: String) -> [Statement] {
    var open = self
    open.isNullable = true
    let value: SQL =
      usedValue.map { "(SELECT \($0) FROM (SELECT \(bracketed: expression) AS \(name: name)) computed)" }
      ?? "\(bracketed: expression)"
    let update: SQL = "UPDATE \(names: [schema, table]) SET \(name: name) = \(value)"
    return [.clause(head, "ADD COLUMN \(open.definition)"), writing(.kept, update)] + requirements(from: nil)
      + settings
  }
}
