import CatalogModel
import Diagnostics
import Introspection
import ObjectKinds
import Postgres
import Revisions
import Runner
import SQLSyntax

/// Owners, rights and labels that plumb.yaml leaves alone, as they are before a step: PostgreSQL forgets them where the step
/// drops an object and makes it again.
struct KeptRights: Sendable {
  private var objects: [any SchemaObject]
  private var identities: [ObjectAddress: String]

  /// - Parameter kinds: of what is left alone.
  static func read(
    _ kinds: [any SchemaObject.Type], _ schemas: [String], within connection: Connection
  ) async throws -> KeptRights {
    let objects = try await CatalogReader.objects(of: kinds, in: schemas, within: connection)
    var identities: [ObjectAddress: String] = [:]
    try await CatalogReader.rows(of: RightsBearer.query(), in: schemas, within: connection) { row in
      let bearer = try RightsBearer(row: &row)
      identities[bearer.address] = bearer.identity
    }
    return KeptRights(objects: objects, identities: identities)
  }

  /// The objects and columns that are others of the same name there.
  func remade(in later: KeptRights) -> [ObjectAddress] {
    identities.filter { address, identity in later.identities[address].map { $0 != identity } == true }
      .map(\.key).sorted()
  }

  /// What makes the new ones have what there was, each with whose it is. What the step says itself of an object stands.
  func restoring(
    _ remade: [ObjectAddress], in later: KeptRights, besides step: Step, of kind: any SchemaObject.Type
  ) -> [(target: ObjectAddress, statements: [Statement])] {
    let (old, new) = (of(kind, besides: step), later.of(kind, besides: step))
    let found = old.compactMap { target, object -> (target: ObjectAddress, statements: [Statement])? in
      guard identities[target] != nil, later.identities[target] != nil else { return nil }
      let rest = object.without { identities[$0] != nil && later.identities[$0] == nil }
      guard remade.contains(target) else {
        return (target, remade.filter { $0.isInside(target) }.flatMap(rest.restate))
      }
      return (target, new[target].map { rest.changed(from: $0) } ?? rest.create())
    }
    // Default privileges give something to what had nothing.
    let gained = remade.filter { old[$0] == nil }.compactMap { target in
      new[target].map { (target, $0.drop()) }
    }
    return (found + gained).filter { !$0.statements.isEmpty }.sorted { $0.target < $1.target }
  }

  /// By what they belong to.
  private func of(_ kind: any SchemaObject.Type, besides step: Step) -> [ObjectAddress: any SchemaObject] {
    let mine = objects.filter { type(of: $0) == kind && !step.says(kind.kind, of: $0.address.withoutFacet) }
    return Dictionary(mine.map { ($0.address.withoutFacet, $0) }) { first, _ in first }
  }
}

extension SchemaObject {
  fileprivate func changed(from old: any SchemaObject) -> [Statement] {
    (old.changes(to: self) ?? []).flatMap { change in
      if case .alter(let statements) = change.action { statements } else { [Statement]() }
    }
  }
}

extension Step {
  /// Whether one of its statements is about such words of the object: then whoever wrote it has thought of them.
  fileprivate func says(_ kind: ObjectKind, of target: ObjectAddress) -> Bool {
    let words = ["grants": ["GRANT ", "REVOKE "], "security_labels": ["SECURITY LABEL "]][
      kind.managedAs ?? ""]
    return statements.contains { statement in
      let text = statement.text.uppercased()
      guard text.contains(target.name.uppercased()) else { return false }
      return words.map { $0.contains { text.hasPrefix($0) } } ?? text.contains("OWNER TO")
    }
  }

  /// Whether something could be made anew.
  fileprivate var remakes: Bool {
    mode == .transaction && statements.contains { $0.text.uppercased().contains("DROP ") }
  }
}

/// Remembers, for each session, what there was before a step.
private actor RightsMemory {
  private var before: [Int32: KeptRights] = [:]
  func keep(_ rights: KeptRights, for session: Int32) { before[session] = rights }
  func take(_ session: Int32) -> KeptRights? { before.removeValue(forKey: session) }
}

extension Workspace {
  /// Hooks for the runner: in the transaction of each step, what is made anew gets back what plumb.yaml leaves alone.
  nonisolated func keepingRights() -> RunHooks {
    let left = leftAlone.sorted { $0.rank < $1.rank }
    let schemas = project.allSchemas
    let memory = RightsMemory()
    return RunHooks(
      willBeginStep: { connection, _, step in
        // What an attempt that was rolled back had kept says nothing any more.
        _ = await memory.take(connection.processID)
        guard !left.isEmpty, step.remakes else { return }
        let rights = try await KeptRights.read(left, schemas, within: connection)
        await memory.keep(rights, for: connection.processID)
      },
      beforeCommit: { connection, run, step in
        guard let before = await memory.take(connection.processID) else { return [] }
        _ = try await connection.execute("RESET ROLE; SET LOCAL search_path = ''")
        var later = try await KeptRights.read(left, schemas, within: connection)
        let remade = before.remade(in: later)
        if remade.isEmpty { return [] }
        var told: [String] = []
        // A new owner takes the rights of the one before over: those come after.
        for kind in left {
          let mine = before.restoring(remade, in: later, besides: step, of: kind)
          for (target, statements) in mine {
            try await Self.restore(target, statements, run, step, on: connection)
            let what = remade.contains(target) ? "it" : "a column of it"
            told.append("\(target): \(kind.kind.name) as before, though \(what) was made anew")
          }
          if !mine.isEmpty { later = try await KeptRights.read(left, schemas, within: connection) }
        }
        return told
      })
  }

  private static func restore(
    _ target: ObjectAddress, _ statements: [Statement], _ run: RevisionRun, _ step: Step,
    on connection: Connection
  ) async throws {
    for statement in statements {
      do { _ = try await connection.execute(statement.sql.text) } catch let error as PostgresError {
        if error.isConnectionLoss { throw error }
        let script = run.script
        throw Failure(
          "rebuild-forgets",
          at: script.file.isEmpty ? nil : SourcePlace(file: script.file, line: script.fileLine(step.line)),
          subject: run.revision.id,
          "\(target) is made anew by step \(step.number) of revision \(run.revision.id), and what it had cannot be given back",
          details: error.diagnosticDetails(),
          advice:
            "upgrade as a role that may do that, or say it in the revision, or list it under `manage` in plumb.yaml"
        )
      }
    }
  }
}
