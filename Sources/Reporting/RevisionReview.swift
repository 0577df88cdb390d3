import CatalogModel
package import Planning
package import RedFlags
package import Revisions

/// One revision as a reviewer reads it.
package struct RevisionReview: Sendable {
  package var revision: Revision
  /// What the database differs in afterwards.
  package var changes: ChangesReport
  package var flags: [RaisedFlag]
  /// What was seen on the shadow; nil where it was not run.
  package var evidence: Evidence?
  package var risk: Risk
  /// Whether the database has it; nil where nobody asked.
  package var isApplied: Bool?

  package init(
    revision: Revision, changes: ChangesReport, flags: [RaisedFlag], evidence: Evidence?, risk: Risk? = nil,
    isApplied: Bool? = nil
  ) {
    self.revision = revision
    self.changes = changes
    self.flags = flags
    self.evidence = evidence
    self.risk = risk ?? Risk(flags: flags, evidence: evidence)
    self.isApplied = isApplied
  }

  /// Several revisions as one document, in the order given.
  package static func rendered(
    _ reviews: [RevisionReview], _ format: ReportFormat, palette: Palette = .plain
  ) -> String {
    switch format {
    case .text: reviews.map { $0.text(palette) }.joined(separator: "\n")
    case .markdown: reviews.map { $0.markdown() }.joined(separator: "\n")
    case .json: JSONValue.array(reviews.map(\.json)).document
    case .sarif: SARIFReport.document(reviews.flatMap(\.annotations))
    case .github: GitHubReport.text(reviews.flatMap(\.annotations))
    }
  }

  package func rendered(_ format: ReportFormat, palette: Palette = .plain) -> String {
    Self.rendered([self], format, palette: palette)
  }

  // MARK: What is said of it

  var state: String {
    switch isApplied {
    case true: "applied"
    case false: "not applied"
    case nil: ""
    }
  }

  var seal: String {
    let states = [revision.up.sealState, revision.down.sealState]
    if states.contains(.broken) { return "broken: the statements are not those that were proven" }
    return states.contains(.missing) ? "none: it was never proven" : "intact"
  }

  /// What the head of the down file says, and what the flags say.
  var losses: [String] {
    let written = revision.down.lines("loses")
    return written + Losses.lines(of: flags).filter { !written.contains($0) }
  }

  /// On what was there before: nobody waits for what is only being made.
  var locks: [LockLine] {
    let made = Set(changes.entries.filter { $0.action == .create }.map(\.address.dotted))
    return LockLine.all(evidence?.up ?? []).filter { !made.contains($0.relation) }
  }

  /// Going up, on the shadow, whose tables are small.
  var duration: String? {
    guard let evidence else { return nil }
    let waits = flags.filter { $0.slug == "table-rewrite" || $0.slug == "full-scan-under-lock" }
      .flatMap { flag in flag.facts.filter { $0.hasPrefix("expected") }.map { "\(flag.object): \($0)" } }
    let seen =
      "\(milliseconds(evidence.up)) up, \(milliseconds(evidence.down)) down, on a shadow with few rows"
    return ([seen] + waits).joined(separator: "; ")
  }

  private func milliseconds(_ observations: [Evidence.Observation]) -> String {
    "\(Int(observations.reduce(0) { $0 + $1.milliseconds }.rounded(.up))) ms"
  }

  var annotations: [Annotation] {
    FlagsReport(flags).annotations.map { annotation in
      var placed = annotation
      // What no model declares is beside the revision's own first line of SQL.
      if placed.place == nil { placed.place = scriptPlace }
      return placed
    }
  }
}

/// The strongest lock on one relation, and whether it was written anew.
struct LockLine: Equatable {
  var relation: String
  var mode: LockMode
  var isRewritten: Bool

  /// The strongest first.
  static func all(_ observations: [Evidence.Observation]) -> [LockLine] {
    var modes: [String: LockMode] = [:]
    var rewritten: Set<String> = []
    for observation in observations {
      for lock in observation.locks {
        modes[lock.relation] = max(lock.mode, modes[lock.relation] ?? lock.mode)
      }
      rewritten.formUnion(observation.rewritten)
    }
    return modes.map { LockLine(relation: $0.key, mode: $0.value, isRewritten: rewritten.contains($0.key)) }
      .sorted { $0.mode != $1.mode ? $0.mode > $1.mode : $0.relation < $1.relation }
  }

  var consequence: String {
    let waiting =
      mode.blocksReads ? "readers and writers wait" : mode.blocksWrites ? "writers wait" : "nobody waits"
    return isRewritten ? "\(waiting), written anew" : waiting
  }
}
