package import CatalogModel
import SQLSyntax

extension Grants {
  package func create() -> [Statement] { changes(from: Grants(on: target, [:])) }

  package func drop() -> [Statement] { Grants(on: target, [:]).changes(from: self) }

  /// The privileges on a column go with it.
  package func restate(for column: ObjectAddress) -> [Statement] {
    changes(from: filtered { $0.column != column.name })
  }

  /// Takes away first, then gives: for each grantee what differs. What somebody else than the owner passed on goes
  /// before, and comes after, the right to do so.
  package func changes(from old: Grants) -> [Statement] {
    let owner = self.owner ?? own?.role ?? old.owner ?? old.own?.role
    let before = old.held(afterPassingTo: owner)
    let wanted = held(afterPassingTo: owner)
    let everybody = usual ?? old.usual ?? target.standard(where: wanted["public"])
    let grantees = Set(wanted.keys).union(before.keys).sorted()
    // Whose right to pass on is touched: all that they passed on is taken back meanwhile.
    var disturbed: Set<String> = []
    func step(_ grantor: String?, _ grantee: String) -> GrantStep {
      let usual = grantee == "public" && grantor == nil ? everybody : []
      let old = (before[grantee] ?? usual).filter { $0.grantor == grantor }
      let new = (wanted[grantee] ?? usual).filter { $0.grantor == grantor }
      guard grantor.map(disturbed.contains) == true else {
        return GrantStep(on: target.grantPhrase, grantee: grantee, from: old, to: new)
      }
      return GrantStep(
        revokes: GrantStep(on: target.grantPhrase, grantee: grantee, from: old, to: []).revokes,
        grants: GrantStep(on: target.grantPhrase, grantee: grantee, from: [], to: new).grants)
    }
    let (takers, givers) = (Self.grantors(in: before), Self.grantors(in: wanted))
    for grantor in [nil] + takers {
      disturbed.formUnion(grantees.filter { !step(grantor, $0).revokes.isEmpty })
    }
    let revokes = takers.reversed().map { grantor in
      Self.by(grantor, grantees.flatMap { step(grantor, $0).revokes })
    }
    let grants = givers.map { grantor in Self.by(grantor, grantees.flatMap { step(grantor, $0).grants }) }
    return revokes.flatMap(\.self) + grantees.flatMap { step(nil, $0).revokes }
      + grantees.flatMap { step(nil, $0).grants } + grants.flatMap(\.self)
  }

  /// The server takes as the grantor who asks.
  private static func by(_ role: String, _ statements: [Statement]) -> [Statement] {
    statements.isEmpty
      ? [] : [Statement("SET LOCAL ROLE \(name: role)")] + statements + [Statement("RESET ROLE")]
  }

  /// Those who passed something on, each behind whoever gave them the right to.
  private static func grantors(in held: [String: Set<Privilege>]) -> [String] {
    var left = Set(held.values.flatMap { $0.compactMap(\.grantor) })
    var ordered: [String] = []
    while !left.isEmpty {
      let free = left.filter { grantor in
        left.isDisjoint(with: (held[grantor] ?? []).compactMap(\.grantor).filter { $0 != grantor })
      }
      let next = free.isEmpty ? left : free
      ordered += next.sorted()
      left.subtract(next)
    }
    return ordered
  }

  /// Who holds what once the object belongs to `owner`. A new owner takes over what the one before had, beside
  /// what he was granted himself (src/backend/utils/adt/acl.c, aclnewowner).
  private func held(afterPassingTo owner: String?) -> [String: Set<Privilege>] {
    guard let owner else { return entries }
    var held = entries
    let everything = Privilege("all")
    var own = self.own?.privileges ?? [everything]
    if let granted = held.removeValue(forKey: owner) {
      own.formUnion(granted)
    }
    // What somebody else passed on to the owner stands beside what the owner has.
    own = Set(own.map { $0.granted(byOwner: owner) })
    held = held.mapValues { Set($0.map { $0.granted(byOwner: owner) }) }
    if own.contains(everything) {
      own = own.filter { $0 == everything || $0.column != nil || $0.isGrantable || $0.grantor != nil }
    }
    held[owner] = own
    return held
  }
}

extension Privilege {
  /// As the owner's grant, where the owner is who gave it.
  fileprivate func granted(byOwner owner: String) -> Privilege {
    grantor == owner ? Privilege(name, column: column, isGrantable: isGrantable) : self
  }
}

/// What brings one grantee from some privileges to others.
struct GrantStep {
  var revokes: [Statement] = []
  var grants: [Statement] = []

  init(revokes: [Statement], grants: [Statement]) {
    self.revokes = revokes
    self.grants = grants
  }

  init(on object: SQL, grantee: String, from old: Set<Privilege>, to new: Set<Privilege>) {
    let role: SQL = grantee == "public" ? "PUBLIC" : "\(name: grantee)"
    var given = old
    // What everything covers stays, whatever may be passed on of it.
    let all = Privilege("all")
    if old.contains(all), new.contains(all) {
      let covered = old.filter { $0.isGrantable && $0.column == nil && !new.contains($0) }
      if !covered.isEmpty {
        let plain = Set(covered.map(\.plain))
        revokes += Self.lists(plain).map {
          Statement("REVOKE GRANT OPTION FOR \($0) ON \(object) FROM \(role)")
        }
      }
      given.subtract(covered)
    }
    let gone = Set(given.map(\.plain)).subtracting(new.map(\.plain))
    if gone.contains(where: { $0.name == "all" && $0.column == nil }) {
      revokes.append(Statement("REVOKE ALL ON \(object) FROM \(role)"))
      given = []
    } else if !gone.isEmpty {
      revokes += Self.lists(gone).map { Statement("REVOKE \($0) ON \(object) FROM \(role)") }
      // Revoked for the whole, it is revoked for the columns as well.
      let whole = Set(gone.filter { $0.column == nil }.map(\.name))
      given = given.filter { !gone.contains($0.plain) && !whole.contains($0.name) }
    }
    let frozen = given.filter { $0.isGrantable && new.contains($0.plain) }
    if !frozen.isEmpty {
      let plain = Set(frozen.map(\.plain))
      revokes += Self.lists(plain).map {
        Statement("REVOKE GRANT OPTION FOR \($0) ON \(object) FROM \(role)")
      }
      given = given.subtracting(frozen).union(plain)
    }
    for isGrantable in [false, true] {
      let added = new.subtracting(given).filter { $0.isGrantable == isGrantable }
      guard !added.isEmpty else { continue }
      let option: SQL = isGrantable ? " WITH GRANT OPTION" : ""
      grants += Self.lists(added).map { Statement("GRANT \($0) ON \(object) TO \(role)\(option)") }
    }
  }

  /// One statement's privileges each: `ALL` stands alone, also beside what columns have of their own.
  private static func lists(_ privileges: Set<Privilege>) -> [SQL] {
    let all = privileges.filter { $0.name == "all" && $0.column == nil }
    return [all, privileges.subtracting(all)].filter { !$0.isEmpty }
      .map { PrivilegeGroup.groups(of: $0).map(\.sql).joined() }
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
