package import CatalogModel
import SQLSyntax

extension Domain {
  package static func flags(from old: Domain?, to new: Domain?, in states: FlagStates) -> [KindFlag] {
    guard let old, let new else { return [] }
    let use = TypeUse(of: old.address, in: states.old)
    guard !use.isEmpty || use.isNested else { return [] }
    return new.flagsOfRequirement(from: old, use) + new.flagsOfType(from: old, use)
  }

  private func flagsOfRequirement(from old: Domain, _ use: TypeUse) -> [KindFlag] {
    guard isRequired, !old.isRequired, !use.isEmpty else { return [] }
    return [
      KindFlag(
        "not-null-over-nulls",
        "\(address.dotted) knows no NULL any more, and rows without a value make that fail",
        count: use.counting(where: "value IS NULL"), needsRows: true)
    ]
  }

  /// Its columns move over by their text, and a cast that is asked for cuts in silence.
  private func flagsOfType(from old: Domain, _ use: TypeUse) -> [KindFlag] {
    let fit = TypeFit(from: old.type, to: type)
    return fit.losses.map { loss in
      KindFlag(
        loss.rawValue, "values of \(address.dotted) may not come through: \(old.type) becomes \(type)",
        count: use.isEmpty
          ? nil : use.counting(where: fit.broken(loss, column: "value", oldText: old.type, newText: type)))
    }
  }
}

extension DomainConstraint {
  package static func flags(
    from old: DomainConstraint?, to new: DomainConstraint?, in states: FlagStates
  ) -> [KindFlag] {
    guard let new, new.isValid, states.old[new.domain] != nil else { return [] }
    if let old, old.expression == new.expression, old.isValid { return [] }
    let use = TypeUse(of: new.domain, in: states.old)
    guard !use.isEmpty else { return [] }
    return [
      KindFlag(
        "constraint-over-violations",
        "\(new.address.dotted) refuses values that are there, and that makes it fail",
        count: use.counting(where: "NOT (\(bracketed: new.expression))"), needsRows: true)
    ]
  }
}
