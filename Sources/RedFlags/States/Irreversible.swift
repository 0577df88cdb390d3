import CatalogModel
import Diffing

extension RedFlag {
  static let irreversible = RedFlag(
    "irreversible", .warn,
    title: "Down cannot bring back what up removes",
    condition: "the revision drops something that holds data, or rounds, recodes or relabels values",
    effect: "a downgrade makes the same shape again, without what was in it",
    workaround: "take a backup before the upgrade",
    example: Example(
      bad: """
        columns: {}        # subject: was here
        """,
      good: """
        columns:
          title: { type: text, renamed_from: subject }
        """)
  ) { effects in
    let gone = effects.drops.filter { change in
      effects.going[change.address]?.contains { $0.holdsData } ?? false
    }
    let losses = (gone + effects.remade.filter { !effects.keepsRowsInParts($0) }).map { change in
      Finding(change.address, "down makes \(change.address) again, but empty")
    }
    let changed = effects.objections.filter {
      $0.flag.slug != "type-narrowing" && lossy.contains($0.flag.slug) && effects.finding($0) != nil
    }
    return losses
      + changed.map {
        Finding($0.address, "down does not give the values of \($0.address) back as they were")
      }
  }
}
