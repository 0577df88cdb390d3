import CatalogModel
import Diffing

extension RedFlag {
  static let downgradeLosesData = RedFlag(
    "downgrade-loses-data", .warn,
    title: "Down drops what users fill",
    condition:
      "the revision adds something that holds data, lets values in that the old type does not hold, or its down makes a "
      + "column anew",
    effect: "a downgrade takes away what was written since, or fails on it",
    workaround: "downgrade only right after the upgrade, or take a backup before",
    example: Example(
      bad: """
        columns:
          topic: text?     # new: down is DROP COLUMN topic
        """,
      good: """
        views:
          open_ticket: { query: select id from ticket }    # new: down drops no data
        """)
  ) { effects in
    let additions = effects.additions.filter {
      $0.new?.holdsData == true && !effects.givesRowsBack($0)
    }.map { change in
      Finding(change.address, "down drops \(change.address) with what was written to it")
    }
    let narrowings = effects.downObjections.filter { lossy.contains($0.flag.slug) }.map { objection in
      Finding(objection.address, "on the way down, \(objection.flag.why)")
    }
    let remade = effects.remadeDown.map { address in
      Finding(address, "on the way down, \(address) is dropped and made again: what it holds then goes")
    }
    return additions + narrowings + remade
  }

  /// Flags of kinds that say that values go or do not fit.
  static let lossy: Set<String> = ["type-narrowing", "precision-loss", "encoding-change", "drop-enum-value"]
}
