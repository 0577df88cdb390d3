package import CatalogModel
import SQLSyntax

extension Grants {
  package func create() -> [Statement] { changes(from: Grants(on: target, [:])) }

  package func drop() -> [Statement] { Grants(on: target, [:]).changes(from: self) }

  /// Takes away first, then gives: for each grantee what differs.
  package func changes(from old: Grants) -> [Statement] {
    let owner = self.owner ?? own?.role ?? old.owner ?? old.own?.role
    let before = old.held(afterPassingTo: owner)
    let wanted = held(afterPassingTo: owner)
    let everybody = usual ?? old.usual ?? target.standard(where: wanted["public"])
    let steps = Set(wanted.keys).union(before.keys).sorted().map { grantee in
      let usual = grantee == "public" ? everybody : []
      return GrantStep(
        on: target.grantPhrase, grantee: grantee, from: before[grantee] ?? usual, to: wanted[grantee] ?? usual
      )
    }
    return steps.flatMap(\.revokes) + steps.flatMap(\.grants)
  }

  /// Who holds what once the object belongs to `owner`. A new owner takes over what the one before had, beside
  /// what he was granted himself (src/backend/utils/adt/acl.c, aclnewowner).
  private func held(afterPassingTo owner: String?) -> [String: Set<Privilege>] {
    guard let owner else { return entries }
    var held = entries
    let everything = Privilege("all")
    var own = self.own?.privileges ?? [everything]
    if let granted = held.removeValue(forKey: owner) {
      own.formUnion(granted.map { Privilege($0.name, column: $0.column) })
    }
    if own.contains(everything) { own = own.filter { $0 == everything || $0.column != nil } }
    held[owner] = own
    return held
  }
}

/// What brings one grantee from some privileges to others.
struct GrantStep {
  var revokes: [Statement] = []
  var grants: [Statement] = []

  init(on object: SQL, grantee: String, from old: Set<Privilege>, to new: Set<Privilege>) {
    let role: SQL = grantee == "public" ? "PUBLIC" : "\(name: grantee)"
    var given = old
    let gone = Self.withoutOption(old).subtracting(Self.withoutOption(new))
    if gone.contains(Privilege("all")) {
      revokes.append(Statement("REVOKE ALL ON \(object) FROM \(role)"))
      given = []
    } else if !gone.isEmpty {
      revokes.append(Statement("REVOKE \(Self.list(gone)) ON \(object) FROM \(role)"))
      // Revoked for the whole, it is revoked for the columns as well.
      let whole = Set(gone.filter { $0.column == nil }.map(\.name))
      given = given.filter {
        !gone.contains(Privilege($0.name, column: $0.column)) && !whole.contains($0.name)
      }
    }
    let frozen = given.filter { $0.isGrantable && new.contains(Privilege($0.name, column: $0.column)) }
    if !frozen.isEmpty {
      let plain = Self.withoutOption(frozen)
      revokes.append(Statement("REVOKE GRANT OPTION FOR \(Self.list(plain)) ON \(object) FROM \(role)"))
      given = given.subtracting(frozen).union(plain)
    }
    for isGrantable in [false, true] {
      let added = new.subtracting(given).filter { $0.isGrantable == isGrantable }
      guard !added.isEmpty else { continue }
      let option: SQL = isGrantable ? " WITH GRANT OPTION" : ""
      grants.append(Statement("GRANT \(Self.list(added)) ON \(object) TO \(role)\(option)"))
    }
  }

  private static func withoutOption(_ privileges: Set<Privilege>) -> Set<Privilege> {
    Set(privileges.map { Privilege($0.name, column: $0.column) })
  }

  private static func list(_ privileges: Set<Privilege>) -> SQL {
    PrivilegeGroup.groups(of: privileges).map(\.sql).joined()
  }
}

extension ObjectAddress {
  /// What stands behind `GRANT … ON`.
  var grantPhrase: SQL {
    switch type {
    case "table", "view", "materialized view", "foreign table": "TABLE \(names: names)"
    case "aggregate": "FUNCTION \(names: names)(\(argumentList))"
    default: phrase
    }
  }

  /// What PostgreSQL gives to everybody without being asked (manual, table 5.2).
  var standardForEverybody: Set<Privilege> {
    switch type {
    case "function", "procedure", "aggregate": [Privilege("execute")]
    case "type": [Privilege("usage")]
    // Before PostgreSQL 15 also CREATE.
    case "schema" where name == "public": [Privilege("all")]
    default: []
    }
  }

  /// Where no catalog says what this version gives: so much of it that everything that is wanted is granted, and
  /// that all the rest is taken away.
  fileprivate func standard(where wanted: Set<Privilege>?) -> Set<Privilege> {
    let all = Privilege("all")
    return wanted?.contains(all) == true && standardForEverybody.contains(all)
      ? [Privilege("usage")] : standardForEverybody
  }
}
