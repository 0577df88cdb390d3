package import Diagnostics
package import Revisions
package import Runner

#if canImport(FoundationEssentials)
  package import struct FoundationEssentials.Date
#else
  package import struct Foundation.Date
#endif

/// Setting the record, settling what stopped half way, joining heads.
extension Workspace {
  /// Sets the record to these revisions and everything below them, without running anything.
  ///
  /// - Parameter targets: ids or their beginnings, `head`, `heads`; `base` alone for nothing at all.
  /// - Returns: where the database stands by its record now.
  /// - Throws: `Failure` of a target, or of the record.
  package func stamp(_ targets: [String]) async throws -> [String] {
    let revisions = try revisions()
    let graph = try RevisionGraph(revisions)
    var wanted: Set<String> = []
    for text in targets {
      switch try RevisionTarget(text) {
      case .base: break
      case .head: if let id = try graph.singleHead() { wanted.formUnion(graph.ancestors(of: id)) }
      case .heads: wanted.formUnion(graph.ids)
      case .revision(let text): wanted.formUnion(graph.ancestors(of: try graph.resolve(text)))
      case .relative:
        throw Failure(
          "bad-target", subject: text, "a stamp names a revision, not a number of steps",
          advice: "`plumb history` lists them")
      }
    }
    let byID = Dictionary(revisions.map { ($0.id, $0) }) { first, _ in first }
    try await runner().stamp(graph.ids.filter(wanted.contains).compactMap { byID[$0] })
    return graph.current(wanted)
  }

  /// How a revision that stopped half way is settled.
  package enum Resolution: Sendable {
    /// Go on at the first step that is not done.
    case resume(RunHooks)
    /// Its steps were taken back by hand.
    case rolledBack
    /// The rest was done by hand.
    case applied
  }

  /// - Parameter text: the beginning of an id; nil where only one revision is half applied.
  /// - Returns: the id, and which way it had been going.
  /// - Throws: `Failure` `not-half-applied`, or what stopped it again.
  package func resolve(
    _ text: String?, _ resolution: Resolution, progress: @escaping @Sendable (RunProgress) -> Void
  ) async throws -> (id: String, direction: Revision.Direction) {
    let revisions = try revisions()
    let half = try chosen(text, of: try await record().halfApplied)
    let runner = try await runner()
    if case .rolledBack = resolution {
      try await runner.markRolledBack(half.revision, half.direction)
      return (half.revision, half.direction)
    }
    guard let revision = revisions.first(where: { $0.id == half.revision }) else {
      throw Failure(
        "unknown-revision", subject: half.revision, "no file here has the id \(half.revision)",
        advice: "take the branch that holds it")
    }
    switch resolution {
    case .resume(let hooks):
      try await runner.resume(revision, half.direction, hooks: hooks, progress: progress)
    case .applied, .rolledBack: try await runner.markApplied(revision, half.direction)
    }
    return (half.revision, half.direction)
  }

  private func chosen(_ text: String?, of halves: [HalfApplied]) throws(Failure) -> HalfApplied {
    let candidates = text.map { text in halves.filter { $0.revision.hasPrefix(text) } } ?? halves
    if candidates.count == 1 { return candidates[0] }
    guard candidates.isEmpty else {
      throw Failure(
        "ambiguous-revision", "\(candidates.count) revisions are half applied",
        details: candidates.map(\.revision), advice: "name one of them")
    }
    throw Failure(
      "not-half-applied", subject: text,
      text.map { "revision \($0) is not half applied: nothing is to be resolved" }
        ?? "no revision is half applied: nothing is to be resolved",
      advice: "`plumb status` says where the database stands")
  }

  /// Writes a revision that joins heads and runs nothing.
  ///
  /// - Parameter texts: the beginnings of two or more ids; none for all heads.
  /// - Throws: `Failure` `nothing-to-merge`, or what writing says.
  package nonisolated func merge(_ texts: [String], message: String?, now: Date) throws(Failure) -> Revision {
    let graph = try graph()
    var ids: [String] = []
    for text in texts {
      let id = try graph.resolve(text)
      if !ids.contains(id) { ids.append(id) }
    }
    if texts.isEmpty { ids = graph.heads }
    guard ids.count > 1 else {
      throw Failure(
        "nothing-to-merge", "there is only one head: nothing is to be joined", details: ids,
        advice: "`plumb heads` lists them")
    }
    for id in ids {
      if let above = ids.first(where: { $0 != id && graph.ancestors(of: $0).contains(id) }) {
        throw Failure(
          "nothing-to-merge", subject: id, "\(above) builds on \(id) already: there is nothing to join")
      }
    }
    let revision = Revision(
      id: RevisionName.id(at: now, avoiding: graph.ids), revises: ids.sorted(),
      message: message ?? "merge \(ids.sorted().joined(separator: " and "))",
      created: RevisionName.isoTime(now),
      risk: Revision.Risk(level: "low", reasons: "joins \(ids.count) heads, runs nothing"),
      up: Script(steps: []), down: Script(steps: []))
    try store().write(revision)
    return revision
  }
}
