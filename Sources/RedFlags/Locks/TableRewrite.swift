import CatalogModel
import Diffing

extension RedFlag {
  static let tableRewrite = RedFlag(
    "table-rewrite", .warn,
    title: "A table is written anew",
    condition:
      "the file of a table with rows was seen to change on the shadow, or a table is made again with its rows; it stops above `over`",
    effect:
      "nobody reads or writes the table while every row and every index is written again, on twice the space",
    workaround: "add a new column, fill it in batches, and change over in a later revision",
    example: Example(
      bad: """
        columns:
          id: bigint      # was integer, on a large table
        """,
      good: """
        columns:
          id: integer
          id_new: bigint?
        """),
    over: Threshold(amount: 100, unit: "MB")
  ) { effects in
    let over = effects.context.levels["table-rewrite"]?.over ?? 100
    return effects.rewrites().map { burden in
      Finding(
        burden.relation, address: effects.dataRelations[burden.relation], level: burden.level(over: over),
        "every row of \(burden.relation) is written anew", facts: burden.details)
    } + effects.copied.map { effects.copying($0, over: over) }
  }
}

extension Effects {
  /// A table that deals out its rows in another way.
  fileprivate func copying(_ change: Change, over: Int) -> Finding {
    let relation = liveRelation(change.address)
    let burden = Burden(
      relation: relation, facts: context.facts.relations[relation], mode: nil, sql: "",
      rate: Burden.rewriting)
    let attributes = listed(change.attributes.map { "`\($0)`" })
    let rows =
      keepsRowsInParts(change)
      ? "its partitions join again with their rows; those of partitions that go" : "its rows"
    return Finding(
      change.address, level: burden.level(over: over),
      "\(change.address) is dropped and made again, because PostgreSQL cannot change \(attributes): \(rows), and what its "
        + "identity columns have counted, wait in a table beside it meanwhile",
      facts: [burden.sizeText, burden.waitText])
  }
}
