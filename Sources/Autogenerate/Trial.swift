import CatalogModel
import Diagnostics
import Diffing
import Introspection
import Planning
import Postgres
import RedFlags
import Revisions
import Runner
import ShadowDatabase

/// One revision's files, run up, down and up again on a copy of what comes before them, and judged by what was
/// seen: SQL written by hand exactly as generated SQL.
struct Trial: Sendable {
  var comparison: Comparison
  var evidence = Evidence()
  var problems: [Diagnostic] = []
  var flags: [RaisedFlag] = []
  /// What rows of the copy stood in the way of.
  var obstacle: String?
}

extension Workspace {
  /// With rows; where rows of the copy stand in the way, that is said, and the trial is made on empty tables.
  func trial(of revision: Revision) async throws -> Trial {
    var before = try await stateBefore(revision)
    let outside = try await outsideObjects(namedBy: [revision])
    before.catalog.merge(outside.restricted { before.catalog[$0] == nil })
    let trial = try await trial(of: revision, from: before, withRows: true)
    guard let obstacle = trial.obstacle else { return trial }
    var again = try await self.trial(of: revision, from: before, withRows: false)
    again.evidence.unproven.append("rows were not tried: \(obstacle)")
    return again
  }

  private func trial(of revision: Revision, from before: State, withRows: Bool) async throws -> Trial {
    let database = try await shadow().makeDatabase()
    do {
      let trial = try await trial(of: revision, from: before, on: database, withRows: withRows)
      await database.discard()
      return trial
    } catch {
      await database.discard()
      throw error
    }
  }

  /// What the revision's parents lead to. A first revision may have been written against a database that held
  /// something already: while it is not applied, that database says what it starts from.
  private func stateBefore(_ revision: Revision) async throws -> State {
    let known = try revisions()
    if revision.revises.isEmpty, let record = try? await record(), record.applied.isEmpty,
      let live = try? await state(.database)
    {
      return live
    }
    let ancestors = try RevisionGraph(known).ancestors(of: revision.id)
    return try await migrationState(
      upTo: nil, among: known.filter { ancestors.contains($0.id) && $0.id != revision.id })
  }

  private func trial(
    of revision: Revision, from before: State, on database: ShadowDatabase, withRows: Bool
  ) async throws -> Trial {
    let builder = ShadowBuilder(kinds: kinds, scope: scope)
    let connection = database.connection
    let refusals = try await builder.build(
      before.catalog, on: database, searchPath: before.catalog.pathOfBodies)
    let start = try await builder.read(project.schemas, connection)
    var trial = Trial(comparison: Comparison.nothing(start.catalog, warnings: []))
    let server = try await shadow()
    trial.evidence.serverVersion = server.version.description
    trial.evidence.shadow = server.description
    trial.problems = refusals.map(Self.unbuildable)
    guard trial.problems.isEmpty else { return trial }
    var rows = RowMaker(connection: connection, schemas: project.schemas, listed: scope.listed)
    if withRows {
      trial.evidence.rows = try await rows.fill()
      trial.evidence.unproven = rows.unfilled
    }
    let content = try await rows.content()
    let outside = try await OutsideState.read(connection, managed: project.schemas, history: project.history)
    guard let reached = try await run(revision, .up, connection, builder, \.up, &trial) else { return trial }
    trial.comparison = try comparison(start, reached)
    let touched = try await OutsideState.read(connection, managed: project.schemas, history: project.history)
    let back = try await run(revision, .down, connection, builder, \.down, &trial)
    if let back, trial.problems.isEmpty {
      check(
        back.catalog, start.catalog, "the down of revision \(revision.id) does not lead back to what was",
        revision.down.file, &trial)
      let lost = try await rows.lost(
        since: content, except: givenUp(trial.comparison), placed: trial.comparison.placed)
      trial.problems += lost.map { Self.lostRows($0, revision) }
      let again = try await run(revision, .up, connection, builder, nil, &trial)
      if let again {
        check(
          again.catalog, reached.catalog, "the up after the down leads elsewhere", revision.up.file, &trial)
      }
    }
    try await flag(&trial, revision, outside.changes(to: touched))
    return trial
  }

  private func givenUp(_ comparison: Comparison) -> Set<ObjectAddress> {
    Set(
      comparison.up.changes.flatMap { change -> [ObjectAddress] in
        switch change.action {
        case .create: return []
        case .alter(let old, _, _) where old.valueType == nil: return []
        default: break
        }
        return [change.address] + (change.old.map { [$0.address] } ?? [])
      })
  }

  private static func unbuildable(_ refusal: ShadowBuilder.Refusal) -> Diagnostic {
    Diagnostic(
      "unproven", subject: refusal.address.description,
      "\(refusal.address) could not be built on a scratch copy",
      details: refusal.error.diagnosticDetails())
  }

  private static func lostRows(_ what: String, _ revision: Revision) -> Diagnostic {
    Diagnostic(
      "unproven", at: SourcePlace(file: revision.down.file), subject: what,
      "rows did not survive the way up and down: \(what)", advice: "correct the file, then prove it again")
  }

  // MARK: Running

  private func run(
    _ revision: Revision, _ direction: Revision.Direction, _ connection: Connection, _ builder: ShadowBuilder,
    _ kept: WritableKeyPath<Evidence, [Evidence.Observation]>?, _ trial: inout Trial
  ) async throws -> CatalogReader.Dependencies? {
    do {
      var observations: [Evidence.Observation] = []
      try await run(revision, direction, on: connection, observing: &observations)
      if let kept { trial.evidence[keyPath: kept] = observations }
      return try await builder.read(project.schemas, connection)
    } catch let failure as Failure where failure.diagnostics.first?.code == "cannot-replay" {
      trial.problems += failure.diagnostics
      let words = failure.diagnostics[0].details.first ?? ""
      if !trial.evidence.rows.isEmpty, words.hasPrefix("ERROR "), rowsStandInTheWay(words.dropFirst(6)) {
        trial.obstacle = words
      }
      return nil
    }
  }

  private func check(
    _ have: Catalog, _ want: Catalog, _ message: String, _ file: String, _ trial: inout Trial
  ) {
    let different = Differ.differing(have, want, where: isManaged)
    guard !different.isEmpty else { return }
    trial.problems.append(
      Diagnostic(
        "unproven", at: SourcePlace(file: file),
        "\(message): \(different.count) object\(different.count == 1 ? " differs" : "s differ")",
        details: different.sorted().prefix(12).map { address in
          have[address] == nil
            ? "missing: \(address)" : want[address] == nil ? "left over: \(address)" : "differs: \(address)"
        }, advice: "correct the file, then prove it again"))
  }

  // MARK: Judging

  /// The effects: what is the same catalog row under another name was renamed, not dropped and made.
  private func comparison(
    _ old: CatalogReader.Dependencies, _ new: CatalogReader.Dependencies
  ) throws -> Comparison {
    var moved: [ObjectAddress: ObjectAddress] = [:]
    for (row, address) in old.identities {
      if let now = new.identities[row], now != address, now.type == address.type { moved[address] = now }
    }
    var result = Comparison.nothing(old.catalog, warnings: [])
    result.new = new.catalog
    result.up = Plan(changes: try changes(old.catalog, new.catalog, moved), steps: [])
    let back = Dictionary(moved.map { ($0.value, $0.key) }) { first, _ in first }
    result.down = Plan(changes: try changes(new.catalog, old.catalog, back), steps: [])
    result.renames = moved.sorted { $0.key < $1.key }.compactMap { from, to in
      guard from.name != to.name, let before = old.catalog[from], let after = new.catalog[to] else {
        return nil
      }
      return Comparison.Rename(old: before, new: after, up: [], down: [])
    }
    return result
  }

  private func changes(
    _ old: Catalog, _ new: Catalog, _ moved: [ObjectAddress: ObjectAddress]
  ) throws -> [Change] {
    let names = Set(project.schemas)
    let plain = try Differ.changes(from: old, to: new).filter { names.contains($0.address.schema) }
    if moved.isEmpty { return plain }
    func successor(_ address: ObjectAddress) -> ObjectAddress? {
      moved[address] ?? address.facet.flatMap { facet in moved[address.withoutFacet]?.facet(facet) }
    }
    let arrivals = Set(plain.compactMap { change in change.new == nil ? successor(change.address) : nil })
    return plain.compactMap { change in
      if change.old == nil, arrivals.contains(change.address) { return nil }
      guard change.new == nil, let target = successor(change.address), let before = change.old,
        let after = new[target]
      else { return change }
      let attributes = before.changes(to: after) ?? []
      return attributes.isEmpty
        ? nil : Change(address: target, action: .alter(old: before, new: after, attributes))
    }
  }

  private func flag(_ trial: inout Trial, _ revision: Revision, _ outside: [OutsideEffect]) async throws {
    var context = context(trial.comparison, trial.evidence)
    context.outsideEffects = outside
    context.base = trial.comparison.old
    // Only where the database stands before it, its rows say something.
    if let record = try? await record(), !record.applied.contains(revision.id),
      revision.revises.allSatisfy(record.applied.contains)
    {
      context = await asking(context)
    }
    let recorded = Acceptance(recorded: revision.accepted)
    trial.flags = try recorded.applied(to: RedFlags.judge(context))
  }
}
