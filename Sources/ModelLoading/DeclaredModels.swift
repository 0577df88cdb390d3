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
  private var spots: [ObjectAddress: Spot] = [:]
  private var fileNumbers: [String: Int32] = [:]
  private var fileNames: [String] = []

  /// A place in a third of the space: there is one for each object.
  private struct Spot {
    var file: Int32
    var line: Int32
    var column: Int32
  }

  package init() {}

  package var isEmpty: Bool { catalog.isEmpty }

  mutating func reserveCapacity(_ count: Int) {
    catalog.reserveCapacity(count)
    spots.reserveCapacity(count)
  }

  /// - Returns: the place of the first declaration where there is one already; the second is left out then.
  mutating func add(_ declaration: ModelLoader.Declaration) -> SourcePlace? {
    if let first = spots[declaration.address] { return place(first) }
    catalog.insert(declaration.object, at: declaration.address)
    spots[declaration.address] = spot(declaration.place)
    if let hint = declaration.renamedFrom { renames.append((declaration.object, hint)) }
    return nil
  }

  mutating func addDependencies(of kinds: [any SchemaObject.Type]) { catalog.addDependencies(of: kinds) }

  mutating func addDependency(of address: ObjectAddress, on reference: ObjectAddress) {
    catalog.addDependency(of: address, on: reference)
  }

  /// Where an object is declared; a part of one without a place of its own, where that is.
  package func place(of address: ObjectAddress) -> SourcePlace? {
    (spots[address] ?? spots[address.withoutFacet]).map(place)
  }

  /// Where each object is declared.
  package var places: [ObjectAddress: SourcePlace] { spots.mapValues(place) }

  private func place(_ spot: Spot) -> SourcePlace {
    SourcePlace(file: fileNames[Int(spot.file)], line: Int(spot.line), column: Int(spot.column))
  }

  private mutating func spot(_ place: SourcePlace) -> Spot {
    let isSameFile = fileNames.last == place.file
    let file = isSameFile ? Int32(fileNames.count - 1) : fileNumbers[place.file] ?? Int32(fileNames.count)
    if file == fileNames.count {
      fileNumbers[place.file] = file
      fileNames.append(place.file)
    }
    return Spot(file: file, line: Int32(clamping: place.line), column: Int32(clamping: place.column))
  }
}
