package import CatalogModel
import SQLSyntax

extension Column {
  package static let attributes: [Attribute<Column>] = [
    Attribute("type", \.type, way: "in place; what leans on the column is rebuilt") { old, new in
      new.changeType(from: old)
    },
    Attribute("parent's type", \.originType, way: "follows the parent") { _, new in
      // A type's new one takes storage and compression along; after a parent's they are said again anyhow.
      .retype(new.comesFromParent ? [] : new.keeping)
    },
    Attribute("collation", \.collation, way: "in place; what leans on the column is rebuilt") { old, new in
      new.changeType(from: old)
    },
    Attribute("nullable", \.isNullable) { old, new in new.own(old, new.changeNullability(from: old)) },
    Attribute("not_null", \.requirement) { old, new in new.own(old, new.changeRequirement(from: old)) },
    Attribute("identity", \.ownIdentity) { old, new in new.own(old, new.changeIdentity(from: old)) },
    Attribute(
      "generated", \.generated,
      way:
        "`SET EXPRESSION` (PostgreSQL 17) in place where there are no children, `DROP EXPRESSION` where the values are stored and it has no grandchildren; otherwise rebuilt, with what was computed where it becomes plain"
    ) { old, new in
      if new.recomputes(since: old), let generated = new.generated {
        return .alter([new.clause("SET EXPRESSION AS (\(bracketed: generated))")])
      }
      if new.comesFromParent { return .alter(new.own(old, new.changeExpression(from: old))) }
      if old.isInherited && old.shape.generated == new.generated { return .alter([]) }
      if new.isMadeAnewForGrandchildren(since: old) { return .recreate }
      if new.isFreedBeforeItsType(since: old) || new.isFreedByParent(since: old) { return .alter([]) }
      return old.generated != nil && new.generated == nil && !old.isVirtual
        ? .alter([new.clause("DROP EXPRESSION")]) : .recreate
    },
    Attribute("virtual", \.isVirtual, way: "rebuilt") { old, new in
      old.isInherited || new.comesFromParent || new.generated == nil ? .alter([]) : .recreate
    },
    Attribute("storage", \.storage) { old, new in
      // A new type brings its own storage with it.
      if new.storage == nil, old.typeInUse != new.typeInUse, !new.isInherited { return [] }
      return new.own(old, [new.setStorage])
    },
    Attribute("compression", \.compression) { old, new in new.own(old, [new.setCompression]) },
    Attribute("statistics", \.statistics) { old, new in
      // Of parts that stay nothing may have been read with the new state.
      new.own(old, [new.setStatistics(new.statistics ?? -1, hasParts: !old.children.isEmpty)])
    },
    Attribute("options", \.options) { old, new in
      new.own(old, optionChanges(from: old.options, to: new.options).map { new.clause($0) })
    },
    Attribute("no_default", \.lacksDefault) { old, new in
      new.own(old, new.lacksDefault ? new.withoutDefault : new.restoredDefault)
    },
    Attribute(
      "inherited", \.isInherited,
      way:
        "in place; rebuilt where a partition's whole computes it and the table does not, or where only one of a parent and a table stores it"
    ) { old, new in
      let taken = new.takeRequirement(from: old) + new.freed(from: old) + new.takeStorage(from: old)
      return new.joinsAs(old) ?? .alter(taken)
    },
  ]

  /// What a parent does to a column needs no statement here.
  private func own(_ old: Column, _ statements: [Statement]) -> [Statement] {
    isInherited && isImplied && old.isImplied ? [] : statements
  }

  package func create() -> [Statement] {
    guard !isInherited || isImplied else {
      return ownExpression + requirementBesideOrigin + counter.change(from: nil, to: ownIdentity) + settings
    }
    let add = Statement.clause(
      head, "ADD COLUMN \(definition)",
      folds: [.element(of: Table.address(schema, table), definitionBesideParent)])
    guard !isNullable, identity == nil, generated == nil, let backfill else {
      return [add] + counter.persistence(of: identity) + lateRequirement + settings
    }
    var open = self
    open.isNullable = true
    return [.clause(head, "ADD COLUMN \(open.definition)"), backfill] + requirements(from: nil) + settings
  }

  /// An identity is not added to a table and its parts at once (partitions: before PostgreSQL 17). The rows that are
  /// there are counted, and the next follows.
  package func createReachingParts() -> [Statement] {
    guard let identity, !isInherited else { return create() }
    var plain = self
    plain.identity = nil
    plain.isNullable = true
    let counter = identity.sequence
    let table: SQL = "\(names: [schema, self.table])"
    let last: SQL = "\(number: counter.start) + (pg_catalog.count(*) - 1) * \(number: counter.increment)"
    return plain.create() + [
      writing(
        .kept,
        """
        UPDATE \(table) AS o SET \(name: name) = \(number: counter.start) + n.number * \(number: counter.increment) \
        FROM (SELECT r.tableoid, r.ctid, pg_catalog.row_number() OVER () - 1 AS number FROM \(table) r) n \
        WHERE o.tableoid = n.tableoid AND o.ctid = n.ctid
        """)
    ] + requirements(from: nil) + self.counter.change(from: nil, to: identity) + [
      Statement(
        """
        SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence(\(literal: table.text), \(literal: name)), \
        \(last)) FROM \(table) HAVING pg_catalog.count(*) > 0
        """)
    ] + lateRequirement
  }

  /// A column that is there before its table joins a parent, or is attached.
  package func createAsOwn() -> [Statement] { asOwn.create() }

  package func changesAsOwn(to new: any SchemaObject) -> [AttributeChange]? {
    guard let new = new as? Column, let changes = asOwn.changes(to: new.asOwn) else { return nil }
    // Both parents gave it a name, and not the same.
    let isNamed = changes.contains { $0.attribute == "not_null" }
    let renames = isNamed ? [] : new.renameRequirement(from: self)
    return renames.isEmpty ? changes : changes + [AttributeChange("not_null", .alter(renames))]
  }

  /// The column were there no parent.
  var asOwn: Column {
    var own = self
    own.isInherited = false
    own.followsParent = false
    own.lacksDefault = false
    own.isGeneratedByParent = false
    // Attached under another name, it would keep that (PostgreSQL 18).
    if isImplied || isNullable && isRequiredByOrigin, let actualRequirementName,
      actualRequirementName != defaultRequirementName
    {
      own.requirement.name = actualRequirementName
    }
    own.originType = Open()
    if comesFromParent {
      own.storage = storage ?? parentStorage
      own.compression = compression ?? parentCompression
    }
    if !isImplied {
      own.type = shape.type
      own.collation = shape.collation
      own.generated = shape.generated
      own.isVirtual = shape.isVirtual
      own.isNullable = isNullable && !isRequiredByOrigin
    }
    return own
  }

  package func dropAsOwn() -> [Statement] { [.clause(head, "DROP COLUMN \(name: name)")] }

  package func drop() -> [Statement] {
    guard isInherited, !isImplied else { return dropAsOwn() }
    var left = self
    (left.storage, left.compression) = (nil, nil)
    return (generated == nil ? [] : setExpression(originGenerated))
      + counter.change(from: ownIdentity, to: nil)
      + (isNullable ? [] : [clause("DROP NOT NULL")]) + (lacksDefault ? restoredDefault : [])
      + (storage == nil ? [] : [left.setStorage]) + (compression == nil ? [] : [left.setCompression])
      + (statistics == nil ? [] : [setStatistics(-1)])
      + optionChanges(from: options, to: [:]).map { clause($0) }
  }

  private var withoutDefault: [Statement] { [defaultClause(table: [schema, table], name, "DROP DEFAULT")] }

  /// The parent's, for what leaves it to the parent again; a column of its own has what else is said.
  private var restoredDefault: [Statement] {
    guard isInherited else { return [] }
    return originDefault.map { [defaultClause(table: [schema, table], name, "SET DEFAULT \(deparsed: $0)")] }
      ?? []
  }

  package func rename(to new: Column) -> [Statement]? {
    isInherited ? [] : [Statement("\(new.head) RENAME COLUMN \(name: name) TO \(name: new.name)")]
  }

  /// A value for each row: one that is computed (for the server also where it is not stored: ATRewriteTables,
  /// src/backend/commands/tablecmds.c), counted, or that a domain may refuse.
  package var rewritesRows: Bool { generated != nil || identity != nil || type.contains(".") }

  /// A default that is taken away goes from all parts, and a type reaches them with its own storage and compression.
  package func counterparts(in part: ObjectAddress, changing other: (any SchemaObject)?) -> [ObjectAddress] {
    let other = other as? Column
    let names = part.names + [name]
    let column = ObjectAddress("table column", names)
    if lacksDefault || other?.lacksDefault == true { return [ObjectAddress("default value", names), column] }
    let reaches = other.map {
      $0.shape.type != shape.type || $0.shape.collation != shape.collation || $0.storage != storage
        || $0.compression != compression
    }
    return other?.isFreed(by: self) == true || reaches == true ? [column] : []
  }

  package func isFreed(by new: any SchemaObject) -> Bool {
    !isNullable && (new as? Column)?.isNullable == true
  }

  package func restate(since old: (any SchemaObject)?, freed: Bool) -> [Statement] {
    let others = freed ? requirementBesideOthers : []
    if isImplied { return others }
    return keepingBesideParent + (isInherited ? ownExpression : []) + (lacksDefault ? withoutDefault : [])
      + (isInherited ? ownRequirement(since: old as? Column) : []) + others
  }

  var head: SQL { "ALTER TABLE \(names: [schema, table])" }

  func clause(_ change: SQL) -> Statement { .clause(head, "ALTER COLUMN \(name: name) \(change)") }

  /// Children have targets of their own.
  private func setStatistics(_ target: Int, hasParts: Bool = false) -> Statement {
    let head: SQL = hasParts || !children.isEmpty ? "ALTER TABLE ONLY \(names: [schema, table])" : head
    return .clause(head, "ALTER COLUMN \(name: name) SET STATISTICS \(number: target)")
  }

  /// What stands between the brackets of `CREATE TABLE`.
  var definition: SQL {
    var sql: SQL = "\(name: name) \(deparsed: type)"
    if let compression { sql = sql + " COMPRESSION \(SQL(compression))" }
    if let collation { sql = sql + " COLLATE \(names: collation)" }
    if let generated {
      sql = sql + " GENERATED ALWAYS AS (\(bracketed: generated)) \(isVirtual ? "VIRTUAL" : "STORED")"
    }
    if let identity { sql = sql + " \(identity.clause(in: schema))" }
    return isNullable || !requirement.isValid ? sql : sql + requirement.columnClause
  }

  /// With nothing that could be written behind it.
  var addition: Statement { .clause(head, "ADD COLUMN \(definition)") }

  /// Before PostgreSQL 16 a table that is made as a child must not say what its parent generates; later ones take both.
  private var definitionBesideParent: SQL {
    guard isGeneratedByParent else { return definition }
    var open = self
    open.generated = nil
    return open.definition
  }

  /// As a parent gives it to this table, rows or not: it may be NULL so far.
  func shapeDefinition(as other: String? = nil) -> SQL {
    var plain = Column(schema: schema, table: table, name: other ?? name, type: shape.type, isNullable: true)
    plain.collation = shape.collation
    plain.generated = shape.generated
    plain.isVirtual = shape.isVirtual
    return plain.definition
  }

  /// What `CREATE TABLE` has no words for.
  var settings: [Statement] {
    var list: [Statement] = []
    if let storage { list.append(clause("SET STORAGE \(SQL(storage.uppercased()))")) }
    if isInherited, let compression { list.append(clause("SET COMPRESSION \(SQL(compression))")) }
    if lacksDefault { list += withoutDefault }
    if let statistics { list.append(setStatistics(statistics)) }
    if !options.isEmpty { list.append(clause("SET (\(optionList(options)))")) }
    return list
  }
}

// MARK: - Changes

extension Column {
  private func changeType(from old: Column) -> AttributeChange.Action {
    if !isInherited, old.isInherited, old.shape.type == type, old.shape.collation == collation {
      return .alter([])
    }
    if type.isEmpty {
      let again = old.isInherited ? saidAgain(after: old) : []
      guard originType.text != nil, shape.type != old.type || shape.collation != old.collation else {
        return .alter(again)
      }
      if old.isInherited { return .retype(again) }
      var plain = self
      (plain.type, plain.collation) = (shape.type, shape.collation)
      return .retype(plain.retype(from: old))
    }
    // A table that is detached is so before its columns change, one that is attached afterwards.
    // So is a child that becomes a partition.
    let isShared = followsParent && old.followsParent && !old.isInherited
    let isParents =
      isInherited && old.isInherited || isShared && link != Partition.address(schema, table)
    return .retype(isParents ? [] : retype(from: old))
  }

  private func retype(from old: Column) -> [Statement] {
    let collate: SQL = collation.map { " COLLATE \(names: $0)" } ?? ""
    let using: SQL = usedValue.map { " USING \($0)" } ?? ""
    let change = clause("SET DATA TYPE \(deparsed: type)\(collate)\(using)")
    let freed = isFreedBeforeItsType(since: old) ? [Statement(clause("DROP EXPRESSION").sql)] : []
    return freed + giveUpIdentity(of: old) + counter.bound(old.ownIdentity, by: ownIdentity) + [change]
      + keeping
  }

  /// Where no parent passes it on.
  func retypeAlone(from old: Column) -> [Statement] {
    var (alone, before) = (self, old)
    (alone.type, alone.collation, alone.isInherited) = (shape.type, shape.collation, false)
    (before.type, before.collation, before.isInherited) = (old.shape.type, old.shape.collation, false)
    return alone.retype(from: before)
  }

  /// Gives rows that have no value the one that the hint says.
  var backfill: Statement? {
    hints["backfill"].map {
      writing(
        .all,
        "UPDATE \(names: [schema, table]) SET \(name: name) = \(deparsed: $0) WHERE \(name: name) IS NULL")
    }
  }

  func writing(_ rows: Statement.Writing.Rows, _ sql: SQL) -> Statement {
    Statement(sql).writing(rows, of: Table.address(schema, table))
  }

  /// A partition has its whole's, and without that none (PostgreSQL 17): its own goes before it joins.
  func changeIdentity(from old: Column) -> [Statement] {
    let given = giveUpIdentity(of: old)
    if !given.isEmpty { return given }
    return counter.change(from: old.ownIdentity, to: ownIdentity)
  }

  /// It takes no type but those that count, and goes in a statement of its own before another comes.
  func giveUpIdentity(of old: Column) -> [Statement] {
    guard old.identity != nil, identity == nil, !isInherited, !old.isInherited, old.type != type else {
      return []
    }
    return [Statement(counter.drop.sql)]
  }
}
