import CatalogModel
import Diffing
import Introspection
import ModelLoading
import ObjectKinds
import Planning
import Postgres
import TestSupport

/// Two states, and the way between them there and back.
struct Soak {
  /// A wanted state is the actual one with some of another in it.
  struct Case: Sendable {
    var seed: UInt64
    var old: Catalog
    var new: Catalog
    /// Kinds that only samples have, in schemas of their own, each with the variants that it goes between.
    var extras: [Extra]
    /// Tables with parts and children, in a schema of their own.
    var family: (old: [String], new: [String]) = ([], [])

    struct Extra: Sendable {
      var sample: Sample
      var old: Int
      var new: Int
    }
  }

  static func makeCase(_ seed: UInt64, samples: [Sample]) -> Case {
    var random = RandomSource(seed: seed)
    let names = random.next() % 1000
    let old = RandomCatalog.make(names: names, content: random.next())
    let other = RandomCatalog.make(names: names, content: random.next())
    let new = mix(old, other, share: random.one(of: [5, 30, 60, 100]), &random)
    let extras = samples.shuffled(using: &random).prefix(random.chance(50) ? 2 : 0).map { sample in
      Case.Extra(
        sample: sample, old: random.one(of: Array(sample.variants.indices)),
        new: random.one(of: Array(sample.variants.indices)))
    }
    var some = Case(seed: seed, old: closed(old), new: closed(new), extras: extras)
    if random.chance(60) {
      let (first, second) = (random.next(), random.next())
      let share = random.one(of: [5, 20, 50, 100])
      some.family = (
        RandomFamily.statements(.init(seed: first, other: first, share: 0)),
        RandomFamily.statements(.init(seed: first, other: second, share: share))
      )
    }
    return some
  }

  /// Each object from one side or the other.
  private static func mix(_ old: Catalog, _ other: Catalog, share: Int, _ random: inout RandomSource)
    -> Catalog
  {
    var mixed = Catalog()
    for address in Set(old.addresses).union(other.addresses).sorted() {
      let source = random.chance(share) ? other : old
      if let object = source[address] { mixed.insert(object, dependingOn: source.needs(of: address)) }
    }
    return mixed
  }

  /// Without what leans on something that is not there.
  static func closed(_ catalog: Catalog) -> Catalog {
    var kept = catalog
    while let orphan = kept.addresses.first(where: { address in
      kept.needs(of: address).contains { kept[$0] == nil }
    }) {
      kept.remove(orphan)
    }
    return kept
  }

  let here: Bench
  let there: Bench

  /// This server cannot hold one of the states, so that nothing could be tried.
  struct Untried: Error {}

  /// - Returns: what went wrong; nil where the circle is full.
  /// - Throws: ``Untried``.
  func problem(of some: Case) async throws -> String? {
    let schemas = [RandomCatalog.schema, RandomFamily.schema] + some.extras.flatMap(\.sample.schemas)
    try await reset(schemas)
    do {
      let (old, new) = (
        some.extras.map { $0.sample.variants[$0.old] }, some.extras.map { $0.sample.variants[$0.new] }
      )
      try await build(some.old, old.map(\.sql) + [some.family.old.joined(separator: ";\n")], on: here)
      try await build(some.new, new.map(\.sql) + [some.family.new.joined(separator: ";\n")], on: there)
    } catch {
      // Some builds of PostgreSQL have no ICU.
      if "\(error)".contains("ICU is not supported in this build") { throw Untried() }
      return "a state cannot be built: \(error)"
    }
    let listed = some.extras.reduce(into: Set<ObjectAddress>()) { $0.formUnion($1.sample.listed) }
    let old = try await read(here, schemas, listed)
    let new = try await read(there, schemas, listed)
    do {
      if let words = try await modelsDiffer(new, schemas) { return "as models: \(words)" }
      try await here.run(plan(old, new))
      if let words = difference(try await read(here, schemas, listed), new) { return "after up: \(words)" }
      try await here.run(plan(new, old))
      if let words = difference(try await read(here, schemas, listed), old) { return "after down: \(words)" }
    } catch { return "\(error)" }
    return nil
  }

  /// Halves, quarters, … single objects are left out of both sides, as long as something goes wrong still.
  func shrunk(_ some: Case, _ original: String) async throws -> Case {
    var least = some
    for index in some.extras.indices.reversed() {
      var fewer = least
      fewer.extras.remove(at: index)
      if isSame(try await problem(of: fewer), original) { least = fewer }
    }
    least = try await shrunkFamily(of: least, original)
    var size = max(least.old.count, least.new.count) / 2
    while size > 0 {
      let all = Set(least.old.addresses).union(least.new.addresses).sorted()
      for start in stride(from: 0, to: all.count, by: size) {
        let gone = Set(all[start..<min(start + size, all.count)])
        var fewer = least
        fewer.old = Self.without(gone, least.old)
        fewer.new = Self.without(gone, least.new)
        if fewer.old.count + fewer.new.count == least.old.count + least.new.count { continue }
        if isSame(try await problem(of: fewer), original) { least = fewer }
      }
      size /= 2
    }
    return least
  }

  private func shrunkFamily(of some: Case, _ original: String) async throws -> Case {
    var least = some
    least.family = ([], [])
    if isSame(try await problem(of: least), original) { return least }
    least = some
    var size = max(some.family.old.count, some.family.new.count) / 2
    while size > 0 {
      // The last ones first: they lean on the others.
      let all = Array(Set(least.family.old).union(least.family.new)).sorted { a, b in
        (least.family.old + least.family.new).lastIndex(of: a)!
          > (least.family.old + least.family.new).lastIndex(of: b)!
      }
      for start in stride(from: 0, to: all.count, by: size) {
        let gone = Set(all[start..<min(start + size, all.count)])
        var fewer = least
        fewer.family = (
          least.family.old.filter { !gone.contains($0) }, least.family.new.filter { !gone.contains($0) }
        )
        if isSame(try await problem(of: fewer), original) { least = fewer }
      }
      size /= 2
    }
    return least
  }

  /// Another mishap is no smaller case of this one.
  private func isSame(_ problem: String?, _ original: String) -> Bool {
    func start(_ words: String) -> Substring { words.prefix(12) }
    return problem.map { start($0) == start(original) } ?? false
  }

  private static func without(_ gone: Set<ObjectAddress>, _ catalog: Catalog) -> Catalog {
    var kept = catalog
    for address in gone { kept.remove(address) }
    return closed(kept)
  }

  // MARK: -

  private func plan(_ from: Catalog, _ to: Catalog) throws -> Plan {
    try Planner(kinds: allKinds).plan(from: from, to: to)
  }

  private func build(_ catalog: Catalog, _ scripts: [String], on bench: Bench) async throws {
    try await bench.run(plan(Catalog(), catalog))
    for script in scripts where !script.isEmpty { try await bench.run(script) }
  }

  private func reset(_ schemas: [String]) async throws {
    let drops = schemas.map { "DROP SCHEMA IF EXISTS \(quoted($0)) CASCADE" }.joined(separator: ";")
    for bench in [here, there] { _ = try await bench.connection.execute(drops) }
  }

  private func read(_ bench: Bench, _ schemas: [String], _ listed: Set<ObjectAddress>) async throws -> Catalog
  {
    let reader = CatalogReader(bench.connection, kinds: allKinds, listed: listed)
    let objects = try await reader.objects(in: schemas)
    let names = Set(schemas)
    let catalog = try await reader.dependencies(of: objects, schemas: schemas).catalog
    try await reader.end()
    return catalog.restricted { names.contains($0.schema) }
  }

  private func modelsDiffer(_ catalog: Catalog, _ schemas: [String]) async throws -> String? {
    let files = ModelWriter(kinds: allKinds).files(for: catalog)
    let inputs = files.map { ModelLoader.File(name: $0.path, bytes: Array($0.text.utf8)) }
    return difference(try await ModelLoader(kinds: allKinds).load(inputs, managed: schemas).catalog, catalog)
  }
}
