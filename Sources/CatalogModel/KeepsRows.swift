/// Has rows that outlive it where it is dropped and made again: a table that deals its rows out in another way.
package protocol KeepsRows: SchemaObject {
  /// Whether its rows stand in parts of it.
  var dealsOutRows: Bool { get }

  /// Whether policies may hide rows of it from whoever owns it.
  var hidesRows: Bool { get }

  /// Shows them to the owner for the moment.
  var disclosure: Swap { get }

  /// Takes rows out of what goes, and gives them to this one, the new one, once it has its parts.
  /// - Parameters:
  ///   - sources: what has them: the old one, or those of its parts that go.
  ///   - whole: through which they go: this one, or what it is a part of.
  ///   - parts: whose rules the rows of old parts are held against: what none of them takes goes.
  ///   - columns: that both have.
  /// - Returns: nil where nothing is to be kept.
  func keepingRows(
    of sources: [any SchemaObject], through whole: ObjectAddress, among parts: [any PlacesRows],
    columns: [KeptColumn]
  ) -> Swap?
}

/// Is held against rows only at the end of a transaction, until which the server lets nobody change the table.
package protocol ChecksLate: SchemaObject {
  var checksLate: Bool { get }
}

/// A column of a table that is made anew.
package struct KeptColumn: Sendable {
  package var old: any SchemaObject
  package var new: any SchemaObject
  /// How its values get over where a type of theirs changes; nil: as they are, to another type as by an assignment.
  package var passage: Passage?
  /// Whether a collation of the old one goes, or makes room for another.
  package var losesCollation: Bool

  package init(old: any SchemaObject, new: any SchemaObject, passage: Passage?, losesCollation: Bool) {
    self.old = old
    self.new = new
    self.passage = passage
    self.losesCollation = losesCollation
  }
}
