package import CatalogModel
import Diagnostics
import FoundationEssentials
import ModelLoading
import ObjectKinds

/// A state of the managed schemas as a file: the models that say it, which read back to the letter, and what
/// leans on what. Written by `pull --snapshot`, kept in the cache for the states that migrations lead to.
package struct CatalogSnapshot: Codable, Sendable {
  /// Version of this format.
  var format = 2
  /// Texts of different major versions are never compared.
  package var server: Int
  package var schemas: [String]
  /// Schemas of what managed objects lean on elsewhere.
  var outside: [String]
  var files: [String: String]
  var needs: [String: [String]]

  package init(_ catalog: Catalog, server: ServerVersion, schemas: [String]) {
    self.server = server.number
    self.schemas = schemas
    let names = Set(schemas)
    let kept = catalog.closure(of: catalog.addresses.filter { names.contains($0.schema) })
    let catalog = catalog.restricted(to: kept)
    outside = Set(catalog.addresses.map(\.schema)).subtracting(schemas).sorted()
    files = Dictionary(
      uniqueKeysWithValues: ModelWriter(kinds: allKinds).files(for: catalog).map { ($0.path, $0.text) })
    needs = Dictionary(
      uniqueKeysWithValues: catalog.addresses.map { address in
        (Self.key(address), catalog.needs(of: address).map(Self.key).sorted())
      })
  }

  /// - Throws: ``Failure`` where the models do not read back.
  package func catalog() async throws -> Catalog {
    let inputs = files.sorted { $0.key < $1.key }
      .map { ModelLoader.File(name: $0.key, bytes: Array($0.value.utf8)) }
    let declared = try await ModelLoader(kinds: allKinds).load(inputs, managed: schemas + outside).catalog
    let byKey = Dictionary(uniqueKeysWithValues: declared.addresses.map { (Self.key($0), $0) })
    var catalog = declared
    for (address, list) in needs {
      guard let address = byKey[address] else { continue }
      for need in list { if let need = byKey[need] { catalog.addDependency(of: address, on: need) } }
    }
    return catalog
  }

  private static func key(_ address: ObjectAddress) -> String {
    ([address.facet ?? "", address.type] + address.names + ["("] + address.arguments).joined(
      separator: "\u{1}")
  }
}
