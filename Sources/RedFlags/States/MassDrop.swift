import CatalogModel
import Diffing

extension RedFlag {
  static let massDrop = RedFlag(
    "mass-drop", .stop,
    title: "Most of the schema would go",
    condition: "more objects with data are dropped than `over` says, or more than half of them",
    effect: "this looks like models that were not found, rather than like a decision",
    workaround:
      "make sure that every model file is there, and that `schemas` and `models` in plumb.yaml are right",
    example: Example(
      bad: """
        models: model      # in plumb.yaml; the directory is called models
        """,
      good: """
        models: models
        """),
    over: Threshold(amount: 5, unit: "objects")
  ) { effects in
    guard !effects.drops.isEmpty else { return [] }
    let limit = effects.context.levels["mass-drop"]?.over ?? 5
    let (gone, all) = holders(effects)
    guard gone.count > limit || (gone.count > 1 && gone.count * 2 > all) else { return [] }
    return [
      Finding(
        "",
        "\(gone.count) of \(counted(all, "object")) that hold data would go: "
          + listed(gone.map(\.description).sorted()))
    ]
  }

  /// What holds data directly below a schema: what goes for its own sake or with its schema, and how many there
  /// are; and what goes out of something that stays.
  private static func holders(_ effects: Effects) -> (gone: [ObjectAddress], all: Int) {
    func isTop(_ object: any SchemaObject) -> Bool {
      object.holdsData && object.parent?.depth == 1 && effects.context.isManaged(object.address)
    }
    let tops = effects.going.values.joined().filter(isTop).map(\.address)
    let parts = effects.drops.filter {
      $0.old.map { $0.holdsData && $0.parent != nil && !isTop($0) } ?? false
    }
    let all = effects.context.old.objects.values.lazy.filter(isTop).count
    return (tops + parts.map(\.address), max(all, tops.count + parts.count))
  }
}
