import CatalogModel
import ObjectKinds

/// Makes catalogs out of values, never out of text: two from the same names have much in common and differ in
/// anything.
struct RandomCatalog {
  static let schema = "so ak"

  /// What columns of one place may be, whatever else changes: types that a plain ALTER leads between.
  private enum Family: CaseIterable { case number, text, time, label, domain, list, pair }

  private var random: RandomSource
  private let names: Names
  private var catalog = Catalog()

  /// - Parameter names: the seed of what things are called and what columns are about.
  init(names: UInt64, content: UInt64) {
    self.names = Names(seed: names)
    random = RandomSource(seed: content)
  }

  static func make(names: UInt64, content: UInt64) -> Catalog {
    var maker = RandomCatalog(names: names, content: content)
    maker.fill()
    return maker.catalog
  }

  private var schema: String { Self.schema }
  private var home: ObjectAddress { Schema.address(schema) }

  private mutating func add(_ object: any SchemaObject, _ needs: Set<ObjectAddress> = []) {
    catalog.insert(object, dependingOn: needs)
    if random.chance(8), object.address.facet == nil,
      !["default value", "domain default"].contains(object.kind.name)
    {
      catalog.insert(Comment(on: object.address, random.one(of: Names.sentences)))
    }
  }

  private mutating func fill() {
    add(Schema(name: schema))
    for number in 0..<2 { addTypes(number) }
    for number in 0..<2 where random.chance(70) { addSequence(number) }
    for number in 0..<4 where random.chance(80) { addTable(number) }
    for number in 0..<3 where random.chance(60) { addView(number) }
  }

  // MARK: Types

  private func label(_ number: Int) -> ObjectAddress {
    ObjectAddress("type", [schema, names["label", number]])
  }
  private func domain(_ number: Int) -> ObjectAddress {
    ObjectAddress("type", [schema, names["domain", number]])
  }
  private func pair(_ number: Int) -> ObjectAddress {
    ObjectAddress("type", [schema, names["pair", number]])
  }
  private func text(_ type: ObjectAddress) -> String { type.names.map(quoted).joined(separator: ".") }

  private mutating func addTypes(_ number: Int) {
    // The first label is always there: defaults say it.
    let labels = [Names.labels[0]] + random.some(of: Array(Names.labels.dropFirst()))
    add(EnumType(schema: schema, name: label(number).name, labels: labels))
    var own = Domain(schema: schema, name: domain(number).name, type: random.one(of: ["integer", "bigint"]))
    own.isRequired = random.chance(20)
    let hasDefault = random.chance(40)
    add(own)
    if hasDefault { add(DomainDefault(domain: own.address, expression: "7")) }
    let fields = [("a", "integer"), ("B b", "text"), ("select", "boolean")]
    let kept = [fields[0]] + random.some(of: Array(fields.dropFirst()))
    add(
      CompositeType(
        schema: schema, name: pair(number).name,
        fields: kept.map { CompositeType.Field(name: $0.0, type: $0.1) }))
  }

  private mutating func addSequence(_ number: Int) {
    let increment = random.one(of: [1, 5, -2])
    var sequence = SequenceGenerator(
      schema: schema, name: names["sequence", number],
      options: SequenceOptions(
        type: random.one(of: ["bigint", "integer", "smallint"]), increment: increment,
        cache: random.one(of: [1, 20]), cycles: random.chance(30)))
    sequence.isUnlogged = random.chance(20)
    add(sequence)
  }

  // MARK: Tables

  private mutating func addTable(_ number: Int) {
    var table = Table(schema: schema, name: names["table", number])
    if random.chance(30) { table.options["fillfactor"] = random.one(of: ["70", "90"]) }
    if random.chance(20) { table.options["autovacuum_enabled"] = "false" }
    table.rowSecurity = random.chance(30)
    table.forcesRowSecurity = random.chance(10)
    add(table, [home])
    var present: [(name: String, family: Family, number: Int)] = []
    for place in 0..<6 where place == 0 || random.chance(70) {
      let family: Family = place == 0 ? .number : names.pick(Family.allCases, "family", number * 10 + place)
      addColumn(table, place, family, number % 2)
      present.append((names["column", number * 10 + place], family, place))
    }
    addKeys(table, present, number)
    addIndexes(table, present, number)
    addRest(table, present, number)
  }

  private mutating func addColumn(_ table: Table, _ place: Int, _ family: Family, _ variety: Int) {
    let name = names["column", (0..<4).first { names["table", $0] == table.name }! * 10 + place]
    var needs: Set<ObjectAddress> = [table.address]
    let type: String
    var value: String
    switch family {
    case .number:
      // The first column is what keys point to and from.
      let types = ["integer", "bigint"] + (place == 0 ? [] : ["numeric(10,2)"])
      (type, value) = (random.one(of: types), "1")
    case .text: (type, value) = (random.one(of: ["text", "character varying(40)"]), "'it''s'")
    case .time:
      (type, value) = (random.one(of: ["timestamp with time zone", "timestamp(3) with time zone"]), "now()")
    case .label:
      type = text(label(variety))
      value = "'\(Names.labels[0])'"
      needs.insert(label(variety))
    case .domain:
      type = text(domain(variety))
      value = "3"
      needs.insert(domain(variety))
    case .list: (type, value) = (random.one(of: ["integer[]", "bigint[]"]), "'{}'")
    case .pair:
      type = text(pair(variety))
      value = "NULL"
      needs.insert(pair(variety))
    }
    var column = Column(
      schema: schema, table: table.name, name: name, type: type, isNullable: random.chance(50))
    column.position = place
    if family == .text {
      if random.chance(20) { column.collation = ["pg_catalog", "C"] }
      if random.chance(20) { column.storage = random.one(of: ["external", "main"]) }
    }
    if random.chance(15) { column.statistics = random.one(of: [0, 500]) }
    if place == 0, !type.hasPrefix("numeric"), random.chance(30) {
      column.isNullable = false
      column.identity = Identity(
        generation: random.one(of: [.always, .byDefault]),
        sequence: SequenceOptions(type: type, start: random.one(of: [nil, 100])))
    }
    add(column, needs)
    if place > 0, family != .pair, random.chance(40) {
      if family == .number, random.chance(30), let sequence = sequences.first {
        let name = sequence.names.map(quoted).joined(separator: ".").replacing("'", with: "''")
        value = "nextval('\(name)'::regclass)"
        needs.insert(sequence)
      }
      add(
        DefaultValue(schema: schema, table: table.name, column: name, expression: value),
        needs.union([column.address]))
    }
  }

  private var sequences: [ObjectAddress] {
    catalog.addresses.filter { $0.type == "sequence" && $0.facet == nil }.sorted()
  }

  private func site(_ table: Table, _ name: String) -> ConstraintSite {
    ConstraintSite(schema: schema, table: table.name, name: name)
  }

  private func columns(_ table: Table, _ names: [String]) -> Set<ObjectAddress> {
    Set(names.map { Column.address(schema, table.name, $0) }).union([table.address])
  }

  private mutating func addKeys(
    _ table: Table, _ present: [(name: String, family: Family, number: Int)], _ number: Int
  ) {
    let first = present[0].name
    let hasKey = number == 0 || random.chance(60)
    if hasKey {
      add(
        PrimaryKey(key: KeyDefinition(site: site(table, names["key", number]), columns: [first])),
        columns(table, [first]))
    }
    let plain = present.dropFirst().filter { $0.family != .pair }
    if let other = plain.first, random.chance(40) {
      var key = KeyDefinition(
        site: site(table, names["unique", number]),
        columns: random.chance(50) ? [other.name] : [other.name, first])
      key.nullsNotDistinct = random.chance(30)
      key.deferral = random.chance(30) ? .initiallyDeferred : .immediate
      add(UniqueConstraint(key: key), columns(table, key.columns))
    }
    for (index, column) in present.enumerated() where column.family == .number && random.chance(30) {
      let condition = random.one(of: ["\(quoted(column.name)) > 0", "\(quoted(column.name)) IN (1, 2, 3)"])
      var check = CheckConstraint(
        site: site(table, names["check", number * 10 + index]), expression: condition)
      check.isInherited = random.chance(80)
      check.isValid = random.chance(80)
      add(check, columns(table, [column.name]))
    }
    let target = Table.address(schema, names["table", 0])
    let targetKey = ObjectAddress("table constraint", target.names + [names["key", 0]])
    guard number > 0, catalog[targetKey] != nil, random.chance(50) else { return }
    var key = ForeignKey(
      site: site(table, names["foreign", number]), columns: [first], target: target.names,
      targetColumns: [names["column", 0]])
    key.onDelete = random.one(of: [.noAction, .cascade, .restrict])
    key.deferral = random.chance(30) ? .initiallyDeferred : .immediate
    add(key, columns(table, [first]).union([targetKey]))
  }

  private mutating func addIndexes(
    _ table: Table, _ present: [(name: String, family: Family, number: Int)], _ number: Int
  ) {
    for place in 0..<2 where random.chance(50) {
      let usable = present.filter { $0.family != .pair }
      let column = random.one(of: usable)
      let key =
        column.family == .text && random.chance(50)
        ? "lower(\(quoted(column.name)))" : quoted(column.name) + (random.chance(30) ? " DESC" : "")
      var index = Index(
        schema: schema, name: names["index", number * 2 + place], relation: table.address, keys: [key])
      index.isUnique = random.chance(20)
      if random.chance(30) { index.predicate = "\(quoted(column.name)) IS NOT NULL" }
      if random.chance(20), let other = usable.first(where: { $0.name != column.name }) {
        index.include = [other.name]
      }
      if random.chance(20) { index.options["fillfactor"] = "80" }
      add(index, columns(table, [column.name] + index.include))
    }
    guard present.count > 2, random.chance(30) else { return }
    let pair = present.filter { $0.family != .pair }.prefix(2).map(\.name)
    guard pair.count == 2 else { return }
    add(
      ExtendedStatistics(
        schema: schema, name: names["statistics", number], relation: table.address, keys: pair.map(quoted)),
      columns(table, pair))
  }

  private mutating func addRest(
    _ table: Table, _ present: [(name: String, family: Family, number: Int)], _ number: Int
  ) {
    if random.chance(30) {
      var trigger = Trigger(
        relation: table.address, name: names["trigger", number],
        function: ["pg_catalog", "suppress_redundant_updates_trigger"])
      trigger.events.onUpdate = true
      trigger.isForEachRow = true
      trigger.enabled = random.one(of: [.origin, .disabled, .always])
      if random.chance(40) { trigger.condition = "old.\(quoted(present[0].name)) IS NOT NULL" }
      add(trigger, columns(table, [present[0].name]))
    }
    if random.chance(30) {
      var policy = Policy(schema: schema, table: table.name, name: names["policy", number])
      policy.command = random.one(of: [.all, .select, .delete])
      policy.roles = random.one(of: [["public"], ["reader", "writer"]])
      policy.using = "\(quoted(present[0].name)) > \(random.one(of: ["0", "1"]))"
      policy.isPermissive = random.chance(70)
      add(policy, columns(table, [present[0].name]))
    }
    if random.chance(15) {
      var rule = Rule(relation: table.address, name: names["rule", number], event: .delete, action: "NOTHING")
      rule.isInstead = random.chance(50)
      add(rule, [table.address])
    }
  }

  // MARK: Views

  private mutating func addView(_ number: Int) {
    guard let table = catalog[Table.address(schema, names["table", number])] as? Table else { return }
    let columns = catalog.objects.values.compactMap { $0 as? Column }.filter { $0.table == table.name }
      .sorted { $0.position < $1.position }
    let chosen = [columns[0]] + random.some(of: Array(columns.dropFirst()))
    let list = chosen.map { "x.\(quoted($0.name))" }.joined(separator: ", ")
    let condition = random.chance(50) ? " WHERE x.\(quoted(columns[0].name)) IS NOT NULL" : ""
    let query = "SELECT \(list) FROM \(quoted(schema)).\(quoted(table.name)) x\(condition)"
    let needs = Set(chosen.map(\.address)).union([table.address])
    if random.chance(30) {
      let view = MaterializedView(schema: schema, name: names["stored", number], query: query)
      add(view, needs)
      add(
        Index(
          schema: schema, name: names["way to stored", number], relation: view.address,
          keys: [quoted(chosen[0].name)]), [view.address])
    } else {
      var view = View(schema: schema, name: names["view", number], query: query)
      if random.chance(30) { view.options["security_barrier"] = "true" }
      add(view, needs)
      guard random.chance(40) else { return }
      add(
        View(
          schema: schema, name: names["view", number + 5],
          query: "SELECT y.\(quoted(chosen[0].name)) AS z FROM \(quoted(schema)).\(quoted(view.name)) y"),
        [view.address])
    }
  }
}

/// What things are called: quotes, capitals, 63 bytes, words of SQL, other scripts.
struct Names {
  static let labels = ["open", "it is", "Größe", "select", "日本"]
  static let sentences = ["Why it is there", "It's \"quoted\"\nand has two lines", "日本語"]
  private static let words = [
    "plain", "Capital Letters", "select", "quo\"te", "a.b", "größe", "日本", "user", "with space ", "$1",
    "it's",
    String(repeating: "long", count: 20),
  ]
  let seed: UInt64

  func pick<Item>(_ items: [Item], _ use: String, _ number: Int) -> Item {
    let text = "\(use) \(number)"
    var random = RandomSource(seed: text.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    return random.one(of: items)
  }

  subscript(use: String, number: Int) -> String {
    let suffix = "\(use.prefix(4))\(number)"
    var name = pick(Self.words, use, number)
    while name.utf8.count + suffix.utf8.count > 63 { name.removeLast() }
    return name + suffix
  }
}

func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }
