/// Where files and database stand to each other, as far as it bears on what may be written or run.
package struct Standing: Sendable {
  /// A revision, and what is to be said of it: its file, the step at which it stopped.
  package struct Entry: Sendable, Hashable {
    package var revision: String
    package var detail: String

    package init(_ revision: String, _ detail: String = "") {
      self.revision = revision
      self.detail = detail
    }
  }

  /// Revisions that nothing follows, by the files.
  package var heads: [String] = []
  /// What the database has recorded as its newest.
  package var current: [String] = []
  /// Every revision that the database has recorded.
  package var recorded: [String] = []
  /// Recorded revisions that no file knows.
  package var unknown: [String] = []
  /// Revisions in files that the database has not applied, oldest first.
  package var pending: [String] = []
  /// Applied revisions whose file is not what was applied; the detail is the file.
  package var edited: [Entry] = []
  /// Revisions whose statements are not those that were proven; the detail is the file.
  package var brokenSeals: [Entry] = []
  /// Revisions that stopped half way; the detail says where.
  package var halfApplied: [Entry] = []
  /// The statements with which the heads' downs undo them: a plan that runs them all takes the heads back.
  package var undoing: [String] = []

  package init() {}
}
