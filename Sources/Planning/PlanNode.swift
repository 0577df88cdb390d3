package import CatalogModel

/// One thing that a plan does to one object.
package struct PlanNode: Sendable {
  package enum Role: Int, Sendable, Comparable {
    case drop, create, alter
    /// An old type set aside and its successor made; columns moved over; the old one dropped.
    case setAside, moveOver, dropAside
    /// Its name is known, and nothing else.
    case announce

    package static func < (a: Role, b: Role) -> Bool { a.rawValue < b.rawValue }
  }

  package var address: ObjectAddress
  package var role: Role
  package var statements: [Statement]
  /// The object is dropped and built again only because something that it leans on is.
  package var isRebuild: Bool

  package init(_ address: ObjectAddress, _ role: Role, _ statements: [Statement], isRebuild: Bool = false) {
    self.address = address
    self.role = role
    self.statements = statements
    self.isRebuild = isRebuild
  }
}
