import CatalogModel
import ObjectKinds
import Planning
import SQLSyntax

/// Two states of some schemas: the wanted one is the actual one with some of another in it.
package struct SchemaPair: Sendable {
  package enum Side { case old, new }

  package let seed: UInt64
  /// Made out of values, never out of text.
  var catalogs: (old: Catalog, new: Catalog)
  /// Kinds that only samples have, in schemas of their own, each with the variants that it goes between.
  package fileprivate(set) var extras: [Extra]
  /// Statements, of each a schema.
  fileprivate(set) var scripts: [Script]

  package struct Extra: Sendable {
    package let sample: Sample
    let old: Int
    let new: Int
  }

  struct Script: Sendable {
    let schema: String
    var old: [String]
    var new: [String]
  }

  /// The same for the same seed and samples.
  package init(seed: UInt64, samples: [Sample]) {
    self.seed = seed
    var random = RandomSource(seed: seed)
    let names = random.next() % 1000
    let old = RandomCatalog.make(names: names, content: random.next())
    let other = RandomCatalog.make(names: names, content: random.next())
    let new = Self.mix(old, other, share: random.one(of: [5, 30, 60, 100]), &random)
    catalogs = (Self.closed(old), Self.closed(new))
    extras = samples.shuffled(using: &random).prefix(random.chance(50) ? 2 : 0).map { sample in
      Extra(
        sample: sample, old: random.one(of: Array(sample.variants.indices)),
        new: random.one(of: Array(sample.variants.indices)))
    }
    scripts = []
    if random.chance(60) { scripts.append(Self.script(of: RandomFamily.self, &random)) }
    if random.chance(60) { scripts.append(Self.script(of: RandomWeb.self, &random)) }
    if random.chance(60) { scripts.append(Self.script(of: RandomTable.self, &random)) }
    if random.chance(60) { scripts.append(Self.script(of: RandomRules.self, &random)) }
  }

  private static func script(of type: any RandomScript.Type, _ random: inout RandomSource) -> Script {
    let (first, second) = (random.next(), random.next())
    let share = random.one(of: [3, 5, 20, 50, 100])
    return Script(
      schema: type.schema, old: type.statements(Choices(seed: first, other: first, share: 0)),
      new: type.statements(Choices(seed: first, other: second, share: share)))
  }

  package var schemas: [String] {
    [RandomCatalog.schema, RandomFamily.schema, RandomWeb.schema, RandomTable.schema, RandomRules.schema]
      + extras.flatMap(\.sample.schemas)
  }

  /// Scripts that make the state, where nothing of it is there yet.
  package func scripts(_ side: Side) throws -> [String] {
    let catalog = side == .old ? catalogs.old : catalogs.new
    let plan = try Planner(kinds: allKinds).plan(from: Catalog(), to: catalog)
    let transactions = plan.transactions.map { transaction in
      "SET search_path = pg_catalog;\n"
        + transaction.steps.map { "\($0.statement.sql.text);\n" }.joined()
    }
    let variants = extras.map { $0.sample.variants[side == .old ? $0.old : $0.new].sql }
    let lines = scripts.map { (side == .old ? $0.old : $0.new).map { "\($0);\n" }.joined() }
    let head = "SET search_path = public;\nSET check_function_bodies = off;\n"
    return transactions + (variants + lines).filter { !$0.isEmpty }.map { head + $0 }
  }

  /// What a person needs to see it again by hand.
  package var description: String {
    func text(_ side: Side) -> String { (try? scripts(side).joined(separator: "\n")) ?? "" }
    let names = extras.map { extra in
      let (old, new) = (extra.sample.variants[extra.old].name, extra.sample.variants[extra.new].name)
      return "\(extra.sample.name), from \(old) to \(new)\n"
    }
    return "\(names.joined())-- old\n\(text(.old))\n-- new\n\(text(.new))"
  }

  // MARK: Making

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
  fileprivate static func closed(_ catalog: Catalog) -> Catalog {
    var kept = catalog
    while let orphan = kept.addresses.first(where: { address in
      kept.needs(of: address).contains { kept[$0] == nil }
    }) {
      kept.remove(orphan)
    }
    return kept
  }
}

// MARK: - Shrinking

extension SchemaPair {
  /// Halves, quarters, … single objects are left out of both sides, as long as it fails still.
  package func shrunk(_ fails: (SchemaPair) async throws -> Bool) async rethrows -> SchemaPair {
    var least = self
    for index in extras.indices.reversed() {
      var fewer = least
      fewer.extras.remove(at: index)
      if try await fails(fewer) { least = fewer }
    }
    for index in scripts.indices.reversed() {
      var fewer = least
      fewer.scripts.remove(at: index)
      if try await fails(fewer) { least = fewer } else { least = try await least.shrunkScript(index, fails) }
    }
    return try await least.shrunkCatalogs(fails)
  }

  private func shrunkScript(_ index: Int, _ fails: (SchemaPair) async throws -> Bool) async rethrows
    -> SchemaPair
  {
    var least = self
    // The last ones first: they lean on the others.
    func lines() -> [String] {
      let script = least.scripts[index]
      let known = Set(script.new)
      return Array((script.old.filter { !known.contains($0) } + script.new).reversed())
    }
    var size = lines().count / 2
    while size > 0 {
      let all = lines()
      for start in stride(from: 0, to: all.count, by: size) {
        let gone = Set(all[start..<min(start + size, all.count)])
        var fewer = least
        fewer.scripts[index].old.removeAll { gone.contains($0) }
        fewer.scripts[index].new.removeAll { gone.contains($0) }
        if try await fails(fewer) { least = fewer }
      }
      size /= 2
    }
    return least
  }

  private func shrunkCatalogs(_ fails: (SchemaPair) async throws -> Bool) async rethrows -> SchemaPair {
    var least = self
    var size = max(catalogs.old.count, catalogs.new.count)
    while size > 0 {
      let all = Set(least.catalogs.old.addresses).union(least.catalogs.new.addresses).sorted()
      for start in stride(from: 0, to: all.count, by: size) {
        let gone = all[start..<min(start + size, all.count)]
        var fewer = least
        for address in gone {
          fewer.catalogs.old.remove(address)
          fewer.catalogs.new.remove(address)
        }
        fewer.catalogs = (Self.closed(fewer.catalogs.old), Self.closed(fewer.catalogs.new))
        if try await fails(fewer) { least = fewer }
      }
      size /= 2
    }
    return least
  }
}
