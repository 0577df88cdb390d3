/// For engines, which hold values of any kind.
extension SchemaObject {
  package var kind: ObjectKind { Self.kind }

  /// Whether it links what was made before, and so has all its parts already.
  package var linksLater: Bool { takesPartsOfOthers && comesWith == nil }

  package func isEqual(to other: any SchemaObject) -> Bool {
    guard let other = other as? Self else { return false }
    return self == other
  }

  /// What differs between this object and its successor, attribute by attribute.
  package func changes(to new: any SchemaObject) -> [AttributeChange]? {
    guard let new = new as? Self else { return nil }
    return Self.attributes.compactMap { $0.change(from: self, to: new) }
  }

  /// The attributes of which the server kept nothing, though this object says something.
  package func restorations(in kept: any SchemaObject) -> [AttributeChange] {
    guard let kept = kept as? Self else { return [] }
    return Self.attributes.compactMap { $0.restoration(of: self, in: kept) }
  }

  /// Whether something differs that no attribute declares how to change: an error in the kind.
  package func hasLeftover(against new: any SchemaObject) -> Bool {
    guard let new = new as? Self else { return true }
    var adopted = self
    for attribute in Self.attributes { attribute.adopt(&adopted, new) }
    return adopted != new
  }

  package func renameStatements(to new: any SchemaObject) -> [Statement]? {
    (new as? Self).flatMap { rename(to: $0) }
  }
}
