/// What identifies an object: the server's own address (`pg_identify_object_as_address`), never an oid, never a
/// column's number. Type, names from the outermost (schema) inwards, argument types of routines.
///
/// `facet` names what belongs to the object and is an object of its own here: its comment, owner, grants.
package struct ObjectAddress: Sendable {
  /// Behind one reference: addresses are kept, passed and compared in large numbers.
  private let parts: Parts

  private final class Parts: Sendable {
    let type: String
    /// Names joined by NUL, then, behind a second NUL, the arguments.
    let path: String
    /// Where the names end in `path`, in bytes.
    let nameEnd: Int
    let facet: String?
    let hash: Int

    init(type: String, path: String, nameEnd: Int, facet: String?) {
      self.type = type
      self.path = path
      self.nameEnd = nameEnd
      self.facet = facet
      hash = Int(truncatingIfNeeded: mixed(mixed(mixed(0, type), path), facet ?? ""))
    }
  }

  package init(_ type: String, _ names: [String], arguments: [String]? = nil, facet: String? = nil) {
    var path = ""
    path.reserveCapacity(names.reduce(names.count) { $0 + $1.utf8.count })
    for (index, name) in names.enumerated() {
      if index > 0 { path += "\0" }
      path += name
    }
    let nameEnd = path.utf8.count
    if let arguments { path += "\0\0" + arguments.joined(separator: "\0") }
    parts = Parts(type: type, path: path, nameEnd: nameEnd, facet: facet)
  }

  private init(_ parts: Parts, facet: String?) {
    self.parts = Parts(type: parts.type, path: parts.path, nameEnd: parts.nameEnd, facet: facet)
  }

  /// The server's word: `table`, `table column`, `default value`, `table constraint`, `function`, …
  package var type: String { parts.type }
  package var facet: String? { parts.facet }

  package var names: [String] { Self.split(parts.path.utf8.prefix(parts.nameEnd)) }

  /// How many names there are: 2 for a table, 3 for its columns.
  package var depth: Int { parts.path.utf8.prefix(parts.nameEnd).count { $0 == 0 } + 1 }

  package var arguments: [String] {
    guard hasArguments else { return [] }
    let rest = Self.split(parts.path.utf8.dropFirst(parts.nameEnd + 2))
    return rest == [""] ? [] : rest
  }

  private var hasArguments: Bool { parts.nameEnd < parts.path.utf8.count }

  private static func split(_ bytes: Substring.UTF8View) -> [String] {
    bytes.split(separator: 0, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }

  /// The outermost name: the schema, for everything that lives in one.
  package var schema: String {
    let names = parts.path.utf8.prefix(parts.nameEnd)
    return String(Substring(names.firstIndex(of: 0).map { names[..<$0] } ?? names))
  }

  package var name: String {
    let names = parts.path.utf8.prefix(parts.nameEnd)
    return String(Substring(names.lastIndex(of: 0).map { names[names.index(after: $0)...] } ?? names))
  }

  /// The comment, owner, grants … of this object.
  package func facet(_ name: String) -> ObjectAddress { ObjectAddress(parts, facet: name) }

  /// The object that a facet belongs to.
  package var withoutFacet: ObjectAddress { facet == nil ? self : ObjectAddress(parts, facet: nil) }

  /// The same object under another name.
  package func renamed(_ name: String) -> ObjectAddress {
    ObjectAddress(type, names.dropLast() + [name], arguments: hasArguments ? arguments : nil, facet: facet)
  }
}

extension ObjectAddress: Hashable {
  package static func == (a: ObjectAddress, b: ObjectAddress) -> Bool {
    if a.parts === b.parts { return true }
    return a.parts.hash == b.parts.hash && a.parts.path == b.parts.path && a.parts.type == b.parts.type
      && a.parts.facet == b.parts.facet
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(parts.hash) }
}

/// Takes eight bytes at a time: addresses are hashed once for every object of a schema.
private func mixed(_ seed: UInt64, _ text: String) -> UInt64 {
  var text = text
  return text.withUTF8 { bytes in
    let raw = UnsafeRawBufferPointer(bytes)
    var state = seed ^ UInt64(truncatingIfNeeded: raw.count)
    var offset = 0
    while offset + 8 <= raw.count {
      state = scrambled(state ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < raw.count {
      rest = rest << 8 | UInt64(raw[offset])
      offset += 1
    }
    return scrambled(state ^ rest)
  }
}

/// The two halves of a product with a large odd number, folded: every bit of the input reaches every other.
private func scrambled(_ value: UInt64) -> UInt64 {
  let (high, low) = (value ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
  return high ^ low
}

extension ObjectAddress: Comparable {
  package static func < (a: ObjectAddress, b: ObjectAddress) -> Bool {
    (a.type, a.parts.path, a.facet ?? "") < (b.type, b.parts.path, b.facet ?? "")
  }
}

extension ObjectAddress: CustomStringConvertible {
  /// `table cfg.ticket`, `comment on table column cfg.ticket.topic`: what messages and `--accept` use.
  package var description: String { (facet.map { "\($0) of " } ?? "") + type + " " + dotted }

  /// `cfg.ticket.topic`, `cfg.touch(integer, text)`: without the type.
  package var dotted: String {
    let list = hasArguments ? "(" + arguments.joined(separator: ", ") + ")" : ""
    return names.joined(separator: ".") + list
  }
}
