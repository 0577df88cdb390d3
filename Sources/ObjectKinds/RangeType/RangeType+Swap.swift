package import CatalogModel
import SQLSyntax

extension RangeType {
  /// A range brings a multirange and the functions that make both, all of which have to give up their names.
  package func swap(to new: any SchemaObject) -> Swap? {
    guard let new = new as? RangeType else { return nil }
    let multi = multirangeName
    var before: [SQL] = ["ALTER TYPE \(names: [schema, name]) RENAME TO \(name: asideName(name))"]
    let old: SQL = "\(names: [schema, asideName(name)])"
    let bound: SQL = "\(deparsed: subtype)"
    before += ["(\(bound), \(bound))", "(\(bound), \(bound), text)"].map { constructor([schema, name], $0) }
    if hasMultirange {
      before.append("ALTER TYPE \(names: multi) RENAME TO \(name: asideName(multi[1]))")
      before += ["()", "(\(old))", "(VARIADIC \(old)[])"].map { constructor(multi, $0) }
    }
    return Swap(
      before: before.map { Statement($0) } + new.create(),
      after: [Statement("DROP TYPE \(old)")])
  }

  private func constructor(_ names: [String], _ arguments: SQL) -> SQL {
    "ALTER FUNCTION \(names: names)\(arguments) RENAME TO \(name: asideName(names[1]))"
  }
}
