import Diagnostics
import RedFlags
package import Revisions
package import Runner

/// What an upgrade or a downgrade would run.
package struct PlannedRun: Sendable {
  package var runs: [RevisionRun]
  package var graph: RevisionGraph
  /// As it was when this was planned.
  package var record: HistoryRecord
  /// What is given up on the way, and was accepted.
  package var losses: [String] = []

  package var isEmpty: Bool { runs.isEmpty }

  /// Where the database stands once this is run.
  package var resulting: [String] {
    var applied = record.applied
    for run in runs {
      if run.direction == .up { applied.insert(run.revision.id) } else { applied.remove(run.revision.id) }
    }
    return graph.current(applied)
  }
}

extension Workspace {
  /// - Parameter target: `head`, `heads`, `+1`, or the beginning of an id.
  /// - Throws: ``StoppedByFlags`` where database and files do not agree; `Failure` of the target.
  package func planUpgrade(to target: String) async throws -> PlannedRun {
    let target = try RevisionTarget(target)
    return try await plan(.up) { graph, applied throws(Failure) in
      try graph.upgradePath(from: applied, to: target)
    }
  }

  /// - Parameters:
  ///   - target: `-1`, `base`, or the beginning of an id.
  ///   - accept: flags that may pass; `downgrade-loses-data` is asked for where rows go.
  /// - Throws: ``StoppedByFlags``; `Failure` of the target.
  package func planDowngrade(to target: String, accept: [String]) async throws -> PlannedRun {
    let target = try RevisionTarget(target)
    var planned = try await plan(.down) { graph, applied throws(Failure) in
      try graph.downgradePath(from: applied, to: target)
    }
    let acceptance = try Acceptance(parsing: accept, kinds: kinds)
    let flags = planned.runs.flatMap { run in run.script.lines("loses").map { Self.lossFlag(run, $0) } }
    planned.losses = flags.map(\.why)
    let stopping = try acceptance.applied(to: flags).stopping
    if !stopping.isEmpty { throw StoppedByFlags(stopping.map(\.diagnostic)) }
    return planned
  }

  private func plan(
    _ direction: Revision.Direction,
    path: (RevisionGraph, Set<String>) throws(Failure) -> [String]
  ) async throws -> PlannedRun {
    let revisions = try revisions()
    let graph = try RevisionGraph(revisions)
    let record = try await record()
    let start = WorkspaceStartingPoint(revisions, record)
    if !start.unknown.isEmpty { throw StoppedByFlags(start.unknown) }
    let runs = try path(graph, record.applied).compactMap { id in
      start.revisions[id].map { RevisionRun($0, direction) }
    }
    let isBusy = try await record.halfApplied.isEmpty ? false : !lockHolders().isEmpty
    let objections = start.objections(to: runs, isBusy: isBusy)
    if !objections.isEmpty { throw StoppedByFlags(objections) }
    return PlannedRun(runs: runs, graph: graph, record: record)
  }

  /// - Parameter loss: a line of the head: `cfg: why`, or a sentence that names the object.
  private static func lossFlag(_ run: RevisionRun, _ loss: String) -> RaisedFlag {
    let words = loss.split(separator: " ").map { $0.hasSuffix(":") || $0.hasSuffix(",") ? $0.dropLast() : $0 }
    let isNamedFirst = loss.prefix { $0 != " " }.hasSuffix(":")
    let object = isNamedFirst ? words.first : words.first { $0.dropFirst().dropLast().contains(".") }
    return RaisedFlag(
      slug: "downgrade-loses-data", level: .stop, object: object.map(String.init) ?? run.revision.id,
      place: run.script.file.isEmpty ? nil : SourcePlace(file: run.script.file), why: loss,
      whatToDo: "take a backup first", facts: ["taking revision \(run.revision.id) back"])
  }

  /// Runs what was planned, under the lock, with what was checked before checked again.
  ///
  /// - Throws: `Failure` that says what was and what was not done.
  package func run(
    _ planned: PlannedRun, hooks: RunHooks, progress: @escaping @Sendable (RunProgress) -> Void
  ) async throws -> RunReport {
    let revisions = try revisions()
    var hooks = hooks
    let verify = hooks.verify
    hooks.verify = { record in
      let start = WorkspaceStartingPoint(revisions, record)
      let objections = start.objections(to: planned.runs, isBusy: true)
      if !objections.isEmpty { throw Failure(objections) }
      try await verify(record)
    }
    return try await runner().apply(planned.runs, hooks: hooks, progress: progress)
  }
}
