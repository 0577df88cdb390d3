import CatalogModel
import Diffing
import Planning
import SQLSyntax

/// One question to the live database: a query that only reads and returns one number.
package struct FlagQuestion: Sendable, Hashable {
  /// Where the answer is kept: ``LiveFacts/answers``.
  package var id: String
  package var sql: String

  static func valuesID(_ address: ObjectAddress) -> String { "values of \(address)" }
  static func castID(_ cast: CastNeeded) -> String { "cast of \(cast.column)" }
  static func rowsID(_ relation: String) -> String { "rows of \(relation)" }
}

/// What is asked before a plan is judged. Read-only; the caller sets a time limit and hands the answers back.
package enum FlagQuestions {
  /// Below this size rows are counted; above it the planner's estimate has to do.
  static let countedBytes = 64 << 20

  /// One query for the sizes of every relation that the plan concerns; nil where it concerns none. Its rows are
  /// read by ``LiveFacts/read(sizes:)``.
  package static func sizes(for context: FlagContext) -> String? {
    let relations = concerned(Effects(context, isWeighed: false))
    guard !relations.isEmpty else { return nil }
    let list = relations.map { "(\(quotedLiteral($0[0])), \(quotedLiteral($0[1])))" }.joined(separator: ", ")
    return """
      SELECT n.nspname, c.relname, c.relkind, c.reltuples::bigint,
             CASE WHEN c.relkind = 'p' THEN (
               SELECT COALESCE(sum(pg_catalog.pg_total_relation_size(t.relid)), 0)
               FROM pg_catalog.pg_partition_tree(c.oid) t)
             ELSE pg_catalog.pg_total_relation_size(c.oid) END,
             CASE WHEN c.relkind = 'S' AND pg_catalog.has_sequence_privilege(c.oid, 'USAGE, SELECT')
               THEN pg_catalog.pg_sequence_last_value(c.oid) END
      FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'm', 'S') AND (n.nspname::text, c.relname::text) IN (\(list))
      """
  }

  /// The counts: asked after the sizes, because only what is small is counted for its own sake.
  package static func counts(for context: FlagContext) -> [FlagQuestion] {
    let effects = Effects(context, isWeighed: false)
    var questions = lostRows(effects)
    for address in lostValues(effects) {
      let relation = effects.names.relation(Array(address.names.prefix(2)))
      let column = effects.names.column(Array(address.names.prefix(2)), address.name)
      let sql: SQL = "SELECT count(\(name: column)) FROM \(names: relation)"
      questions.append(FlagQuestion(id: FlagQuestion.valuesID(address), sql: sql.text))
    }
    for objection in effects.objections {
      guard let count = objection.flag.count else { continue }
      questions.append(FlagQuestion(id: objection.question, sql: count(effects.names).text))
    }
    for cast in context.castsNeeded { questions.append(castQuestion(cast, effects)) }
    return questions
  }

  /// Schema and name, as they are in the live database, of what is dropped, changed, locked or rewritten.
  private static func concerned(_ effects: Effects) -> [[String]] {
    var relations: Set<[String]> = []
    for change in effects.context.up.changes {
      let names = Array(change.address.names.prefix(2))
      if names.count == 2 { relations.insert(effects.names.relation(names)) }
    }
    for objection in effects.objections {
      if let relation = objection.flag.relation { relations.insert(effects.names.relation(relation)) }
    }
    for observation in effects.context.evidence?.up ?? [] {
      for lock in observation.locks where lock.mode.blocksWrites {
        relations.formUnion(split(lock.relation, effects))
      }
      for relation in observation.rewritten { relations.formUnion(split(relation, effects)) }
    }
    return relations.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func split(_ relation: String, _ effects: Effects) -> [[String]] {
    guard let names = nameParts(relation), names.count == 2 else { return [] }
    return [effects.names.relation(names)]
  }

  /// The rows of every live relation that loses some, where counting is cheap.
  private static func lostRows(_ effects: Effects) -> [FlagQuestion] {
    let losing =
      effects.going.values.joined().filter(\.holdsData).map(\.address) + effects.remade.map(\.address)
    let relations = Set(losing.map { effects.names.relation(Array($0.names.prefix(2))) })
    return relations.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { names in
      let relation = names.joined(separator: ".")
      guard let facts = effects.context.facts.relations[relation], facts.bytes <= countedBytes else {
        return nil
      }
      let sql: SQL = "SELECT count(*) FROM \(names: names)"
      return FlagQuestion(id: FlagQuestion.rowsID(relation), sql: sql.text)
    }
  }

  /// What stands inside a live relation and goes with its values, where counting is cheap.
  private static func lostValues(_ effects: Effects) -> [ObjectAddress] {
    (effects.drops + effects.remade).filter { change in
      guard change.old?.holdsData == true, change.address.names.count == 3, change.address.facet == nil,
        let facts = effects.context.facts.relations[effects.liveRelation(change.address)]
      else { return false }
      return facts.bytes <= countedBytes
    }.map(\.address)
  }

  /// Text against text: a cast is faithful where the way back gives what was there.
  private static func castQuestion(_ cast: CastNeeded, _ effects: Effects) -> FlagQuestion {
    let relation = Array(cast.column.names.prefix(2))
    let column = effects.names.column(relation, cast.column.name)
    let text: SQL = cast.isByText ? "::text" : ""
    let sql: SQL = """
      SELECT count(*) FROM \(names: effects.names.relation(relation)) \
      WHERE \(name: column) IS NOT NULL \
      AND \(name: column)\(text)::\(deparsed: cast.to)\(text)::\(deparsed: cast.from)::text IS DISTINCT FROM \(name: column)::text
      """
    return FlagQuestion(id: FlagQuestion.castID(cast), sql: sql.text)
  }
}
