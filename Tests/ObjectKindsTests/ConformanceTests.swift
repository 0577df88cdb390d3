import CatalogModel
import Diffing
import ModelLoading
import ObjectKinds
import Planning
import Postgres
import SQLSyntax
import TestSupport
import Testing

/// What every kind must do, over its samples: nothing here knows a kind.
@Suite(.ownDatabase) struct ConformanceTests {
  static let samples = Sample.all.filter { $0.none == nil }

  /// Written as models and read again, it is the same, to the letter; built from nothing by a plan, the server and
  /// pg_dump say the same; dropped by a plan, it is gone.
  @Test(arguments: samples) func thereAndBackAgain(_ sample: Sample) async throws {
    for variant in sample.variants {
      try await withDatabases(2) { targets in
        let first = try await Bench(targets[0], sample)
        let second = try await Bench(targets[1], sample)
        try await first.run(variant)
        let wanted = try await first.read()
        let words = "\(sample.kind.kind.name), \(variant.name)"

        let models = try await modelled(first.managed(wanted), sample)
        let inModels = first.difference(models, wanted)
        #expect(inModels == nil, "\(words): the models do not read back: \(inModels ?? "")")

        let empty = first.outside(wanted)
        try await second.run(try second.plan(from: empty, to: wanted))
        let built = try await second.read()
        let inBuilt = second.difference(built, wanted)
        #expect(inBuilt == nil, "\(words): built from nothing: \(inBuilt ?? "")")
        let dump = try await SchemaDump.read(targets[0], schemas: sample.schemas)
        let again = try await SchemaDump.read(targets[1], schemas: sample.schemas)
        #expect(dump == again, "\(words): pg_dump: \(again.difference(from: dump))")

        try await second.run(try second.plan(from: built, to: second.outside(built)))
        let left = second.managed(try await second.read()).addresses.sorted()
        #expect(left == [], "\(words): dropped, but still there")
        await first.connection.close()
        await second.connection.close()
      }
    }
  }

  /// From every variant to every other, by a plan, each way twice: from what a person wrote, and from what plans
  /// have made of it.
  @Test(arguments: samples) func everyPairOfVariants(_ sample: Sample) async throws {
    let states = try await states(of: sample)
    let bench = try await Bench(OwnDatabase.current, sample)
    var current = bench.outside(states[0].catalog)
    var changed: Set<String> = []
    for step in walk(states.count) {
      let wanted = states[step].catalog
      let plan = try bench.plan(from: current, to: wanted)
      for change in plan.changes where change.address.isOf(sample.kind, change) {
        changed.formUnion(change.attributes)
      }
      do {
        try await bench.run(plan)
      } catch {
        Issue.record("\(sample.kind.kind.name), to \(states[step].name): \(error)")
        // Whatever is there now, go on from the state that was wanted.
        _ = try await bench.connection.execute(sample.schemas.map { "DROP SCHEMA IF EXISTS \($0) CASCADE" }.joined(separator: ";"))
        _ = try? await bench.connection.execute(states[step].sql)
      }
      let reached = try await bench.read()
      let difference = bench.difference(reached, wanted)
      #expect(difference == nil, "\(sample.kind.kind.name), to \(states[step].name): \(difference ?? "")\n\(sql(plan))")
      current = reached
    }
    let all = Set(sample.kind.attributeNames)
    #expect(all.subtracting(changed).subtracting(sample.same.keys) == [], "no pair of variants changes them")
    #expect(Set(sample.same.keys).intersection(changed) == [], "these need no exception")
    await bench.connection.close()
  }

  /// A new name and nothing else: the rename alone leads there.
  @Test(arguments: samples.filter { sample in sample.variants.contains { $0.renamedFrom != nil } })
  func renames(_ sample: Sample) async throws {
    for variant in sample.variants {
      guard let from = variant.renamedFrom else { continue }
      try await withDatabases(2) { targets in
        let old = try await Bench(targets[0], sample)
        let new = try await Bench(targets[1], sample)
        try await old.run(try #require(sample.variants.first { $0.name == from }))
        try await new.run(variant)
        let (before, after) = (old.managed(try await old.read()), new.managed(try await new.read()))
        let gone = before.objects.values.filter { type(of: $0) == sample.kind && after[$0.address] == nil }
        let come = after.objects.values.filter { type(of: $0) == sample.kind && before[$0.address] == nil }
        try #require(gone.count == 1 && come.count == 1, "the variants differ in more than a name")
        let there = try #require(gone[0].renameStatements(to: come[0]), "the kind cannot be renamed")
        try await old.run(Plan(changes: [], steps: there.map { Plan.Step($0, [PlanNode(come[0].address, .alter, [$0])]) }))
        let difference = new.difference(try await old.read(), after)
        #expect(difference == nil, "\(sample.kind.kind.name), \(variant.name): \(difference ?? "")")
        let back = try #require(come[0].renameStatements(to: gone[0]))
        try await old.run(Plan(changes: [], steps: back.map { Plan.Step($0, [PlanNode(gone[0].address, .alter, [$0])]) }))
        let rest = old.difference(try await old.read(), before)
        #expect(rest == nil, "\(sample.kind.kind.name), back from \(variant.name): \(rest ?? "")")
        await old.connection.close()
        await new.connection.close()
      }
    }
  }

  // MARK: -

  private func modelled(_ catalog: Catalog, _ sample: Sample) async throws -> Catalog {
    let files = ModelWriter(kinds: allKinds).files(for: catalog)
    let inputs = files.map { ModelLoader.File(name: $0.path, bytes: Array($0.text.utf8)) }
    return try await ModelLoader(kinds: allKinds).load(inputs, managed: sample.schemas).catalog
  }

  private func states(of sample: Sample) async throws -> [(name: String, sql: String, catalog: Catalog)] {
    var states: [(String, String, Catalog)] = []
    for variant in sample.variants {
      let catalog = try await withDatabases { targets in
        let bench = try await Bench(targets[0], sample)
        try await bench.run(variant)
        let catalog = try await bench.read()
        await bench.connection.close()
        return catalog
      }
      states.append((variant.name, variant.sql, catalog))
    }
    return states
  }

  /// Every ordered pair once, as one way through them all: 0, 1, 0, 2, 0, 2, 1, …
  private func walk(_ count: Int) -> [Int] {
    var left = (0..<count).map { one in Set((0..<count).filter { $0 != one }) }
    var stack = [0]
    var way: [Int] = []
    while let at = stack.last {
      if let next = left[at].min() {
        left[at].remove(next)
        stack.append(next)
      } else {
        way.append(at)
        stack.removeLast()
      }
    }
    return way.reversed()
  }

  private func sql(_ plan: Plan) -> String { plan.steps.map { $0.statement.sql.text }.joined(separator: ";\n") }
}

extension ObjectAddress {
  fileprivate func isOf(_ kind: any SchemaObject.Type, _ change: Change) -> Bool {
    (change.old ?? change.new).map { Swift.type(of: $0) == kind } ?? false
  }
}
