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

extension Identity {
  func retyped(_ type: String) -> Identity {
    var identity = self
    identity.sequence = sequence.retyped(type)
    return identity
  }
}

extension Column {
  /// The name that the server gives the sequence of an identity.
  var defaultSequenceName: String { counter.defaultSequenceName }

  var counter: IdentityColumn { IdentityColumn(head: head, schema: schema, table: table, name: name) }
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

extension Identity {
  /// For a query over pg_attribute `a` of pg_class `c`: what ``init(row:generation:usualName:)`` reads.
  static func selected(_ server: ServerVersion) -> String {
    """
    pg_catalog.format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax,
    s.seqcache, s.seqcycle, q.relname,
    \(server.major >= 15 ? "CASE WHEN q.relpersistence <> c.relpersistence THEN q.relpersistence = 'u' END" : "NULL"),
    c.relpersistence = 'u'
    """
  }

  static let joins = """
    LEFT JOIN pg_catalog.pg_depend i ON a.attidentity <> '' AND i.refclassid = 1259 AND i.refobjid = c.oid
      AND i.refobjsubid = a.attnum AND i.classid = 1259 AND i.deptype = 'i'
    LEFT JOIN pg_catalog.pg_sequence s ON s.seqrelid = i.objid
    LEFT JOIN pg_catalog.pg_class q ON q.oid = i.objid
    """

  init?(row: inout CatalogRow, generation: Generation, usualName: String) throws {
    guard let type = row.optional() else { return nil }
    self.init(
      generation: generation,
      sequence: SequenceOptions(
        type: type, start: try row.int(), increment: try row.int(), minimum: try row.int(),
        maximum: try row.int(), cache: try row.int(), cycles: row.flag()))
    let name = row.optional()
    sequenceName = name == usualName ? nil : name
    isUnlogged = row.optional().map { $0 == "t" }
    isTableUnlogged = row.flag()
  }

  /// As a model says it beside its column.
  init?(_ model: ModelReader, type: String, usualName: String, isTableUnlogged: Bool) {
    self.init(model, type: type)
    if sequenceName == usualName { sequenceName = nil }
    self.isTableUnlogged = isTableUnlogged
    if isUnlogged == isTableUnlogged { isUnlogged = nil }
  }
}
