package import CatalogModel
package import Diagnostics
package import Planning

/// Everything that red flags are judged by. No text of a statement is among it: only states, and what was seen.
package struct FlagContext: Sendable {
  package var up: Plan
  package var down: Plan
  /// What the database has.
  package var old: Catalog
  /// What the models want.
  package var new: Catalog
  /// What the migrations lead to; nil where nobody knows.
  package var base: Catalog?
  /// What the migrations lead to without their heads; nil where nobody knows.
  package var previous: Catalog?
  package var evidence: Evidence?
  package var managedSchemas: [String]
  package var places: [ObjectAddress: SourcePlace] = [:]
  /// What leans on managed objects from outside of the managed schemas.
  package var outsideDependents: [ObjectAddress: [String]] = [:]
  /// Objects outside of the managed schemas that the statements were seen to make, change or drop.
  package var outsideEffects: [OutsideEffect] = []
  /// Objects in managed schemas that no kind describes.
  package var notModelled: [String] = []
  /// By object that is dropped and made again: what the project leaves alone, and the database has on it.
  package var forgotten: [ObjectAddress: [String]] = [:]
  package var renames: [(old: ObjectAddress, new: ObjectAddress)] = []
  /// Type changes for which the server wants a `USING` (SQLSTATE 42804).
  package var castsNeeded: [CastNeeded] = []
  package var modelsAreEmpty = false
  package var facts = LiveFacts()
  package var standing = Standing()
  /// `red_flags:` of plumb.yaml, by slug.
  package var levels: [String: FlagSetting] = [:]

  package init(
    up: Plan = Plan(changes: [], steps: []), down: Plan = Plan(changes: [], steps: []),
    old: Catalog = Catalog(),
    new: Catalog = Catalog(), base: Catalog? = nil, managedSchemas: [String]
  ) {
    self.up = up
    self.down = down
    self.old = old
    self.new = new
    self.base = base
    self.managedSchemas = managedSchemas
  }
}

extension FlagContext {
  /// States also hold what managed objects lean on elsewhere; and `public` is in every database by itself.
  func isManaged(_ address: ObjectAddress) -> Bool {
    managedSchemas.contains(address.schema) && !(address.names == ["public"] && address.facet == nil)
  }
}

/// A type change that PostgreSQL refuses without being told how.
package struct CastNeeded: Sendable, Hashable {
  package var column: ObjectAddress
  package var from: String
  package var to: String
  /// The server's own words.
  package var message: String
  /// There is none at all: values can go by their text.
  package var isByText: Bool

  package init(column: ObjectAddress, from: String, to: String, message: String, isByText: Bool = false) {
    self.isByText = isByText
    self.column = column
    self.from = from
    self.to = to
    self.message = message
  }
}
