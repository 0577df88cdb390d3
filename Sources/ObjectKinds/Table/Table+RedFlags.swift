package import CatalogModel

extension Table {
  package static func flags(from old: Table?, to new: Table?, in states: FlagStates) -> [KindFlag] {
    guard let old, let new else { return [] }
    if old.rowSecurity, !new.rowSecurity {
      return [
        KindFlag(
          "rls-disabled", "row security of \(new.address.dotted) is switched off: its policies hold nobody")
      ]
    }
    if old.forcesRowSecurity, !new.forcesRowSecurity {
      return [KindFlag("rls-disabled", "row security of \(new.address.dotted) no longer holds its owner")]
    }
    return []
  }
}
