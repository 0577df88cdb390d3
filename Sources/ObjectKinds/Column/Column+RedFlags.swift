package import CatalogModel
import SQLSyntax

extension Column {
  package static func flags(from old: Column?, to new: Column?, in states: FlagStates) -> [KindFlag] {
    guard let new else { return [] }
    guard let old else { return new.flagsOfAddition(in: states) }
    return new.flagsOfRequirement(from: old, in: states) + new.flagsOfType(from: old)
  }

  private var relation: [String] { [schema, table] }
  private var dotted: String { address.dotted }

  /// Rows that are there get NULL where nothing says what else.
  private func flagsOfAddition(in states: FlagStates) -> [KindFlag] {
    guard !isNullable, identity == nil, generated == nil, hints["backfill"] == nil, !hasDefault(in: states)
    else {
      return []
    }
    let rows = LiveRows(relation, mentions: [], in: states)
    return [
      KindFlag(
        "not-null-over-nulls", "\(dotted) is required, and the rows that are there have no value for it",
        whatToDo: "write `default`, or `backfill`: the value that those rows get", relation: relation,
        count: { "SELECT count(*) FROM \(rows.source($0))" }, needsRows: true)
    ]
  }

  private func hasDefault(in states: FlagStates) -> Bool {
    if states.new[ObjectAddress("default value", [schema, table, name])] != nil { return true }
    guard let parts = nameParts(type), parts.count == 2 else { return false }
    return states.new[DomainDefault.address(of: typeAddress(parts[0], parts[1]))] != nil
  }

  private func flagsOfRequirement(from old: Column, in states: FlagStates) -> [KindFlag] {
    guard old.isNullable, !isNullable, !old.isRequiredByOrigin else { return [] }
    let (relation, name) = (relation, name)
    let scan = scanFlag(relation)
    guard hints["backfill"] == nil else { return [scan] }
    let why = "\(dotted) becomes required, and rows without a value make that fail"
    let rows = LiveRows(relation, mentions: [], in: states)
    return [rowFlag("not-null-over-nulls", why, rows: rows) { _ in "t.\(name: name) IS NULL" }, scan]
  }

  private func flagsOfType(from old: Column) -> [KindFlag] {
    let fit = TypeFit(from: old.typeInUse, to: typeInUse)
    return fit.losses.map { loss in
      KindFlag(
        loss.rawValue, why(loss, from: old), relation: relation,
        count: question("count(*)", loss, fit, from: old),
        show: question("*", loss, fit, from: old, limit: " LIMIT 20"))
    }
  }

  private func why(_ loss: TypeFit.Loss, from old: Column) -> String {
    let change = "\(old.typeInUse) becomes \(typeInUse)"
    switch loss {
    case .range: return "values of \(dotted) may not fit: \(change)"
    case .digits: return "values of \(dotted) are cut: \(change)"
    case .encoding: return "values of \(dotted) are written in another way: \(change)"
    }
  }

  /// With `using`, what comes out of that is held against what is there.
  private func question(
    _ what: SQL, _ loss: TypeFit.Loss, _ fit: TypeFit, from old: Column, limit: SQL = ""
  ) -> LiveQuery {
    let (relation, name, newType, oldType, using) = (
      relation, name, typeInUse, old.typeInUse, hints["using"]
    )
    return { names in
      let column: SQL = "t.\(name: names.column(relation, name))"
      let condition =
        using.map { expression in
          TypeFit.differs(
            column, "(\(deparsed: expression))::\(deparsed: newType)", oldType,
            hasEquality: fit.old.hasEquality)
        } ?? fit.broken(loss, column: column, oldText: oldType, newText: newType)
      return "SELECT \(what) FROM \(names: names.relation(relation)) t WHERE \(condition)\(limit)"
    }
  }
}
