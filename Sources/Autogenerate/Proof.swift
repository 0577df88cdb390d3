import CatalogModel
import Diagnostics
import Diffing
import Introspection
import Planning
import Postgres
import SQLSyntax
import ShadowDatabase

/// Runs a plan up, down and up again on a scratch copy, and believes only the catalog: up must equal what is
/// wanted, down what was, rows must survive.
struct Prover: Sendable {
  let kinds: [any SchemaObject.Type]
  let scope: CatalogScope
  let schemas: [String]
  let shadow: ShadowServer

  struct Outcome: Sendable {
    var evidence = Evidence()
    /// Why the plan is not proven; empty where it is.
    var problems: [Diagnostic] = []
    /// Columns whose type PostgreSQL changes only with a cast that is asked for.
    var castNeeded: [ObjectAddress] = []
    /// The server's words for it.
    var castMessage = ""
    /// A statement that calls a function whose body names things without their schema.
    var searchNeeded: StepFailure?
    /// Whether a function looks for what is not on the copy.
    var lacksNames = false
    /// What rows of the copy stood in the way of.
    var obstacle: String?

    var isProven: Bool { problems.isEmpty && castNeeded.isEmpty && searchNeeded == nil && !lacksNames }
  }

  /// With rows; where rows of a copy stand in the way of the statements, that is kept, and the plan is proven
  /// on empty tables: whether live rows do is asked of the live database.
  func prove(_ comparison: Comparison) async throws -> Outcome {
    let outcome = try await proveOnce(comparison, withRows: true)
    guard let obstacle = outcome.obstacle else { return outcome }
    var again = try await proveOnce(comparison, withRows: false)
    again.evidence.unproven.append("rows were not tried: \(obstacle)")
    return again
  }

  private func proveOnce(_ comparison: Comparison, withRows: Bool) async throws -> Outcome {
    let database = try await shadow.makeDatabase()
    do {
      let outcome = try await prove(comparison, on: database, withRows: withRows)
      await database.discard()
      return outcome
    } catch {
      await database.discard()
      throw error
    }
  }

  private func prove(_ comparison: Comparison, on database: ShadowDatabase, withRows: Bool) async throws
    -> Outcome
  {
    var outcome = Outcome()
    outcome.evidence.serverVersion = shadow.version.description
    outcome.evidence.shadow = shadow.description
    let part = ProofPart(comparison)
    let builder = ShadowBuilder(kinds: kinds, scope: scope)
    let connection = database.connection
    let before = comparison.old.restricted(to: part.before)
    let refusals = try await builder.build(before, on: database, searchPath: before.pathOfBodies)
    guard refusals.isEmpty else {
      outcome.lacksNames = !comparison.needsAll && refusals.contains(where: \.error.isNameInBody)
      if outcome.lacksNames { return outcome }
      outcome.problems = refusals.map(Self.unbuildable)
      return outcome
    }
    let start = try await read(builder, connection)
    // What the copy has by itself (`public` and its comment) takes part in nothing.
    let own = Set(start.addresses.filter { before[$0] == nil })
    var rows = RowMaker(
      connection: connection, schemas: Set(before.addresses.map(\.schema)).sorted(), listed: scope.listed)
    if withRows {
      outcome.evidence.rows = try await rows.fill()
      outcome.evidence.unproven = rows.unfilled
    }
    let content = try await rows.content()

    let up = try await run(comparison.upSteps, connection)
    outcome.evidence.up = up.observations
    if let failure = up.failure {
      report(failure, .up, comparison, &outcome)
      return outcome
    }
    let reached = try await read(builder, connection)
    let expected = expected(comparison, part, on: start)
    outcome.problems += mismatches(reached, expected, own, "the up does not lead to what the models say")
    let down = try await run(comparison.downSteps, connection)
    outcome.evidence.down = down.observations
    if let failure = down.failure {
      report(failure, .down, comparison, &outcome)
      return outcome
    }
    let back = try await read(builder, connection)
    outcome.problems += mismatches(back, start, [], "the down does not lead back to what was")
    let lost = try await rows.lost(
      since: content, except: part.givenUp, altered: part.altered, placed: comparison.placed)
    outcome.problems += lost.map { Self.lostRows($0) }
    if let failure = try await run(comparison.upSteps, connection).failure {
      report(failure, .again, comparison, &outcome)
    } else {
      let again = try await read(builder, connection)
      outcome.problems += mismatches(
        again, reached, [], "the up after the down leads elsewhere than the first")
    }
    return outcome
  }

  /// What the plan leaves alone is to stay what the copy has: the server may read its own words otherwise than it printed
  /// them.
  private func expected(_ comparison: Comparison, _ part: ProofPart, on start: Catalog) -> Catalog {
    var expected = comparison.new.restricted(to: part.after)
    for (address, object) in expected.objects {
      guard let old = comparison.old[address], let copy = start[address], old.isEqual(to: object),
        !copy.isEqual(to: object)
      else { continue }
      expected.replace(copy)
    }
    return expected
  }

  private func read(_ builder: ShadowBuilder, _ connection: Connection) async throws -> Catalog {
    try await builder.objects(schemas, connection)
  }

  // MARK: Running

  struct StepFailure: Sendable {
    var step: Plan.Step
    var error: PostgresError
  }

  private func run(
    _ steps: [Plan.Step], _ connection: Connection
  ) async throws -> (observations: [Evidence.Observation], failure: StepFailure?) {
    _ = try await connection.execute("SELECT pg_catalog.set_config('search_path', 'pg_catalog', false)")
    var observer = StatementObserver(connection: connection)
    var observations: [Evidence.Observation] = []
    for transaction in Plan(changes: [], steps: steps).transactions {
      if transaction.isTransaction { _ = try await connection.execute("BEGIN") }
      try await observer.begin()
      for step in transaction.steps {
        do {
          observations.append(try await observer.run(step.statement.sql.text))
        } catch let error as PostgresError {
          if error.isConnectionLoss { throw error }
          _ = try? await connection.execute("ROLLBACK")
          return (observations, StepFailure(step: step, error: error))
        }
      }
      if transaction.isTransaction {
        do {
          _ = try await connection.execute("COMMIT")
        } catch let error as PostgresError {
          guard let last = transaction.steps.last, !error.isConnectionLoss else { throw error }
          return (observations, StepFailure(step: last, error: error))
        }
      }
    }
    return (observations, nil)
  }

  // MARK: Saying what is wrong

  private enum Leg: String {
    case up = "the up"
    case down = "the down"
    case again = "the up after the down"
  }

  private static func remedy(for error: PostgresError) -> String {
    error.isNameInBody
      ? "name the schemas in the function's body, or give it a search_path of its own (`set: { search_path: … }`)"
      : "change the model, or write the revision by hand with `plumb revision --empty`"
  }

  private func report(_ failure: StepFailure, _ leg: Leg, _ comparison: Comparison, _ outcome: inout Outcome)
  {
    let plan = leg == .down ? comparison.down : comparison.up
    if !outcome.evidence.rows.isEmpty,
      rowsStandInTheWay(failure.error.sqlState) || namesNothing(failure, plan)
    {
      outcome.obstacle = "\(leg.rawValue), \(failure.step.address): \(failure.error.message)"
    }
    // 42804: not without being asked; 42846: not even then; 42883: rows that move are held against rules as they are.
    let isMove = failure.step.nodes.contains { $0.role == .moveOver }
    if ["42804", "42846"].contains(failure.error.sqlState) || isMove && failure.error.sqlState == "42883",
      let change = retyped(by: failure, in: plan)
    {
      // Rows that move are given to the whole.
      let isItsOwn = failure.step.nodes.contains { $0.address == change.address }
      let column = change.address
      let target = leg == .down ? comparison.base : comparison.new
      outcome.castNeeded.append(isItsOwn ? column : target.columnOfWhole(column))
      outcome.castMessage = failure.error.message
      return
    }
    if failure.error.isNameInBody, failure.step.statement.transaction != .forbidden,
      comparison.searched[failure.step.statement.sql.text] == nil
    {
      outcome.searchNeeded = failure
      return
    }
    outcome.problems.append(
      Diagnostic(
        "unproven", at: comparison.places[failure.step.address], subject: failure.step.address.description,
        "\(leg.rawValue) fails on a scratch copy, at \(failure.step.address)",
        details: failure.error.diagnosticDetails() + ["statement: \(failure.step.statement.sql.text)"],
        advice: "nothing was written; \(Self.remedy(for: failure.error))"
      ))
  }

  /// The column whose new type is refused: the message names it, or only the two types.
  private func retyped(by failure: StepFailure, in plan: Plan) -> Change? {
    let addresses = Set(failure.step.nodes.map(\.address))
    // Of a table's columns, where its rows are moved: what else it becomes (`OF`) casts nothing.
    let tables = Set(failure.step.nodes.filter { $0.role != .alter }.map(\.address))
    let types = Set(plan.changes.filter { $0.new is any GivesColumns }.map(\.address)).intersection(addresses)
    let changes = plan.changes.filter { change in
      let parent = change.new?.parent
      return (change.isRetype || keepsComputed(change))
        && (addresses.contains(change.address) || parent.map(tables.contains) == true
          // What a type gives its tables changes with it.
          || change.new?.link.map(types.contains) == true)
    }
    let message = failure.error.message
    let named = changes.filter { message.contains("\"\($0.address.name)\"") }
      .min { castsTried($0) < castsTried($1) }
    let alike = changes.filter { change in
      [change.old, change.new].allSatisfy { object in
        guard let type = object?.valueType else { return false }
        return message.contains(type.prefix { $0 != "(" && $0 != "[" })
      }
    }
    // Of several with the same types, one that no cast was written for so far, or not the last that there is.
    let typed = alike.min { castsTried($0) < castsTried($1) }
    let own = changes.filter { addresses.contains($0.address) }
    return named ?? typed ?? own.min { $0.address < $1.address }
  }

  /// Whether what was computed comes into a column that is made anew.
  private func keepsComputed(_ change: Change) -> Bool {
    guard case .replace(let old, let new as any Computed, _) = change.action else { return false }
    return old.isQuery && !new.isQuery
  }

  /// Whether a value is to become the name of something (manual, 8.19), and there is no such thing.
  private func namesNothing(_ failure: StepFailure, _ plan: Plan) -> Bool {
    ["42P01", "42883", "42704", "3F000"].contains(failure.error.sqlState)
      && retyped(by: failure, in: plan)?.new?.valueType?.hasPrefix("reg") == true
  }

  private func castsTried(_ change: Change) -> Int {
    guard let using = change.new?.hints["using"] else { return 0 }
    return using.contains("::text::") ? 2 : 1
  }

  private func mismatches(
    _ have: Catalog, _ want: Catalog, _ own: Set<ObjectAddress>, _ message: String
  ) -> [Diagnostic] {
    let names = Set(schemas)
    let managed = want.addresses.filter { names.contains($0.schema) }
    let present = have.addresses.filter { address in
      if !names.contains(address.schema) { return false }
      if want[address] != nil { return true }
      // What came to a part by its link alone stands in no model.
      if let object = have[address], object.isImplied, object.link.map({ want[$0] != nil }) == true {
        return false
      }
      // A schema that stands although nothing in this proof is in it proves nothing.
      return !own.contains(address)
    }
    let different = Differ.differing(
      have.restricted(to: Set(present)), want.restricted(to: Set(managed)))
    guard !different.isEmpty else { return [] }
    return [
      Diagnostic(
        "unproven", subject: nil,
        "\(message): \(different.count == 1 ? "1 object differs" : "\(different.count) objects differ")",
        details: different.sorted().prefix(12).map { address in
          "\(address): \(differenceText(have[address], want[address]))"
        }, advice: "nothing was written; report this with the two states")
    ]
  }

  private static func unbuildable(_ refusal: ShadowBuilder.Refusal) -> Diagnostic {
    Diagnostic(
      "unproven", subject: refusal.address.description,
      "\(refusal.address) could not be built on a scratch copy, so nothing can be proven",
      details: refusal.error.diagnosticDetails() + ["statement: \(refusal.statement)"],
      advice: "nothing was written; `shadow: same-server` has what this server has")
  }

  private static func lostRows(_ what: String) -> Diagnostic {
    Diagnostic(
      "unproven", subject: what, "rows did not survive the way up and down: \(what)",
      advice: "nothing was written; report this with the two states")
  }
}

extension Catalog {
  /// The column, or that of what its table is a partition of, however far above: rows are given to that.
  fileprivate func columnOfWhole(_ column: ObjectAddress) -> ObjectAddress {
    guard let whole = self[column]?.parent.flatMap({ self[$0]?.whole }) else { return column }
    return columnOfWhole(ObjectAddress(column.type, whole.names + [column.name]))
  }
}
