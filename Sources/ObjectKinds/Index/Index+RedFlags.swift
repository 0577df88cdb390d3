package import CatalogModel
import SQLSyntax

extension Index {
  package static func flags(from old: Index?, to new: Index?, in states: FlagStates) -> [KindFlag] {
    guard let new, old?.isBuilt(as: new) != true else { return [] }
    let scan = scanFlag(new.relation.names)
    guard new.isUnique else { return [scan] }
    let words = Set(new.keys.flatMap(mentionedWords)).union(mentionedWords(new.predicate ?? ""))
    let rows = LiveRows(new.relation.names, mentions: words, in: states)
    return [
      duplicatesFlag(
        new.address, rows, new.keys.map(value), nullsCount: new.nullsNotDistinct, where: new.predicate), scan,
    ]
  }

  private func isBuilt(as new: Index) -> Bool {
    isValid && keys == new.keys && predicate == new.predicate && isUnique == new.isUnique
      && method == new.method
      && nullsNotDistinct == new.nullsNotDistinct && include == new.include
  }

  /// What a key compares, without the words of its order.
  private static func value(_ key: String) -> SQL {
    var text = Substring(key)
    for words in [" NULLS FIRST", " NULLS LAST", " DESC"] where text.hasSuffix(words) {
      text = text.dropLast(words.count)
    }
    return "\(deparsed: String(text))"
  }
}
