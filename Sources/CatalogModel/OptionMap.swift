/// Options by name, in the order in which they were set: the server keeps that order and `pg_dump` prints it. Two maps
/// are equal whatever their order.
package struct OptionMap: Sendable, Equatable, ExpressibleByDictionaryLiteral {
  package private(set) var pairs: [(key: String, value: String)] = []

  package init() {}

  package init(_ pairs: [(key: String, value: String)]) {
    for pair in pairs { self[pair.key] = pair.value }
  }

  package init(dictionaryLiteral elements: (String, String)...) {
    self.init(elements.map { (key: $0.0, value: $0.1) })
  }

  package var isEmpty: Bool { pairs.isEmpty }
  package var keys: [String] { pairs.map(\.key) }
  package var dictionary: [String: String] {
    Dictionary(pairs.map { ($0.key, $0.value) }) { first, _ in first }
  }

  package subscript(key: String) -> String? {
    get { pairs.first { $0.key == key }?.value }
    set {
      if let index = pairs.firstIndex(where: { $0.key == key }) {
        if let newValue { pairs[index].value = newValue } else { pairs.remove(at: index) }
        if pairs.isEmpty { pairs = [] }
      } else if let newValue {
        pairs.append((key, newValue))
      }
    }
  }

  package func filter(_ isKept: ((key: String, value: String)) -> Bool) -> OptionMap {
    OptionMap(pairs.filter(isKept))
  }

  package static func == (a: OptionMap, b: OptionMap) -> Bool {
    a.pairs.count == b.pairs.count && a.pairs.allSatisfy { b[$0.key] == $0.value }
  }
}

extension OptionMap: Sequence {
  package func makeIterator() -> IndexingIterator<[(key: String, value: String)]> { pairs.makeIterator() }
}
