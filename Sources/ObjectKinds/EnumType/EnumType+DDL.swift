package import CatalogModel
import SQLSyntax

extension EnumType {
  package func create() -> [Statement] {
    let list = labels.map { "\(literal: $0)" as SQL }.joined()
    return [Statement("CREATE TYPE \(names: [schema, name]) AS ENUM (\(list))")]
  }

  package func drop() -> [Statement] { [Statement("DROP TYPE \(names: [schema, name])")] }

  package func rename(to new: EnumType) -> [Statement]? {
    [Statement("\(head) RENAME TO \(name: new.name)")]
  }

  package func swap(to new: any SchemaObject) -> Swap? {
    swapOfType(schema, name, word: "TYPE", to: new.create())
  }

  private var head: SQL { "ALTER TYPE \(names: [schema, name])" }

  /// Renames by hint, then the labels that are new; nil where a label goes or moves, which no statement does.
  func relabelled(from old: EnumType) -> [Statement]? {
    let renames = renamedLabels(from: old)
    let kept = old.labels.map { renames[$0] ?? $0 }
    guard let additions = additions(to: kept) else { return nil }
    return renames.sorted { $0.key < $1.key }.map {
      Statement("\(head) RENAME VALUE \(literal: $0.key) TO \(literal: $0.value)")
    } + additions
  }

  /// New names by old ones, from the hints of either side: going down, the old side holds them.
  package func renamedLabels(from old: EnumType) -> [String: String] {
    var renames: [String: String] = [:]
    let backwards = old.renamedLabels.map { ($0.key, $0.value) }
    for (before, after) in renamedLabels.map({ ($0.value, $0.key) }) + backwards
    where old.labels.contains(before) && !labels.contains(before) && labels.contains(after)
      && !old.labels.contains(after)
    { renames[before] = after }
    return renames
  }

  private func additions(to kept: [String]) -> [Statement]? {
    let old = Set(kept)
    guard labels.filter(old.contains) == kept else { return nil }
    return labels.indices.filter { !old.contains(labels[$0]) }.map { index in
      Statement(
        "\(head) ADD VALUE \(literal: labels[index])\(place(of: index, among: old))",
        transaction: .commitAfter)
    }
  }

  /// Where a label goes, given that those before it are there already.
  private func place(of index: Int, among old: Set<String>) -> SQL {
    guard labels[index...].contains(where: old.contains) else { return "" }
    if index > 0 { return " AFTER \(literal: labels[index - 1])" }
    return labels.first(where: old.contains).map { " BEFORE \(literal: $0)" } ?? ""
  }
}
