package import CatalogModel

extension RoutineKind {
  package static func flags(from old: Self?, to new: Self?, in states: FlagStates) -> [KindFlag] {
    guard let new, new.routine.trustsCaller, old?.routine.trustsCaller != true else { return [] }
    return [
      KindFlag(
        "security-definer-search-path",
        "\(new.address.dotted) runs with its owner's rights and looks names up as its caller says")
    ]
  }
}

extension Routine {
  /// It has its owner's rights, and the caller's search_path.
  fileprivate var trustsCaller: Bool {
    isSecurityDefiner && !settings.contains { $0.name.lowercased() == "search_path" }
  }
}
