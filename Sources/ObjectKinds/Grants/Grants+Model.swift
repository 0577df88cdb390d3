package import CatalogModel
import Diagnostics
import SQLSyntax
import YAMLNodes

extension Grants {
  package static let sections = [
    ModelSection(
      in: ["*"], "grants", .single, order: 900,
      short: .init(
        .map(.either([.texts, .keys(ownKeys)])),
        "a mapping from roles to lists: `select`, `update (state, topic)`, `all`, `insert with grant option`, "
          + "`select granted by manager` for what another than the owner passed on")
    ),
    ModelSection(
      in: ["table column", "foreign table column"], "sequence_grants", .single, order: 900,
      short: .init(.map(.either([.texts, .keys(ownKeys)])), "the same for the sequence of an identity")),
  ]

  private static let ownKeys = [
    ModelKey("own", .texts, "the owner's privileges, where they are not all")
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let parent = model.parent?.address, let target = model.sequenceOrParent("sequence_grants") else {
      return []
    }
    guard let roles = model.node.mapping else {
      model.wrongShape("a mapping from roles to their privileges")
      return []
    }
    var grants = Grants(on: target, in: parent, [:])
    for role in roles {
      grants.read(role, model)
    }
    let usual = target.standardForEverybody
    if !usual.contains(Privilege("all")), grants.entries["public"] == usual { grants.entries["public"] = nil }
    return grants.entries.isEmpty && grants.own == nil ? [] : [grants]
  }

  private mutating func read(_ role: YAMLEntry, _ model: ModelReader) {
    guard role.value.mapping != nil else {
      let privileges = spelledOut(model.privileges(role.value))
      // Nothing says something only where PostgreSQL gives something by itself.
      let usual = role.key == "public" ? target.standardForEverybody : []
      if !privileges.isEmpty || !usual.isEmpty { entries[role.key] = privileges }
      return
    }
    let inner = model.inner(role.key, role.value, keys: Self.ownKeys)
    if let node = inner.child("own") {
      own = OwnPrivileges(role: role.key, privileges: spelledOut(model.privileges(node)))
    } else {
      inner.error("missing-key", "privileges are a list; a mapping has `own`", at: role.value.place)
    }
    model.adopt(inner)
  }

  /// Where there is only one privilege to have, `all` is that one.
  private func spelledOut(_ privileges: Set<Privilege>) -> Set<Privilege> {
    let only: String
    switch target.type {
    case "function", "procedure", "aggregate": only = "execute"
    case "type": only = "usage"
    default: return privileges
    }
    return Set(
      privileges.map {
        Privilege(
          $0.name == "all" ? only : $0.name, column: $0.column, isGrantable: $0.isGrantable,
          grantor: $0.grantor)
      })
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    var list = entries.sorted { $0.key < $1.key }.map { YAMLValue.Entry($0.key, writtenPrivileges($0.value)) }
    if let own {
      list.append(.init(own.role, .map([.init("own", writtenPrivileges(own.privileges))], flow: true)))
    }
    return ModelText(
      target == holder ? "grants" : "sequence_grants", name: nil, short: .map(list, flow: list.count == 1),
      long: [])
  }
}

/// `[select, "update (state, topic)"]`; `all` alone.
func writtenPrivileges(_ privileges: Set<Privilege>) -> YAMLValue {
  let items = PrivilegeGroup.groups(of: privileges).map { group in
    group.name
      + (group.columns.isEmpty ? "" : " (" + group.columns.map(writtenName).joined(separator: ", ") + ")")
      + (group.isGrantable ? " with grant option" : "")
      + (group.grantor.map { " granted by " + writtenName($0) } ?? "")
  }
  return items == ["all"] ? "all" : .texts(items)
}

extension ModelReader {
  /// The privileges of one role: a list, or one text.
  func privileges(_ node: YAMLNode, haveGrantors: Bool = true) -> Set<Privilege> {
    var set: Set<Privilege> = []
    let places = (node.sequence ?? [node]).map(\.place)
    for (index, item) in (texts(in: node, "the privileges") ?? []).enumerated() {
      guard let group = PrivilegeGroup(written: item), haveGrantors || group.grantor == nil else {
        let word = String(item.prefix { $0.isLetter })
        error(
          "wrong-value", "`\(item)` is no privilege", at: index < places.count ? places[index] : node.place,
          advice: nearestName(to: word, among: privilegeNames).map { "did you mean `\($0)`?" }
            ?? "write `select`, `update (column, …)`, `all`, each with ` with grant option` or ` granted by role` behind it where wanted"
        )
        continue
      }
      let columns: [String?] = group.columns.isEmpty ? [nil] : group.columns
      for column in columns {
        set.insert(
          Privilege(group.name, column: column, isGrantable: group.isGrantable, grantor: group.grantor))
      }
    }
    return set
  }
}

extension PrivilegeGroup {
  /// `update (state, topic) with grant option granted by manager`.
  init?(written: String) {
    var text = trimmed(written)
    if let by = text.ranges(of: #/\s+granted\s+by\s+/#.ignoresCase()).last {
      guard let parts = nameParts(trimmed(String(text[by.upperBound...]))), parts.count == 1 else {
        return nil
      }
      grantor = parts[0]
      text = trimmed(String(text[..<by.lowerBound]))
    }
    let option = " with grant option"
    isGrantable = text.lowercased().hasSuffix(option)
    if isGrantable { text = trimmed(String(text.dropLast(option.count))) }
    columns = []
    if let open = text.firstIndex(of: "("), text.hasSuffix(")") {
      let list = splitAtTopLevelCommas(String(text[text.index(after: open)...].dropLast()))
      for item in list {
        guard let parts = nameParts(item), parts.count == 1 else { return nil }
        columns.append(parts[0])
      }
      text = trimmed(String(text[..<open]))
    }
    name = text.lowercased()
    if name == "all privileges" { name = "all" }
    guard privilegeNames.contains(name) else { return nil }
  }
}
