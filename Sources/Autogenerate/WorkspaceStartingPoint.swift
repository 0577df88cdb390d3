import Diagnostics
import Revisions
import Runner

/// Whether the database and the files agree on what was done so far.
struct WorkspaceStartingPoint {
  let revisions: [String: Revision]
  let record: HistoryRecord

  init(_ revisions: [Revision], _ record: HistoryRecord) {
    self.revisions = Dictionary(revisions.map { ($0.id, $0) }) { first, _ in first }
    self.record = record
  }

  /// Everything that speaks against running these.
  func objections(to runs: [RevisionRun], isBusy: Bool) -> [Diagnostic] {
    unknown + edited + (isBusy ? [] : halfApplied) + runs.compactMap(brokenSeal)
  }

  /// What the database has and no file says anything about.
  var unknown: [Diagnostic] {
    record.revisions.filter { revisions[$0.id] == nil }.map { applied in
      Diagnostic(
        "unknown-revision", subject: applied.id,
        "the database has revision \(applied.id), but no file here has that id",
        details: ["\(applied.kind.rawValue) \(applied.at) by \(applied.by): \(applied.message)"],
        advice:
          "take the branch that holds it, or pull; where it is gone for good, `plumb stamp` sets the record")
    }
  }

  /// What was changed after it had been applied.
  var edited: [Diagnostic] {
    record.revisions.compactMap { applied in
      guard let revision = revisions[applied.id], let seal = applied.seal, seal != revision.up.seal else {
        return nil
      }
      return Diagnostic(
        "edited-after-apply", at: revision.up.file.isEmpty ? nil : SourcePlace(file: revision.up.file),
        subject: applied.id, "revision \(applied.id) was edited after it had been applied",
        details: [
          "\(applied.kind.rawValue) \(applied.at) by \(applied.by), with another seal than the file has now"
        ],
        advice: "take the file back to what was applied (version control has it), and write a new revision")
    }
  }

  var halfApplied: [Diagnostic] {
    record.halfApplied.map { half in
      let verb = half.direction == .up ? "applied" : "taken back"
      var details: [String] = []
      if !half.doneSteps.isEmpty {
        details.append("committed: step \(half.doneSteps.map { "\($0.number)" }.joined(separator: ", "))")
      }
      if let error = half.error { details.append("stopped by: \(error)") }
      return Diagnostic(
        "half-applied", subject: half.revision, "revision \(half.revision) is half \(verb)", details: details,
        advice: "mend the cause, then `plumb resolve \(half.revision) --resume` goes on where it stopped; "
          + "--rolled-back or --applied where the rest was settled by hand")
    }
  }

  func brokenSeal(_ run: RevisionRun) -> Diagnostic? {
    let id = run.revision.id
    let why: String
    switch run.script.sealState {
    case .intact: return nil
    case .broken: why = "was edited after it was proven"
    case .missing: why = "was never proven"
    }
    return Diagnostic(
      "broken-seal", at: run.script.file.isEmpty ? nil : SourcePlace(file: run.script.file), subject: id,
      "the \(run.direction.rawValue) script of revision \(id) \(why)",
      advice: "`plumb prove \(id)` runs it on a scratch database, flags it and seals it again")
  }
}
