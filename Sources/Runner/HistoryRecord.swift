import Postgres
package import Revisions

/// What the database says of itself.
package struct HistoryRecord: Sendable, Hashable {
  /// One revision that is applied.
  package struct Applied: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable {
      case applied, stamped
    }

    package var id: String
    package var revises: [String]
    package var message: String
    /// The seals of the files as they were applied.
    package var seal: String?
    package var downSeal: String?
    package var kind: Kind
    /// ISO 8601, UTC.
    package var at: String
    /// The role.
    package var by: String
    package var milliseconds: Int?
    package var toolVersion: String

    package init(
      id: String, revises: [String], message: String = "", seal: String? = nil, downSeal: String? = nil,
      kind: Kind = .applied, at: String = "", by: String = "", milliseconds: Int? = nil,
      toolVersion: String = ""
    ) {
      self.id = id
      self.revises = revises
      self.message = message
      self.seal = seal
      self.downSeal = downSeal
      self.kind = kind
      self.at = at
      self.by = by
      self.milliseconds = milliseconds
      self.toolVersion = toolVersion
    }
  }

  /// One line of the journal.
  package struct Entry: Sendable, Hashable {
    package enum State: String, Sendable, Hashable {
      case begun, done, failed
      /// The revision was recorded, or taken out of the record, or resolved by hand.
      case applied, removed, settled
    }

    package var id: Int
    package var run: String
    package var revision: String
    package var direction: Revision.Direction
    package var step: Int
    /// Counted from 1; nil for what concerns the step as a whole.
    package var statement: Int?
    package var state: State
    package var seal: String?
    package var at: String = ""
    package var by: String = ""
    package var backendPID: Int = 0
    package var sqlState: String?
    package var error: String?
    /// Before a statement: what was invalid. After one that failed: what it left.
    package var invalidIndexes: [String] = []
  }

  /// False where the tables were never made.
  package var exists: Bool
  /// In the order of the ids.
  package var revisions: [Applied]
  /// For each revision, what happened since it was last recorded or resolved.
  package var open: [Entry]

  package init(exists: Bool = true, revisions: [Applied] = [], open: [Entry] = []) {
    self.exists = exists
    self.revisions = revisions
    self.open = open
  }

  package var applied: Set<String> { Set(revisions.map(\.id)) }
  package func revision(_ id: String) -> Applied? { revisions.first { $0.id == id } }

  /// What stopped on its way, by the journal. A run that is under way at this moment looks the same: see
  /// ``RunLock/holders(schemas:on:)``.
  package var halfApplied: [HalfApplied] { HalfApplied.found(in: open) }

  /// The last failure that was journaled of each revision that is not settled, half applied or not.
  package var failures: [Entry] {
    Dictionary(grouping: open, by: \.revision).values
      .compactMap { $0.last { $0.state == .done || $0.state == .failed } }
      .filter { $0.state == .failed }.sorted { $0.id < $1.id }
  }

  var view: RecordView {
    RecordView(
      applied: Dictionary(revisions.map { ($0.id, $0.revises) }) { first, _ in first },
      halfApplied: halfApplied)
  }
}

extension HistoryRecord {
  init(revisions table: ResultTable, journal: ResultTable) {
    let applied = (0..<table.count).map { row in
      Applied(
        id: table[row, 0] ?? "", revises: (table[row, 1] ?? "").split(separator: ",").map(String.init),
        message: table[row, 2] ?? "", seal: table[row, 3], downSeal: table[row, 4],
        kind: Applied.Kind(rawValue: table[row, 5] ?? "") ?? .applied, at: table[row, 6] ?? "",
        by: table[row, 7] ?? "", milliseconds: table.int(row, 8), toolVersion: table[row, 9] ?? "")
    }
    self.init(revisions: applied, open: (0..<journal.count).compactMap { Entry(journal, $0) })
  }
}

extension HistoryRecord.Entry {
  /// Nil for a state that a newer version wrote.
  fileprivate init?(_ table: ResultTable, _ row: Int) {
    guard let state = State(rawValue: table[row, 6] ?? ""),
      let direction = Revision.Direction(rawValue: table[row, 3] ?? "")
    else { return nil }
    self.init(
      id: table.int(row, 0) ?? 0, run: table[row, 1] ?? "", revision: table[row, 2] ?? "",
      direction: direction, step: table.int(row, 4) ?? 0, statement: table.int(row, 5), state: state,
      seal: table[row, 7], at: table[row, 8] ?? "", by: table[row, 9] ?? "",
      backendPID: table.int(row, 10) ?? 0, sqlState: table[row, 11], error: table[row, 12],
      invalidIndexes: (table[row, 13] ?? "").split(separator: "\n").map(String.init))
  }
}

extension HalfApplied {
  /// Pure: what the open entries of the journal mean.
  static func found(in entries: [HistoryRecord.Entry]) -> [HalfApplied] {
    var found: [HalfApplied] = []
    for entry in entries {
      let index =
        found.firstIndex { $0.revision == entry.revision && $0.direction == entry.direction }
        ?? found.endIndex
      if index == found.endIndex {
        found.append(HalfApplied(revision: entry.revision, direction: entry.direction))
      }
      found[index].take(entry)
    }
    return found.filter { !$0.doneSteps.isEmpty || $0.doneStatements > 0 || $0.inDoubt != nil }
  }

  private mutating func take(_ entry: HistoryRecord.Entry) {
    switch (entry.state, entry.statement) {
    case (.begun, let statement?):
      // Taken up again: what was invalid before the first try counts, not what that try left.
      if inDoubt?.statement == statement - 1 { return }
      inDoubt = InDoubt(
        journalID: entry.id, statement: statement - 1, invalidBefore: entry.invalidIndexes)
    case (.done, let statement?):
      doneStatements = max(doneStatements, statement)
      inDoubt = nil
    case (.done, nil):
      if !doneSteps.contains(where: { $0.number == entry.step }) {
        doneSteps.append(DoneStep(number: entry.step, seal: entry.seal ?? ""))
      }
      doneStatements = 0
      inDoubt = nil
    case (.failed, _):
      error = [entry.sqlState, entry.error].compactMap(\.self).joined(separator: ": ")
      if entry.statement != nil, entry.invalidIndexes.isEmpty { inDoubt = nil }
    default: break
    }
  }
}
