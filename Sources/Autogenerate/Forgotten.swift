import CatalogModel
import Introspection
import ObjectKinds
import Planning
import Postgres
import RedFlags

extension Workspace {
  /// What the project leaves alone and the database has on objects that are dropped and made again, by object.
  func forgotten(_ context: FlagContext, _ connection: Connection) async throws -> [ObjectAddress: [String]] {
    let nodes = context.up.steps.flatMap(\.nodes)
    let made = Set(nodes.filter { $0.role == .create }.map(\.address))
    let remade = Set(nodes.filter { $0.role == .drop }.map(\.address)).intersection(made)
    let left = Set(leftAlone.map { $0.kind.name })
    if remade.isEmpty || left.isEmpty { return [:] }
    let reader = reader(connection)
    let live = try await reader.objects(in: project.schemas, of: kinds)
    try await reader.end()
    let newNames = Dictionary(context.renames.map { ($0.old, $0.new) }) { first, _ in first }
    var result: [ObjectAddress: [String]] = [:]
    for (address, object) in live.objects {
      guard left.contains(type(of: object).kind.name), let holder = object.parent, let word = address.facet
      else { continue }
      let grantees = (object as? Grants).map { Set($0.entries.keys).union($0.roles).sorted() } ?? []
      let text = grantees.isEmpty ? word : "\(word): \(grantees.joined(separator: ", "))"
      let lineage = [holder] + (context.old[newNames[holder] ?? holder]?.parent.map { [$0] } ?? [])
      let gone = lineage.map { newNames[$0] ?? $0 }.first(where: remade.contains)
      // Beside what goes as a whole, the columns that do.
      let columns =
        gone == nil ? remade.filter { !object.restate(for: $0).isEmpty && $0.isInside(holder) } : []
      for target in gone.map({ [$0] }) ?? Array(columns) { result[target, default: []].append(text) }
    }
    return result
  }

  /// Owners, rights and labels that the project does not manage: not the rows of a table, nor what is said of objects to come.
  nonisolated var leftAlone: [any SchemaObject.Type] {
    kinds.filter {
      !scope.manages($0.kind) && ["owners", "grants", "security_labels"].contains($0.kind.managedAs)
    }
  }
}

extension ObjectAddress {
  func isInside(_ holder: ObjectAddress) -> Bool { Array(names.dropLast()) == holder.names }
}
