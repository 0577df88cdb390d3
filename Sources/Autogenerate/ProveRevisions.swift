import CatalogModel
package import Diagnostics
import Diffing
package import Planning
import Introspection
import Postgres
package import RedFlags
package import Revisions
import Runner
import ShadowDatabase

#if canImport(FoundationEssentials)
  import struct FoundationEssentials.Date
#else
  import struct Foundation.Date
#endif

/// What came of proving one revision.
package struct ProofOutcome: Sendable {
  package var id: String
  package var ok: Bool
  /// The files were sealed anew.
  package var sealed: Bool
  package var problems: [Diagnostic]
  package var evidence: Evidence
  package var flags: [RaisedFlag]
}

/// A revision as a reviewer reads it.
package struct RevisionJudgement: Sendable {
  package var comparison: Comparison
  package var flags: [RaisedFlag]
  package var evidence: Evidence
}

extension Workspace {
  /// Runs a revision on a copy of what those before it lead to, and judges its effects.
  ///
  /// - Throws: ``Failure`` `cannot-replay` where it, or one before it, does not run.
  package func judge(revision: Revision) async throws -> RevisionJudgement {
    let trial = try await trial(of: revision)
    if let problem = trial.problems.first(where: { $0.code == "cannot-replay" }) { throw Failure(problem) }
    return RevisionJudgement(comparison: trial.comparison, flags: trial.flags, evidence: trial.evidence)
  }

  /// Up, down and up again on a scratch database, with rows; what holds is sealed.
  ///
  /// - Parameter accept: flags that may pass, besides those that the head records already.
  package func prove(_ ids: [String], accept: [String]) async throws -> [ProofOutcome] {
    let acceptance = try Acceptance(parsing: accept, kinds: kinds)
    let entries = try store().loadEntries()
    var outcomes: [ProofOutcome] = []
    for id in ids {
      guard let entry = entries.first(where: { $0.revision.id == id }) else { continue }
      log("proving \(id)")
      let trial = try await trial(of: entry.revision)
      let recorded = Acceptance(recorded: entry.revision.accepted)
      let flags = try acceptance.applied(to: recorded.applied(to: trial.flags))
      let ok = trial.problems.isEmpty
      var outcome = ProofOutcome(
        id: id, ok: ok, sealed: false, problems: trial.problems, evidence: trial.evidence, flags: flags)
      if ok, flags.stopping.isEmpty { outcome.sealed = try seal(entry, trial, flags) }
      outcomes.append(outcome)
    }
    return outcomes
  }

  /// Writes the seal, and what was seen, into the head; nothing where both say so already.
  private func seal(_ entry: RevisionStore.Entry, _ trial: Trial, _ flags: [RaisedFlag]) throws -> Bool {
    var revision = entry.revision
    let risk = Risk(flags: flags, evidence: trial.evidence)
    let isSealed = revision.up.sealState == .intact && revision.down.sealState == .intact
    if isSealed, revision.proven != nil { return false }
    revision.risk = Revision.Risk(level: risk.level.rawValue, reasons: risk.reasons.joined(separator: ", "))
    revision.proven = "PostgreSQL \(trial.evidence.serverVersion), up and down"
    let recorded = Acceptance(recorded: revision.accepted)
    let new = flags.filter { flag in
      flag.isAccepted && !((try? recorded.applied(to: [unaccepted(flag)]))?.first?.isAccepted ?? false)
    }
    revision.accepted += Acceptance.lines(for: new, by: Self.userName, at: RevisionName.isoTime(Date()))
    revision.down.head.removeAll { $0.key == "loses" }
    revision.down.head += Losses.lines(of: flags).map { HeadLine("loses", $0) }
    revision.reseal()
    try store().rewrite(revision, replacing: entry)
    return true
  }

  private func unaccepted(_ flag: RaisedFlag) -> RaisedFlag {
    var flag = flag
    flag.isAccepted = false
    return flag
  }

  // MARK: A trial

  struct Trial: Sendable {
    var comparison: Comparison
    var evidence = Evidence()
    var problems: [Diagnostic] = []
    var flags: [RaisedFlag] = []
  }

  private func trial(of revision: Revision) async throws -> Trial {
    let before = try await stateBefore(revision)
    let server = try await shadow()
    let database = try await server.makeDatabase()
    do {
      let trial = try await trial(of: revision, from: before, on: database, server)
      await database.discard()
      return trial
    } catch {
      await database.discard()
      throw error
    }
  }

  /// What the revision's parents lead to. A first revision that was written against a database with objects
  /// starts from that database's state, which only it knows: it is then tried on the live state.
  private func stateBefore(_ revision: Revision) async throws -> State {
    let known = try revisions()
    let graph = try RevisionGraph(known)
    let ancestors = graph.ancestors(of: revision.id)
    return try await migrationState(upTo: nil, among: known.filter { ancestors.contains($0.id) && $0.id != revision.id })
  }

  private func trial(
    of revision: Revision, from before: State, on database: ShadowDatabase, _ server: ShadowServer
  ) async throws -> Trial {
    let builder = ShadowBuilder(kinds: kinds, scope: scope)
    let connection = database.connection
    let refusals = try await builder.build(before.catalog, on: database) { _ in ["pg_catalog"] }
    let start = try await builder.read(project.schemas, connection).catalog
    var trial = Trial(comparison: Comparison.nothing(start, warnings: []))
    trial.evidence.serverVersion = server.version.description
    trial.evidence.shadow = server.description
    trial.problems = refusals.map {
      Diagnostic(
        "unproven", subject: $0.address.description, "\($0.address) could not be built on a scratch copy",
        details: $0.error.diagnosticDetails())
    }
    guard trial.problems.isEmpty else { return trial }
    let outside = try await OutsideState.read(connection, managed: project.schemas, history: project.history)
    guard let reached = try await run(revision, .up, connection, builder, \.up, &trial) else { return trial }
    trial.comparison = try comparison(start, reached)
    let touched = try await OutsideState.read(connection, managed: project.schemas, history: project.history)
    let back = try await run(revision, .down, connection, builder, \.down, &trial)
    if let back, trial.problems.isEmpty {
      check(back, start, "the down of revision \(revision.id) does not lead back to what was", revision.down.file, &trial)
      let again = try await run(revision, .up, connection, builder, nil, &trial)
      if let again { check(again, reached, "the up after the down leads elsewhere", revision.up.file, &trial) }
    }
    try await flag(&trial, revision, outside.changes(to: touched))
    return trial
  }

  private func run(
    _ revision: Revision, _ direction: Revision.Direction, _ connection: Connection, _ builder: ShadowBuilder,
    _ kept: WritableKeyPath<Evidence, [Evidence.Observation]>?, _ trial: inout Trial
  ) async throws -> Catalog? {
    do {
      var observations: [Evidence.Observation] = []
      try await run(revision, direction, on: connection, observing: &observations)
      if let kept { trial.evidence[keyPath: kept] = observations }
      return try await builder.read(project.schemas, connection).catalog
    } catch let failure as Failure where failure.diagnostics.first?.code == "cannot-replay" {
      trial.problems += failure.diagnostics
      return nil
    }
  }

  private func check(_ have: Catalog, _ want: Catalog, _ message: String, _ file: String, _ trial: inout Trial) {
    let different = Differ.differing(
      have.restricted(to: managedAddresses(have)), want.restricted(to: managedAddresses(want)))
    guard !different.isEmpty else { return }
    trial.problems.append(
      Diagnostic(
        "unproven", at: SourcePlace(file: file), "\(message): \(different.count) object\(different.count == 1 ? "" : "s") differ",
        details: different.sorted().prefix(12).map { address in
          have[address] == nil ? "missing: \(address)" : want[address] == nil ? "left over: \(address)" : "differs: \(address)"
        }, advice: "correct the file, then prove it again"))
  }

  private func comparison(_ old: Catalog, _ new: Catalog) throws -> Comparison {
    let planner = Planner(kinds: kinds)
    var result = Comparison.nothing(old, warnings: [])
    result.new = new
    result.up = try planner.plan(from: old, to: new)
    result.down = try planner.plan(from: new, to: old)
    return result
  }

  private func flag(_ trial: inout Trial, _ revision: Revision, _ outside: [String]) async throws {
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
