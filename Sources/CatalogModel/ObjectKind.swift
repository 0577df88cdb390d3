/// The description of a kind of object, for people, messages and generated documentation.
package struct ObjectKind: Sendable, Hashable {
  /// The address's type: `table`, `table column`, …; for facets, the facet's name (`comment`).
  package var name: String
  /// One line for documentation: what it is, with the manual's page.
  package var summary: String
  /// The flag that a drop of it raises: `drop-table`, `drop-index`, …
  package var dropFlag: String
  /// Catalog whose rows these objects are, by its fixed oid: resolves pg_depend.
  package var catalog: CatalogClass
  /// Compared only where `manage:` in plumb.yaml lists this word; nil: always.
  package var managedAs: String?
  /// Who may do what with an object: its owner, what was granted on it.
  package var isAboutRights: Bool { managedAs == "owners" || managedAs == "grants" }
  /// Whether its drop stops where no flag of its own is about it: data goes.
  package var dropStops: Bool
  /// Which file `pull` writes top-level objects of this kind to, below the schema's folder.
  package var file: ModelFile

  package init(
    _ name: String, _ summary: String, dropFlag: String, catalog: CatalogClass, managedAs: String? = nil,
    dropStops: Bool = false, file: ModelFile = .withParent
  ) {
    self.name = name
    self.summary = summary
    self.dropFlag = dropFlag
    self.catalog = catalog
    self.managedAs = managedAs
    self.dropStops = dropStops
    self.file = file
  }
}

/// Where `pull` writes an object.
package enum ModelFile: Sendable, Hashable {
  /// In the file of what it belongs to.
  case withParent
  /// A file of its own in this folder: `tables/ticket.yaml`.
  case own(folder: String)
  /// One file for all objects: `types.yaml`.
  case shared(String)
}

/// The system catalogs whose rows are objects. Their oids are fixed in every version
/// (src/include/catalog/*.h, CATALOG(name, oid, …)).
package enum CatalogClass: Int, Sendable, Hashable {
  case defaultACL = 826
  case type = 1247
  case procedure = 1255
  case relation = 1259
  case cast = 2605
  case attributeDefault = 2604
  case constraint = 2606
  case conversion = 2607
  case namespace = 2615
  case operatorClass = 2616
  case `operator` = 2617
  case rewrite = 2618
  case trigger = 2620
  case operatorFamily = 2753
  case `extension` = 3079
  case policy = 3256
  case extendedStatistics = 3381
  case collation = 3456
  case textSearchDictionary = 3600
  case textSearchParser = 3601
  case textSearchConfiguration = 3602
  case textSearchTemplate = 3764
  /// No row of its own: a comment, an owner, grants.
  case none = 0
}
