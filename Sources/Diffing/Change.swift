package import CatalogModel

/// What happens to one object on the way from one catalog to another.
package struct Change: Sendable {
  package enum Action: Sendable {
    case create(any SchemaObject)
    case drop(any SchemaObject)
    /// In place, attribute by attribute.
    case alter(old: any SchemaObject, new: any SchemaObject, [AttributeChange])
    /// Dropped and created, because PostgreSQL cannot change the attributes named.
    case replace(old: any SchemaObject, new: any SchemaObject, attributes: [String])
  }

  package var address: ObjectAddress
  package var action: Action

  package init(address: ObjectAddress, action: Action) {
    self.address = address
    self.action = action
  }

  package var old: (any SchemaObject)? {
    switch action {
    case .create: nil
    case .drop(let old), .alter(let old, _, _), .replace(let old, _, _): old
    }
  }

  package var new: (any SchemaObject)? {
    switch action {
    case .drop: nil
    case .create(let new), .alter(_, let new, _), .replace(_, let new, _): new
    }
  }

  /// Whether an object stays, and its type becomes another.
  package var isRetype: Bool {
    if case .alter(_, _, let attributes) = action { attributes.contains(where: \.isRetype) } else { false }
  }

  /// Whether it is about what makes one object's parts another's.
  package var isLink: Bool { (new ?? old)?.takesPartsOfOthers == true }

  /// What it overwrites in a part of what the object belongs to.
  package func counterparts(in part: ObjectAddress) -> [ObjectAddress] {
    (new ?? old)?.counterparts(in: part, changing: new == nil ? nil : old) ?? []
  }

  /// The names of the attributes that differ.
  package var attributes: [String] {
    switch action {
    case .create, .drop: []
    case .alter(_, _, let changes): changes.map(\.attribute)
    case .replace(_, _, let attributes): attributes
    }
  }
}
