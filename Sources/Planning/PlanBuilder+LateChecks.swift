import CatalogModel
import SQLSyntax

/// What is held against written rows only at the end of the transaction, or fires only then, leaves events behind until which
/// the server lets nobody change the table (55006; src/backend/commands/tablecmds.c, CheckTableNotInUse).
extension PlanBuilder {
  /// Has such checks made before the first statement that they would stop. Scratch copies have few rows, so that no proof
  /// would tell.
  func checkingInTime(_ steps: [Plan.Step]) -> [Plan.Step] {
    if steps.allSatisfy({ $0.statement.writing == nil }) { return steps }
    let late = tablesCheckedLate()
    if late.isEmpty { return steps }
    var result: [Plan.Step] = []
    var busy: Set<ObjectAddress> = []
    var waits = true
    for step in steps {
      if let table = step.statement.writing?.table {
        let family = family(of: table)
        if waits, !family.isDisjoint(with: late) { busy.formUnion(family) }
      } else if step.statement.needsTableUnused, step.nodes.contains(where: { isOf(busy, $0) }) {
        result.append(Plan.Step(Statement("SET CONSTRAINTS ALL IMMEDIATE"), step.nodes))
        (busy, waits) = ([], false)
      }
      result.append(step)
      if step.statement.transaction != .allowed { (busy, waits) = ([], true) }
    }
    return result
  }

  /// What has such a check in either state, and what a key of that kind points to.
  private func tablesCheckedLate() -> Set<ObjectAddress> {
    var tables: Set<ObjectAddress> = []
    for catalog in [from, to] {
      for address in catalog.addresses {
        guard let check = catalog[address] as? any ChecksLate, check.checksLate else { continue }
        guard let table = check.parent else { continue }
        tables.formUnion([table] + check.references.filter { $0.type == table.type })
      }
    }
    return tables
  }

  /// The table, what it is a part of, and what is a part of it: an update goes down, and a change reaches all of them.
  func family(of table: ObjectAddress) -> Set<ObjectAddress> {
    var found: Set<ObjectAddress> = []
    for catalog in [from, to] {
      var waiting = [table]
      while let next = waiting.popLast() {
        found.insert(next)
        waiting += (catalog.linksByWhole()[next] ?? []).map(\.withoutFacet)
      }
      var above = catalog[table]?.whole
      while let next = above {
        found.insert(next)
        above = catalog[next]?.whole
      }
    }
    return found
  }

  private func isOf(_ tables: Set<ObjectAddress>, _ node: PlanNode) -> Bool {
    var address: ObjectAddress? = node.address
    while let next = address {
      if tables.contains(next.withoutFacet) { return true }
      address = to[next]?.parent ?? from[next]?.parent
    }
    return false
  }
}

extension Statement {
  fileprivate var needsTableUnused: Bool {
    ["ALTER TABLE ", "CREATE INDEX ", "CREATE UNIQUE INDEX ", "DROP "].contains { sql.text.hasPrefix($0) }
  }
}
