import CatalogModel
import Diagnostics
package import Planning
package import RedFlags
package import Revisions
import ShadowDatabase

#if canImport(FoundationEssentials)
  package import struct FoundationEssentials.Date
#else
  package import struct Foundation.Date
#endif

/// What `revision` is asked for.
package struct ReviseRequest: Sendable {
  package var message: String
  /// `all`, `flag` or `flag:object`.
  package var accept: [String]
  /// Written by hand: no plan, no proof yet.
  package var isEmpty: Bool
  /// `.database`, or `.migrations` where no database can be reached.
  package var from: Side
  package var isDryRun: Bool
  package var now: Date

  package init(
    message: String, accept: [String] = [], isEmpty: Bool = false, from: Side = .database,
    isDryRun: Bool = false,
    now: Date
  ) {
    self.message = message
    self.accept = accept
    self.isEmpty = isEmpty
    self.from = from
    self.isDryRun = isDryRun
    self.now = now
  }
}

package enum ReviseOutcome: Sendable {
  case nothingToDo
  /// Nothing was written.
  case stopped([RaisedFlag])
  case written(Revision, paths: [String], flags: [RaisedFlag], evidence: Evidence)
  case dryRun(Revision, flags: [RaisedFlag], evidence: Evidence)
}

extension Workspace {
  /// Compares, plans up and down, proves both, raises red flags, and only then writes one revision.
  ///
  /// - Throws: ``Failure`` with every error of the models; `unproven` where the plan does not hold on a scratch
  ///   copy: nothing is written then.
  package func revise(_ request: ReviseRequest) async throws -> ReviseOutcome {
    let acceptance = try Acceptance(parsing: request.accept, kinds: kinds)
    let known = try revisions()
    let head = try RevisionGraph(known).singleHead()
    if request.isEmpty {
      return try write(emptyRevision(request, known, after: head), [], Evidence(), request)
    }
    log("comparing the models with the \(request.from == .database ? "database" : "migrations")")
    let comparison = try await compare(from: request.from, to: .models)
    let standing = try await standing(known, asksDatabase: request.from == .database)
    if comparison.isEmpty, standing.halfApplied.isEmpty { return .nothingToDo }
    log("proving \(comparison.upSteps.count) up, \(comparison.downSteps.count) down, up again")
    let proof = try await proveWithCasts(comparison)
    let flags = try await judge(proof, standing, known, asksDatabase: request.from == .database)
    let accepted = try acceptance.applied(to: flags)
    if !accepted.stopping.isEmpty { return .stopped(accepted) }
    if !proof.outcome.problems.isEmpty { throw Failure(proof.outcome.problems) }
    let revision = revision(request, known, after: head, proof, accepted)
    let outcome = try write(revision, accepted, proof.outcome.evidence, request)
    if case .written = outcome { try? await rememberState(proof.comparison, known, revision) }
    return outcome
  }

  // MARK: Proving

  struct Proof: Sendable {
    var comparison: Comparison
    var outcome: Prover.Outcome
    var casts: [CastNeeded] = []
  }

  /// Where PostgreSQL asks for a cast, the flag is raised and the proof goes on with the explicit one: whether
  /// it may pass is decided with the other flags.
  func proveWithCasts(_ comparison: Comparison) async throws -> Proof {
    let prover = Prover(kinds: kinds, scope: scope, schemas: project.schemas, shadow: try await shadow())
    var proof = Proof(comparison: comparison, outcome: try await prover.prove(comparison))
    var attempts: [ObjectAddress: Int] = [:]
    while !proof.outcome.isProven {
      if proof.outcome.lacksNames || proof.outcome.searchNeeded != nil {
        search(for: proof.outcome.searchNeeded, in: &proof.comparison)
        proof.outcome = try await prover.prove(proof.comparison)
        continue
      }
      guard let column = proof.outcome.castNeeded.first else { break }
      attempts[column, default: 0] += 1
      if attempts[column, default: 0] > 2 {
        throw Failure(
          "cast-needed", at: comparison.places[column], subject: column.description,
          "PostgreSQL has no cast for the new type of \(column)", details: [proof.outcome.castMessage],
          advice: "write `using`: how a value becomes one of the new type")
      }
      var asked = [CastAsked(column: column, message: proof.outcome.castMessage)]
      if attempts.count == 1, attempts[column] == 1 {
        asked += try await castsAsked(besides: column, in: proof.comparison)
        for cast in asked.dropFirst() { attempts[cast.column, default: 0] += 1 }
      }
      for missing in try await castingExplicitly(asked, in: &proof.comparison) {
        proof.casts.removeAll { $0.column == missing.column }
        proof.casts.append(missing)
      }
      proof.outcome = try await prover.prove(proof.comparison)
    }
    return proof
  }

  // MARK: Judging

  private func judge(
    _ proof: Proof, _ standing: Standing, _ known: [Revision], asksDatabase: Bool
  ) async throws -> [RaisedFlag] {
    var context = context(proof.comparison, proof.outcome.evidence)
    context.castsNeeded = proof.casts
    context.standing = standing
    context.modelsAreEmpty = !proof.comparison.new.addresses.contains(where: isManaged)
    do {
      context.base = try await migrationState(upTo: nil).catalog
      context.previous = try await stateBeforeHeads(known)
    } catch let failure as Failure where failure.diagnostics.first?.code == "cannot-replay" {
      log("note: what the migrations lead to is not known: \(failure.diagnostics[0].message)")
    }
    if asksDatabase { context = await asking(context) }
    return RedFlags.judge(context)
  }

  func context(_ comparison: Comparison, _ evidence: Evidence?) -> FlagContext {
    var context = FlagContext(
      up: comparison.up, down: comparison.down, old: comparison.old, new: comparison.new,
      managedSchemas: project.schemas)
    context.evidence = evidence
    context.places = comparison.places
    context.outsideDependents = comparison.outsideDependents
    context.notModelled = comparison.notModelled
    context.renames = comparison.renames.map { ($0.old.address, $0.new.address) }
    context.levels = project.redFlags
    return context
  }

  // MARK: Writing

  private func revision(
    _ request: ReviseRequest, _ known: [Revision], after head: String?, _ proof: Proof, _ flags: [RaisedFlag]
  ) -> Revision {
    let evidence = proof.outcome.evidence
    let risk = Risk(flags: flags, evidence: evidence)
    let losses = Losses.lines(of: flags).map { HeadLine("loses", $0) }
    let notes = evidence.unproven.map { HeadLine("note", "not proven: \($0)") }
    return Revision(
      id: RevisionName.id(at: request.now, avoiding: known.map(\.id)), revises: head.map { [$0] } ?? [],
      message: request.message, created: RevisionName.isoTime(request.now),
      risk: Revision.Risk(level: risk.level.rawValue, reasons: risk.reasons.joined(separator: ", ")),
      accepted: Acceptance.lines(for: flags, by: Self.userName, at: RevisionName.isoTime(request.now)),
      proven: "PostgreSQL \(evidence.serverVersion), up and down",
      up: Script(head: notes, steps: Scripts.steps(proof.comparison.upSteps, evidence.up)),
      down: Script(head: losses, steps: Scripts.steps(proof.comparison.downSteps, evidence.down)))
  }

  private func emptyRevision(_ request: ReviseRequest, _ known: [Revision], after head: String?) -> Revision {
    Revision(
      id: RevisionName.id(at: request.now, avoiding: known.map(\.id)), revises: head.map { [$0] } ?? [],
      message: request.message, created: RevisionName.isoTime(request.now), up: Script(steps: []),
      down: Script(steps: []))
  }

  private func write(
    _ revision: Revision, _ flags: [RaisedFlag], _ evidence: Evidence, _ request: ReviseRequest
  ) throws -> ReviseOutcome {
    if request.isDryRun { return .dryRun(revision, flags: flags, evidence: evidence) }
    let store = store()
    try store.write(revision)
    let paths = [store.path(of: revision, .up), store.path(of: revision, .down)]
    return .written(revision, paths: paths, flags: flags, evidence: evidence)
  }

  /// What the new head leads to is known without a replay, where the old one led to what was compared.
  private func rememberState(_ comparison: Comparison, _ known: [Revision], _ revision: Revision) async throws
  {
    let base = try await migrationState(upTo: nil, among: known).catalog
    guard isSame(base, comparison.old) else { return }
    try keepState(comparison.new, after: known + [revision], server: try await shadow().version)
  }
}
