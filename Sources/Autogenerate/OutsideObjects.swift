import CatalogModel
import Introspection
import Postgres
import Revisions
import SQLSyntax

/// What stands outside the managed schemas and is leaned on from inside: rebuilt on scratch databases from the
/// catalog of the database, never changed.
extension Workspace {
  /// Everything in the outside schemas in which the words may be at home, and what that leans on, but for what leans
  /// on managed objects itself. Empty where no database can be reached.
  func outsideObjects(of words: Set<String>) async throws -> Catalog {
    guard let connection = try? await connection() else { return Catalog() }
    let schemas = try await outsideSchemas(of: words)
    let live = try await live(connection)
    let all = try await live.dependencies(also: schemas).catalog
    try await live.end()
    let names = Set(project.schemas)
    let dependents = all.dependents()
    var gone = Set(all.addresses.filter { names.contains($0.schema) })
    var waiting = Array(gone)
    while let next = waiting.popLast() {
      for dependent in dependents[next] ?? [] where gone.insert(dependent).inserted {
        waiting.append(dependent)
      }
    }
    return all.restricted { !gone.contains($0) }
  }

  /// What the scripts name outside the managed schemas, and what that leans on.
  func outsideObjects(namedBy revisions: [Revision]) async throws -> Catalog {
    var words: Set<String> = []
    for revision in revisions {
      for script in [revision.up, revision.down] {
        for statement in script.steps.flatMap(\.statements) {
          words.formUnion(mentionedWords(statement.text))
        }
      }
    }
    let outside = try await outsideObjects(of: words)
    let named = NamedObjects([outside])
    let chosen = outside.withStructure(Set(words.flatMap { named[$0] } + named.wordless))
    return outside.restricted { chosen.contains($0) || ($0.type == "schema" && $0.facet == nil) }
  }

  /// Schemas besides the managed ones that the words name, and `public`, which is always looked in.
  func outsideSchemas(of words: Set<String>) async throws -> Set<String> {
    let present = try await connection().query(
      "SELECT nspname FROM pg_catalog.pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'"
    )
    let names = Set((0..<present.count).compactMap { present[$0, 0] })
    return names.intersection(words.union(["public"])).subtracting(project.schemas).subtracting([
      project.history
    ])
  }

  /// What differing models name: by a text, or outright.
  func words(of differing: Set<ObjectAddress>, in declared: Catalog) -> Set<String> {
    var words: Set<String> = []
    for address in differing {
      guard let object = declared[address] else { continue }
      for text in object.mentions { words.formUnion(mentionedWords(text)) }
      for reference in object.references { words.insert(reference.schema) }
    }
    return words
  }
}
