import CatalogModel
import SQLSyntax

extension PlanBuilder {
  /// The statements of one representative: what was contracted into it is written inside of it.
  func steps(of representative: Int, folds: Bool) -> [Plan.Step] {
    let members = graph.members[representative]
    let nodes = members.map { graph.nodes[$0] }
    let head = graph.nodes[representative]
    guard members.count > 1, head.role == .create else {
      return head.statements.map { Plan.Step($0, nodes) }
    }
    let parts = members.dropFirst().sorted { graph.keys[$0] < graph.keys[$1] }.map { graph.nodes[$0] }
    return fold(head, parts).map { Plan.Step($0, nodes) }
  }

  /// `CREATE TABLE` with its elements, or one element with what stands behind it, then what has no such form.
  private func fold(_ head: PlanNode, _ parts: [PlanNode]) -> [Statement] {
    var suffixes: [ObjectAddress: SQL] = [:]
    for part in parts {
      for case .suffix(let element, let text) in part.statements.first?.folds ?? [] {
        suffixes[element] = (suffixes[element].map { $0 + " " } ?? "") + text
      }
    }
    var elements: [SQL] = []
    var rest: [Statement] = []
    for part in parts {
      let folds = part.statements.first?.folds ?? []
      if folds.contains(where: { if case .suffix = $0 { true } else { false } }) {
        rest += part.statements.dropFirst()
        continue
      }
      for case .element(_, let text, _) in folds {
        elements.append(text + (suffixes[part.address].map { " " + $0 } ?? ""))
      }
      rest += part.statements.dropFirst()
    }
    var first = head.statements[0]
    for case .container(let start, let tail, _) in first.folds where !elements.isEmpty {
      first = Statement("\(start) (\n  \(elements.joined(",\n  "))\n)\(tail)")
    }
    if let suffix = suffixes[head.address] { first = first.appending(" " + suffix) }
    return [first] + head.statements.dropFirst() + rest
  }
}

extension Statement {
  /// The statement, and the clause that it can be joined by, with something behind it.
  func appending(_ text: SQL) -> Statement {
    Statement(
      sql + text, transaction: transaction,
      folds: folds.map {
        if case .clause(let head, let clause, let sets) = $0 {
          .clause(head: head, clause + text, sets: sets)
        } else {
          $0
        }
      })
  }

  fileprivate var clause: (head: SQL, text: SQL, sets: String?)? {
    for case .clause(let head, let text, let sets) in folds { return (head, text, sets) }
    return nil
  }
}

/// Neighbouring clauses of one `ALTER TABLE` become one statement: one lock, one pass over the rows.
func joiningNeighbours(_ steps: [Plan.Step]) -> [Plan.Step] {
  var result: [Plan.Step] = []
  var run: [Plan.Step] = []
  func flush() {
    guard let first = run.first else { return }
    if run.count == 1 {
      result.append(first)
    } else if let head = first.statement.clause?.head {
      let clauses = run.compactMap { $0.statement.clause?.text }
      result.append(
        Plan.Step(Statement("\(head)\n  \(clauses.joined(",\n  "))"), run.flatMap(\.nodes)))
    }
    run = []
  }
  for step in withoutOverridden(steps) {
    guard let clause = step.statement.clause, step.statement.transaction == .allowed else {
      flush()
      result.append(step)
      continue
    }
    if run.first?.statement.clause?.head != clause.head || !isFree(clause, of: run) { flush() }
    run.append(step)
  }
  flush()
  return result
}

/// What is set twice without anything else that happens to the same table in between, or to one that it is a part of, or
/// that goes, is set once.
private func withoutOverridden(_ steps: [Plan.Step]) -> [Plan.Step] {
  var result: [Plan.Step] = []
  var following: [SQL: Int] = [:]
  for step in steps.reversed() {
    guard let clause = step.statement.clause else {
      // The first may be what makes it possible that something goes.
      if step.nodes.contains(where: { [.drop, .dropAside].contains($0.role) }) { following = [:] }
      result.append(step)
      continue
    }
    if let next = following[clause.head], clause.sets != nil,
      result[next].statement.clause?.sets == clause.sets
    {
      result[next] = Plan.Step(result[next].statement, step.nodes + result[next].nodes)
    } else {
      if clause.sets == nil { following = [:] }
      following[clause.head] = result.count
      result.append(step)
    }
  }
  return result.reversed()
}

/// A clause that is there already says that the same thing changes twice: the order of the two matters. What drops goes
/// first for PostgreSQL (ATPrepCmd), so it does too where a default is set and taken away again with something between the
/// two, where a column goes that another expression was computed from so far, and where one comes that loses what it comes
/// with. With a new type and a new expression in one statement the server loses the indexes that it makes anew for the one
/// (ATPostAlterTypeCleanup runs twice: "cache lookup failed").
private func isFree(_ clause: (head: SQL, text: SQL, sets: String?), of run: [Plan.Step]) -> Bool {
  let text = clause.text.text
  let dropsDefault = clause.sets != nil && text.hasSuffix(" DROP DEFAULT")
  return !run.contains {
    guard let other = $0.statement.clause else { return false }
    return other.text == clause.text || dropsDefault && other.sets == clause.sets
      || drops(text, fromWhat: other.text.text)
      || text.hasPrefix("DROP COLUMN ") && setsExpression(other.text.text)
      || retypes(text) && setsExpression(other.text.text) || setsExpression(text) && retypes(other.text.text)
  }
}

/// Whether a column that the other clause adds is to lose something that it had from there.
private func drops(_ clause: String, fromWhat adds: String) -> Bool {
  let start = "ALTER COLUMN "
  guard clause.hasPrefix(start), let end = clause.ranges(of: " DROP ").last else { return false }
  return adds.hasPrefix("ADD COLUMN \(clause[..<end.lowerBound].dropFirst(start.count)) ")
}

private func retypes(_ clause: String) -> Bool { clause.contains(" SET DATA TYPE ") }
private func setsExpression(_ clause: String) -> Bool { clause.contains(" SET EXPRESSION ") }
