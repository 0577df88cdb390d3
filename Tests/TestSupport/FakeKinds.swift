package import CatalogModel
import SQLSyntax
import YAMLNodes

/// Kinds that exist in no database, for tests of the engines: small enough to be written as literals.
package protocol FakeKind: SchemaObject {}

extension FakeKind {
  package static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? { nil }
  package init?(row: inout CatalogRow) throws { return nil }
  package static var sections: [ModelSection] { [] }
  package static func read(_ model: ModelReader) -> [any SchemaObject] { [] }
  package func write(_ naming: ModelNaming) -> ModelText { ModelText("fakes", name: nil, long: []) }

  static func fake(_ name: String) -> ObjectKind {
    ObjectKind(name, "a \(name), for tests", dropFlag: "drop-\(name)", catalog: .none)
  }
}

/// Like a table: a container that changes in place, must be made anew, or disturbs what leans on it.
package struct Box: FakeKind {
  package var name: String
  package var size = 1
  package var shape = "round"
  package var colour = "red"
  /// Compared, and no attribute knows how to change it.
  package var secret = ""

  package init(
    _ name: String, size: Int = 1, shape: String = "round", colour: String = "red", secret: String = ""
  ) {
    self.name = name
    self.size = size
    self.shape = shape
    self.colour = colour
    self.secret = secret
  }

  package static let kind = fake("box")
  package static let attributes: [Attribute<Box>] = [
    Attribute("size", \.size) { _, new in [new.clause("SIZE \(number: new.size)")] },
    Attribute(recreate: "shape", \.shape),
    Attribute("colour", \.colour, way: "in place") { _, new in
      .retype([new.clause("COLOUR \(literal: new.colour)")])
    },
  ]

  package static func address(_ name: String) -> ObjectAddress { ObjectAddress("box", [name]) }
  package var address: ObjectAddress { Self.address(name) }
  package var holdsData: Bool { true }

  var head: SQL { "ALTER BOX \(name: name)" }
  func clause(_ text: SQL) -> Statement { .clause(head, text) }

  package func create() -> [Statement] {
    [
      Statement(
        "CREATE BOX \(name: name) ()", folds: [.container(head: "CREATE BOX \(name: name)", tail: "")])
    ]
  }
  package func drop() -> [Statement] { [Statement("DROP BOX \(name: name)")] }
}

/// Like a column: an element of a box, of a dye that it moves over to.
package struct Slot: FakeKind {
  package var box: String
  package var name: String
  package var type: String
  package var position: Int
  package var dye: ObjectAddress?

  package init(
    _ box: String, _ name: String, _ type: String = "int", at position: Int = 0, dye: String? = nil
  ) {
    self.box = box
    self.name = name
    self.type = type
    self.position = position
    self.dye = dye.map { Dye.address($0) }
  }

  package static let kind = fake("slot")
  package static let attributes: [Attribute<Slot>] = [
    Attribute("type", \.type, way: "in place") { _, new in
      .retype([.clause(new.head, "RETYPE \(name: new.name) \(name: new.type)")])
    },
    Attribute("position", \.position) { _, _ in [] }, Attribute("dye", \.dye) { _, _ in [] },
  ]

  package static func address(_ box: String, _ name: String) -> ObjectAddress {
    ObjectAddress("slot", [box, name])
  }
  package var address: ObjectAddress { Self.address(box, name) }
  package var parent: ObjectAddress? { Box.address(box) }
  package var isStructural: Bool { true }

  private var head: SQL { "ALTER BOX \(name: box)" }
  private var element: SQL { "\(name: name) \(name: type)" }

  package func create() -> [Statement] {
    [.clause(head, "ADD \(element)", folds: [.element(of: Box.address(box), element)])]
  }
  package func drop() -> [Statement] { [.clause(head, "DROP \(name: name)")] }
  package func adapt(to replaced: ObjectAddress, asOwn: Bool, by passage: Passage) -> [Statement]? {
    dye == replaced ? [.clause(head, "MOVE \(name: name)")] : nil
  }
}

/// Like a default: text behind a slot.
package struct Tag: FakeKind {
  package var slot: ObjectAddress
  package var text: String

  package init(_ box: String, _ slot: String, _ text: String) {
    self.slot = Slot.address(box, slot)
    self.text = text
  }

  package static let kind = fake("tag")
  package static let attributes: [Attribute<Tag>] = [Attribute("text", \.text) { _, new in new.create() }]
  package var address: ObjectAddress { slot.facet("tag") }
  package var parent: ObjectAddress? { slot }

  package func create() -> [Statement] {
    [
      .clause(
        "ALTER BOX \(name: slot.names[0])", "TAG \(name: slot.name) \(literal: text)",
        folds: [.suffix(of: slot, "TAG \(literal: text)")])
    ]
  }
  package func drop() -> [Statement] {
    [.clause("ALTER BOX \(name: slot.names[0])", "UNTAG \(name: slot.name)")]
  }
}

/// Like a view: leans on anything, and is made anew where that changes.
package struct Lens: FakeKind {
  package var name: String
  package var focus: Int
  package var width: Int
  /// A name that two lenses cannot have at once.
  package var claim: String?

  package init(_ name: String, focus: Int = 1, width: Int = 1, claim: String? = nil) {
    self.name = name
    self.focus = focus
    self.width = width
    self.claim = claim
  }

  package static let kind = fake("lens")
  package static let attributes: [Attribute<Lens>] = [
    Attribute(recreate: "focus", \.focus),
    Attribute("width", \.width) { _, new in
      [Statement("ALTER LENS \(name: new.name) WIDTH \(number: new.width)")]
    },
    Attribute("claim", \.claim) { _, new in
      [Statement("ALTER LENS \(name: new.name) CLAIM \(name: new.claim ?? "nothing")")]
    },
  ]
  package static func address(_ name: String) -> ObjectAddress { ObjectAddress("lens", [name]) }
  package var address: ObjectAddress { Self.address(name) }
  package var claims: [String] { claim.map { [$0] } ?? [] }
  package func steppingAside(
    for new: any SchemaObject
  ) -> (statements: [Statement], meanwhile: any SchemaObject)? {
    ([Statement("ALTER LENS \(name: name) CLAIM nothing")], Lens(name, focus: focus, width: width))
  }
  package func create() -> [Statement] { [Statement("CREATE LENS \(name: name) FOCUS \(number: focus)")] }
  package func drop() -> [Statement] { [Statement("DROP LENS \(name: name)")] }
}

/// Like an index: stays while what it leans on changes its type. Made outside of any transaction.
package struct Wire: FakeKind {
  package var name: String
  package init(_ name: String) { self.name = name }
  package static let kind = fake("wire")
  package static let attributes: [Attribute<Wire>] = []
  package static let survivesRetype = true
  package static func address(_ name: String) -> ObjectAddress { ObjectAddress("wire", [name]) }
  package var address: ObjectAddress { Self.address(name) }
  package func create() -> [Statement] { [Statement("CREATE WIRE \(name: name)", transaction: .forbidden)] }
  package func drop() -> [Statement] { [Statement("DROP WIRE \(name: name)")] }
}

/// Like an enum: set aside while slots move over; a new shade is usable only after its commit.
package struct Dye: FakeKind {
  package var name: String
  package var shades: [String]

  package init(_ name: String, _ shades: [String]) {
    self.name = name
    self.shades = shades
  }

  package static let kind = fake("dye")
  package static let attributes: [Attribute<Dye>] = [
    Attribute("shades", \.shades, way: "added in place") { old, new in
      new.shades.starts(with: old.shades)
        ? .alter(
          new.shades.dropFirst(old.shades.count).map {
            Statement("ALTER DYE \(name: new.name) ADD \(literal: $0)", transaction: .commitAfter)
          }) : .recreate
    }
  ]
  package static func address(_ name: String) -> ObjectAddress { ObjectAddress("dye", [name]) }
  package var address: ObjectAddress { Self.address(name) }
  package func create() -> [Statement] { [Statement("CREATE DYE \(name: name)")] }
  package func drop() -> [Statement] { [Statement("DROP DYE \(name: name)")] }
  package func swap(to new: any SchemaObject) -> Swap? {
    Swap(
      before: [Statement("RENAME DYE \(name: name) TO old")] + new.create(),
      after: [Statement("DROP DYE old")])
  }
}

/// All of them, in the order of a registry.
package let fakeKinds: [any SchemaObject.Type] = [
  Dye.self, Box.self, Slot.self, Tag.self, Lens.self, Wire.self,
]

extension Catalog {
  /// Objects, and for some of them what they lean on.
  package init(_ objects: [any SchemaObject], needs: [ObjectAddress: Set<ObjectAddress>] = [:]) {
    self.init()
    for object in objects { insert(object, dependingOn: needs[object.address] ?? []) }
  }
}
