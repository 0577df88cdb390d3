import CatalogModel
import Diffing
import Planning

extension RedFlag {
  static let breaksDependent = RedFlag(
    "breaks-dependent", .stop,
    title: "Something outside leans on what goes",
    condition:
      "an object that is dropped, rebuilt or given another type has a dependent outside of the managed schemas",
    effect: "PostgreSQL refuses the statement, and nothing outside may be dropped to make way",
    workaround: "change what leans on it first, where it is kept",
    example: Example(
      bad: """
        -- public.report reads cfg.ticket.subject
        columns: {}        # subject: was here
        """,
      good: """
        create or replace view public.report as select id from cfg.ticket;   -- where it is kept
        """)
  ) { effects in
    let context = effects.context
    let going = effects.dropped.union(rebuilt(context.up)).union(retyped(context.up))
    return going.sorted().compactMap { address in
      guard let leaning = context.outsideDependents[address], !leaning.isEmpty else { return nil }
      return Finding(
        address, "\(listed(leaning.sorted())) leans on \(address), which cannot stay as it is",
        facts: leaning.sorted().map { "outside: \($0)" })
    }
  }

  /// What is dropped on the way, though it is there again afterwards.
  private static func rebuilt(_ plan: Plan) -> Set<ObjectAddress> {
    Set(plan.steps.flatMap(\.nodes).filter { $0.role == .drop || $0.role == .dropAside }.map(\.address))
  }

  private static func retyped(_ plan: Plan) -> Set<ObjectAddress> {
    Set(plan.changes.filter(\.isRetype).map(\.address))
  }
}
