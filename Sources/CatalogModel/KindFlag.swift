package import SQLSyntax

/// What a kind has to say against one change of one of its objects. The engine weighs it; the kind only knows
/// what PostgreSQL would do.
package struct KindFlag: Sendable {
  /// The red flag that it is: `type-narrowing`, `constraint-over-violations`, …
  package var slug: String
  /// One sentence, no full stop: what happens and why it matters.
  package var why: String
  /// What to do where it is not what the flag says of itself.
  package var whatToDo: String?
  /// The relation whose live rows decide, or whose size does: schema and name as they are after the change.
  package var relation: [String]?
  /// Counts the live rows that break: one row, one number. Read-only.
  package var count: LiveQuery?
  /// Lists them, for a person.
  package var show: LiveQuery?
  /// The flag stands only where rows break. Off, it stands whatever the count, which is then a fact beside it.
  package var needsRows: Bool

  package init(
    _ slug: String, _ why: String, whatToDo: String? = nil, relation: [String]? = nil,
    count: LiveQuery? = nil,
    show: LiveQuery? = nil, needsRows: Bool = false
  ) {
    self.slug = slug
    self.why = why
    self.whatToDo = whatToDo
    self.relation = relation
    self.count = count
    self.show = show
    self.needsRows = needsRows
  }
}

/// A query over the live database, which still has the old names.
package typealias LiveQuery = @Sendable (LiveNames) -> SQL

/// The names that objects have in the live database, where this change renames them.
package struct LiveNames: Sendable {
  private var schemas: [String: String] = [:]
  private var relations: [[String]: [String]] = [:]
  private var columns: [[String]: String] = [:]

  /// - Parameter renames: in the order in which they run: what something stands in before the thing itself.
  package init(_ renames: [(old: ObjectAddress, new: ObjectAddress)] = []) {
    for rename in renames {
      let names = rename.new.names
      switch names.count {
      case 1: schemas[names[0]] = rename.old.name
      case 2: relations[names] = [names[0], rename.old.name]
      // Constraints, triggers, policies have as many names as columns.
      case 3 where rename.new.type.hasSuffix("column"): columns[names] = rename.old.name
      default: break
      }
    }
  }

  /// Schema and name of a relation.
  package func relation(_ names: [String]) -> [String] {
    var live = relations[names] ?? names
    if let first = live.first, let schema = schemas[first] { live[0] = schema }
    return live
  }

  package func column(_ relation: [String], _ name: String) -> String { columns[relation + [name]] ?? name }

  /// The renamed columns of a relation: new names and those that they have now.
  package func renamedColumns(_ relation: [String]) -> [(new: String, now: String)] {
    columns.filter { Array($0.key.prefix(2)) == relation }.map { (new: $0.key[2], now: $0.value) }
      .sorted { $0.new < $1.new }
  }

  /// Whether the live database has the object under other names, or inside of something that it has so.
  package func isRenamed(_ address: ObjectAddress) -> Bool {
    let names = address.names
    let inside = Array(names.prefix(2))
    return names.first.map { schemas[$0] != nil } ?? false || relation(inside) != inside
      || (names.count > 2 && column(inside, names[2]) != names[2])
  }
}

/// The two states that a change leads between, for what a kind must know beyond the object itself.
package struct FlagStates: Sendable {
  package var old: Catalog
  package var new: Catalog
  /// What only the new state has.
  package var created: Set<ObjectAddress>

  package init(old: Catalog, new: Catalog, created: Set<ObjectAddress> = []) {
    self.old = old
    self.new = new
    self.created = created
  }
}

/// What the kind of these objects says against the change: created where `old` is nil, dropped where `new` is.
package func kindFlags(
  from old: (any SchemaObject)?, to new: (any SchemaObject)?, in states: FlagStates
) -> [KindFlag] {
  func ask<Kind: SchemaObject>(_ some: Kind) -> [KindFlag] {
    Kind.flags(from: old as? Kind, to: new as? Kind, in: states)
  }
  guard let some = new ?? old else { return [] }
  return ask(some)
}
