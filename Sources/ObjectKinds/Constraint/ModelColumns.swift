import CatalogModel
import Diagnostics
import YAMLNodes

extension ModelReader {
  /// The columns of this table that a key lists; a name that the table does not have is an error.
  func columns(_ key: String) -> [String] {
    guard let node = child(key), let names = texts(in: node, "`\(key)`") else { return [] }
    checkColumns(names, in: node)
    return names
  }

  /// The columns in the short form, or under `columns` in the long one.
  func shortOrLongColumns(_ what: String) -> [String] {
    if isLong {
      if !has("columns") { error("missing-key", "\(what) needs `columns`") }
      return columns("columns")
    }
    guard let names = texts(in: node, "`\(name)`") else { return [] }
    if names.isEmpty { error("missing-value", "`\(name)` names no column") }
    checkColumns(names, in: node)
    return names
  }

  /// Columns of a partition or of a child table are declared by its parent: only a table with columns of its
  /// own can be asked.
  private func checkColumns(_ names: [String], in node: YAMLNode) {
    guard !parentColumns.isEmpty, (parent as? Table)?.takesPartsFromElsewhere != true else { return }
    let items = node.sequence ?? [node]
    for (index, name) in names.enumerated() where !parentColumns.contains(name) {
      let nearest = nearestName(to: name, among: parentColumns).map { "did you mean `\($0)`?" }
      error(
        "unknown-column", "table `\(parent?.address.dotted ?? schema)` has no column `\(name)`",
        at: index < items.count ? items[index].place : node.place, advice: nearest)
    }
  }
}
