import CatalogModel
import SQLSyntax

/// Statements that give every row of a table a value in another column. A scratch copy has few rows, which nobody hides, so
/// that no proof would tell what goes wrong with them.
extension PlanBuilder {
  /// Has them reach every row, also where policies hide some from the owner, and no trigger or rule act on rows that only
  /// keep what they have.
  func undisturbed(_ steps: [Plan.Step]) -> [Plan.Step] {
    guard steps.contains(where: { ($0.statement.writing?.rows ?? .listed) != .listed }) else { return steps }
    var acting = from.objects.filter { $0.value is any ActsOnRows }
    var result: [Plan.Step] = []
    for step in steps {
      var around: [(address: ObjectAddress, swap: Swap)] = []
      if let writing = step.statement.writing, writing.rows != .listed {
        if writing.rows == .kept {
          let actors = acting.values.compactMap { $0 as? any ActsOnRows }
          around = silence(actors, of: family(of: writing.table))
        }
        // Only the policies of the table that is named count.
        if hidesRows(writing.table), let table = (to[writing.table] ?? from[writing.table]) as? any KeepsRows
        {
          around.append((writing.table, table.disclosure))
        }
      }
      result += around.flatMap { Self.steps($0.swap.before, about: $0.address) }
      result.append(step)
      result += around.flatMap { Self.steps($0.swap.after, about: $0.address) }
      follow(step, &acting)
    }
    return result
  }

  private static func steps(_ statements: [Statement], about address: ObjectAddress) -> [Plan.Step] {
    statements.map { Plan.Step($0, [PlanNode(address, .alter, [$0])]) }
  }

  /// What is made, changed or dropped acts otherwise from then on.
  private func follow(_ step: Plan.Step, _ acting: inout [ObjectAddress: any SchemaObject]) {
    for node in step.nodes {
      guard let object = to[node.address] ?? from[node.address], object is any ActsOnRows else { continue }
      acting[node.address] = node.role == .drop ? nil : to[node.address]
      for (old, new) in rebuilds.renamed where new == node.address { acting[old] = nil }
    }
  }

  /// A whole's first: with it those of its parts change, too, and get their own state back in the end.
  private func silence(
    _ actors: [any ActsOnRows], of tables: Set<ObjectAddress>
  ) -> [(address: ObjectAddress, swap: Swap)] {
    let own = actors.filter { $0.actsOnUpdates && $0.parent.map(tables.contains) == true }
      .sorted { $0.address < $1.address }
    let stated = own.filter { $0.link == nil }
    let names = Set(stated.map(\.address.name))
    let copies = own.filter { $0.link != nil && names.contains($0.address.name) }
    return stated.map { ($0.address, $0.silence) }
      + copies.map { ($0.address, Swap(before: [], after: $0.silence.after)) }
  }
}
