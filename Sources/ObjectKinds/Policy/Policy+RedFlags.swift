package import CatalogModel

extension Policy {
  package static func flags(from old: Policy?, to new: Policy?, in states: FlagStates) -> [KindFlag] {
    guard let new, new.letsAllPass, old?.letsAllPass != true || old?.roles != new.roles else { return [] }
    let roles = new.roles.joined(separator: ", ")
    return [KindFlag("policy-allows-all", "\(new.address.dotted) lets every row pass, for \(roles)")]
  }

  /// A restrictive one that is always true only adds nothing.
  private var letsAllPass: Bool {
    let condition = command == .insert ? check : using
    return isPermissive && condition?.lowercased() == "true"
  }
}
