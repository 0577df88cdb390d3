package import CatalogModel
package import Diagnostics

/// What all model files together declare.
package struct DeclaredModels: Sendable {
  /// The declared objects, each leaning on its parent and on what it names outright.
  package private(set) var catalog = Catalog()
  /// Objects that had another name, as `renamed_from` says.
  package private(set) var renames: [(object: any SchemaObject, hint: ModelHint)] = []
  /// `requires: { extensions: […], roles: […] }` of all files, with the place of each.
  package var requires: [String: [String: SourcePlace]] = [:]
  package var files: [String] = []
  /// What only newer servers know.
  package var newer: [NewerFeature] = []
  package private(set) var places: [ObjectAddress: SourcePlace] = [:]

  package init() {}

  package var isEmpty: Bool { catalog.isEmpty }

  mutating func reserveCapacity(_ count: Int) {
    catalog.reserveCapacity(count)
    places.reserveCapacity(count)
  }

  /// - Returns: the place of the first declaration where there is one already; the second is left out then.
  mutating func add(_ declaration: ModelLoader.Declaration) -> SourcePlace? {
    if let first = places[declaration.address] { return first }
    catalog.insert(declaration.object, at: declaration.address)
    places[declaration.address] = declaration.place
    if let hint = declaration.renamedFrom { renames.append((declaration.object, hint)) }
    return nil
  }

  mutating func addDependencies(of kinds: [any SchemaObject.Type]) { catalog.addDependencies(of: kinds) }

  mutating func addDependency(of address: ObjectAddress, on reference: ObjectAddress) {
    catalog.addDependency(of: address, on: reference)
  }

  /// Where an object is declared; a part of one without a place of its own, where that is.
  package func place(of address: ObjectAddress) -> SourcePlace? {
    places[address] ?? places[address.withoutFacet]
  }
}
