import Diagnostics
import Revisions
import Runner
import Testing

@testable import Autogenerate

/// What speaks against running revisions, from files and record alone.
@Suite struct StartingPointTests {
  private func revision(_ id: String, _ sql: String) -> Revision {
    let step = Step(.transaction, body: sql)
    return Revision(id: id, revises: [], message: "m", up: Script(steps: [step]), down: Script(steps: [step]))
  }

  private func applied(_ id: String, seal: String?) -> HistoryRecord.Applied {
    HistoryRecord.Applied(
      id: id, revises: [], message: "m", seal: seal, downSeal: nil, kind: .applied, at: "then", by: "ada",
      milliseconds: 1, toolVersion: "0")
  }

  private func codes(_ diagnostics: [Diagnostic]) -> [String] { diagnostics.map(\.code.slug) }

  @Test func filesAndRecordAgree() {
    let first = revision("20260101000000", "SELECT 1;")
    let second = revision("20260102000000", "SELECT 2;")
    let point = WorkspaceStartingPoint(
      [first, second], HistoryRecord(revisions: [applied(first.id, seal: first.up.seal)]))
    #expect(point.objections(to: [RevisionRun(second, .up)], isBusy: false).isEmpty)
  }

  @Test func aRevisionWithoutAFileIsUnknown() {
    let point = WorkspaceStartingPoint([], HistoryRecord(revisions: [applied("20260101000000", seal: nil)]))
    #expect(codes(point.unknown) == ["unknown-revision"])
  }

  @Test func anEditAfterItWasAppliedIsSeen() {
    let first = revision("20260101000000", "SELECT 1;")
    let point = WorkspaceStartingPoint(
      [first], HistoryRecord(revisions: [applied(first.id, seal: "sha256:other")]))
    #expect(codes(point.edited) == ["edited-after-apply"])
  }

  @Test(arguments: ["sha256:other", nil])
  func whatIsRunMustBeSealed(_ seal: String?) {
    var first = revision("20260101000000", "SELECT 1;")
    first.down.recordedSeal = seal
    let point = WorkspaceStartingPoint([first], HistoryRecord())
    #expect(codes(point.objections(to: [RevisionRun(first, .down)], isBusy: false)) == ["broken-seal"])
    #expect(point.objections(to: [RevisionRun(first, .up)], isBusy: false).isEmpty)
  }
}
