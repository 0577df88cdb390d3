package import CatalogModel
import SQLSyntax

/// What only a parent can give: a column or a check that is inherited and not the table's own. A table that joins
/// a parent keeps what it has as its own, and a column that a parent gives up goes. So a parent for the time
/// being holds what is to be inherited, gives what is not there by itself, and takes the rows' values over.
extension Table: RegroupsParts {
  package func regroup(
    from old: any SchemaObject, parts: [(old: (any SchemaObject)?, new: (any SchemaObject)?)],
    severally: Set<String>, orphaned: Set<String>
  ) -> Regrouping? {
    guard let old = old as? Table, partition == nil, rowType == nil,
      !(inherits.isEmpty && old.inherits.isEmpty),
      old.partition == nil || !inherits.isEmpty
    else { return nil }
    let plan = Regroup(old: old, new: self, parts: parts, severally, orphaned)
    return plan.isNeeded ? plan.regrouping : nil
  }
}

extension Column {
  fileprivate func isRequiredOtherwise(than old: Column) -> Bool {
    guard let name = actualRequirementName, let before = old.actualRequirementName else { return false }
    return name != before
  }
}

/// The parts of one table, by what becomes of them.
private struct Regroup {
  let old: Table
  let new: Table
  let staying: [[String]]
  let severally: Set<String>
  let orphaned: Set<String>
  var columns: [(old: Column?, new: Column?)] = []
  /// Columns that are to be inherited and are not, or not from where they will be.
  var coming: [(old: Column?, new: Column)] = []
  /// Columns that may or may not be NULL any more, because their parent's may or may not: that does not reach them
  /// here.
  var required: [Column] = []
  /// Columns that a parent stores otherwise, which does not reach them here either.
  var stored: [Column] = []
  /// Columns that come from where they came from, and get another type.
  var retyped: [(old: Column, new: Column)] = []
  /// What rows that are there hold in a new column, by its name.
  var values: [String: DefaultValue] = [:]
  var checks: [CheckConstraint] = []
  var oldChecks: Set<ObjectAddress> = []
  /// Checks that are given up with the parent that has them.
  var goneChecks: [CheckConstraint] = []
  /// Checks that came from a parent, and are the table's own from now on.
  var ownChecks: [CheckConstraint] = []
  /// Those that change, and that a parent has too.
  var sharedChecks: Set<ObjectAddress> = []
  var isNeeded = false

  /// The links that are undone.
  private var gone: Set<ObjectAddress> {
    Set(
      old.inherits.filter { !new.inherits.contains($0) }
        .map { Inheritance.address([new.schema, new.name], from: $0) })
  }

  init(
    old: Table, new: Table, parts: [(old: (any SchemaObject)?, new: (any SchemaObject)?)],
    _ severally: Set<String>, _ orphaned: Set<String>
  ) {
    self.old = old
    self.new = new
    self.severally = severally
    self.orphaned = orphaned
    staying = new.inherits.filter(old.inherits.contains)
    for part in parts {
      if part.old == nil, let value = part.new as? DefaultValue { values[value.column] = value }
      if part.old is Column || part.new is Column { add(part.old as? Column, part.new as? Column) }
      if part.old is CheckConstraint || part.new is CheckConstraint {
        add(part.old as? CheckConstraint, part.new as? CheckConstraint)
      }
    }
    coming.sort { $0.new.position < $1.new.position }
    columns.sort { ($0.new ?? $0.old)?.name ?? "" < ($1.new ?? $1.old)?.name ?? "" }
    checks.sort { $0.address < $1.address }
  }

  /// The parents that stay come back, and behind them those that came meanwhile and have their place there.
  private var inOrder: [Statement] {
    new.inherits.drop { !staying.contains($0) }.flatMap { parent -> [Statement] in
      let join = Statement("\(head) INHERIT \(names: parent)")
      return staying.contains(parent) ? [join] : [Statement("\(head) NO INHERIT \(names: parent)"), join]
    }
  }

  private mutating func add(_ old: Column?, _ new: Column?) {
    columns.append((old, new))
    guard let new else { return }
    if !new.isInherited {
      if let old, !old.isInherited, severally.contains(new.name) { isNeeded = true }
      // What it came from is given up, or the table says it again itself.
      if old?.isInherited == true, !staying.isEmpty { isNeeded = true }
      return
    }
    let comes: Bool
    if let old, old.isInherited {
      comes =
        !new.origins.contains(dotted(old.origin)) || orphaned.contains(new.name)
        || self.old.partition != nil
      if !comes, old.shape.generated == nil, new.shape.generated == nil {
        if severally.contains(new.name) { isNeeded = true }
        if new.isRetyped(from: old), !new.isRequiredOtherwise(than: old) {
          retyped.append((old, new))
          if new.storage == nil, new.storageInUse != defaultStorage(of: new.typeInUse) { stored.append(new) }
          if new.isRequiredAtAll != old.isRequiredAtAll { required.append(new) }
          return
        }
      }
      if !comes, old.shape == new.shape {
        if new.storage == nil, new.storageInUse != old.storageInUse { stored.append(new) }
        if old.isImplied, new.isImplied, old.isNullable != new.isNullable { required.append(new) }
        return
      }
    } else {
      comes = old != nil || !staying.contains(new.origin)
    }
    coming.append((old, new))
    if new.storage == nil, new.storageInUse != defaultStorage(of: new.typeInUse) { stored.append(new) }
    isNeeded = isNeeded || comes
  }

  private func dotted(_ name: [String]) -> String { name.map(quotedIdentifier).joined(separator: ".") }

  private mutating func add(_ old: CheckConstraint?, _ new: CheckConstraint?) {
    // A parent that stays does not reach the table while it is apart.
    if let old, new == nil, old.link != nil || old.sharingLink != nil { goneChecks.append(old) }
    if let old, let new, old.site.isInherited, !new.site.isInherited {
      ownChecks.append(new)
      return
    }
    if let old, new != nil, old.sharingLink != nil { sharedChecks.insert(old.address) }
    guard let new, new.site.isInherited else { return }
    checks.append(new)
    if let old { oldChecks.insert(old.address) }
    let comes: Bool
    if let old, old.site.isInherited {
      comes = !self.new.inherits.contains(old.site.origin) || self.old.partition != nil
    } else {
      comes = old != nil || !staying.contains(new.site.origin)
    }
    isNeeded = isNeeded || comes
  }

  // MARK: Statements

  private var head: SQL { "ALTER TABLE \(names: [new.schema, new.name])" }
  private var holderName: String { clipped(new.name, " (its parent)") }
  private var holder: SQL { "\(names: [new.schema, holderName])" }
  private var holderHead: SQL { "ALTER TABLE \(holder)" }

  private func waiting(_ column: Column) -> String { clipped(column.name, " (to be)") }

  var regrouping: Regrouping {
    let newChecks = Set((checks + ownChecks).map(\.address))
    let settled =
      newChecks.union(coming.map(\.new.address)).union(goneChecks.map(\.address)).union(gone)
      .union(goneComputed.map(\.address))
    return Regrouping(
      before: before, late: late, after: after, settled: settled,
      remade: oldChecks.union(coming.map(\.new.address) + ownChecks.map(\.address)),
      following: sharedChecks.union(columns.compactMap { ($0.new ?? $0.old)?.address }).subtracting(settled),
      lateParts: newChecks, awaited: Set(shared.map(\.address)),
      links: Set(new.inherits.map { Inheritance.address([new.schema, new.name], from: $0) }),
      staying: Set(staying.map { Table.address($0[0], $0[1]) }), retyped: retypings, standIn: standIn)
  }

  @Sendable private func standIn(_ part: any SchemaObject) -> any SchemaObject {
    guard var column = part as? Column, column.isInherited else { return part }
    column.table = holderName
    return column
  }

  private var retypings: [ObjectAddress: [Statement]] {
    Dictionary(
      uniqueKeysWithValues: retyped.map { pair in
        var (old, new) = pair
        (old.table, new.table) = (holderName, holderName)
        let isStored = stored.contains { $0.name == new.name }
        return (pair.new.address, new.retypeAlone(from: old) + (isStored ? [new.setStorage] : []))
      })
  }

  @Sendable private func before(_ moving: [ObjectAddress: Passage], _ gone: Set<ObjectAddress>)
    -> [Statement]
  {
    var list = [
      Statement("CREATE TABLE \(holder) (LIKE \(names: [new.schema, new.name]) INCLUDING GENERATED)")
    ]
    // No parent may require for certain what the rows here were not looked at for.
    list += columns.compactMap(\.old).filter { !$0.requirement.isValid && !gone.contains($0.address) }.map {
      .clause(holderHead, "ALTER COLUMN \(name: $0.name) DROP NOT NULL")
    }
    list.append(Statement("\(head) INHERIT \(holder)"))
    list += old.inherits.map { Statement("\(head) NO INHERIT \(names: $0)") }
    list += goneChecks.flatMap { $0.dropAsOwn() }
    list += (checks.filter { oldChecks.contains($0.address) } + ownChecks).flatMap { $0.dropAsOwn() }
    let own = columns.compactMap { $0.new?.isInherited == true ? nil : $0.old }
      .filter { !gone.contains($0.address) }
    list += own.filter { $0.shape.generated != nil }.flatMap(letGo)
    list += own.filter { $0.shape.generated == nil }.flatMap(letGo)
    list += goneComputed.map { .clause(head, "DROP COLUMN \(name: $0.name)") }
    let moved = coming.filter { $0.old != nil }
    // Values are told from columns by the names that these have: the new ones stand beside them until then.
    list += coming.filter { $0.new.shape.generated == nil }.map {
      .clause(holderHead, "ADD COLUMN \($0.new.shapeDefinition(as: $0.old.map(waiting)))\(value(of: $0))")
    }
    let filled = moved.filter { $0.new.shape.generated == nil }
    let values = filled.map { pair -> SQL in
      let isSame = pair.old?.typeInUse == pair.new.typeInUse
      let passage = isSame ? moving[pair.new.address] : nil
      let value =
        pair.new.usedValue ?? passage.map { pair.new.movedValue(by: $0) } ?? "\(name: pair.new.name)"
      return "\(name: waiting(pair.new)) = \(value)"
    }
    let fill: SQL = "UPDATE \(names: [new.schema, new.name]) SET \(values.joined())"
    if !values.isEmpty { list.append(Statement(fill).writing(.kept, of: new.address)) }
    // What is generated from others goes before them, and comes after them.
    let going =
      moved.filter { $0.old?.shape.generated != nil } + moved.filter { $0.old?.shape.generated == nil }
    list += going.map { .clause("ALTER TABLE ONLY \(holder)", "DROP COLUMN \(name: $0.new.name)") }
    list += going.map { .clause(head, "DROP COLUMN \(name: $0.new.name)") }
    list += filled.map {
      Statement("\(holderHead) RENAME COLUMN \(name: waiting($0.new)) TO \(name: $0.new.name)")
    }
    list += coming.filter { $0.new.shape.generated != nil }.map {
      .clause(holderHead, "ADD COLUMN \($0.new.shapeDefinition())")
    }
    list += coming.filter(\.new.isRequiredByOrigin).map { require($0.new) }
    list += required.map {
      $0.isRequiredAtAll ? require($0) : .clause(holderHead, "ALTER COLUMN \(name: $0.name) DROP NOT NULL")
    }
    let kept = stored.filter { column in !retyped.contains { $0.new.name == column.name } }
    list += kept.map { column in
      var column = column
      column.table = holderName
      return column.setStorage
    }
    list += coming.map(\.new).filter { $0.compression == nil && $0.parentCompression != nil }.map(
      \.setCompression)
    return list + coming.flatMap { $0.new.isImplied ? [] : $0.new.create() }
  }

  private func value(of column: (old: Column?, new: Column)) -> SQL {
    guard column.old == nil, !column.new.lacksDefault, let value = values[column.new.name] else { return "" }
    return " DEFAULT \(deparsed: value.expression)"
  }

  /// PostgreSQL 18 gives the child's constraint the name of the parent's: here the one that it has for good.
  private func require(_ column: Column) -> Statement {
    guard let name = column.actualRequirementName else {
      return .clause(holderHead, "ALTER COLUMN \(name: column.name) SET NOT NULL")
    }
    let validity: SQL = column.requirement.isValid ? "" : " NOT VALID"
    return .clause(holderHead, "ADD CONSTRAINT \(name: name) NOT NULL \(name: column.name)\(validity)")
  }

  /// The column stays, and is the table's own; so is its NOT NULL, which PostgreSQL 18 keeps as an inherited constraint
  /// where the column alone goes.
  private func letGo(_ column: Column) -> [Statement] {
    freed(column) + [.clause("ALTER TABLE ONLY \(holder)", "DROP COLUMN \(name: column.name)")]
  }

  private func freed(_ column: Column) -> [Statement] {
    guard column.isRequiredAtAll, column.actualRequirementName != nil else { return [] }
    // It stays the parent's alone.
    let new = columns.first { $0.old?.name == column.name }?.new
    if column.isNullable, let new, new.isNullable, new.isRequiredByOrigin { return [] }
    return [Statement("ALTER TABLE ONLY \(holder) ALTER COLUMN \(name: column.name) DROP NOT NULL")]
  }

  /// What went with a parent's column, were the table still its child.
  private var left: [Column] {
    columns.filter { $0.new == nil }.compactMap(\.old)
      .filter { $0.isImplied && staying.contains($0.origin) && $0.shape.generated == nil }
  }

  /// They lean on others, and so go before these are made anew.
  private var goneComputed: [Column] {
    columns.filter { $0.new == nil }.compactMap(\.old).filter { $0.shape.generated != nil }
  }

  /// Columns that the table has by itself and from a parent, which the checks that come may be about, too.
  private var shared: [Column] {
    let given = givenRequirements
    return columns.compactMap(\.new).filter { column in
      !column.isInherited && column.followsParent
        && (!checks.isEmpty || given.contains { $0.name == column.name })
    }
  }

  /// Those of them whose NOT NULL is to be a parent's alone.
  private var givenRequirements: [Column] {
    columns.compactMap { old, new in
      guard let old, let new, !old.isNullable, !new.isInherited, new.isNullable, new.isRequiredByOrigin,
        new.actualRequirementName != nil
      else { return nil }
      return new
    }
  }

  private var late: [Statement] {
    shared.map { .clause(holderHead, "ADD COLUMN \($0.shapeDefinition())") } + givenRequirements.map(require)
      + checks.map { .clause(holderHead, "ADD CONSTRAINT \(name: $0.site.name) \($0.definition)") }
      + ownChecks.flatMap { $0.createAsOwn() }
  }

  private var after: [Statement] {
    left.map { .clause(head, "DROP COLUMN \(name: $0.name)") }
      + inOrder
      + [Statement("\(head) NO INHERIT \(holder)"), Statement("DROP TABLE \(holder)")]
  }
}
