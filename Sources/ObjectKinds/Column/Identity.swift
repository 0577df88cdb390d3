import CatalogModel
import SQLSyntax

/// `GENERATED … AS IDENTITY` with the options of its sequence.
package struct Identity: Sendable, Equatable {
  package enum Generation: String, Sendable {
    case always = "a"
    case byDefault = "d"
  }

  package var generation: Generation
  package var sequence: SequenceOptions
  /// Only where it is not the server's choice.
  package var sequenceName: String?
  /// Whether its sequence is logged, where the table is otherwise.
  package var isUnlogged: Bool?
  @NotCompared var isTableUnlogged = false

  package init(generation: Generation, sequence: SequenceOptions) {
    self.generation = generation
    self.sequence = sequence
  }
}

extension Column {
  /// The name that the server gives the sequence of an identity.
  var defaultSequenceName: String { defaultObjectName(table, name, "seq") }

  /// What the table's does not say.
  var ownPersistence: [Statement] {
    identity?.isUnlogged.map { [setPersistence(isUnlogged: $0)] } ?? []
  }

  /// The table's change, which comes before, has reached the sequence too.
  func changedPersistence(from old: Identity) -> [Statement] {
    guard let new = identity, old.isUnlogged != new.isUnlogged else { return [] }
    return [setPersistence(isUnlogged: new.isUnlogged ?? new.isTableUnlogged)]
  }

  private func setPersistence(isUnlogged: Bool) -> Statement {
    let sequence = identity?.sequenceName ?? defaultSequenceName
    return Statement(
      "ALTER SEQUENCE \(names: [schema, sequence]) \(SQL(isUnlogged ? "SET UNLOGGED" : "SET LOGGED"))")
  }

  func renamedSequence(from old: Identity) -> [Statement] {
    let (before, after) = (
      old.sequenceName ?? defaultSequenceName, identity?.sequenceName ?? defaultSequenceName
    )
    return before == after
      ? [] : [Statement("ALTER SEQUENCE \(names: [schema, before]) RENAME TO \(name: after)")]
  }
}

extension Identity {
  func clause(in schema: String) -> SQL {
    let name: [SQL] = sequenceName.map { ["SEQUENCE NAME \(names: [schema, $0])"] } ?? []
    let options = (name + (sequence.written.isEmpty ? [] : [sequence.clauses])).joined(" ")
    return "GENERATED \(generation.words) AS IDENTITY" + (options.isEmpty ? "" : " (\(options))")
  }
}

extension Identity.Generation {
  var words: SQL { self == .always ? "ALWAYS" : "BY DEFAULT" }
}
