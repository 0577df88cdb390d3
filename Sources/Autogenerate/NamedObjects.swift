import CatalogModel

/// Objects by the word with which a text names them.
struct NamedObjects: Sendable {
  private var byName: [String: [ObjectAddress]] = [:]
  /// Objects that a text uses without a word: operators.
  private(set) var wordless: [ObjectAddress] = []

  init(_ catalogs: [Catalog]) {
    for catalog in catalogs {
      // What stands in a schema itself has its name, and none more; a cast has not even one of its own.
      for (address, object) in catalog.objects where address.facet == nil && address.depth < 3 {
        let isInSchema = object.parent != nil && address.depth == 2 || object.parent?.type == "schema"
        guard isInSchema || address.type == "schema" else { continue }
        if object.isAmbient {
          wordless.append(address)
        } else {
          byName[address.name, default: []].append(address)
        }
      }
    }
  }

  subscript(word: String) -> [ObjectAddress] { byName[word] ?? [] }
}
