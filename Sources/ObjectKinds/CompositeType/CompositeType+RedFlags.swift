package import CatalogModel
import SQLSyntax

extension CompositeType {
  package static func flags(from old: CompositeType?, to new: CompositeType?, in states: FlagStates)
    -> [KindFlag]
  {
    guard let old, let new else { return [] }
    let renamed = new.renamedFields(from: old)
    let gone = old.fields.map(\.name).filter { name in
      renamed[name] == nil && !new.fields.contains { $0.name == name }
    }
    let use = TypeUse(of: old.address, in: states.old)
    guard !gone.isEmpty, !use.isEmpty else { return [] }
    let names = gone.map { "`\($0)`" }.joined(separator: ", ")
    let held = gone.map { "((value)::\(names: [old.schema, old.name])).\(name: $0) IS NOT NULL" as SQL }
    return [
      KindFlag(
        "drop-column", "what the columns of \(new.address.dotted) hold in \(names) goes",
        count: use.counting(where: held.joined(" OR ")))
    ]
  }
}
