package import CatalogModel
import SQLSyntax

extension RangeType {
  /// A range brings a multirange and the functions that make both, all of which have to give up their names.
  package func swap(to new: any SchemaObject) -> Swap? {
    // A function that knows it goes with it.
    guard let new = new as? RangeType, canonical == nil, new.canonical == nil else { return nil }
    let multi = multirangeName
    var before: [SQL] = ["ALTER TYPE \(names: [schema, name]) RENAME TO \(name: asideName(name))"]
    let old: SQL = "\(names: [schema, asideName(name)])"
    let bound: SQL = "\(deparsed: subtype)"
    before += ["(\(bound), \(bound))", "(\(bound), \(bound), text)"].map { constructor([schema, name], $0) }
    if hasMultirange {
      before.append("ALTER TYPE \(names: multi) RENAME TO \(name: asideName(multi[1]))")
      // They stand where the range does, whatever schema the multirange is in.
      before += ["()", "(\(old))", "(VARIADIC \(old)[])"].map { constructor([schema, multi[1]], $0) }
    }
    return Swap(
      before: before.map { Statement($0) } + new.create(),
      after: [Statement("DROP TYPE \(old)")])
  }

  /// The functions that make it are called with their bounds' type.
  package func beside(_ aside: Set<ObjectAddress>) -> RangeType {
    let isArray = subtype.hasSuffix("[]")
    guard let parts = nameParts(isArray ? String(subtype.dropLast(2)) : subtype), parts.count == 2,
      aside.contains(typeAddress(parts[0], parts[1]))
    else { return self }
    var beside = self
    beside.subtype =
      [parts[0], asideName(parts[1])].map(quotedIdentifier).joined(separator: ".") + (isArray ? "[]" : "")
    return beside
  }

  private func constructor(_ names: [String], _ arguments: SQL) -> SQL {
    "ALTER FUNCTION \(names: names)\(arguments) RENAME TO \(name: asideName(names[1]))"
  }
}
