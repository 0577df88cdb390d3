package import CatalogModel
package import Diagnostics

/// What all model files together declare.
package struct DeclaredModels: Sendable {
  package struct Declaration: Sendable {
    package var object: any SchemaObject
    package var place: SourcePlace
    /// The address that the object has had, where `renamed_from` says so.
    package var renamedFrom: ModelHint?
    package var hints: [String: ModelHint]
    /// The place of each key of its long form.
    package var keyPlaces: [String: SourcePlace]
  }

  package var declarations: [ObjectAddress: Declaration] = [:]
  /// `requires: { extensions: […], roles: […] }` of all files, with the place of each.
  package var requires: [String: [String: SourcePlace]] = [:]
  package var files: [String] = []

  package init() {}

  package var isEmpty: Bool { declarations.isEmpty }

  /// The declared objects, each leaning on its parent and on what it names outright.
  package var catalog: Catalog {
    var catalog = Catalog()
    for declaration in declarations.values {
      catalog.insert(declaration.object)
    }
    for declaration in declarations.values {
      for reference in declaration.object.references where catalog[reference] != nil {
        catalog.addDependency(of: declaration.object.address, on: reference)
      }
    }
    return catalog
  }

  /// Where an object is declared; a part of one without a place of its own, where that is.
  package func place(of address: ObjectAddress) -> SourcePlace? {
    declarations[address]?.place ?? declarations[address.withoutFacet]?.place
  }
}
