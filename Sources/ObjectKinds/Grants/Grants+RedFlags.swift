package import CatalogModel

extension Grants {
  package static func flags(from old: Grants?, to new: Grants?, in states: FlagStates) -> [KindFlag] {
    guard let target = (new ?? old)?.target else { return [] }
    let usual = old?.usual ?? new?.usual ?? target.standardForEverybody
    let before = old?.entries["public"] ?? usual
    let gained = (new?.entries["public"] ?? usual).subtracting(before).map(\.name)
    guard !gained.isEmpty, !before.contains(Privilege("all")) else { return [] }
    return [publicFlag("\(target.dotted)", gained)]
  }
}

extension DefaultPrivileges {
  package static func flags(
    from old: DefaultPrivileges?, to new: DefaultPrivileges?, in states: FlagStates
  ) -> [KindFlag] {
    guard let new else { return [] }
    return new.privileges.keys.sorted().compactMap { objects in
      let before = old?.privileges[objects]?["public"] ?? []
      let gained = (new.privileges[objects]?["public"] ?? []).subtracting(before).map(\.name)
      return gained.isEmpty
        ? nil : publicFlag("all \(objects) that \(new.role) will make in \(new.schema)", gained)
    }
  }
}

private func publicFlag(_ what: String, _ gained: [String]) -> KindFlag {
  KindFlag("grants-to-public", "everybody gets \(Set(gained).sorted().joined(separator: ", ")) on \(what)")
}
