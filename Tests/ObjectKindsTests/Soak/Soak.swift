import CatalogModel
import Diffing
import Introspection
import ModelLoading
import ObjectKinds
import Planning
import Postgres
import RandomSchemas
import SQLSyntax
import TestSupport

/// The way between two states there and back, as the planner sees it: whole catalogs.
struct Soak {
  let here: Bench
  let there: Bench

  /// - Returns: what went wrong; nil where the circle is full.
  /// - Throws: `SoakRounds.Untried`.
  func problem(of pair: SchemaPair) async throws -> String? {
    try await reset(pair.schemas)
    do {
      for script in try pair.scripts(.old) { try await here.run(script) }
      for script in try pair.scripts(.new) { try await there.run(script) }
    } catch {
      if let untried = SoakRounds.Untried(error) { throw untried }
      return "a state cannot be built: \(error)"
    }
    let old = try await read(here, pair)
    let new = try await read(there, pair)
    do {
      if let words = try await modelsDiffer(new, pair.schemas) { return "as models: \(words)" }
      try await here.run(plan(old, new))
      if let words = difference(try await read(here, pair), new) { return "after up: \(words)" }
      try await here.run(plan(new, old))
      if let words = difference(try await read(here, pair), old) { return "after down: \(words)" }
    } catch { return "\(error)" }
    return nil
  }

  /// Where no cast leads from a column's type to one of the schemas' own, the way is by the text, as the tool proposes.
  private func plan(_ from: Catalog, _ to: Catalog) throws -> Plan {
    var hinted = to
    for case let column as Column in to.objects.values {
      guard let old = from[column.address]?.valueType, let type = column.valueType, old != type,
        type.contains(".")
      else { continue }
      var new = column
      let text = type.hasSuffix("[]") ? "text[]" : "text"
      new.hints["using"] = "\(quotedIdentifier(column.name))::\(text)::\(type)"
      hinted.insert(new, at: column.address)
    }
    return try Planner(kinds: allKinds).plan(from: from, to: hinted)
  }

  private func reset(_ schemas: [String]) async throws {
    let drops = schemas.map { "DROP SCHEMA IF EXISTS \"\($0)\" CASCADE" }.joined(separator: ";")
    for bench in [here, there] { _ = try await bench.connection.execute(drops) }
  }

  private func read(_ bench: Bench, _ pair: SchemaPair) async throws -> Catalog {
    let listed = pair.extras.reduce(into: Set<ObjectAddress>()) { $0.formUnion($1.sample.listed) }
    let reader = CatalogReader(bench.connection, kinds: allKinds, listed: listed)
    let objects = try await reader.objects(in: pair.schemas)
    let names = Set(pair.schemas)
    let catalog = try await reader.dependencies(of: objects, schemas: pair.schemas).catalog
    try await reader.end()
    return catalog.restricted { names.contains($0.schema) }
  }

  private func modelsDiffer(_ catalog: Catalog, _ schemas: [String]) async throws -> String? {
    let files = ModelWriter(kinds: allKinds).files(for: catalog)
    let inputs = files.map { ModelLoader.File(name: $0.path, bytes: Array($0.text.utf8)) }
    return difference(try await ModelLoader(kinds: allKinds).load(inputs, managed: schemas).catalog, catalog)
  }
}
