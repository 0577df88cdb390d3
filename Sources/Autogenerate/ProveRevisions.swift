import CatalogModel
package import Diagnostics
import Diffing
import Introspection
package import Planning
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
}
