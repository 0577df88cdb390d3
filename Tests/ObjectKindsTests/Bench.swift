import CatalogModel
import Diffing
import Introspection
import ObjectKinds
import Planning
import Postgres
import SQLSyntax
import TestSupport

/// A database in which a sample is tried.
struct Bench {
  let connection: Connection
  let target: ConnectionTarget
  let sample: Sample

  init(_ target: ConnectionTarget, _ sample: Sample) async throws {
    self.target = target
    self.sample = sample
    connection = try await Connection.open(
      target, settings: ["check_function_bodies": "off", "client_min_messages": "warning"])
    if !sample.outside.isEmpty { _ = try await connection.execute(sample.outside) }
  }

  /// The managed objects with their dependencies, and those outside that they lean on.
  func read() async throws -> Catalog {
    let reader = CatalogReader(connection, kinds: allKinds)
    let objects = try await reader.objects(in: sample.schemas)
    let catalog = try await reader.dependencies(of: objects, schemas: sample.schemas).catalog
    try await reader.end()
    return catalog
  }

  func managed(_ catalog: Catalog) -> Catalog {
    catalog.restricted(to: Set(catalog.addresses.filter { sample.schemas.contains($0.schema) }))
  }

  func outside(_ catalog: Catalog) -> Catalog {
    catalog.restricted(to: Set(catalog.addresses.filter { !sample.schemas.contains($0.schema) }))
  }

  /// What stands outside takes part in the order and never changes.
  func plan(from: Catalog, to: Catalog, folds: Bool = true) throws -> Plan {
    var (from, to) = (from, to)
    for (address, object) in from.objects where !sample.schemas.contains(address.schema) {
      to.insert(object, dependingOn: from.needs(of: address))
    }
    for (address, object) in to.objects where !sample.schemas.contains(address.schema) {
      from.insert(object, dependingOn: to.needs(of: address))
    }
    return try Planner(kinds: allKinds, folds: folds).plan(from: from, to: to)
  }

  /// Runs a plan as a revision is run: each transaction whole, no name looked up in a search_path.
  func run(_ plan: Plan) async throws {
    _ = try await connection.execute("SET search_path = pg_catalog")
    for transaction in plan.transactions {
      let script = transaction.steps.map { $0.statement.sql.text }
      do {
        _ = try await connection.execute(script.joined(separator: ";\n"))
      } catch let error as PostgresError {
        throw BenchFailure(description: "\(error.sqlState) \(error.message)\n\(script.joined(separator: ";\n"))")
      }
    }
  }

  func run(_ variant: Sample.Variant) async throws {
    _ = try await connection.execute(variant.sql)
  }

  /// What differs between two states of the managed schemas, in words; nil where nothing does.
  func difference(_ have: Catalog, _ want: Catalog) -> String? {
    let (have, want) = (managed(have), managed(want))
    let different = Differ.differing(have, want).sorted()
    guard !different.isEmpty else { return nil }
    return different.prefix(6).map { address in
      switch (have[address], want[address]) {
      case (nil, _): "missing: \(address)"
      case (_, nil): "left over: \(address)"
      case (let a?, let b?):
        "\(address): "
          + a.attributeTexts(to: b).map { "\($0.name) is \($0.old), not \($0.new)" }.joined(separator: "; ")
          + "\n  \(a)\n  \(b)"
      }
    }.joined(separator: "\n")
  }
}

struct BenchFailure: Error, CustomStringConvertible { var description: String }
