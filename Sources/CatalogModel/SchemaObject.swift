/// One kind of object that a schema can hold: everything that is known about it stands here and in the files
/// beside its type, and the engines ask for nothing else.
///
/// A value is one object as a catalog describes it, or as a model declares it. Two values are the same
/// where `==` says so; what does not take part in a comparison is wrapped in ``NotCompared``.
package protocol SchemaObject: Sendable, Equatable {
  static var kind: ObjectKind { get }

  /// How each stored property changes. A property that none of these adopts is found by the leftover check.
  static var attributes: [Attribute<Self>] { get }

  var address: ObjectAddress { get }

  /// What this object is a part of: it goes when that goes, and cannot come before it.
  var parent: ObjectAddress? { get }

  // MARK: Reading the catalog

  /// The query that reads all objects of this kind in the schemas `$1` (`text[]`). The first three columns are
  /// the object's oid, its sub-id (0, or the column's number), and its other identities (`classid/oid` separated
  /// by spaces, or NULL: a table's row type, the index behind a constraint).
  static func catalogQuery(_ server: ServerVersion) -> CatalogQuery?

  /// Read only inside of those objects whose model has the section, with a query for each of these: rows.
  static var isListed: Bool { get }

  /// The query of a listed kind, in the form of ``catalogQuery(_:)``, for one object that was found.
  static func listingQuery(of parent: ObjectAddress, in found: Catalog) -> CatalogQuery?

  /// What objects of this kind lean on beside what each says itself, where only the whole tells.
  static func dependencies(in catalog: Catalog) -> [ObjectAddress: Set<ObjectAddress>]

  /// Objects of this kind with what only the whole tells of them, once all that leans on another is known.
  static func completed(in catalog: Catalog) -> [any SchemaObject]

  /// - Throws: ``Failure`` where the row is not what the query promises.
  init?(row: inout CatalogRow) throws

  // MARK: Models

  static var sections: [ModelSection] { get }

  /// Reads what a model declares at one place. Problems go to the reader, and what can be read is returned.
  static func read(_ model: ModelReader) -> [any SchemaObject]

  /// The object as a person would write it.
  func write(_ naming: ModelNaming) -> ModelText

  /// The object as far as a model can say it, where that is not all, and what a model leaves untold.
  var sayable: (object: any SchemaObject, untold: String)? { get }

  /// What this object names outright and cannot exist without, beside its parent (a key's table, a column's type).
  var references: [ObjectAddress] { get }

  /// SQL that may mention other objects by name; over-approximates what the object leans on.
  var mentions: [String] { get }

  /// Words about one transition (`using`, `backfill`), where a model wrote them. Never compared.
  var hints: [String: String] { get set }

  // MARK: Statements

  func create() -> [Statement]
  func drop() -> [Statement]

  /// What makes its name known before what it is made of can be, which leans on it in turn and goes with it: a base type
  /// and its functions.
  func announce() -> [Statement]

  /// What it is before what it is made of can go, where that leans on it in turn and does not go with it: a view, empty.
  func retreat() -> [Statement]

  /// From this name to the other's, nothing else changed; nil where PostgreSQL cannot rename this kind.
  func rename(to new: Self) -> [Statement]?

  /// Whether one that comes in the place of another and differs in its name only is the other, renamed: to build it again
  /// reads every row. Not for what holds data of its own, which a new name alone does not identify.
  static var isRenamedAlone: Bool { get }

  /// Whether the parts of its table have no like of it, nor wait for it: a policy, a rule.
  static var staysWithWhole: Bool { get }

  /// Whether a new name is one for its like in the parts of its table, too: that of a check is, that of an index is not.
  static var nameReachesParts: Bool { get }

  /// Names that no two objects of a database can have at once, beside the address itself.
  var claims: [String] { get }

  /// How it gives up its ``claims`` before the rest of a change, for two that exchange theirs, and what it is in between.
  func steppingAside(for new: any SchemaObject) -> (statements: [Statement], meanwhile: any SchemaObject)?

  /// What no two objects can share as far as anybody can tell without asking the server, the bounds of partitions: it is
  /// given up first wherever that is possible.
  var territory: String? { get }

  /// What this object does before the rest of the change to the other: it gives its ``territory`` up, or says what would
  /// come to it in another way from what it is a part of.
  func release(for new: any SchemaObject) -> [Statement]

  /// A name of its own that the server might have chosen for another: for a constraint that only a clause makes.
  var givenName: String? { get }

  /// The object with its name written out, where the server would not choose it because it is among those given.
  func insisting(on names: Set<String>) -> Self

  /// The object with what this server adds by itself to what is said, or what the catalog says beside it, as far as that
  /// decides how it is made: a name.
  func spelledOut(for server: ServerVersion, in catalog: Catalog) -> Self

  /// The order among the children of one parent, where the server keeps one: columns.
  var position: Int { get }

  /// Objects of a kind with a higher rank are created later wherever nothing else decides, and dropped earlier.
  static var rank: Int { get }

  /// Whether a drop takes along the objects whose parent it is: a table's columns, but not a schema's tables.
  static var dropsItsParts: Bool { get }

  /// Whether this object stays as it is while the type of a column it leans on changes: PostgreSQL rebuilds it.
  static var survivesRetype: Bool { get }

  /// Whether it stays while several columns that it leans on change their types, one after the other.
  func survives(retypes: [(old: String, new: String)]) -> Bool

  /// Whether this object can stay where one that it leans on goes or is made anew, on the way to what is wanted.
  func survives(lossOf need: ObjectAddress, in wanted: Catalog) -> Bool

  /// The object without what it says of parts that go, which goes with them: rights on a column.
  func without(_ isGone: (ObjectAddress) -> Bool) -> Self

  /// For a kind that columns are made of: replaces the object while they exist (old one set aside, new one
  /// made; after the columns moved, the old one dropped). Nil: dropped and created.
  /// - Parameter new: what bears the name afterwards, of this kind or another.
  func swap(to new: any SchemaObject) -> Swap?

  /// The object as it is while these types are set aside: what it is made of has another name then.
  func beside(_ aside: Set<ObjectAddress>) -> Self

  /// How this object moves over while `replaced` is swapped; nil: it is dropped and rebuilt.
  /// - Parameter asOwn: no parent takes it along, because the link is made later.
  /// - Parameter passage: how its values get there (``passage(to:)``).
  func adapt(to replaced: ObjectAddress, asOwn: Bool, by passage: Passage) -> [Statement]?

  /// For a type: how values get to its successor.
  func passage(to new: any SchemaObject) -> Passage

  /// For a column of a row type: how its values wait in another form while the table of that type changes, or goes and
  /// comes again. Nil: it is dropped and rebuilt.
  func park(until new: any SchemaObject) -> Swap?

  /// What is to be said where its values are taken apart and put together again by the names of what they consist of.
  var flagsOfMovingByName: [KindFlag] { get }

  /// Whether a column may be of the type of its rows.
  static var hasRowType: Bool { get }

  /// Whether the rows of `new` have a place for all that its own have. What a table's columns give up they say themselves.
  func keepsRows(in new: any SchemaObject) -> Bool

  /// Whether the server keeps it as the tree of a query or expression, which leans on each attribute that it reads.
  var isQuery: Bool { get }

  /// Whether it is worked out anew in place where it changes to this: a generated column.
  func recomputes(since old: any SchemaObject) -> Bool

  /// Whether the table's rows are written anew where this comes to be.
  var rewritesRows: Bool { get }

  /// What this one, where it comes to be, changes or goes, overwrites in a part of what it belongs to, whatever is
  /// said there.
  /// - Parameter other: the other side of a change.
  func counterparts(in part: ObjectAddress, changing other: (any SchemaObject)?) -> [ObjectAddress]

  /// What one of a part must be like, word for word, that the whole's new one takes in as its own, wherever it finds it.
  var adoptionKey: String? { get }

  /// Whether the two differ, if at all, in nothing that a statement could change while their table stays what it is.
  func isAsGood(as other: any SchemaObject) -> Bool

  /// Whether the server forgets it where what it is said of is replaced in place, or built anew with a column.
  static var isForgotten: Bool { get }

  /// Whether it may come and go by its ``link`` as if it were implied: only what no statement can change is its own.
  /// - Parameter other: the state where it is not said.
  func isAsGoodAsImplied(in other: Catalog) -> Bool

  /// What must be said first where it is made or changed in the state that is wanted: the server demands it of its
  /// surroundings.
  func preparations(in wanted: Catalog, since old: Catalog) -> [Statement]

  /// Whether it changes only once that is given up: rights, of which a new owner takes some over.
  func waits(forLossOf need: ObjectAddress) -> Bool

  /// Whether its successor need not have a value any more.
  func isFreed(by new: any SchemaObject) -> Bool

  /// What comes or changes only once this has gone or changed: an owner, who would take over rights that go.
  func leavesBefore(in catalog: Catalog) -> [ObjectAddress]

  /// Whether its rows outlive a crash; nil for what has none of its own.
  var isLasting: Bool? { get }

  /// Makes it where what it belongs to has parts already, which it reaches.
  func createReachingParts() -> [Statement]

  /// Says once more what differs from where it comes from.
  /// - Parameters:
  ///   - old: what it was before.
  ///   - freed: whether what it comes from is not required any more.
  func restate(since old: (any SchemaObject)?, freed: Bool) -> [Statement]

  /// Says once more what went with a column of what it belongs to, which was made anew.
  func restate(for column: ObjectAddress) -> [Statement]

  /// Whether others may lean on it by naming its parent only: a column, a key. It is built wherever its
  /// parent is.
  var isStructural: Bool { get }

  /// Whether texts use it without a word that names it: an operator, a cast.
  var isAmbient: Bool { get }

  /// Which object leans on `need` where the server says that this one does: another that stands beside it.
  func bearer(of need: ObjectAddress) -> ObjectAddress

  /// The sequence that comes and goes with it, and is no object of its own: an identity's.
  var ownSequence: ObjectAddress? { get }

  /// Whether objects of the kind add to others: ``arising(on:after:creator:)``.
  static var addsToWhatIsMade: Bool { get }

  /// What the server adds to an object that `creator` makes while this one is there: the grants of default privileges.
  /// - Parameter earlier: what others have added so far.
  func arising(on object: any SchemaObject, after earlier: (any SchemaObject)?, creator: String)
    -> (any SchemaObject)?

  /// The query, in the form of ``catalogQuery(_:)`` and without a parameter, for those that belong to the whole database:
  /// nobody's to change here, but they add to what is made.
  static var databaseWideQuery: CatalogQuery? { get }

  /// What lets it come from elsewhere (a partition's column, by its parent's): that its table is a partition, or
  /// inherits from the other. Nil for what is its own.
  var link: ObjectAddress? { get }

  /// The link by which another has it too, although it is this one's own: it cannot go before that is undone.
  var sharingLink: ObjectAddress? { get }

  /// Whether it has a ``link``, and nothing is said of it that does not follow from that: models do not write it,
  /// and while the link is there it neither comes nor goes by itself.
  var isImplied: Bool { get }

  /// Whether a table that joins by the link gets it where it has none: an index of the whole, but no column.
  var comesByJoining: Bool { get }

  /// Those in the catalog of which nothing is said but a name with a number, which the server gave because the usual one
  /// was taken: as if that were the usual one.
  static func numbered(in catalog: Catalog) -> [any SchemaObject]

  /// What made it, by the ``link``, where a name of its own may hide that: the whole's key.
  var comesFrom: ObjectAddress? { get }

  /// What is left to say of it where it comes by its ``link`` under the name of its like.
  func arrive(as like: String) -> [Statement]

  /// Whether a whole never takes in what is there, and makes another when the table joins again: what excludes.
  var isNeverTakenIn: Bool { get }

  /// Whether its like of the whole takes it in where that is made later, and would make one under a name of its own
  /// choice elsewhere: an index.
  var isTakenIn: Bool { get }

  /// Which of the whole's that is, where a catalog says so.
  var joins: ObjectAddress? { get }

  /// Whether it is a link: what it references gives it columns and checks.
  var takesPartsOfOthers: Bool { get }

  /// Whether what it links keeps its own columns and checks, and has to leave while those of what it is linked to change:
  /// a foreign table, of which the other server knows nothing.
  var sharesNoParts: Bool { get }

  /// Whether it binds each part of what it references by itself, so that none can go before it has left: a foreign
  /// key to a partitioned table.
  var holdsParts: Bool { get }

  /// Whether what joins the object that it is a part of must have it too, or has it where nothing is said: a check,
  /// a default.
  var isDemandedOfParts: Bool { get }

  /// As ``create()``, where the link is made later: it has to be there before.
  func createAsOwn() -> [Statement]

  /// As ``drop()``, where the link is gone: nothing else takes it along.
  func dropAsOwn() -> [Statement]

  /// As ``drop()``, where another comes in its place: nothing has to be as if it had never been.
  func giveWay() -> [Statement]

  /// As ``changes(to:)``, where no link is there that could bring the change.
  func changesAsOwn(to new: any SchemaObject) -> [AttributeChange]?

  /// Whether its parent is built upon it and has to be made anew for it to change: a column that deals out rows.
  var bindsParent: Bool { get }

  /// The type that PostgreSQL lets no column hold inside of another while this comes to be, or changes: the domain of a
  /// check that is to be validated.
  func typeToBeBare(changingFrom old: (any SchemaObject)?) -> ObjectAddress?

  /// Whether values of the types that it leans on stand inside of its own: an array, a composite.
  var enclosesTypes: Bool { get }

  /// Whether parts that its parent has by then get nothing of it, and those that join later do: the index of a
  /// partitioned table alone.
  var leavesPartsOut: Bool { get }

  /// What it is a part of without belonging to it, as a partition is of its table.
  var whole: ObjectAddress? { get }

  /// Only a model says so: what is a part of it (``whole``) and stands in no model is somebody else's.
  var leavesPartsToOthers: Bool { get set }

  /// The key and its value by which a model says that.
  static var wordForOthersParts: (key: String, value: String)? { get }

  /// How it does without the type that its parts come from, while that makes room for its successor. Asked of the new
  /// state; nil where it has another.
  func standing(without type: ObjectAddress) -> Swap?

  /// The object whose own statement makes this one too, where both are made: a partition's bounds are part of
  /// `CREATE TABLE … PARTITION OF`.
  var comesWith: ObjectAddress? { get }

  /// An attribute in words, where its value says too little: what is left to a parent.
  func told(_ attribute: String) -> String?

  /// The type of its values, where it has some: a column's.
  var valueType: String? { get }

  /// Whether dropping it loses what only the database had (rows, a counter's value).
  var holdsData: Bool { get }

  /// What speaks against this change: created where `old` is nil, dropped where `new` is.
  static func flags(from old: Self?, to new: Self?, in states: FlagStates) -> [KindFlag]
}
