import CatalogModel
import Diffing
import Introspection
import ObjectKinds
import Planning
import Postgres
import RandomSchemas
import SQLSyntax
import TestSupport

/// A database in which samples are tried, each in schemas of its own.
struct Bench {
  let connection: Connection
  let target: ConnectionTarget
  let samples: [Sample]

  init(_ target: ConnectionTarget, _ samples: [Sample]) async throws {
    self.target = target
    self.samples = samples
    connection = try await Connection.open(
      target, settings: ["check_function_bodies": "off", "client_min_messages": "warning"])
    // Two samples may need the same.
    for line in Set(samples.flatMap { $0.outside.split(separator: "\n") }).sorted() where !line.isEmpty {
      _ = try await connection.execute(String(line))
    }
  }

  func close() async { await connection.close() }

  /// The objects of these samples with their dependencies, each sample's alone.
  func read(_ samples: [Sample]) async throws -> [String: Catalog] {
    let schemas = samples.flatMap(\.schemas)
    let reader = CatalogReader(
      connection, kinds: allKinds, listed: samples.reduce(into: []) { $0.formUnion($1.listed) })
    let objects = try await reader.objects(in: schemas)
    let catalog = try await reader.dependencies(of: objects, schemas: schemas).catalog
    try await reader.end()
    let owners = Dictionary(samples.flatMap { sample in sample.schemas.map { ($0, sample.name) } }) {
      first, _ in first
    }
    var addresses: [String: Set<ObjectAddress>] = [:]
    for address in catalog.addresses {
      if let name = owners[address.schema] { addresses[name, default: []].insert(address) }
    }
    return Dictionary(
      uniqueKeysWithValues: samples.map { ($0.name, catalog.restricted(to: addresses[$0.name] ?? [])) })
  }

  /// Runs a plan as a revision is run: each transaction whole, no name looked up in a search_path.
  func run(_ plan: Plan) async throws {
    _ = try await connection.execute("SET search_path = pg_catalog")
    for transaction in plan.transactions {
      let script = transaction.steps.map { $0.statement.sql.text }.joined(separator: ";\n")
      do { _ = try await connection.execute(script) } catch let error as PostgresError {
        throw BenchFailure(description: "\(error.sqlState) \(error.message)\n\(script)")
      }
    }
  }

  func run(_ variant: Sample.Variant) async throws { try await run(variant.sql) }

  func run(_ script: String) async throws {
    _ = try await connection.execute("SET search_path = public; " + script)
  }

  /// Whatever is there now, the variant is there afterwards.
  func reset(_ sample: Sample, to variant: Sample.Variant?) async throws {
    let drops = sample.schemas.map { "DROP SCHEMA IF EXISTS \($0) CASCADE" }
    _ = try await connection.execute(drops.joined(separator: ";"))
    if let variant { try await run(variant) }
  }
}

/// What differs between two states, in words; nil where nothing does.
func difference(_ have: Catalog, _ want: Catalog) -> String? {
  let different = Differ.differing(have, want).sorted()
  guard !different.isEmpty else { return nil }
  return different.prefix(6).map { address in
    switch (have[address], want[address]) {
    case (nil, _): return "missing: \(address)"
    case (_, nil): return "left over: \(address)"
    case (let have?, let want?):
      let texts = have.attributeTexts(to: want).map { "\($0.name) is \($0.old), not \($0.new)" }
      return "\(address): \(texts.isEmpty ? "\(have) / \(want)" : texts.joined(separator: "; "))"
    }
  }.joined(separator: "\n")
}

struct BenchFailure: Error, CustomStringConvertible { var description: String }
