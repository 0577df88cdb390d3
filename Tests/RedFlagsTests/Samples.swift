import CatalogModel
import Diagnostics
import ObjectKinds
import Planning
import RedFlags
import SQLSyntax

/// The states that flags are judged over, written as literals.
enum Sample {
  static func catalog(_ objects: [any SchemaObject]) -> Catalog {
    var catalog = Catalog()
    for object in objects { catalog.insert(object) }
    for object in objects {
      for reference in object.references where catalog[reference] != nil {
        catalog.addDependency(of: object.address, on: reference)
      }
    }
    return catalog
  }

  /// A context for the way from one set of objects to the other, in the schema `cfg`.
  static func context(
    _ old: [any SchemaObject], _ new: [any SchemaObject], base: [any SchemaObject]? = nil,
    _ change: (inout FlagContext) -> Void = { _ in }
  ) -> FlagContext {
    let schema: [any SchemaObject] = [Schema(name: "cfg")]
    let hasSchema = { (objects: [any SchemaObject]) in objects.contains { $0 is Schema } }
    let from = catalog(hasSchema(old) ? old : schema + old)
    let isBare = hasSchema(new) || new.contains { $0 is Nothing }
    let to = catalog(isBare ? new.filter { !($0 is Nothing) } : schema + new)
    var context = FlagContext(old: from, new: to, managedSchemas: ["cfg"])
    if let base { context.base = catalog(schema + base) }
    do {
      let planner = Planner(kinds: allKinds)
      context.up = try planner.plan(from: from, to: to)
      context.down = try planner.plan(from: to, to: from)
    } catch {
      fatalError("\(error)")
    }
    change(&context)
    return context
  }

  // MARK: Objects

  static func table(_ name: String = "ticket", _ change: (inout Table) -> Void = { _ in }) -> Table {
    var table = Table(schema: "cfg", name: name)
    change(&table)
    return table
  }

  static func column(
    _ name: String, _ type: String = "text", of table: String = "ticket", nullable: Bool = false,
    hints: [String: String] = [:]
  ) -> Column {
    var column = Column(schema: "cfg", table: table, name: name, type: type, isNullable: nullable)
    column.hints = hints
    return column
  }

  static func site(_ name: String, table: String = "ticket") -> ConstraintSite {
    ConstraintSite(schema: "cfg", table: table, name: name)
  }

  static func check(_ expression: String) -> CheckConstraint {
    CheckConstraint(site: site("ticket_check"), expression: expression)
  }

  static func unique(_ columns: [String]) -> UniqueConstraint {
    UniqueConstraint(key: KeyDefinition(site: site("ticket_key"), columns: columns))
  }

  static func enumeration(_ labels: [String]) -> EnumType {
    EnumType(schema: "cfg", name: "state", labels: labels)
  }

  static func view(_ name: String = "open_ticket") -> View {
    View(schema: "cfg", name: name, query: "SELECT ticket.id FROM cfg.ticket")
  }

  static func function(_ change: (inout Routine) -> Void = { _ in }) -> Function {
    var routine = Routine(schema: "cfg", name: "touch", language: "sql", body: .text("select 1"))
    routine.returns = "integer"
    change(&routine)
    return Function(routine: routine)
  }

  static func index(_ change: (inout Index) -> Void = { _ in }) -> Index {
    var index = Index(
      schema: "cfg", name: "ticket_idx", relation: Table.address("cfg", "ticket"), keys: ["subject"])
    change(&index)
    return index
  }

  static func policy(using: String) -> Policy {
    var policy = Policy(schema: "cfg", table: "ticket", name: "own_guild")
    policy.using = using
    return policy
  }

  /// A table with two columns.
  static let ticket: [any SchemaObject] = [table(), column("id", "bigint"), column("subject")]

  // MARK: What was seen

  static let size = LiveFacts.Relation(rows: 41, bytes: 16384)

  /// The live table has this many bytes.
  static func live(_ context: inout FlagContext, bytes: Int = 16384, rows: Int = 41) {
    context.facts.isAsked = true
    context.facts.relations["cfg.ticket"] = LiveFacts.Relation(rows: rows, bytes: bytes)
  }

  /// Every count comes back with this number.
  static func answer(_ context: inout FlagContext, _ count: Int) {
    live(&context)
    for question in FlagQuestions.counts(for: context) { context.facts.answers[question.id] = .count(count) }
  }

  /// Each statement locked the table so, and wrote it anew or did not.
  static func observe(_ context: inout FlagContext, _ mode: LockMode, rewritten: Bool = false) {
    var evidence = Evidence()
    evidence.up = context.up.steps.map {
      Evidence.Observation(
        sql: $0.statement.sql.text, milliseconds: 2, locks: [("cfg.ticket", mode)],
        rewritten: rewritten ? ["cfg.ticket"] : [])
    }
    context.evidence = evidence
  }
}

/// Stands for a state without the schema.
struct Nothing: SchemaObject {
  static let kind = ObjectKind("nothing", "", dropFlag: "", catalog: .none)
  static let attributes: [Attribute<Nothing>] = []
  static let sections: [ModelSection] = []
  var address: ObjectAddress { ObjectAddress("nothing", ["nothing"]) }
  init() {}
  init?(row: inout CatalogRow) throws { return nil }
  static func catalogQuery(_ server: ServerVersion) -> CatalogQuery? { nil }
  static func read(_ model: ModelReader) -> [any SchemaObject] { [] }
  func write(_ naming: ModelNaming) -> ModelText { ModelText("", name: nil, long: []) }
  func create() -> [Statement] { [] }
  func drop() -> [Statement] { [] }
}
