package import CatalogModel

extension ForeignKey {
  /// Every key that could hold the rows it points at. The server binds it to one of them, which may be another in each
  /// database with the same objects: transformFkeyCheckAttrs, src/backend/commands/tablecmds.c. So it goes before any.
  package static func dependencies(in catalog: Catalog) -> [ObjectAddress: Set<ObjectAddress>] {
    let keys = Dictionary(grouping: catalog.objects.compactMap(candidate), by: \.table)
    var result: [ObjectAddress: Set<ObjectAddress>] = [:]
    for (address, object) in catalog.objects {
      guard let foreign = object as? ForeignKey, foreign.target.count == 2 else { continue }
      let wanted = Set(foreign.targetColumns)
      for key in keys[Table.address(foreign.target[0], foreign.target[1])] ?? [] where key.columns == wanted {
        result[address, default: []].insert(key.address)
      }
    }
    return result
  }

  private struct Candidate {
    var address: ObjectAddress
    var table: ObjectAddress
    var columns: Set<String>
  }

  private static func candidate(_ address: ObjectAddress, _ object: any SchemaObject) -> Candidate? {
    switch object {
    case let key as any KeyConstraint where key.key.deferral == .immediate && key.key.isValid:
      Candidate(address: address, table: key.key.site.relation, columns: Set(key.key.columns))
    case let index as Index where index.isUnique && index.predicate == nil && index.isValid:
      Candidate(address: address, table: index.relation, columns: Set(index.keys.compactMap(columnOfKey)))
    default: nil
    }
  }
}
