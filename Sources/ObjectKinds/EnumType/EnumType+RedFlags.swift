package import CatalogModel
import SQLSyntax

extension EnumType {
  package static func flags(from old: EnumType?, to new: EnumType?, in states: FlagStates) -> [KindFlag] {
    guard let old, let new else { return [] }
    let renamed = new.renamedLabels(from: old)
    let gone = old.labels.filter { !new.labels.contains($0) && renamed[$0] == nil }
    guard !gone.isEmpty else { return [] }
    let labels = gone.map { "`\($0)`" }.joined(separator: ", ")
    let why =
      "\(gone.count == 1 ? "label" : "labels") \(labels) of \(new.address.dotted) \(gone.count == 1 ? "goes" : "go")"
    let columns = old.columns(in: states.old)
    guard !columns.isEmpty else { return [KindFlag("drop-enum-value", why)] }
    return [KindFlag("drop-enum-value", why, count: { counting(gone, in: columns, $0) })]
  }

  /// Columns of this type, or of arrays of it.
  private func columns(in catalog: Catalog) -> [Column] {
    let text = quotedIdentifier(schema) + "." + quotedIdentifier(name)
    return catalog.objects.values.compactMap { $0 as? Column }.filter {
      $0.type == text || $0.type == text + "[]"
    }
    .sorted { $0.address < $1.address }
  }

  private static func counting(_ labels: [String], in columns: [Column], _ names: LiveNames) -> SQL {
    let list = labels.map { "\(literal: $0)" as SQL }.joined()
    let counts = columns.map { column -> SQL in
      let relation = [column.schema, column.table]
      let name = names.column(relation, column.name)
      let condition: SQL =
        column.type.hasSuffix("[]")
        ? "\(name: name)::text[] && ARRAY[\(list)]" : "\(name: name)::text IN (\(list))"
      return "(SELECT count(*) FROM \(names: names.relation(relation)) WHERE \(condition))"
    }
    return "SELECT \(counts.joined(" + "))"
  }
}
