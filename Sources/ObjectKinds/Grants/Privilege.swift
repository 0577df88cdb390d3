import CatalogModel
import SQLSyntax

/// One privilege of one grantee: on the whole object, or on a column.
package struct Privilege: Sendable, Hashable {
  /// `select`, `usage`, …; `all` where it is everything that this server knows for the object.
  package var name: String
  package var column: String?
  package var isGrantable: Bool

  package init(_ name: String, column: String? = nil, isGrantable: Bool = false) {
    self.name = name
    self.column = column
    self.isGrantable = isGrantable
  }
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

  init?(_ text: String) {
    var rest = Substring(text)
    if rest.first == "=" {
      grantee = "public"
    } else if rest.first == "\"" {
      guard let (name, after) = scanIdentifier(rest) else { return nil }
      grantee = name
      rest = after
    } else {
      guard let end = rest.firstIndex(of: "=") else { return nil }
      grantee = String(rest[..<end])
      rest = rest[end...]
    }
    var last: Character?
    for character in rest.dropFirst() {
      if character == "/" { break }
      if character == "*" { last.map { _ = grantable.insert($0) } } else { letters.insert(character) }
      last = character
    }
  }

  /// The privileges; everything there is (`all`, a letter for each), uniformly held, is `all`.
  func privileges(all: Set<Character> = [], column: String? = nil) -> Set<Privilege> {
    if all.count > 1, letters == all, grantable.isEmpty || grantable == all {
      return [Privilege("all", column: column, isGrantable: !grantable.isEmpty)]
    }
    return Set(
      privilegeLetters.filter { letters.contains($0.letter) }.map {
        Privilege($0.name, column: column, isGrantable: grantable.contains($0.letter))
      })
  }
}

/// Privileges that differ in nothing but name and column, as one clause writes them.
struct PrivilegeGroup: Hashable {
  var name: String
  var columns: [String]
  var isGrantable: Bool

  static func groups(of privileges: some Sequence<Privilege>) -> [PrivilegeGroup] {
    let grouped = Dictionary(grouping: privileges) {
      PrivilegeGroup(name: $0.name, columns: $0.column == nil ? [] : [""], isGrantable: $0.isGrantable)
    }
    return grouped.map { group, members in
      PrivilegeGroup(
        name: group.name, columns: members.compactMap(\.column).sorted(), isGrantable: group.isGrantable)
    }.sorted { $0.order < $1.order }
  }

  private var order: (Int, Int, Int) {
    (columns.isEmpty ? 0 : 1, privilegeNames.firstIndex(of: name) ?? 99, isGrantable ? 1 : 0)
  }

  /// `SELECT (id, topic)`.
  var sql: SQL { SQL(name.uppercased()) + (columns.isEmpty ? "" : " (\(list: columns))") }
}
