package import CatalogModel
import Diagnostics
import SQLSyntax
import YAMLNodes

/// What a primary key and a unique constraint have in common.
package struct KeyDefinition: Sendable, Equatable {
  package var site: ConstraintSite
  package var columns: [String]
  package var include: [String] = []
  /// The last column is a range, and ranges must not overlap (PostgreSQL 18).
  package var withoutOverlaps = false
  package var nullsNotDistinct = false
  package var deferral: Deferral = .immediate
  /// Storage parameters of the index.
  package var options: OptionMap = [:]
  package var tablespace: String?
  /// False for that of a partitioned table alone, which not all of its partitions have.
  package var isValid = true
  /// The key of the partitioned table that it has joined, where that is not valid: schema, table, name. Or an index of
  /// that, which is no key: schema and name.
  package var partOf: [String] = []
  package var parts = IndexParts()

  package init(site: ConstraintSite, columns: [String]) {
    self.site = site
    self.columns = columns
  }
}

/// A constraint that is kept by a unique index over columns.
protocol KeyConstraint: NamedByServer, ChecksLate {
  var key: KeyDefinition { get set }
  /// `PRIMARY KEY` or `UNIQUE`.
  static var words: SQL { get }
  /// The end of the names that the server gives.
  static var label: String { get }
  /// Whether its table can have no second one.
  static var isOnlyOne: Bool { get }
}

extension KeyConstraint {
  package var checksLate: Bool { key.deferral == .initiallyDeferred }

  static var keyAttributes: [Attribute<Self>] {
    [
      Attribute("inherited", \.key.site.isInherited) { _, _ in [] },
      Attribute(recreate: "columns", \.key.columns),
      Attribute(recreate: "include", \.key.include),
      Attribute(recreate: "without_overlaps", \.key.withoutOverlaps),
      Attribute(recreate: "nulls_not_distinct", \.key.nullsNotDistinct),
      Attribute(recreate: "deferrable", \.key.deferral),
      Attribute("with", \.key.options) { old, new in
        optionChanges(from: old.key.options, to: new.key.options).flatMap(new.key.site.alterIndex)
      },
      Attribute("tablespace", \.key.tablespace) { old, new in
        new.key.site.alterIndex("SET TABLESPACE \(name: new.key.tablespace ?? "pg_default")")
      },
      Attribute(recreate: "valid", \.key.isValid),
      Attribute(
        "part_of", \.key.partOf, way: "joined in place; goes with the whole, or while the part is detached"
      ) {
        _, new in
        .alter(new.key.join)
      },
      Attribute("joined parts", \.key.parts, way: "rebuilt where one leaves") { old, new in
        old.key.parts.loses(in: new.key.parts) ? .recreate : .alter([])
      },
    ]
  }

  package var address: ObjectAddress { key.site.address }
  package var parent: ObjectAddress? { key.site.relation }
  package var references: [ObjectAddress] {
    (key.partOf.count == 3 ? [ObjectAddress("table constraint", key.partOf)] : [])
      + key.site.columns(key.columns + key.include)
  }
  /// A table has one primary key at a time.
  package var claims: [String] {
    let site = key.site
    let name = relationClaim(site.schema, site.name)
    return Self.isOnlyOne
      ? [name, "primary key of \(quotedIdentifier(site.schema)).\(quotedIdentifier(site.table))"] : [name]
  }
  package static var survivesRetype: Bool { true }
  /// A foreign key to it leans on no column that it includes, and stands in the way when the server builds it again.
  package func survives(retypes: [(old: String, new: String)]) -> Bool { key.include.isEmpty }
  package static var isRenamedAlone: Bool { true }
  package static var nameReachesParts: Bool { false }
  package var isStructural: Bool { true }
  package var isImplied: Bool {
    get { key.site.isImplied }
    set { key.site.isImplied = newValue }
  }
  var hasNothingOwn: Bool { key.site.hasNothingOwn }
  var isInherited: Bool { key.site.isInherited }
  var isNumbered: Bool {
    get { key.site.isNumbered }
    set { key.site.isNumbered = newValue }
  }
  func defaultName(_ number: Int) -> String { key.defaultName(Self.label, number) }
  package var link: ObjectAddress? { key.site.link }
  package var comesWith: ObjectAddress? { key.site.comesWith }
  /// As an exclusion constraint is not: it is kept by such an index.
  package var isNeverTakenIn: Bool { key.withoutOverlaps }
  package var comesFrom: ObjectAddress? { key.site.comesFrom }
  package var comesByJoining: Bool { key.joinedIndex == nil }
  package var isTakenIn: Bool { key.joinedIndex != nil }
  package var joins: ObjectAddress? { key.joinedIndex }
  package var leavesPartsOut: Bool { key.leavesPartsOut }

  package func create() -> [Statement] {
    key.site.isInherited
      ? key.site.arrive(as: key.defaultName(Self.label)) + key.settings : createAsOwn() + key.join
  }

  package func createAsOwn() -> [Statement] {
    var sql = Self.words
    if key.nullsNotDistinct { sql = sql + " NULLS NOT DISTINCT" }
    sql = sql + " (\(list: key.columns)\(SQL(key.withoutOverlaps ? " WITHOUT OVERLAPS" : "")))"
    if !key.include.isEmpty { sql = sql + " INCLUDE (\(list: key.include))" }
    if !key.options.isEmpty { sql = sql + " WITH (\(optionList(key.options)))" }
    if let tablespace = key.tablespace { sql = sql + " USING INDEX TABLESPACE \(name: tablespace)" }
    // Inside of CREATE TABLE a key makes inherited columns required once more (PostgreSQL 18).
    return key.site.add(
      sql + key.deferral.clause, isElement: key.site.hasOwnColumns, isOnly: key.leavesPartsOut,
      likeness: key.likeness)
  }

  package func drop() -> [Statement] {
    if key.site.isInherited { return key.unsettled + key.site.giveUp(usual: key.defaultName(Self.label)) }
    return key.partOf.isEmpty ? key.site.drop : []
  }
  package func dropAsOwn() -> [Statement] { key.site.drop }

  package func rename(to new: Self) -> [Statement]? { key.site.rename(to: new.key.site) }
}

extension KeyDefinition {
  /// An index takes a key in that is there before it, or before the key's table is attached. Neither goes then while the
  /// table is a part (src/backend/commands/indexcmds.c, DefineIndex).
  fileprivate var joinedIndex: ObjectAddress? { partOf.count == 2 ? ObjectAddress("index", partOf) : nil }

  fileprivate var leavesPartsOut: Bool { site.isPartitioned && !isValid }

  /// Of the index that came with the whole's, beside what that has.
  fileprivate var settings: [Statement] {
    let space: [SQL] = tablespace.map { ["SET TABLESPACE \(name: $0)"] } ?? []
    return (optionChanges(from: [:], to: options) + space).flatMap(site.alterIndex)
  }

  fileprivate var unsettled: [Statement] {
    let space: [SQL] = tablespace == nil ? [] : ["SET TABLESPACE pg_default"]
    return (optionChanges(from: options, to: [:]) + space).flatMap(site.alterIndex)
  }

  fileprivate var join: [Statement] {
    guard partOf.count == 3 else { return [] }
    let (whole, part): (SQL, SQL) = ("\(names: [partOf[0], partOf[2]])", "\(names: [site.schema, site.name])")
    return [Statement("ALTER INDEX \(whole) ATTACH PARTITION \(part)")]
  }

  /// What CREATE TABLE compares of keys (src/backend/parser/parse_utilcmd.c, transformIndexConstraints).
  fileprivate var likeness: String { "\(columns) \(include) \(deferral) \(nullsNotDistinct)" }

  static func query(_ type: String, _ server: ServerVersion) -> CatalogQuery {
    let distinct = server.major >= 15 ? "i.indnullsnotdistinct" : "false"
    let period = server.major >= 18 ? "k.conperiod" : "false"
    return constraintQuery(
      type,
      columns: """
        pg_catalog.pg_get_constraintdef(k.oid), k.condeferrable, k.condeferred, \(distinct), \(period),
        x.reloptions, s.spcname, i.indisvalid,
        CASE WHEN NOT w.indisvalid THEN ARRAY[un.nspname, uc.relname, up.conname]
             WHEN up.contype IS DISTINCT FROM k.contype AND x.relispartition THEN ARRAY[yn.nspname, yx.relname] END, \(IndexParts.columns)
        """,
      joins: """
        JOIN pg_catalog.pg_index i ON i.indexrelid = k.conindid
        JOIN pg_catalog.pg_class x ON x.oid = k.conindid
        LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = x.reltablespace
        LEFT JOIN pg_catalog.pg_inherits y ON x.relispartition AND y.inhrelid = x.oid
        LEFT JOIN pg_catalog.pg_class yx ON yx.oid = y.inhparent
        LEFT JOIN pg_catalog.pg_namespace yn ON yn.oid = yx.relnamespace
        \(IndexParts.join)
        """)
  }

  /// The name that the server gives to what the whole's key makes here.
  func defaultName(_ label: String, _ number: Int = 0) -> String {
    let isPrimary = label == PrimaryKey.label
    // A period's index is one of exclusion, and a copy of it is called so.
    let label = (withoutOverlaps && !isPrimary ? "excl" : label) + (number == 0 ? "" : String(number))
    return defaultObjectName(site.table, isPrimary ? nil : defaultColumnsPart(columns + include), label)
  }

  init(row: inout CatalogRow, label: String) throws {
    self.init(site: try ConstraintSite(row: &row), columns: [])
    defer { site.isImplied = site.isImplied && site.name == defaultName(label) }
    let clauses = DeparsedClauses(try row.text())
    deferral = Deferral(row.flag(), initially: row.flag())
    nullsNotDistinct = row.flag()
    withoutOverlaps = row.flag()
    columns = identifierList(clauses.parts.first?.inside ?? "")
    if withoutOverlaps { columns.removeLast(2) }
    include = clauses.inside(after: "INCLUDE").map(identifierList) ?? []
    options = parsedOptions(row.list())
    tablespace = row.optional()
    isValid = row.flag() || !site.isPartitioned
    partOf = row.list()
    parts = IndexParts(row: &row)
    if !partOf.isEmpty { site.link = Partition.address(site.schema, site.table) }
  }

  static let keys = [
    ModelKey("columns", .texts, "the columns, in the order of the index"),
    ModelKey("include", .texts, "columns that the index carries besides"),
    ModelKey(
      "without_overlaps", .flag, "the last column is a range, and no two ranges overlap", since: 18),
    Deferral.key,
    ModelKey("with", .mapping, "storage parameters of the index"),
    ModelKey("tablespace", .text, "where the index lies"),
    ModelKey("valid", .flag, "`false`: of a partitioned table alone (`ONLY`), not all of its parts have it"),
    ModelKey(
      "part_of", .text, "the key of the partitioned table that it has joined, where that is `valid: false`"),
    ModelKey(
      "part_of_index", .text,
      "the index of the partitioned table, no key or of another kind of key, that has taken it in"),
    ConstraintSite.inheritedKey,
  ]

  init(_ model: ModelReader, site: ConstraintSite, what: String) {
    self.init(site: site, columns: model.shortOrLongColumns(what))
    guard model.isLong else { return }
    include = model.columns("include")
    withoutOverlaps = model.flag("without_overlaps")
    deferral = Deferral(model)
    options = model.options("with")
    tablespace = model.text("tablespace")
    isValid = model.flag("valid", default: true)
    if !isValid, !site.isPartitioned {
      model.error(
        "wrong-value", "only the key of a partitioned table can be declared as not valid",
        at: model.place(of: "valid"), advice: "leave the key out")
    }
    readWhole(model)
  }

  private mutating func readWhole(_ model: ModelReader) {
    let word = model.child("part_of_index") == nil ? "part_of" : "part_of_index"
    if word == "part_of_index", model.child("part_of") != nil {
      model.error(
        "wrong-value", "a key is part of one index of the whole, a key's or another",
        at: model.place(of: word),
        advice: "leave `part_of` or `part_of_index` out")
    }
    guard let text = model.text(word) else { return }
    let place = model.place(of: word)
    guard let table = model.parent as? Table, let whole: [String] = table.partition?.whole else {
      model.error(
        "wrong-value", "only the key of a partition can join another", at: place, advice: "leave the key out")
      return
    }
    let name = model.qualified(text, at: place)
    partOf = word == "part_of" ? whole + name.suffix(1) : name
    site.link = table.linkOfParts
  }

  /// The columns, then each key that is not the server's choice.
  var written: [YAMLValue.Entry] {
    var long: [YAMLValue.Entry] = [.init("columns", .texts(columns))]
    if !include.isEmpty { long.append(.init("include", .texts(include))) }
    if withoutOverlaps { long.append(.init("without_overlaps", "true")) }
    if nullsNotDistinct { long.append(.init("nulls_not_distinct", "true")) }
    if deferral != .immediate { long.append(.init("deferrable", .text(deferral.rawValue))) }
    if !options.isEmpty { long.append(.init("with", optionMapping(options))) }
    if let tablespace { long.append(.init("tablespace", .text(tablespace))) }
    if !isValid { long.append(.init("valid", "false")) }
    if joinedIndex != nil {
      let names = partOf.first == site.schema ? Array(partOf.dropFirst()) : partOf
      long.append(.init("part_of_index", .text(names.map(writtenName).joined(separator: "."))))
    } else if let whole = partOf.last {
      long.append(.init("part_of", .text(writtenName(whole))))
    }
    return long + site.written
  }
}
