import CatalogModel
import Diagnostics
import Introspection
import ModelLoading
import Planning
import Postgres
import SQLSyntax
import ShadowDatabase

/// Carries out on a scratch copy the renames that models hint at, and hands on the live state as it is
/// afterwards: every text that names the object is then the server's own again.
struct Renaming: Sendable {
  let kinds: [any SchemaObject.Type]
  let scope: CatalogScope
  let schemas: [String]
  let shadow: @Sendable () async throws -> ShadowServer

  struct Result: Sendable {
    var renames: [Comparison.Rename] = []
    /// The live state behind the renames.
    var catalog: Catalog
    var warnings: [Diagnostic] = []
  }

  private struct Hint {
    var object: any SchemaObject
    var hint: ModelHint
    /// Where the object is now, as far as earlier renames have come.
    func oldAddress() -> ObjectAddress { object.address.renamed(hint.text) }
    var newAddress: ObjectAddress { object.address }
  }

  func apply(_ models: DeclaredModels, to actual: Catalog) async throws -> Result {
    var result = Result(catalog: actual)
    let hints = models.renames.map { Hint(object: $0.object, hint: $0.hint) }.sorted {
      ($0.newAddress.names.count, $0.newAddress) < ($1.newAddress.names.count, $1.newAddress)
    }
    guard !hints.isEmpty else { return result }
    var waiting: [Hint] = []
    for hint in hints {
      if actual[hint.newAddress] != nil { result.warnings.append(stale(hint)) } else { waiting.append(hint) }
    }
    // An object inside one that is renamed itself is found only behind that.
    while !waiting.isEmpty {
      let depth = waiting[0].newAddress.names.count
      let level = waiting.filter { $0.newAddress.names.count == depth }
      waiting.removeAll { $0.newAddress.names.count == depth }
      var found: [Hint] = []
      for hint in level {
        if result.catalog[hint.newAddress] != nil { continue }
        if result.catalog[hint.oldAddress()] != nil {
          found.append(hint)
        } else {
          result.warnings.append(unknown(hint))
        }
      }
      if !found.isEmpty { try await rename(found, &result) }
    }
    return result
  }

  private func rename(_ hints: [Hint], _ result: inout Result) async throws {
    let old = result.catalog
    let dependents = old.dependents()
    var affected = Set(hints.map { $0.oldAddress() })
    var waiting = Array(affected)
    while let next = waiting.popLast() {
      for dependent in dependents[next] ?? [] where affected.insert(dependent).inserted {
        waiting.append(dependent)
      }
    }
    let part = old.withStructure(old.closure(of: affected))
    let builder = ShadowBuilder(kinds: kinds, scope: scope)
    let database = try await shadow().makeDatabase()
    do {
      let refusals = try await builder.build(
        old.restricted(to: part), on: database, searchPath: old.pathOfBodies)
      if let refusal = refusals.first {
        throw Failure(
          "unproven", subject: refusal.address.description,
          "\(refusal.address) could not be built on a scratch copy, so the rename cannot be tried",
          details: refusal.error.diagnosticDetails())
      }
      var statements: [(hint: Hint, up: [Statement])] = []
      for hint in hints {
        guard let object = old[hint.oldAddress()], let up = object.renameStatements(to: hint.object) else {
          throw Failure(
            "cannot-rename", at: hint.hint.place, subject: hint.newAddress.description,
            "PostgreSQL cannot rename a \(hint.newAddress.type)",
            advice: "remove `renamed_from`: it is dropped and created")
        }
        for statement in up { _ = try await database.connection.execute(statement.sql.text) }
        statements.append((hint, up))
      }
      let renamed = try await builder.read(Set(part.map(\.schema)).sorted(), database.connection).catalog
      try replace(part, in: &result, with: renamed, statements, old)
      await database.discard()
    } catch {
      await database.discard()
      throw error
    }
  }

  /// Puts what the copy says now in the place of what was built there.
  private func replace(
    _ part: Set<ObjectAddress>, in result: inout Result, with renamed: Catalog,
    _ statements: [(hint: Hint, up: [Statement])], _ old: Catalog
  ) throws {
    var catalog = Catalog()
    for (address, object) in old.objects where !part.contains(address) {
      catalog.insert(object, dependingOn: old.needs(of: address))
    }
    for (address, object) in renamed.objects {
      // What the copy has by itself (`public`) is not what was asked for.
      guard part.contains(address) || old[address] == nil else { continue }
      catalog.insert(object, dependingOn: renamed.needs(of: address))
    }
    for entry in statements {
      guard let before = old[entry.hint.oldAddress()], let after = catalog[entry.hint.newAddress] else {
        continue
      }
      result.renames.append(
        .init(old: before, new: after, up: entry.up, down: after.renameStatements(to: before) ?? []))
    }
    result.catalog = catalog
  }

  private func stale(_ hint: Hint) -> Diagnostic {
    Diagnostic(
      "stale-hint", level: .note, at: hint.hint.place, subject: hint.newAddress.description,
      "`renamed_from: \(hint.hint.text)` has done its work", advice: "it can be removed")
  }

  private func unknown(_ hint: Hint) -> Diagnostic {
    Diagnostic(
      "stale-hint", level: .warning, at: hint.hint.place, subject: hint.newAddress.description,
      "`renamed_from: \(hint.hint.text)`: there is no \(hint.oldAddress()); it is created as new",
      advice: "correct the name, or remove the hint")
  }
}
