/// What has parts that change hands and cannot do so one by one.
package protocol RegroupsParts: SchemaObject {
  /// How they do. Asked of the new state.
  /// - Parameters:
  ///   - parts: its parts in either state;
  ///   - severally: names of columns whose type no parent can change, as several pass them on;
  ///   - orphaned: names of columns that the parent which they came from has no more.
  /// - Returns: nil where each can do so by itself.
  func regroup(
    from old: any SchemaObject, parts: [(old: (any SchemaObject)?, new: (any SchemaObject)?)],
    severally: Set<String>, orphaned: Set<String>
  ) -> Regrouping?
}

/// Parts of an object that change hands together: in one go first, one before its new links are made, and one after.
package struct Regrouping: Sendable {
  /// With the parts whose type makes room for its successor, and how their values get there, and with those that are gone
  /// by then.
  package var before:
    @Sendable (_ moving: [ObjectAddress: Passage], _ gone: Set<ObjectAddress>) -> [Statement]
  /// Once the parts that follow are as they will be.
  package var late: [Statement]
  package var after: [Statement]
  /// The parts and links that are settled by this: they need no statements of their own.
  package var settled: Set<ObjectAddress>
  /// Of these, the ones that are made anew: what leans on them is rebuilt.
  package var remade: Set<ObjectAddress>
  /// Parts that have statements of their own, which come after the first go.
  package var following: Set<ObjectAddress>
  /// Of the settled ones, those that come late, and of the following ones, those that these wait for.
  package var lateParts: Set<ObjectAddress>
  package var awaited: Set<ObjectAddress>
  /// The links that are there afterwards.
  package var links: Set<ObjectAddress>
  /// Objects that it is linked to before and after, but not while they change.
  package var staying: Set<ObjectAddress>
  /// Columns that stay and get another type by what gives them for the time being, with the statements for that.
  package var retyped: [ObjectAddress: [Statement]]
  /// A part that comes by a link, where what gives it for the time being has it.
  package var standIn: @Sendable (_ part: any SchemaObject) -> any SchemaObject

  package init(
    before:
      @escaping @Sendable (_ moving: [ObjectAddress: Passage], _ gone: Set<ObjectAddress>) ->
      [Statement], late: [Statement],
    after: [Statement], settled: Set<ObjectAddress>, remade: Set<ObjectAddress>,
    following: Set<ObjectAddress>,
    lateParts: Set<ObjectAddress>, awaited: Set<ObjectAddress>, links: Set<ObjectAddress>,
    staying: Set<ObjectAddress>, retyped: [ObjectAddress: [Statement]],
    standIn: @escaping @Sendable (_ part: any SchemaObject) -> any SchemaObject
  ) {
    self.before = before
    self.late = late
    self.after = after
    self.settled = settled
    self.remade = remade
    self.following = following
    self.lateParts = lateParts
    self.awaited = awaited
    self.links = links
    self.staying = staying
    self.retyped = retyped
    self.standIn = standIn
  }
}
