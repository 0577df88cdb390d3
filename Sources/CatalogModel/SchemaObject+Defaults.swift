/// What most kinds answer.
extension SchemaObject {
  package var parent: ObjectAddress? { nil }
  package var references: [ObjectAddress] { [] }
  package var sayable: (object: any SchemaObject, untold: String)? { nil }
  package var mentions: [String] { [] }
  package var claims: [String] { [] }
  package func steppingAside(
    for new: any SchemaObject
  ) -> (statements: [Statement], meanwhile: any SchemaObject)? { nil }
  package var givenName: String? { nil }
  package func insisting(on names: Set<String>) -> Self { self }
  package func spelledOut(for server: ServerVersion, in catalog: Catalog) -> Self { self }
  package var territory: String? { nil }
  package func release(for new: any SchemaObject) -> [Statement] { [] }
  package static var isRenamedAlone: Bool { false }
  package static var nameReachesParts: Bool { true }
  package static var survivesRetype: Bool { false }
  package func survives(retypes: [(old: String, new: String)]) -> Bool { Self.survivesRetype }
  package static var isListed: Bool { false }
  package static func listingQuery(of parent: ObjectAddress, in found: Catalog) -> CatalogQuery? { nil }
  package static func dependencies(in catalog: Catalog) -> [ObjectAddress: Set<ObjectAddress>] { [:] }
  package static var staysWithWhole: Bool { false }
  package static func completed(in catalog: Catalog) -> [any SchemaObject] { [] }
  package func survives(lossOf need: ObjectAddress, in wanted: Catalog) -> Bool { false }
  package var holdsData: Bool { false }
  package static func flags(from old: Self?, to new: Self?, in states: FlagStates) -> [KindFlag] { [] }
  package func told(_ attribute: String) -> String? { nil }
  package var valueType: String? { nil }
  package func bearer(of need: ObjectAddress) -> ObjectAddress { address }
  package func preparations(in wanted: Catalog, since old: Catalog) -> [Statement] { [] }
  package func isAsGood(as other: any SchemaObject) -> Bool { isEqual(to: other) }
  package func isAsGoodAsImplied(in other: Catalog) -> Bool { isImplied }
  package var adoptionKey: String? { nil }
  package var ownSequence: ObjectAddress? { nil }
  package static var addsToWhatIsMade: Bool { false }
  package func arising(
    on object: any SchemaObject, after earlier: (any SchemaObject)?, creator: String
  ) -> (any SchemaObject)? { earlier }
  package static var databaseWideQuery: CatalogQuery? { nil }
  package var link: ObjectAddress? { nil }
  package var sharingLink: ObjectAddress? { nil }
  package var isImplied: Bool { false }
  package var comesByJoining: Bool { false }
  package static func numbered(in catalog: Catalog) -> [any SchemaObject] { [] }
  package var comesFrom: ObjectAddress? { nil }
  package var isNeverTakenIn: Bool { false }
  package func arrive(as like: String) -> [Statement] { create() }
  package var isTakenIn: Bool { false }
  package var joins: ObjectAddress? { nil }
  package var isDemandedOfParts: Bool { false }
  package var takesPartsOfOthers: Bool { false }
  package var sharesNoParts: Bool { false }
  package var holdsParts: Bool { false }
  package var leavesPartsOut: Bool { false }
  package func typeToBeBare(changingFrom old: (any SchemaObject)?) -> ObjectAddress? { nil }
  package var enclosesTypes: Bool { false }
  package var whole: ObjectAddress? { nil }
  package var bindsParent: Bool { false }
  package var leavesPartsToOthers: Bool {
    get { false }
    set { _ = newValue }
  }
  package static var wordForOthersParts: (key: String, value: String)? { nil }
  package func announce() -> [Statement] { [] }
  package func retreat() -> [Statement] { [] }
  package func createAsOwn() -> [Statement] { create() }
  package func dropAsOwn() -> [Statement] { drop() }
  package func giveWay() -> [Statement] { drop() }
  package func changesAsOwn(to new: any SchemaObject) -> [AttributeChange]? { changes(to: new) }
  package func standing(without type: ObjectAddress) -> Swap? { nil }
  package var comesWith: ObjectAddress? { nil }
  package var isStructural: Bool { false }
  package var isAmbient: Bool { false }
  package var position: Int { 0 }
  package static var rank: Int { 0 }
  package static var dropsItsParts: Bool { true }
  package var hints: [String: String] {
    get { [:] }
    set { _ = newValue }
  }
  package func rename(to new: Self) -> [Statement]? { nil }
  package func swap(to new: any SchemaObject) -> Swap? { nil }
  package func without(_ isGone: (ObjectAddress) -> Bool) -> Self { self }
  package func beside(_ aside: Set<ObjectAddress>) -> Self { self }
  package func adapt(to replaced: ObjectAddress, asOwn: Bool, by passage: Passage) -> [Statement]? { nil }
  package func passage(to new: any SchemaObject) -> Passage { .text }
  package func park(until new: any SchemaObject) -> Swap? { nil }
  package var flagsOfMovingByName: [KindFlag] { [] }
  package static var isForgotten: Bool { false }
  package static var hasRowType: Bool { false }
  package func keepsRows(in new: any SchemaObject) -> Bool { true }
  package var isQuery: Bool { false }
  package func recomputes(since old: any SchemaObject) -> Bool { false }
  package var rewritesRows: Bool { false }
  package func counterparts(
    in part: ObjectAddress, changing other: (any SchemaObject)?
  ) -> [ObjectAddress] { [] }
  package func waits(forLossOf need: ObjectAddress) -> Bool { false }
  package func isFreed(by new: any SchemaObject) -> Bool { false }
  package func leavesBefore(in catalog: Catalog) -> [ObjectAddress] { [] }
  package var isLasting: Bool? { nil }
  package func createReachingParts() -> [Statement] { create() }
  package func restate(since old: (any SchemaObject)?, freed: Bool) -> [Statement] { [] }
  package func restate(for column: ObjectAddress) -> [Statement] { [] }
}
