import Foundation
package import Postgres
import ShadowDatabase

/// What pg_dump says of some schemas: the observer that is not ours.
package struct SchemaDump: Sendable, Equatable {
  /// One text an object, sorted; the order of a table's columns carries no meaning.
  package var entries: [String]

  package static func read(_ target: ConnectionTarget, schemas: [String]) async throws -> SchemaDump {
    let program = try await SharedServer.instance.server().programs.path(of: "pg_dump")
    var arguments = ["--schema-only", "-d", Self.url(target)]
    for table in ["plumb_revision", "plumb_journal"] { arguments += ["-T", "*.\(table)"] }
    for schema in schemas { arguments += ["-n", "\"" + schema.replacing("\"", with: "\"\"") + "\""] }
    let outcome = try await ChildProcess.run(program, arguments)
    if outcome.code != 0 {
      // Nothing to dump is no error here: the schemas are not there.
      if outcome.errors.contains("no matching schemas") { return SchemaDump(entries: []) }
      throw DumpFailure(description: "pg_dump: \(outcome.errors)")
    }
    return SchemaDump(entries: canonical(outcome.output))
  }

  /// A libpq URL of a database of the shared server.
  package static func url(_ target: ConnectionTarget) -> String {
    "postgresql://\(target.user ?? "postgres")@/\(target.database)?host=\(target.host ?? "")"
  }

  /// What is about these schemas, whose names need no quotes.
  package func part(_ schemas: [String]) -> SchemaDump {
    SchemaDump(
      entries: entries.filter { entry in
        schemas.contains { entry.contains("\($0).") || entry.contains("SCHEMA \($0)") }
      })
  }

  /// What stands in one and not in the other.
  package func difference(from wanted: SchemaDump) -> String {
    let (have, want) = (Set(entries), Set(wanted.entries))
    let missing = wanted.entries.filter { !have.contains($0) }.map { "- \($0)" }
    let extra = entries.filter { !want.contains($0) }.map { "+ \($0)" }
    return (missing + extra).prefix(8).joined(separator: "\n")
  }
}

struct DumpFailure: Error, CustomStringConvertible { var description: String }

private func canonical(_ dump: String) -> [String] {
  var entries: [[Substring]] = [[]]
  for line in dump.split(separator: "\n", omittingEmptySubsequences: true) {
    if line.hasPrefix("-- Name: ") {
      entries.append([])
    } else if !line.hasPrefix("--") && !line.hasPrefix("\\") && !line.hasPrefix("SET ")
      && !line.hasPrefix("SELECT pg_catalog.set_config")
    {
      entries[entries.count - 1].append(line)
    }
  }
  return entries.filter { !$0.isEmpty }.map(sortingColumns).sorted()
}

/// The lines between the brackets of CREATE TABLE without their commas, sorted.
private func sortingColumns(_ lines: [Substring]) -> String {
  let lines = lines.map { Substring(sortingNames(String($0))) }
  // Grants stand in the order in which they were given.
  if lines.allSatisfy({ $0.hasSuffix(";") }) { return lines.sorted().joined(separator: "\n") }
  guard let first = lines.first, first.hasPrefix("CREATE "), first.contains("TABLE "), first.hasSuffix("("),
    let end = lines.firstIndex(where: { $0.hasPrefix(")") })
  else { return lines.joined(separator: "\n") }
  // Of a part that leaves a default out pg_dump says so for parts of it too, where these happen to be younger.
  let columns = lines[1..<end].map { $0.hasSuffix(",") ? $0.dropLast() : $0 }
    .map { Substring($0.replacing(#/ DEFAULT NULL(?=$| NOT NULL| CONSTRAINT )/#, with: "")) }.sorted()
  // What is said of columns afterwards comes in their order.
  let last = lines[end...].firstIndex { $0.hasSuffix(";") } ?? lines.endIndex - 1
  let said = lines[(last + 1)...]
  let rest = said.allSatisfy { $0.hasSuffix(";") } ? said.sorted() : Array(said)
  return ([first] + columns + lines[end...last] + rest).joined(separator: "\n")
}

/// Parents and columns of statistics stand in the table's order, and those that a function in a query has from a table, too: the
/// ones that came later are not there at all.
private func sortingNames(_ line: String) -> String {
  if line.hasPrefix("CREATE STATISTICS "), let match = line.firstMatch(of: #/ ON (.+) FROM /#) {
    return line.replacing(match.1, with: match.1.split(separator: ", ").sorted().joined(separator: ", "))
  }
  if line.hasPrefix("INHERITS ("), let match = line.firstMatch(of: #/\((.+)\)/#) {
    return line.replacing(match.1, with: match.1.split(separator: ", ").sorted().joined(separator: ", "))
  }
  return line.replacing(#/(\w\([^()]*\) \w+)\(\w+(?:, \w+)*\)/#) { String($0.1) }
}
