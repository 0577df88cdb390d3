import CatalogModel
import SQLSyntax

/// One privilege of one grantee: on the whole object, or on a column.
package struct Privilege: Sendable, Hashable {
  /// `select`, `usage`, …; `all` where it is everything that this server knows for the object.
  package var name: String
  package var column: String?
  package var isGrantable: Bool
  /// Who passed it on; nil where it comes from the owner.
  package var grantor: String?

  package init(_ name: String, column: String? = nil, isGrantable: Bool = false, grantor: String? = nil) {
    self.name = name
    self.column = column
    self.isGrantable = isGrantable
    self.grantor = grantor
  }

  /// Without the grant option.
  var plain: Privilege { Privilege(name, column: column, grantor: grantor) }
}

/// The letters of an `aclitem`, in the order in which privileges are written (manual, table 5.1).
let privilegeLetters: [(letter: Character, name: String)] = [
  ("r", "select"), ("a", "insert"), ("w", "update"), ("d", "delete"), ("D", "truncate"), ("x", "references"),
  ("t", "trigger"), ("m", "maintain"), ("U", "usage"), ("C", "create"), ("X", "execute"),
]

let privilegeNames = ["all"] + privilegeLetters.map(\.name)

/// `bot=arw*/owner` as the catalog prints it.
struct ACLItem {
  /// `public` for everybody: no role can have that name.
  var grantee: String
  /// The letters, and those of them that may be passed on.
  var letters: Set<Character> = []
  var grantable: Set<Character> = []
  var grantor = ""

  init?(_ text: String) {
    var rest = Substring(text)
    if rest.first == "=" {
      grantee = "public"
    } else {
      guard let (name, after) = Self.role(rest, before: "=") else { return nil }
      grantee = name
      rest = after
    }
    var last: Character?
    while let character = rest.dropFirst().first, character != "/" {
      if character == "*" { last.map { _ = grantable.insert($0) } } else { letters.insert(character) }
      last = character
      rest = rest.dropFirst()
    }
    if let (name, _) = Self.role(rest.dropFirst(2), before: nil) { grantor = name }
  }

  /// A role's name, quoted where it must be, and what comes behind it.
  private static func role(_ text: Substring, before mark: Character?) -> (String, Substring)? {
    if text.first == "\"" { return scanIdentifier(text) }
    guard let mark else { return (String(text), "") }
    return text.firstIndex(of: mark).map { (String(text[..<$0]), text[$0...]) }
  }

  /// The privileges; everything there is (`all`, a letter for each), uniformly held, is `all`.
  func privileges(of owner: String, all: Set<Character> = [], column: String? = nil) -> Set<Privilege> {
    let by = grantor == owner ? nil : grantor
    if all.count > 1, letters == all, grantable.isEmpty || grantable == all {
      return [Privilege("all", column: column, isGrantable: !grantable.isEmpty, grantor: by)]
    }
    return Set(
      privilegeLetters.filter { letters.contains($0.letter) }.map {
        Privilege($0.name, column: column, isGrantable: grantable.contains($0.letter), grantor: by)
      })
  }
}

/// Privileges that differ in nothing but name and column, as one clause writes them.
struct PrivilegeGroup: Hashable {
  var name: String
  var columns: [String]
  var isGrantable: Bool
  var grantor: String?

  static func groups(of privileges: some Sequence<Privilege>) -> [PrivilegeGroup] {
    let grouped = Dictionary(grouping: privileges) {
      PrivilegeGroup(
        name: $0.name, columns: $0.column == nil ? [] : [""], isGrantable: $0.isGrantable, grantor: $0.grantor
      )
    }
    return grouped.map { group, members in
      PrivilegeGroup(
        name: group.name, columns: members.compactMap(\.column).sorted(), isGrantable: group.isGrantable,
        grantor: group.grantor)
    }.sorted { $0.order < $1.order }
  }

  private var order: (String, Int, Int, Int) {
    (
      grantor ?? "", columns.isEmpty ? 0 : 1, privilegeNames.firstIndex(of: name) ?? 99, isGrantable ? 1 : 0
    )
  }

  /// `SELECT (id, topic)`.
  var sql: SQL { SQL(name.uppercased()) + (columns.isEmpty ? "" : " (\(list: columns))") }
}
