package import CatalogModel
import Diagnostics
import Diffing
import Introspection
package import ModelLoading
import ObjectKinds
import Planning
import Postgres
import Revisions
import SQLSyntax
import ShadowDatabase
import Synchronization

/// A state that can be compared: `--from` and `--to`.
package enum Side: Sendable, Hashable {
  case models, database, migrations
  case revision(String)
  case url(String)
  case snapshot(String)
  case empty
}

/// A state of the managed schemas, complete: objects, what leans on what, what they lean on outside.
package struct State: Sendable {
  package var catalog: Catalog
  var outside = Catalog()
  package var notModelled: [String] = []
  package var outsideDependents: [ObjectAddress: [String]] = [:]
  var server: ServerVersion?
}

extension Workspace {
  nonisolated var kinds: [any SchemaObject.Type] { allKinds }

  nonisolated var scope: CatalogScope {
    CatalogScope(
      manage: project.manage, ignore: project.ignore, history: project.history, listed: listed(),
      others: others())
  }

  /// Which partitions the models leave to others.
  private nonisolated func others() -> OthersParts {
    othersParts.withLock { known in
      if let known { return known }
      let files = (try? ModelFiles.read(ModelFiles.list(project.modelsDirectory))) ?? []
      let found = OthersParts(kinds: kinds, in: files, managed: project.allSchemas)
      known = found
      return found
    }
  }

  /// Where the models list what is read only there, if that is managed at all. Files that cannot be read list nothing;
  /// whoever loads them says so.
  private nonisolated func listed() -> Set<ObjectAddress> {
    let kinds = kinds.filter { $0.isListed && ($0.kind.managedAs.map(project.manage.contains) ?? true) }
    guard !kinds.isEmpty else { return [] }
    return listedParts.withLock { known in
      if let known { return known }
      let files = (try? ModelFiles.read(ModelFiles.list(project.modelsDirectory))) ?? []
      let found = ListedParts(kinds: allKinds).addresses(in: files, managed: project.allSchemas)
      known = found
      return found
    }
  }

  /// The models, without what plumb.yaml ignores or does not manage.
  /// - Throws: ``Failure`` with every error of every file.
  package nonisolated func models() async throws -> (models: DeclaredModels, catalog: Catalog) {
    let read = try await markedModels(at: nil)
    return (read.models, read.catalog)
  }

  /// The same, with what the files are known by; nil where nothing can be kept.
  /// - Parameter now: the time by the disk's own clock.
  private nonisolated func markedModels(
    at now: Int?
  ) async throws -> (models: DeclaredModels, catalog: Catalog, mark: ModelsMark?) {
    let files = try ModelFiles.list(project.modelsDirectory)
    let contents = try ModelFiles.read(files)
    let mark = now.map { ModelsMark(files, contents: contents, now: $0) }
    let models = try await ModelLoader(kinds: kinds).load(consume contents, managed: project.allSchemas)
    let names = Set(project.schemas)
    let catalog = scope.select(models.catalog).removing { address, _ in !names.contains(address.schema) }
    return (models, catalog, mark)
  }

  /// The live objects, in a snapshot that stays open for what leans on what.
  func live(_ connection: Connection) async throws -> LiveState {
    try await live(reader(connection))
  }

  func reader(_ connection: Connection) -> CatalogReader {
    CatalogReader(connection, kinds: kinds, listed: scope.listed)
  }

  private func live(_ reader: CatalogReader) async throws -> LiveState {
    try await LiveState(reader, schemas: project.schemas, kinds: kinds, scope: scope)
  }

  /// The way from one state to the other.
  ///
  /// - Parameter recalls: whether "no difference" may be told from the last time, where nothing moved since; the
  ///   states are not read then.
  /// - Throws: ``Failure`` with every error of the models, or the first that stops the rest.
  package func compare(
    from: Side = .database, to: Side = .models, recalls: Bool = false
  ) async throws -> Comparison {
    if from == .models || to == .models {
      let other = from == .models ? to : from
      let isLive = other == .database || isURL(other)
      let result = try await isLive ? compareModels(withLive: other, recalls) : compareModels(with: other)
      return from == .models ? result.exchanged : result
    }
    let old = try await state(from)
    let new = try await state(to)
    return try await comparison(old: old, new: new.catalog, renames: [], places: [:], warnings: [])
  }

  private func compareModels(with other: Side) async throws -> Comparison {
    async let reading = models()
    var actual = try await state(other)
    let (models, declared) = try await reading
    try await complete(&actual, for: declared)
    return try await compare(models, declared, with: actual)
  }

  /// Adds what the models may lean on outside, as the database has it.
  private func complete(_ state: inout State, for declared: Catalog) async throws {
    let differing = Differ.differing(declared, state.catalog, where: isManaged)
    let outside = try await outsideObjects(of: words(of: differing, in: declared))
    let missing = outside.restricted { state.catalog[$0] == nil }
    state.catalog.merge(missing)
    state.outside.merge(missing)
  }

  private func compareModels(withLive side: Side, _ recalls: Bool) async throws -> Comparison {
    let looking = try await looking(at: side)
    if recalls, let known = try await recalled(looking) { return known }
    // The models are read while the server works.
    async let reading = markedModels(at: timeOfCache())
    async let opening = live(marking: looking.reader)
    let (models, declared, mark) = try await reading
    let live = try await opening
    try await checkRequirements(models, looking.reader.connection)
    let comparison = try await compare(models, declared, withLive: live)
    await keep(comparison, of: mark, looking)
    return comparison
  }

  private func live(marking reader: CatalogReader) async throws -> LiveState {
    _ = try await reader.takeMark()
    return try await live(reader)
  }

  private func compare(
    _ models: DeclaredModels, _ declared: Catalog, withLive live: LiveState
  ) async throws -> Comparison {
    let differing = Differ.differing(declared, live.objects)
    if differing.isEmpty {
      let notModelled = try await live.notModelled()
      try await live.end()
      return Comparison.nothing(live.objects, notModelled: notModelled, warnings: staleHints(models))
    }
    // What differs has to be built: the scratch server starts while the rest is read.
    async let starting = try? shadow()
    let also = try await outsideSchemas(of: words(of: differing, in: declared))
    let actual = try await state(of: live, also: also)
    try await live.end()
    _ = await starting
    return try await compare(models, declared, with: actual, differing: differing)
  }

  private func isURL(_ side: Side) -> Bool { if case .url = side { true } else { false } }

  func connection(for side: Side) async throws -> Connection {
    if case .url(let url) = side { return try await Connection.open(ConnectionTarget(parsing: url)) }
    return try await connection()
  }

  private func state(of live: LiveState, also: Set<String> = []) async throws -> State {
    let details = try await live.dependencies(also: also)
    let names = Set(live.schemas)
    let chosen = details.catalog.restricted { live.objects[$0] != nil || !names.contains($0.schema) }
    let outside = chosen.restricted { !names.contains($0.schema) }
    return State(
      catalog: chosen, outside: outside, notModelled: details.notModelled,
      outsideDependents: details.outsideDependents, server: live.server)
  }

  /// Any state but the models.
  package func state(_ side: Side) async throws -> State {
    switch side {
    case .database, .url:
      let live = try await live(try await connection(for: side))
      let result = try await state(of: live)
      try await live.end()
      return result
    case .migrations: return try await migrationState(upTo: nil)
    case .revision(let id): return try await migrationState(upTo: id)
    case .snapshot(let path): return try await snapshotState(path)
    case .empty: return State(catalog: Catalog())
    case .models:
      let (models, declared) = try await models()
      var nothing = State(catalog: Catalog())
      try await complete(&nothing, for: declared)
      return State(catalog: try await compare(models, declared, with: nothing).new)
    }
  }

  /// Models against a state: renames by hint, elaboration of what differs, plans in both directions.
  ///
  /// - Parameter differing: where the two differ to the letter, where that is known already.
  func compare(
    _ models: DeclaredModels, _ declared: Catalog, with actual: State, differing: Set<ObjectAddress>? = nil
  ) async throws -> Comparison {
    try await checkVersion(models, actual.server)
    let open: @Sendable () async throws -> ShadowServer = { try await self.shadow() }
    let renaming = Renaming(kinds: kinds, scope: scope, schemas: project.schemas, shadow: open)
    let renamed = try await renaming.apply(models, to: actual.catalog)
    let elaborator = Elaborator(kinds: kinds, scope: scope, schemas: project.schemas, shadow: open)
    let elaborated = try await elaborator.elaborate(
      models, declared, against: renamed.catalog, outside: actual.outside,
      differing: renamed.renames.isEmpty ? differing : nil)
    var state = actual
    state.catalog = renamed.catalog
    return try await comparison(
      old: state, original: actual.catalog, new: elaborated.wanted, differing: elaborated.differing,
      renames: renamed.renames, places: elaborated.places, warnings: renamed.warnings)
  }

  private func comparison(
    old: State, original: Catalog? = nil, new: Catalog, differing: Set<ObjectAddress>? = nil,
    renames: [Comparison.Rename],
    places: [ObjectAddress: SourcePlace], warnings: [Diagnostic]
  ) async throws -> Comparison {
    let names = Set(project.schemas)
    // What is outside stands on both sides, as the old one has it: it takes part in the order, never in a change.
    var (old, complete) = (old, new)
    old.catalog.merge(new.restricted { !names.contains($0.schema) && old.catalog[$0] == nil })
    for (address, object) in old.catalog.objects where !names.contains(address.schema) {
      complete.insert(object, dependingOn: old.catalog.needs(of: address))
    }
    let planner = try await planner()
    let differing = differing ?? Differ.differing(old.catalog, complete)
    let up = try Differ.changes(from: old.catalog, to: complete, among: differing)
    let down = try Differ.changes(from: complete, to: old.catalog, among: differing)
    return Comparison(
      old: original ?? old.catalog, new: complete, renames: renames,
      up: try planner.plan(up, from: old.catalog, to: complete),
      down: try planner.plan(down, from: complete, to: old.catalog, isWayBack: true),
      notModelled: old.notModelled, outsideDependents: old.outsideDependents, places: places,
      warnings: warnings,
      renamedOld: old.catalog)
  }

  /// Plans for the database as it is, with what it adds to all that is made.
  func planner() async throws -> Planner {
    Planner(kinds: kinds, creator: await creator(), databaseWide: try await databaseWide())
  }

  private func staleHints(_ models: DeclaredModels) -> [Diagnostic] {
    models.renames.map { object, hint in
      Diagnostic(
        "stale-hint", level: .note, at: hint.place, subject: object.address.description,
        "`renamed_from: \(hint.text)` has done its work", advice: "it can be removed")
    }.sorted { $0.place! < $1.place! }
  }

  /// Everything in the models that the server is too old for, at once.
  private func checkVersion(_ models: DeclaredModels, _ server: ServerVersion?) async throws {
    if models.newer.isEmpty { return }
    var version = server
    if version == nil { version = try await shadow().version }
    guard let version else { return }
    var problems = DiagnosticCollector()
    for feature in models.newer {
      if let problem = feature.problem(on: version) { problems.add(problem) }
    }
    try problems.throwIfErrors()
  }

  /// Everything in `requires:` that the server does not have, at once.
  private func checkRequirements(_ models: DeclaredModels, _ connection: Connection) async throws {
    guard !models.requires.isEmpty else { return }
    let present = try await connection.query(
      "SELECT 'extensions', extname FROM pg_catalog.pg_extension UNION ALL SELECT 'roles', rolname FROM pg_catalog.pg_roles"
    )
    var names: [String: Set<String>] = [:]
    for row in 0..<present.count { names[present[row, 0] ?? "", default: []].insert(present[row, 1] ?? "") }
    var problems = DiagnosticCollector()
    for (group, items) in models.requires {
      for (name, place) in items where !(names[group]?.contains(name) ?? false) {
        let isRole = group == "roles"
        problems.add(
          Diagnostic(
            isRole ? "missing-role" : "missing-extension", at: place, subject: name,
            "the database does not have the \(isRole ? "role" : "extension") `\(name)`, which the models require",
            advice: isRole
              ? "CREATE ROLE \(name), or correct the name"
              : "CREATE EXTENSION \(name) as a superuser, or correct the name"))
      }
    }
    try problems.throwIfErrors()
  }
}

extension Comparison {
  /// Two equal states.
  static func nothing(
    _ catalog: Catalog, notModelled: [String] = [], warnings: [Diagnostic]
  ) -> Comparison {
    let plan = Plan(changes: [], steps: [])
    return Comparison(
      old: catalog, new: catalog, renames: [], up: plan, down: plan, notModelled: notModelled,
      outsideDependents: [:],
      places: [:], warnings: warnings, renamedOld: catalog)
  }

  /// The way back.
  var exchanged: Comparison {
    var result = self
    swap(&result.old, &result.new)
    result.renamedOld = result.old
    swap(&result.up, &result.down)
    result.renames = renames.reversed().map { Rename(old: $0.new, new: $0.old, up: $0.down, down: $0.up) }
    return result
  }
}
