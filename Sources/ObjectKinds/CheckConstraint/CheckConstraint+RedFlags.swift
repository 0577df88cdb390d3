package import CatalogModel
import SQLSyntax

extension CheckConstraint {
  package static func flags(from old: CheckConstraint?, to new: CheckConstraint?, in states: FlagStates)
    -> [KindFlag]
  {
    guard let new, new.isValid, new.isEnforced else { return [] }
    if let old, old.expression == new.expression, old.isValid, old.isEnforced { return [] }
    let relation = new.site.relation.names
    let rows = LiveRows(relation, mentions: Set(mentionedWords(new.expression)), in: states)
    let expression = new.expression
    return [
      rowFlag(
        "constraint-over-violations",
        "\(new.address.dotted) refuses rows that are there, and that makes it fail",
        rows: rows
      ) { _ in "NOT (\(bracketed: expression))" },
      scanFlag(relation),
    ]
  }
}
