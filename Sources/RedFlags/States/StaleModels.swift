import CatalogModel
import Diffing
import Planning
import SQLSyntax

extension RedFlag {
  static let staleModels = RedFlag(
    "stale-models", .stop,
    title: "The models are older than the migrations",
    condition: "the plan takes back what the newest revision did",
    effect: "this checkout is behind: somebody else's change would be undone",
    workaround: "bring the models up to date (`git pull`), then try again",
    example: Example(
      bad: """
        # the newest revision adds cfg.ticket.topic
        columns:
          id: bigint
        """,
      good: """
        columns:
          id: bigint
          topic: text?
        """)
  ) { effects in
    guard takesBack(effects.context) else { return [] }
    let heads = effects.context.standing.heads
    return [
      Finding(
        heads.joined(separator: ", "),
        "the models stand before revision \(listed(heads)): what it did would be taken back")
    ]
  }

  /// By the states where both are known, else by what would be run.
  private static func takesBack(_ context: FlagContext) -> Bool {
    if let base = context.base, let previous = context.previous {
      return returns(context.new, from: base, to: previous)
    }
    let planned = Set(context.up.steps.map { normal($0.statement.sql.text) })
    let undoing = context.standing.undoing.map(normal).filter { !$0.isEmpty }
    return !undoing.isEmpty && undoing.allSatisfy(planned.contains)
  }

  /// Nothing that the heads changed is as they left it, and something is as it was before them.
  private static func returns(_ models: Catalog, from base: Catalog, to previous: Catalog) -> Bool {
    let changed = Differ.differing(base, previous)
    func agrees(_ address: ObjectAddress, _ state: Catalog) -> Bool {
      guard let object = models[address] else { return state[address] == nil }
      return state[address].map { object.isEqual(to: $0) } ?? false
    }
    return !changed.isEmpty && changed.allSatisfy { !agrees($0, base) }
      && changed.contains { agrees($0, previous) }
  }

  private static func normal(_ sql: String) -> String {
    var words = sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    while words.hasSuffix(";") || words.hasSuffix(" ") { words.removeLast() }
    return words
  }
}
