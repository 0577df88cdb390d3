package import CatalogModel
import SQLSyntax

extension CompositeType {
  package func create() -> [Statement] {
    let list = fields.map(\.definition).joined()
    return [Statement("CREATE TYPE \(names: [schema, name]) AS (\(list))")]
  }

  package func drop() -> [Statement] { [Statement("DROP TYPE \(names: [schema, name])")] }

  package func rename(to new: CompositeType) -> [Statement]? {
    [Statement("\(head) RENAME TO \(name: new.name)")]
  }

  package func swap(to new: any SchemaObject) -> Swap? {
    var swap = swapOfType(schema, name, word: "TYPE", to: new.create())
    if let new = new as? CompositeType, standsOtherwise(in: new) {
      swap.before = new.renames(from: self) + swap.before
    }
    return swap
  }

  package func passage(to new: any SchemaObject) -> Passage {
    (new as? CompositeType).map(standsOtherwise) == true ? .names : .text
  }

  private func standsOtherwise(in new: CompositeType) -> Bool {
    let renames = new.renamedFields(from: self)
    return fields.map { renames[$0.name] ?? $0.name } != new.fields.map(\.name)
  }

  /// What this reaches are the columns of tables of the type, and no others.
  private func reach(from old: CompositeType) -> SQL {
    old.givesColumns || givesColumns ? " CASCADE" : ""
  }

  private func renames(from old: CompositeType) -> [Statement] {
    renamedFields(from: old).sorted { $0.key < $1.key }.map {
      Statement("\(head) RENAME ATTRIBUTE \(name: $0.key) TO \(name: $0.value)\(reach(from: old))")
    }
  }

  private var head: SQL { "ALTER TYPE \(names: [schema, name])" }

  /// Attributes that go, and new ones at the end; nil where one moves, or changes its type while a column is of this
  /// type: PostgreSQL refuses that, and the rows have to move to a new one. Tables of the type follow it.
  ///
  /// - Parameter apart: what wraps the change of types where tables leave the type meanwhile.
  func altered(
    from old: CompositeType, apart: (before: [Statement], after: [Statement]) = ([], [])
  ) -> [Statement]? {
    let renames = renamedFields(from: old)
    let before = old.fields.map { field in
      Field(name: renames[field.name] ?? field.name, type: field.type, collation: field.collation)
    }
    let wanted = Set(fields.map(\.name))
    let kept = before.filter { wanted.contains($0.name) }
    let stay = Array(fields.prefix(kept.count))
    let retyped = zip(kept, stay).filter { $0 != $1 }.map(\.1)
    guard stay.map(\.name) == kept.map(\.name), retyped.isEmpty || givesColumns && !old.isHeld else {
      return nil
    }
    let reach = reach(from: old)
    return self.renames(from: old)
      + before.filter { !wanted.contains($0.name) }.map {
        .clause(head, "DROP ATTRIBUTE \(name: $0.name)\(reach)")
      }
      + apart.before + retyped.map { .clause(head, "ALTER ATTRIBUTE \($0.retype)\(reach)") } + apart.after
      + fields.dropFirst(kept.count).map { .clause(head, "ADD ATTRIBUTE \($0.definition)\(reach)") }
  }

  /// New names by old ones, from the hints of either side: going down, the old side holds them.
  func renamedFields(from old: CompositeType) -> [String: String] {
    let (before, after) = (Set(old.fields.map(\.name)), Set(fields.map(\.name)))
    var renames: [String: String] = [:]
    let backwards = old.renamedFields.map { ($0.key, $0.value) }
    for (was, now) in renamedFields.map({ ($0.value, $0.key) }) + backwards
    where before.contains(was) && !after.contains(was) && after.contains(now) && !before.contains(now) {
      renames[was] = now
    }
    return renames
  }
}

extension CompositeType: GivesColumns {
  package func alter(
    from old: any SchemaObject,
    casting columns: [ObjectAddress: [(old: any SchemaObject, new: any SchemaObject)]]
  ) -> [Statement]? {
    guard let old = old as? CompositeType else { return nil }
    var apart: (before: [Statement], after: [Statement]) = ([], [])
    for (table, changes) in columns.sorted(by: { $0.key < $1.key }) {
      let head: SQL = "ALTER TABLE \(names: table.names)"
      let casts = changes.flatMap { change -> [Statement] in
        guard let before = change.old as? Column, let after = change.new as? Column else { return [] }
        return after.retypeAlone(from: before)
      }
      apart.before.append(Statement("\(head) NOT OF"))
      apart.after += casts + [Statement("\(head) OF \(names: [schema, name])")]
    }
    return altered(from: old, apart: apart)
  }
}

extension CompositeType.Field {
  var definition: SQL { "\(name: name) \(value)" }
  fileprivate var retype: SQL { "\(name: name) SET DATA TYPE \(value)" }
  private var value: SQL { "\(deparsed: type)" + (collation.map { " COLLATE \(names: $0)" } ?? "") }
}
