import CatalogModel
package import Diagnostics
import Diffing
import Planning
import RedFlags
import Revisions

/// One reason why a database is not as it should be.
package struct CheckReason: Sendable {
  package var code: String
  package var message: String
  package var advice: String?
  package var place: SourcePlace?
}

extension Workspace {
  /// The gate for CI: one head, database at head, models equal to the catalog, every revision sealed, nothing
  /// half applied, no drift. Empty where all of that is so.
  ///
  /// - Throws: ``Failure`` where something could not be looked at.
  package func check() async throws -> [CheckReason] {
    let known = try revisions()
    let standing = try await standing(known, asksDatabase: true)
    var reasons: [CheckReason] = []
    if standing.heads.count > 1 {
      reasons.append(
        .init(
          code: "multiple-heads",
          message: "there are \(standing.heads.count) heads: \(standing.heads.joined(separator: ", "))",
          advice: "join them: plumb merge"))
    }
    for id in standing.unknown {
      reasons.append(
        .init(
          code: "unknown-revision", message: "the database has revision \(id), which no file here knows",
          advice: "update the checkout"))
    }
    if !standing.pending.isEmpty {
      reasons.append(
        .init(
          code: "not-at-head",
          message:
            "\(standing.pending.count) revision\(standing.pending.count == 1 ? " is" : "s are") not applied: \(standing.pending.joined(separator: ", "))",
          advice: "plumb upgrade head"))
    }
    for entry in standing.edited {
      reasons.append(
        .init(
          code: "edited-after-apply",
          message: "revision \(entry.revision) was edited after it had been applied",
          advice: "take the file back to what was applied", place: SourcePlace(file: entry.detail)))
    }
    for entry in standing.halfApplied {
      reasons.append(
        .init(
          code: "half-applied", message: "revision \(entry.revision) is half applied: \(entry.detail)",
          advice: "plumb resolve \(entry.revision)"))
    }
    reasons += seals(known)
    reasons += try await differences(standing.pending.isEmpty && standing.unknown.isEmpty && !known.isEmpty)
    return reasons
  }

  private func seals(_ known: [Revision]) -> [CheckReason] {
    known.flatMap { revision in
      [Revision.Direction.up, .down].compactMap { direction -> CheckReason? in
        let script = revision[direction]
        guard script.sealState != .intact else { return nil }
        return .init(
          code: "broken-seal",
          message:
            "the \(direction.rawValue) of revision \(revision.id) \(script.sealState == .broken ? "was edited after it was proven" : "was never proven")",
          advice: "plumb prove \(revision.id)",
          place: script.file.isEmpty ? nil : SourcePlace(file: script.file))
      }
    }
  }

  /// Models against the catalog, and the catalog against what the migrations lead to.
  private func differences(_ isAtHead: Bool) async throws -> [CheckReason] {
    let comparison = try await compare()
    var reasons: [CheckReason] = []
    var drifted: Set<String> = []
    if isAtHead {
      do {
        drifted = Set(drift(from: try await migrationState(upTo: nil).catalog, comparison))
      } catch let failure as Failure where failure.diagnostics.first?.code == "cannot-replay" {
        // The first one may have been written against a database that held something already.
        log("note: what the migrations lead to is not known: \(failure.diagnostics[0].message)")
      }
    }
    if !drifted.isEmpty {
      reasons.append(
        .init(
          code: "drift",
          message: "the database is not what the migrations lead to: \(listed(drifted.sorted()))",
          advice: comparison.isEmpty
            ? "the models say the same as the database: write what is missing as a revision "
              + "(plumb revision --from migrations -m TEXT), then plumb stamp it"
            : "take the change back, or pull it into the models: plumb pull --force"))
    }
    let changed = comparison.up.changes.map { $0.address.description }.filter { !drifted.contains($0) }
    if !changed.isEmpty || !comparison.renames.isEmpty {
      reasons.append(
        .init(
          code: "models-differ", message: "the models differ from the catalog: \(listed(changed))",
          advice: "plumb diff shows how; plumb revision writes it",
          place: comparison.up.changes.lazy.compactMap { comparison.places[$0.address] }.first))
    }
    return reasons
  }

  private func drift(from base: Catalog, _ comparison: Comparison) -> [String] {
    Differ.differing(base, comparison.old, where: isManaged)
      .filter { !($0.type == "schema" && $0.names == ["public"]) }.sorted().map(\.description)
  }

  private func listed(_ names: [String]) -> String {
    let shown = names.prefix(5).joined(separator: ", ")
    return names.count > 5 ? "\(shown) and \(names.count - 5) more" : shown
  }
}
