import CatalogModel
import Diffing
import ModelLoading
import ObjectKinds
import Planning
import RandomSchemas
import SQLSyntax
import TestSupport
import Testing

/// What every kind must do, over its samples: nothing here knows a kind. Several samples share a database, each in
/// schemas of its own, and each is planned and run by itself.
@Suite(.ownDatabase) struct ConformanceTests {
  static let samples = Sample.all.filter { $0.none == nil }

  /// The samples dealt out, so that each share has as much to do.
  static let shares: [Share] = (0..<4).map { share in
    let sorted = samples.sorted { ($0.variants.count, $0.name) > ($1.variants.count, $1.name) }
    return Share(samples: sorted.indices.filter { $0 % 4 == share }.map { sorted[$0] })
  }

  struct Share: Sendable, CustomTestStringConvertible {
    var samples: [Sample]
    var testDescription: String { samples.map(\.name).joined(separator: ", ") }
  }

  /// Written as models and read again, it is the same, to the letter; built from nothing by a plan, the server and
  /// pg_dump say the same; dropped by a plan, it is gone.
  @Test(arguments: shares) func thereAndBackAgain(_ share: Share) async throws {
    for round in 0..<(share.samples.map(\.variants.count).max() ?? 0) {
      let samples = share.samples.filter { $0.variants.count > round }
      try await withDatabases(2) { targets in
        let first = try await Bench(targets[0], samples)
        let second = try await Bench(targets[1], samples)
        for sample in samples { try await first.run(sample.variants[round]) }
        let wanted = try await first.read(samples)
        for sample in samples { await modelsReadBack(wanted[sample.name]!, sample, round) }

        for sample in samples {
          await attempt(Case(sample, round, "from nothing")) {
            try await second.run(plan(from: Catalog(), to: wanted[sample.name]!))
          }
        }
        let built = try await second.read(samples)
        let dump = try await SchemaDump.read(targets[0], schemas: samples.flatMap(\.schemas))
        let again = try await SchemaDump.read(targets[1], schemas: samples.flatMap(\.schemas))
        for sample in samples {
          compare(built[sample.name]!, wanted[sample.name]!, Case(sample, round, "from nothing"))
          let (here, there) = (dump.part(sample.schemas), again.part(sample.schemas))
          if here != there { Case(sample, round, "pg_dump").record(there.difference(from: here)) }
        }

        for sample in samples {
          await attempt(Case(sample, round, "dropped")) {
            try await second.run(plan(from: built[sample.name]!, to: Catalog()))
          }
        }
        let left = try await second.read(samples)
        for sample in samples { compare(left[sample.name]!, Catalog(), Case(sample, round, "dropped")) }
        await first.close()
        await second.close()
      }
    }
  }

  /// From every variant to every other by a plan, from whatever plans have made before.
  @Test(arguments: shares) func everyPairOfVariants(_ share: Share) async throws {
    let states = try await states(of: share.samples)
    let bench = try await Bench(OwnDatabase.current, share.samples)
    let walks = Dictionary(uniqueKeysWithValues: share.samples.map { ($0.name, walk($0.variants.count)) })
    var current: [String: Catalog] = [:]
    var changed: [String: Set<String>] = [:]
    for step in 0..<(walks.values.map(\.count).max() ?? 0) {
      let samples = share.samples.filter { walks[$0.name]!.count > step }
      var plans: [String: Plan] = [:]
      for sample in samples {
        let state = walks[sample.name]![step]
        await attempt(Case(sample, state, from: step == 0 ? nil : walks[sample.name]![step - 1])) {
          let plan = try plan(from: current[sample.name] ?? Catalog(), to: states[sample.name]![state])
          plans[sample.name] = plan
          for change in plan.changes where change.isOf(sample.kind) {
            changed[sample.name, default: []].formUnion(change.attributes)
          }
          try await bench.run(plan)
        } orElse: {
          try? await bench.reset(sample, to: sample.variants[state])
        }
      }
      let reached = try await bench.read(samples)
      for sample in samples {
        let state = walks[sample.name]![step]
        current[sample.name] = reached[sample.name]
        guard let difference = difference(reached[sample.name]!, states[sample.name]![state]) else {
          // A table has 1600 columns in its life, those that are gone among them.
          if step % 300 == 299 { try await bench.reset(sample, to: sample.variants[state]) }
          continue
        }
        Case(sample, state, from: step == 0 ? nil : walks[sample.name]![step - 1])
          .record("\(difference)\n\(plans[sample.name].map(sql) ?? "")")
        try await bench.reset(sample, to: sample.variants[state])
        current[sample.name] = try await bench.read([sample])[sample.name]
      }
    }
    for sample in share.samples { attributesAreCovered(sample, changed[sample.name] ?? []) }
    await bench.close()
  }

  /// A new name and nothing else: the rename alone leads there, and back.
  @Test func renames() async throws {
    let renamed = Self.samples.compactMap { sample in
      sample.variants.first { $0.renamedFrom != nil }.map { (sample: sample, variant: $0) }
    }
    let samples = renamed.map(\.sample)
    try await withDatabases(2) { targets in
      let old = try await Bench(targets[0], samples)
      let new = try await Bench(targets[1], samples)
      for (sample, variant) in renamed {
        try await old.run(try #require(sample.variants.first { $0.name == variant.renamedFrom }))
        try await new.run(variant)
      }
      let (before, after) = (try await old.read(samples), try await new.read(samples))
      var pairs: [(Sample, old: any SchemaObject, new: any SchemaObject)] = []
      for sample in samples {
        let gone = before[sample.name]!.objects.values.filter {
          type(of: $0) == sample.kind && after[sample.name]![$0.address] == nil
        }
        let come = after[sample.name]!.objects.values.filter {
          type(of: $0) == sample.kind && before[sample.name]![$0.address] == nil
        }
        try #require(
          gone.count == 1 && come.count == 1, "\(sample.name): the variants differ in more than a name")
        pairs.append((sample, gone[0], come[0]))
      }
      for (sample, old:a, new:b) in pairs {
        let there = try #require(a.renameStatements(to: b), "\(sample.name) cannot be renamed")
        await attempt(Case(sample, 0, "renamed")) { try await old.run(plan(there, b.address)) }
      }
      let there = try await old.read(samples)
      for sample in samples { compare(there[sample.name]!, after[sample.name]!, Case(sample, 0, "renamed")) }
      for (sample, old:a, new:b) in pairs {
        let back = try #require(b.renameStatements(to: a), "\(sample.name) cannot be renamed")
        await attempt(Case(sample, 0, "renamed back")) { try await old.run(plan(back, a.address)) }
      }
      let back = try await old.read(samples)
      for sample in samples {
        compare(back[sample.name]!, before[sample.name]!, Case(sample, 0, "renamed back"))
      }
      await old.close()
      await new.close()
    }
  }

  // MARK: -

  /// With the casts that a revision is given where the server asks for them: there is none between two enums.
  private func plan(from: Catalog, to: Catalog) throws -> Plan {
    let planner = Planner(kinds: allKinds)
    let plan = try planner.plan(from: from, to: to)
    var target = to
    for change in plan.changes {
      guard case .alter(let old, var new, let attributes) = change.action,
        attributes.contains(where: \.isRetype),
        let before = old.valueType, let after = new.valueType, before != after, before.contains("."),
        after.contains(".")
      else { continue }
      new.hints["using"] = "\(new.address.name)::text::\(after)"
      target.insert(new, dependingOn: target.needs(of: new.address))
    }
    return try planner.plan(from: from, to: target)
  }

  private func plan(_ statements: [Statement], _ address: ObjectAddress) -> Plan {
    Plan(changes: [], steps: statements.map { Plan.Step($0, [PlanNode(address, .alter, [$0])]) })
  }

  private func modelsReadBack(_ catalog: Catalog, _ sample: Sample, _ round: Int) async {
    let words = Case(sample, round, "as models")
    let files = ModelWriter(kinds: allKinds).files(for: catalog)
    let inputs = files.map { ModelLoader.File(name: $0.path, bytes: Array($0.text.utf8)) }
    await attempt(words) {
      compare(
        try await ModelLoader(kinds: allKinds).load(inputs, managed: sample.schemas).catalog, catalog, words)
    }
  }

  private func states(of samples: [Sample]) async throws -> [String: [Catalog]] {
    var states: [String: [Catalog]] = [:]
    for round in 0..<(samples.map(\.variants.count).max() ?? 0) {
      let present = samples.filter { $0.variants.count > round }
      let read = try await withDatabases { targets in
        let bench = try await Bench(targets[0], present)
        for sample in present { try await bench.run(sample.variants[round]) }
        let read = try await bench.read(present)
        await bench.close()
        return read
      }
      for sample in present { states[sample.name, default: []].append(read[sample.name]!) }
    }
    return states
  }

  private func attributesAreCovered(_ sample: Sample, _ changed: Set<String>) {
    let missing = Set(sample.kind.attributeNames).subtracting(changed).subtracting(sample.same.keys)
    if !missing.isEmpty, !sample.isCutShort {
      Issue.record("\(sample.name): no pair of variants changes \(missing.sorted())")
    }
    // A newer server may change what others cannot.
    let idle = Set(sample.same.filter { !$0.value.contains("since PostgreSQL") }.keys).intersection(changed)
    if !idle.isEmpty { Issue.record("\(sample.name): these need no exception: \(idle.sorted())") }
  }

  /// What is being tried, for what is found wrong with it.
  private struct Case {
    var words: String

    init(_ sample: Sample, _ variant: Int, _ what: String) {
      words = "\(sample.name), \(sample.variants[variant].name), \(what)"
    }

    init(_ sample: Sample, _ variant: Int, from before: Int?) {
      words =
        "\(sample.name), from \(before.map { sample.variants[$0].name } ?? "nothing") to \(sample.variants[variant].name)"
    }

    func record(_ problem: String) { Issue.record("\(words): \(problem)") }
  }

  private func compare(_ have: Catalog, _ want: Catalog, _ what: Case) {
    if let difference = difference(have, want) { what.record(difference) }
  }

  /// One sample that fails does not keep the others from being tried.
  private func attempt(_ what: Case, _ body: () async throws -> Void, orElse: () async -> Void = {}) async {
    do { try await body() } catch {
      what.record("\(error)")
      await orElse()
    }
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

  private func sql(_ plan: Plan) -> String {
    plan.steps.map { $0.statement.sql.text }.joined(separator: ";\n")
  }
}

extension Change {
  fileprivate func isOf(_ kind: any SchemaObject.Type) -> Bool {
    (old ?? new).map { type(of: $0) == kind } ?? false
  }
}
