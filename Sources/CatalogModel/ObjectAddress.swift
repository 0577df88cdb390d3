/// What identifies an object: the server's own address (`pg_identify_object_as_address`), never an oid, never a
/// column's number. Type, names from the outermost (schema) inwards, argument types of routines.
///
/// `facet` names what belongs to the object and is an object of its own here: its comment, owner, grants.
package struct ObjectAddress: Sendable, Hashable {
  /// The server's word: `table`, `table column`, `default value`, `table constraint`, `function`, …
  package let type: String
  /// Names joined by NUL, then, behind a second NUL, the arguments: one string, because there are many of these.
  private let path: String
  package let facet: String?

  package init(_ type: String, _ names: [String], arguments: [String]? = nil, facet: String? = nil) {
    self.type = type
    var path = names.joined(separator: "\0")
    if let arguments { path += "\0\0" + arguments.joined(separator: "\0") }
    self.path = path
    self.facet = facet
  }

  private init(type: String, path: String, facet: String?) {
    self.type = type
    self.path = path
    self.facet = facet
  }

  package var names: [String] {
    let parts = path.split(separator: "\0", omittingEmptySubsequences: false).map(String.init)
    guard let end = argumentsStart(parts) else { return parts }
    return Array(parts[..<end])
  }

  package var arguments: [String] {
    let parts = path.split(separator: "\0", omittingEmptySubsequences: false).map(String.init)
    guard let end = argumentsStart(parts) else { return [] }
    let rest = Array(parts[(end + 1)...])
    return rest == [""] ? [] : rest
  }

  private func argumentsStart(_ parts: [String]) -> Int? { parts.firstIndex(of: "") }

  /// The outermost name: the schema, for everything that lives in one.
  package var schema: String {
    String(path.prefix { $0 != "\0" })
  }

  package var name: String { names.last ?? "" }

  /// The comment, owner, grants … of this object.
  package func facet(_ name: String) -> ObjectAddress { ObjectAddress(type: type, path: path, facet: name) }

  /// The object that a facet belongs to.
  package var withoutFacet: ObjectAddress { ObjectAddress(type: type, path: path, facet: nil) }

  /// The same object under another name.
  package func renamed(_ name: String) -> ObjectAddress {
    ObjectAddress(
      type, names.dropLast() + [name], arguments: path.contains("\0\0") ? arguments : nil, facet: facet)
  }
}

extension ObjectAddress: Comparable {
  package static func < (a: ObjectAddress, b: ObjectAddress) -> Bool {
    (a.type, a.path, a.facet ?? "") < (b.type, b.path, b.facet ?? "")
  }
}

extension ObjectAddress: CustomStringConvertible {
  /// `table cfg.ticket`, `comment on table column cfg.ticket.topic`: what messages and `--accept` use.
  package var description: String { (facet.map { "\($0) of " } ?? "") + type + " " + dotted }

  /// `cfg.ticket.topic`, `cfg.touch(integer, text)`: without the type.
  package var dotted: String {
    let list = path.contains("\0\0") ? "(" + arguments.joined(separator: ", ") + ")" : ""
    return names.joined(separator: ".") + list
  }
}
