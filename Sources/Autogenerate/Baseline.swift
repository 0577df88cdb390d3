package import Diagnostics
import Planning
package import Revisions
import Runner
import ShadowDatabase

#if canImport(FoundationEssentials)
  package import struct FoundationEssentials.Date
#else
  package import struct Foundation.Date
#endif

package struct BaselineOutcome: Sendable {
  package var revision: Revision
  package var written: [String]
  package var notModelled: [String]
  package var untold: [Diagnostic]
}

extension Workspace {
  /// Adopts a live database: its models, a first revision that builds it from nothing, proven, and the record.
  ///
  /// - Throws: ``Failure`` `already-adopted` where there are revisions; `models-exist`; `unproven`.
  package func baseline(message: String, now: Date) async throws -> BaselineOutcome {
    guard try revisions().isEmpty else {
      throw Failure(
        "already-adopted", subject: project.migrationsDirectory,
        "there are revisions in \(project.migrationsDirectory) already",
        advice: "`plumb stamp head` sets the record; `plumb revision` writes what differs")
    }
    let pulled = try await pull()
    log("proving that the first revision builds it")
    let comparison = try await compare(from: .empty, to: .models)
    let proof = try await proveWithCasts(comparison)
    if !proof.outcome.problems.isEmpty { throw Failure(proof.outcome.problems) }
    let evidence = proof.outcome.evidence
    let revision = Revision(
      id: RevisionName.id(at: now, avoiding: []), revises: [], message: message,
      created: RevisionName.isoTime(now),
      risk: Revision.Risk(level: "low", reasons: "builds what is there already; it is only recorded"),
      proven: "PostgreSQL \(evidence.serverVersion), up and down",
      up: Script(steps: Scripts.steps(proof.comparison.upSteps, evidence.up)),
      down: Script(
        head: [
          HeadLine("loses", "\(project.schemas.joined(separator: ", ")): everything that the schema holds")
        ],
        steps: Scripts.steps(proof.comparison.downSteps, evidence.down)))
    try store().write(revision)
    try await runner().stamp([revision])
    try keepState(comparison.new, after: [revision], server: try await shadow().version)
    let files = [store().path(of: revision, .up), store().path(of: revision, .down)]
    return BaselineOutcome(
      revision: revision, written: pulled.written + files, notModelled: pulled.notModelled,
      untold: pulled.untold)
  }
}
